package org.hearsay.workbench;

import org.hearsay.text.Passage;

/// Something that a search found.
///
/// @param sort `paragraph`, `statement`, `event`, `actor`
/// @param id the item's id; the document's name for a paragraph
/// @param line what it says, in one line
/// @param passage where it stands
public record Found(String sort, String id, String line, Passage passage) {}
