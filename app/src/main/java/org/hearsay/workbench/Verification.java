package org.hearsay.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hearsay.casefile.CaseFile;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Examination;
import org.hearsay.store.SourceFile;
import org.hearsay.text.DocumentText;
import org.hearsay.text.Passage;

/// What a check of a whole case found.
///
/// @param documents how many documents were checked
/// @param originals how many originals are where they were, and as they were
/// @param originalsAway originals that are no longer where they were: nothing can be said of them
/// @param passages how many passages have exactly the words of their document
/// @param reviews how many reviews the log holds
/// @param lastHash the hash of the last review, which covers all before it
/// @param faults what does not hold, a sentence for each
public record Verification(
        int documents,
        int originals,
        int originalsAway,
        int passages,
        int reviews,
        String lastHash,
        List<String> faults) {
    private static final int MOST_OF_A_KIND = 20;

    public Verification {
        faults = List.copyOf(faults);
    }

    /// Puts a case together.
    interface Assembly {
        CaseFile caseFile() throws IOException;
    }

    static Verification of(CaseStore store, Assembly assembly) throws IOException {
        Examination examination = store.examine();
        List<String> faults = new ArrayList<>(examination.faults());
        int originals = 0;
        int away = 0;
        for (SourceFile file : store.files()) {
            Path path = Path.of(file.path());
            if (!Files.isReadable(path)) {
                away++;
            } else if (sha256(path).equals(file.sha256())) {
                originals++;
            } else {
                faults.add(file.path() + " has changed since it was read; build again to read it.");
            }
        }
        int passages = 0;
        if (examination.faults().isEmpty()) {
            CaseFile caseFile = assembly.caseFile();
            List<Passage> all = Passages.of(caseFile);
            List<String> wrong = wrong(caseFile, all);
            wrong.stream().limit(MOST_OF_A_KIND).forEach(faults::add);
            passages = all.size() - wrong.size();
        }
        return new Verification(
                examination.documents(),
                originals,
                away,
                passages,
                examination.reviews(),
                examination.lastHash(),
                faults);
    }

    private static List<String> wrong(CaseFile caseFile, List<Passage> passages) {
        Map<String, DocumentText> texts = new HashMap<>();
        caseFile.documents().forEach(text -> texts.put(text.id(), text));
        return passages.stream()
                .filter(passage -> !stands(passage, texts.get(passage.doc())))
                .map(passage ->
                        "The words of "
                                + passage.doc()
                                + " at "
                                + passage.span().start()
                                + " are not: "
                                + passage.words())
                .toList();
    }

    private static boolean stands(
            Passage passage, @org.jspecify.annotations.Nullable DocumentText text) {
        return text != null
                && passage.span().end() <= text.text().length()
                && passage.span().of(text.text()).equals(passage.words());
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
