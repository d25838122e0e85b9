package org.hearsay.ingest;

/// How much is read at most, so that no file can exhaust the machine.
///
/// @param documentChars of the text of one document
/// @param textBytes of a text, web page, e-mail or XML file, with all the pictures and documents in
///   it
/// @param fileBytes of any file, or of any member of an archive
/// @param memberCount members of one archive
/// @param unpackedBytes of all members of one archive together
/// @param unpackedRatio unpacked bytes for each byte of the archive, once a mebibyte is passed
/// @param depth archives inside archives: 2 allows a zip in a zip
public record Limits(
        int documentChars,
        long textBytes,
        long fileBytes,
        int memberCount,
        long unpackedBytes,
        int unpackedRatio,
        int depth) {

    /// 16 Mi characters a document (some thirty novels), 64 MiB of text, 256 MiB a file, archives
    /// of 20,000 members and 1 GiB that were packed at most two-hundredfold.
    public static final Limits USUAL =
            new Limits(16 << 20, 64L << 20, 256L << 20, 20_000, 1L << 30, 200, 2);

    /// A size in words: `64 MiB`.
    static String size(long bytes) {
        if (bytes >= 1L << 20) {
            return (bytes >> 20) + " MiB";
        }
        return bytes >= 1L << 10 ? (bytes >> 10) + " KiB" : bytes + " bytes";
    }
}
