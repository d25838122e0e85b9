package org.hearsay.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A mailbox file: the messages one after the other, each begun by a line `From ` after a blank
/// line.
final class MailboxReader implements FormatReader {
    private static final byte[] MARK = "From ".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        byte[] bytes = source.bytes();
        int number = 0;
        int start = startsMessage(bytes, 0) ? 0 : -1;
        for (int i = 1; i <= bytes.length && start >= 0; i++) {
            boolean isEnd = i == bytes.length;
            if (isEnd || bytes[i - 1] == '\n' && startsMessage(bytes, i)) {
                number++;
                shelf.unpack(message(source, number, start, i));
                start = i;
            }
        }
        if (number == 0) {
            throw new Trouble(Problem.Kind.DAMAGED, "it does not begin like a mailbox");
        }
    }

    private static Source message(Source source, int number, int start, int end) {
        int body = start;
        while (body < end && source.bytes()[body] != '\n') {
            body++;
        }
        byte[] message = Arrays.copyOfRange(source.bytes(), Math.min(body + 1, end), end);
        return source.member(source.id() + "/" + number, number + ".eml", message);
    }

    private static boolean startsMessage(byte[] bytes, int at) {
        boolean isMarked =
                at + MARK.length <= bytes.length
                        && Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length);
        boolean isAfterBlank =
                at == 0
                        || at >= 2 && bytes[at - 2] == '\n'
                        || at >= 3 && bytes[at - 2] == '\r' && bytes[at - 3] == '\n';
        return isMarked && isAfterBlank;
    }
}
