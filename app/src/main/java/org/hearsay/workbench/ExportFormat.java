package org.hearsay.workbench;

/// Formats that other programs read, each described in `docs/formats`.
public enum ExportFormat {
    /// The whole case as one JSON object.
    JSON,
    /// A table for each sort of item, as a folder or a zip.
    CSV,
    /// The dated events for TimelineJS.
    TIMELINEJS,
    /// Every item as a W3C Web Annotation on its words.
    ANNOTATIONS
}
