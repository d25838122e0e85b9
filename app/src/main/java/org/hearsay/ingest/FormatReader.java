package org.hearsay.ingest;

import java.io.IOException;

/// Reads the documents of one format.
interface FormatReader {
    /// Hands over what a person would read of each document in the source.
    ///
    /// @throws Trouble when nothing, or nothing more, can be read
    void read(Source source, Shelf shelf) throws IOException, Trouble;

    /// Where a reader puts what it finds.
    interface Shelf {
        /// A document that is all of the source.
        void add(Draft draft);

        /// A document that is a part of the source: `d12` of a volume.
        void add(String part, Draft draft);

        /// A file inside the source, to be read by the reader for its own format.
        void unpack(Source member);

        /// Something wrong that does not stop the reading.
        void note(Problem.Kind kind, String detail);
    }
}
