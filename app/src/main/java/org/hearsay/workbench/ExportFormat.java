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
    ANNOTATIONS,
    /// Documents, actors and events as FollowTheMoney entities.
    FTM,
    /// Who acted on whom as a graph.
    GRAPHML,
    /// Where the record comes from and what people decided, as PROV-JSON.
    PROV
}
