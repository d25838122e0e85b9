/// From files to texts: what a person would read of each file, with its blocks, its date and what
/// it says about itself. Files and folders are the world: whatever is wrong with one of them
/// becomes a [Problem], one sentence, and the others are read all the same.
///
/// ```text
/// Ingestor      : Path*, PublicationDates → Ingestion
/// Ingestion     = DocumentText*, Duplicate*, Problem*
/// FormatReader  = PlainText | Markdown | Html | Mail | Mailbox | Tei | Word | RichText | Pdf | Archive
///               : Source → Draft*
/// Draft         = Part*, title?, date?, metadata
/// ```
///
/// Nothing here opens a network connection or leaves a temporary file.
@NullMarked
package org.hearsay.ingest;

import org.jspecify.annotations.NullMarked;
