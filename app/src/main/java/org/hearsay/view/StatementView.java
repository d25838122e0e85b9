package org.hearsay.view;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Passage;

/// What somebody says, as a list shows it.
///
/// @param id its name in the case
/// @param speaker who says it, for readers; "nobody named" when the text does not say
/// @param speakerId the speaker's id; empty when the text does not say
/// @param words what is said, exactly, fragments joined by an ellipsis
/// @param cue the words that make it a saying
/// @param denied is it said that it was *not* said?
/// @param through by whose account: "Henrik Aldane"; empty when the writer reports it
/// @param when when it was said, in words; empty when unknown
/// @param about when what it says was, in words; empty when it tells no date
/// @param medium where it was said, in the text's words; empty when not stated
/// @param hedges the speaker's own hedges
/// @param writerHedges the writer's hedges
/// @param standing whose work it is
/// @param pin where it stands
public record StatementView(
        String id,
        String speaker,
        String speakerId,
        String words,
        String cue,
        boolean denied,
        String through,
        String when,
        String about,
        String medium,
        List<String> hedges,
        List<String> writerHedges,
        String standing,
        Pin pin) {
    public StatementView {
        hedges = List.copyOf(hedges);
        writerHedges = List.copyOf(writerHedges);
    }

    static StatementView of(CaseIndex index, Statement statement) {
        Actor.Id speaker = statement.speaker();
        String told = statement.told();
        String medium = statement.medium();
        List<Passage> content =
                statement.content().isEmpty() ? statement.passages() : statement.content();
        return new StatementView(
                statement.id().value(),
                speaker == null ? "nobody named" : index.names().ofAll(statement.speakers()),
                speaker == null ? "" : speaker.value(),
                words(content),
                Words.oneLine(statement.cue()),
                statement.polarity() == Attribution.Polarity.NEGATED,
                EventView.through(index, statement.chain()),
                told != null
                        ? Words.date(told)
                        : statement.toldBy() == null ? "" : "by " + Words.day(statement.toldBy()),
                Words.list(statement.about().stream().map(Words::date).toList()),
                medium == null ? "" : Words.oneLine(medium),
                lines(statement.sourceHedges()),
                lines(statement.writerHedges()),
                statement.standing().label(),
                index.pin(content.getFirst()));
    }

    /// Fragments of one saying on one line.
    static String words(List<Passage> passages) {
        return passages.stream()
                .map(passage -> Words.quotable(passage.words()))
                .collect(Collectors.joining(" … "));
    }

    private static List<String> lines(List<Passage> passages) {
        return passages.stream().map(passage -> Words.oneLine(passage.words())).toList();
    }
}
