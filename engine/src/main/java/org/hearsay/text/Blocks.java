package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the blocks of a text from its layout and from the set phrases of the press.
///
/// The work is done in this order, each step leaving alone what an earlier one has told apart:
/// 1. [Paragraphs]: lines to paragraphs, also where a text is broken into short lines.
/// 2. [Heading]: what stands above the body: heading lines, headline, standfirst, byline, dateline.
/// 3. [Boilerplate]: what is printed around an article and read by nobody, and captions.
/// 4. [Subheads]: short lines between the paragraphs of the body, and pull quotes, which repeat its
///    words.
///
/// Every step prefers to leave a paragraph a paragraph: what is lost here is lost to all later
/// reading.
public final class Blocks {
    private Blocks() {}

    /// The blocks of a text of which nothing is known but its characters.
    public static List<Block> find(String text) {
        return refine(text, Paragraphs.find(text));
    }

    /// The paragraphs of a text, and the history that an e-mail repeats; nothing else is told apart
    /// yet.
    public static List<Block> paragraphs(String text) {
        return List.copyOf(Paragraphs.find(text));
    }

    /// Better blocks for a text whose format told some of them apart: each block that is just a
    /// paragraph is looked at again, and may be parted (a dateline from the paragraph it begins);
    /// the others stay as they are.
    public static List<Block> refine(String text, List<Block> blocks) {
        List<Part> parts = new ArrayList<>();
        for (Block block : blocks) {
            parts.add(new Part(text, block));
        }
        Heading.mark(text, parts);
        Boilerplate.mark(text, parts);
        Subheads.mark(parts);
        return parts.stream().map(Part::block).toList();
    }
}
