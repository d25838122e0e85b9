package org.hearsay.web;

import java.io.IOException;
import org.hearsay.workbench.Refusal;

/// Answers one sort of request.
@FunctionalInterface
public interface Handler {
    /// The answer. A [Refusal] or [HttpTrouble] becomes a page, or JSON, with its one sentence.
    Response handle(Request request) throws IOException, Refusal, HttpTrouble;
}
