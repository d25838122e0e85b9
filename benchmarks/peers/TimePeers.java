import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/// Runs another tagger over the texts that `benchmarks/run time … --export FOLDER` wrote: `TimePeers SYSTEM
/// FOLDER OUT.tsv`, where SYSTEM is `sutime`, `heideltime-news` or `heideltime-narratives`.
///
/// Writes document, start, end, type and value of each expression, and a last line `#` with the tokens read and the
/// CPU-seconds to read and to load. Not part of Hearsay's build; both taggers are under the GPL.
public class TimePeers {
    interface Tagger {
        /// Start, end, type, value, tab-separated.
        List<String> tag(String text, String day) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        long began = cpu();
        Tagger tagger = args[0].equals("sutime") ? suTime() : heidelTime(args[0]);
        tagger.tag("It began on Monday.", "2001-01-01");
        double load = (cpu() - began) / 1e9;
        began = cpu();
        List<String> out = new ArrayList<>();
        long tokens = 0;
        for (String line : Files.readAllLines(Path.of(args[1], "index.tsv"))) {
            String[] cells = line.split("\t", -1);
            String text = Files.readString(Path.of(args[1], cells[1]));
            tokens += Long.parseLong(cells[3]);
            try {
                for (String found : tagger.tag(text, cells[2])) {
                    out.add(cells[0] + "\t" + found);
                }
            } catch (RuntimeException e) {
                System.err.println(cells[0] + ": " + e);
            }
        }
        out.add("#\t%d\t%.2f\t%.2f".formatted(tokens, (cpu() - began) / 1e9, load));
        Files.write(Path.of(args[2]), out);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Tagger suTime() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma");
        properties.setProperty("sutime.includeRange", "false");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        pipeline.addAnnotator(new TimeAnnotator("sutime", properties));
        return (text, day) -> {
            Annotation annotation = new Annotation(text);
            if (!day.isEmpty()) {
                annotation.set(CoreAnnotations.DocDateAnnotation.class, day);
            }
            pipeline.annotate(annotation);
            List<String> found = new ArrayList<>();
            for (CoreMap time : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
                var timex = time.get(TimeAnnotations.TimexAnnotation.class);
                int start = time.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
                int end = time.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
                found.add(start + "\t" + end + "\t" + timex.timexType() + "\t" + timex.value());
            }
            return found;
        };
    }

    private static Tagger heidelTime(String system) {
        boolean isNews = system.endsWith("news");
        HeidelTimeStandalone tagger =
                new HeidelTimeStandalone(
                        Language.ENGLISH,
                        isNews ? DocumentType.NEWS : DocumentType.NARRATIVES,
                        OutputType.TIMEML,
                        System.getProperty("heideltime.config"),
                        POSTagger.valueOf(System.getProperty("heideltime.tagger", "STANFORDPOSTAGGER")),
                        false);
        List<String> found = new ArrayList<>();
        ResultFormatter formatter = cas -> {
            cas.getAnnotationIndex(Timex3.type).forEach(annotation -> {
                Timex3 time = (Timex3) annotation;
                found.add(
                        time.getBegin() + "\t" + time.getEnd() + "\t" + time.getTimexType() + "\t"
                                + time.getTimexValue());
            });
            return "";
        };
        return (text, day) -> {
            found.clear();
            Date date =
                    Date.from(
                            (day.isEmpty() ? LocalDate.of(2000, 1, 1) : LocalDate.parse(day))
                                    .atTime(12, 0)
                                    .atZone(ZoneId.systemDefault())
                                    .toInstant());
            tagger.process(text, date, formatter);
            return List.copyOf(found);
        };
    }
}
