import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// Runs CoreNLP over the texts that `benchmarks/run attribution|mentions … --export FOLDER` wrote: `CoreNlpPeer
/// attribution|mentions FOLDER OUT.tsv`.
///
/// For quotes it writes text, source, cue (which CoreNLP does not give) and content; for coreference text, chain, mention and
/// head; places as `START END`. A last line `#` has the words read and the CPU-seconds for it, all threads together, without the
/// loading of the models. Coreference is its statistical system over dependencies, which the quote annotator uses too. Left out is
/// what neither needs: fine-grained kinds of names, numbers and times. Not part of Hearsay's build; CoreNLP is under the GPL.
public class CoreNlpPeer {
    public static void main(String[] args) throws Exception {
        boolean quotes = args[0].equals("attribution");
        StanfordCoreNLP pipeline = pipeline(quotes);
        pipeline.annotate(new Annotation("\"It began,\" Ana Kovac said. She left."));
        List<String> out = new ArrayList<>();
        long words = 0;
        long began = cpu();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[1]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            Annotation annotation = new Annotation(Files.readString(file));
            try {
                pipeline.annotate(annotation);
                words += annotation.get(CoreAnnotations.TokensAnnotation.class).size();
                List<String> found = quotes ? quotes(annotation) : mentions(annotation);
                found.forEach(line -> out.add(name + "\t" + line));
            } catch (RuntimeException e) {
                System.err.println(name + ": " + e);
            }
        }
        out.add("#\t%d\t%.2f".formatted(words, (cpu() - began) / 1e9));
        Files.write(Path.of(args[2]), out);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static StanfordCoreNLP pipeline(boolean quotes) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref" + (quotes ? ",quote" : ""));
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("coref.md.type", "dependency");
        return new StanfordCoreNLP(properties);
    }

    private static List<String> quotes(Annotation annotation) {
        List<String> lines = new ArrayList<>();
        List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
        List<CoreMap> quotes = annotation.get(CoreAnnotations.QuotationsAnnotation.class);
        for (CoreMap quote : quotes == null ? List.<CoreMap>of() : quotes) {
            Integer from = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
            Integer to = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
            String source = from == null || to == null ? "" : tokens.get(from).beginPosition() + " " + tokens.get(to).endPosition();
            lines.add(source + "\t\t" + quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class) + " "
                    + quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        }
        return lines;
    }

    private static List<String> mentions(Annotation annotation) {
        List<String> lines = new ArrayList<>();
        List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        for (CorefChain chain : annotation.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
            for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
                List<CoreLabel> tokens = sentences.get(mention.sentNum - 1).get(CoreAnnotations.TokensAnnotation.class);
                CoreLabel head = tokens.get(mention.headIndex - 1);
                lines.add(mention.corefClusterID + "\t" + tokens.get(mention.startIndex - 1).beginPosition() + " "
                        + tokens.get(mention.endIndex - 2).endPosition() + "\t" + head.beginPosition() + " " + head.endPosition());
            }
        }
        return lines;
    }
}
