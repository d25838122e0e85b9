package org.hearsay.store;

import java.util.List;
import java.util.Map;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Origin;

/// What a text has besides its words: blocks, pages, metadata.
@SuppressWarnings("ArrayRecordComponent") // As in StoredLayers.
record StoredText(List<BlockRow> blocks, List<OriginRow> origins, Map<String, String> metadata) {
    static StoredText of(DocumentText text) {
        return new StoredText(
                text.blocks().stream()
                        .map(block ->
                                new BlockRow(block.kind().name(), StoredLayers.pair(block.span())))
                        .toList(),
                text.origins().stream()
                        .map(origin ->
                                new OriginRow(StoredLayers.pair(origin.span()), origin.page()))
                        .toList(),
                text.metadata());
    }

    record BlockRow(String kind, int[] span) {
        Block block() {
            return new Block(Block.Kind.valueOf(kind), StoredLayers.span(span));
        }
    }

    record OriginRow(int[] span, int page) {
        Origin origin() {
            return new Origin(StoredLayers.span(span), page);
        }
    }
}
