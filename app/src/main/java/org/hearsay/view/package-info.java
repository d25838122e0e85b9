/// What a page shows of a case, in the reader's words.
///
/// ```text
/// Dossier = title, Section*, Note*
/// Section = heading, Part*
/// Part    = Paragraph | Items | Table | Sides
/// Line    = Run*
/// Run     = Plain | Strong | Quoted | Aside | NoteRef | Mark
/// ```
///
/// A [Dossier] is a printable account of the whole case; `export` turns it into HTML or Markdown.
@NullMarked
package org.hearsay.view;

import org.jspecify.annotations.NullMarked;
