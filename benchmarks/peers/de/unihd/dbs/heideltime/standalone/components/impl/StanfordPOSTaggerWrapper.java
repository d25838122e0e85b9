package de.unihd.dbs.heideltime.standalone.components.impl;

import de.unihd.dbs.heideltime.standalone.components.PartOfSpeechTagger;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import org.apache.uima.jcas.JCas;

/// Words, sentences and parts of speech for HeidelTime from CoreNLP 4.5, in place of HeidelTime's own class, which was
/// built against an older CoreNLP. (HeidelTime's authors use TreeTagger, which may not be redistributed.)
public class StanfordPOSTaggerWrapper implements PartOfSpeechTagger {
    private StanfordCoreNLP pipeline;

    @Override
    public void initialize(Properties settings) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public void process(JCas cas) {
        Annotation annotation = new Annotation(cas.getDocumentText());
        pipeline.annotate(annotation);
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            new Sentence(
                            cas,
                            sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                            sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class))
                    .addToIndexes();
            for (CoreLabel word : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                Token token = new Token(cas, word.beginPosition(), word.endPosition());
                token.setPos(word.tag());
                token.addToIndexes();
            }
        }
    }

    @Override
    public void reset() {}
}
