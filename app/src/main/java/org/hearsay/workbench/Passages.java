package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.Passage;
import org.hearsay.timeline.Bracket;
import org.jspecify.annotations.Nullable;

/// All passages that the items of a case stand on.
final class Passages {
    private Passages() {}

    static List<Passage> of(CaseFile caseFile) {
        List<Passage> all = new ArrayList<>();
        caseFile.kinship().forEach(each -> all.addAll(each.passages()));
        caseFile.actors()
                .forEach(actor -> {
                    all.addAll(actor.passages());
                    actor.roles().forEach(role -> all.addAll(role.passages()));
                });
        caseFile.events()
                .forEach(event -> {
                    all.addAll(event.passages());
                    event.time().dates().forEach(date -> all.addAll(date.passages()));
                });
        caseFile.statements()
                .forEach(statement -> {
                    all.addAll(statement.passages());
                    all.addAll(statement.source());
                    all.addAll(statement.content());
                    all.addAll(statement.sourceHedges());
                    all.addAll(statement.writerHedges());
                });
        caseFile.accounts().forEach(each -> all.addAll(each.passages()));
        caseFile.disputes()
                .forEach(dispute ->
                        dispute.positions().forEach(position -> all.addAll(position.passages())));
        caseFile.support().forEach(each -> all.addAll(each.passages()));
        caseFile.knowledge().forEach(each -> all.addAll(each.passages()));
        caseFile.influence()
                .forEach(link -> {
                    all.addAll(link.passages());
                    all.addAll(link.hedges());
                });
        caseFile.silences().forEach(each -> all.addAll(each.passages()));
        caseFile.timeline().forEach(each -> all.addAll(each.because()));
        caseFile.deduction().conflicts().forEach(each -> all.addAll(each.passages()));
        caseFile.deduction()
                .brackets()
                .forEach(bracket -> {
                    for (Bracket.@Nullable Limit limit :
                            Arrays.asList(bracket.notBefore(), bracket.notAfter())) {
                        if (limit != null) {
                            all.addAll(limit.because());
                        }
                    }
                });
        return all;
    }
}
