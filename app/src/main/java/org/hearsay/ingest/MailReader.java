package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.hearsay.text.Block;
import org.hearsay.text.DocumentKind;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// An e-mail: heading lines, what its sender wrote, the history it repeats as quoted. Attachments
/// are named, and read as documents of their own where their format is known.
final class MailReader implements FormatReader {
    private static final int MAX_ATTACHMENT_DEPTH = 6;
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");

    @Override
    public void read(Source source, Shelf shelf) throws IOException, Trouble {
        Letter letter = Letter.open(source.bytes());
        Draft draft = letter.draft();
        shelf.add(draft);
        for (Attachment attachment : letter.attachments) {
            String name = attachment.name();
            shelf.unpack(source.member(source.id() + "/" + name, name, attachment.bytes()));
        }
    }

    private record Attachment(String name, byte[] bytes) {}

    /// One message taken apart.
    private static final class Letter {
        private final Message message;
        private final List<String> names = new ArrayList<>();
        final List<Attachment> attachments = new ArrayList<>();
        private @Nullable String plain;
        private @Nullable String html;

        private Letter(Message message) {
            this.message = message;
        }

        static Letter open(byte[] bytes) throws IOException, Trouble {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(
                    MimeConfig.custom()
                            .setMaxLineLen(-1)
                            .setMaxHeaderLen(-1)
                            .setMaxHeaderCount(-1)
                            .build());
            builder.setDecodeMonitor(DecodeMonitor.SILENT);
            Letter letter = new Letter(builder.parseMessage(new ByteArrayInputStream(bytes)));
            if (letter.field("From").isEmpty()
                    && letter.field("Subject").isEmpty()
                    && letter.field("Date").isEmpty()) {
                throw new Trouble(
                        Problem.Kind.DAMAGED, "an e-mail without sender, date and subject");
            }
            letter.entity(letter.message, 0);
            return letter;
        }

        private void entity(Entity entity, int depth) throws IOException {
            Body body = entity.getBody();
            if (depth > MAX_ATTACHMENT_DEPTH || body == null) {
                return;
            }
            if (body instanceof Multipart parts) {
                for (Entity part : parts.getBodyParts()) {
                    entity(part, depth + 1);
                }
                return;
            }
            boolean isAttached =
                    "attachment".equalsIgnoreCase(entity.getDispositionType())
                            || entity.getFilename() != null;
            String type = entity.getMimeType().toLowerCase(Locale.ROOT);
            if (!isAttached && body instanceof TextBody text && type.equals("text/html")) {
                html = html == null ? text(entity, text) : html;
            } else if (!isAttached && body instanceof TextBody text) {
                plain = plain == null ? text(entity, text) : plain + "\n\n" + text(entity, text);
            } else if (body instanceof SingleBody single) {
                attach(entity, single);
            }
        }

        private void attach(Entity entity, SingleBody body) throws IOException {
            String name = entity.getFilename() == null ? null : decode(entity.getFilename());
            if (name == null) {
                return;
            }
            names.add(name);
            boolean isPicture = entity.getMimeType().startsWith("image/");
            if (!isPicture && (body instanceof BinaryBody || body instanceof TextBody)) {
                attachments.add(new Attachment(plainName(name), bytes(body)));
            }
        }

        /// A name cannot lead out of its folder.
        private static String plainName(String name) {
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        private static byte[] bytes(SingleBody body) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            body.writeTo(out);
            return out.toByteArray();
        }

        /// The declared character set is believed when it is known and fits.
        private static String text(Entity entity, TextBody body) throws IOException {
            byte[] bytes = bytes(body);
            Decoder decoder = new Decoder();
            String charset = entity.getCharset();
            if (charset != null && !charset.equalsIgnoreCase("us-ascii")) {
                try {
                    Decoder.Decoded declared = decoder.decodeAs(Charset.forName(charset), bytes);
                    if (declared.isClean()) {
                        return lines(declared.text());
                    }
                } catch (IllegalArgumentException e) {
                    // Not a character set we know: the bytes decide.
                }
            }
            return lines(decoder.decode(bytes).text());
        }

        private static String lines(String text) {
            return text.replace("\r\n", "\n").replace('\r', '\n');
        }

        Draft draft() {
            Draft draft = new Draft();
            draft.kind(DocumentKind.E_MAIL);
            draft.title(field("Subject").orElse(null));
            draft.published(Dates.ofMail(field("Date").orElse(null)).orElse(null));
            for (String name : SHOWN) {
                field(name).ifPresent(words -> draft.part(Block.Kind.HEADER, name + ": " + words));
            }
            for (String name :
                    List.of(
                            "From",
                            "To",
                            "Cc",
                            "Bcc",
                            "Subject",
                            "Date",
                            "Message-ID",
                            "In-Reply-To",
                            "Reply-To")) {
                draft.metadata(name.toLowerCase(Locale.ROOT), field(name).orElse(null));
            }
            draft.metadata("attachments", String.join("; ", names));
            if (plain != null && !plain.isBlank()) {
                draft.layout(plain);
            } else if (html != null) {
                new PageText(draft).everything(Jsoup.parse(html));
            }
            return draft;
        }

        private Optional<String> field(String name) {
            Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
            if (field == null || field.getBody() == null || field.getBody().isBlank()) {
                return Optional.empty();
            }
            return Optional.of(
                    decode(MimeUtil.unfold(field.getBody())).strip().replaceAll("\\s+", " "));
        }

        private static String decode(String words) {
            return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT);
        }
    }
}
