package org.hearsay.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.review.Review;
import org.hearsay.review.ReviewLog;
import org.hearsay.text.Passage;

/// Where the record comes from, as PROV-JSON (W3C PROV-DM): documents with their hashes, the
/// statements drawn from them, whose words these are, the reading, and what people decided.
/// Described in `docs/formats/prov.md`.
public final class ProvJson {
    private final Map<String, Object> entities = new LinkedHashMap<>();
    private final Map<String, Object> agents = new LinkedHashMap<>();
    private final Map<String, Object> activities = new LinkedHashMap<>();
    private final Map<String, Object> derivations = new LinkedHashMap<>();
    private final Map<String, Object> attributions = new LinkedHashMap<>();
    private final Map<String, Object> generations = new LinkedHashMap<>();
    private final Map<String, Object> associations = new LinkedHashMap<>();

    private ProvJson() {}

    /// The whole record.
    ///
    /// @param engine name and version of the program
    public static String of(CaseFile caseFile, ReviewLog reviews, String engine) {
        ProvJson prov = new ProvJson();
        prov.collect(caseFile, reviews, engine);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("prefix", Map.of("case", "urn:hearsay:case:"));
        all.put("entity", prov.entities);
        all.put("activity", prov.activities);
        all.put("agent", prov.agents);
        all.put("wasGeneratedBy", prov.generations);
        all.put("wasDerivedFrom", prov.derivations);
        all.put("wasAttributedTo", prov.attributions);
        all.put("wasAssociatedWith", prov.associations);
        return Json.PRETTY.writeValueAsString(all) + "\n";
    }

    private void collect(CaseFile caseFile, ReviewLog reviews, String engine) {
        agents.put("case:engine", Map.of("prov:type", "prov:SoftwareAgent", "prov:label", engine));
        activities.put("case:reading", Map.of("prov:label", "reading of the documents"));
        relate(associations, "activity", "case:reading", "agent", "case:engine");
        caseFile.documents()
                .forEach(text -> {
                    Map<String, String> about = new LinkedHashMap<>();
                    about.put("prov:type", "case:document");
                    about.put("prov:label", text.id());
                    about.put("case:sha256", text.sha256());
                    entities.put("case:document-" + text.id(), about);
                });
        caseFile.actors()
                .forEach(actor ->
                        agents.put(
                                "case:" + actor.id(),
                                Map.of("prov:type", type(actor), "prov:label", actor.name())));
        caseFile.kinship()
                .forEach(kin ->
                        kin.from()
                                .forEach(from ->
                                        relate(
                                                derivations,
                                                "generatedEntity",
                                                "case:document-" + kin.doc(),
                                                "usedEntity",
                                                "case:document-" + from)));
        caseFile.statements().forEach(this::statement);
        reviews.reviews().forEach(this::review);
    }

    private static String type(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> "prov:Person";
            case ORGANIZATION, PUBLICATION -> "prov:Organization";
            case PLACE, WORK, OTHER -> "prov:Agent";
        };
    }

    private void statement(Statement statement) {
        Passage words = statement.passages().getFirst();
        String id = "case:" + statement.id();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("prov:type", "case:statement");
        about.put("prov:value", words.words());
        about.put("case:start", words.span().start());
        about.put("case:end", words.span().end());
        about.put("case:standing", statement.standing().label());
        entities.put(id, about);
        relate(
                derivations,
                "generatedEntity",
                id,
                "usedEntity",
                "case:document-" + statement.doc());
        relate(generations, "entity", id, "activity", "case:reading");
        statement
                .speakers()
                .forEach(speaker -> relate(attributions, "entity", id, "agent", "case:" + speaker));
    }

    private void review(Review review) {
        String id = "case:review-" + review.number();
        String who = "case:reviewer-" + review.who();
        agents.put(who, Map.of("prov:type", "prov:Person", "prov:label", review.who()));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("prov:startTime", review.at().toString());
        about.put("prov:endTime", review.at().toString());
        about.put("prov:label", review.decision().getClass().getSimpleName());
        about.put("case:why", review.why());
        activities.put(id, about);
        relate(associations, "activity", id, "agent", who);
    }

    private static void relate(
            Map<String, Object> relation, String one, String from, String other, String to) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("prov:" + one, from);
        about.put("prov:" + other, to);
        relation.put("_:r" + (relation.size() + 1) + "-" + one, about);
    }
}
