package org.hearsay.ingest;

/// A text as it stands: every character of the file is kept, so that offsets can be checked against
/// it.
final class PlainTextReader implements FormatReader {
    @Override
    public void read(Source source, Shelf shelf) throws Trouble {
        shelf.add(Draft.unchanged(text(source, shelf)));
    }

    /// The characters of a source that should be text.
    static String text(Source source, Shelf shelf) throws Trouble {
        Decoder decoder = new Decoder();
        if (decoder.isBinary(source.bytes())) {
            throw new Trouble(Problem.Kind.BINARY);
        }
        Decoder.Decoded decoded = decoder.decode(source.bytes());
        if (!decoded.isClean()) {
            shelf.note(Problem.Kind.ODD_CHARACTERS, decoded.charset());
        }
        return decoded.text();
    }
}
