package org.hearsay.web;

/// A part of the workbench that a person goes to: its pages and what they do.
@FunctionalInterface
public interface Screen {
    /// Adds the screen's routes.
    void routes(Router router);
}
