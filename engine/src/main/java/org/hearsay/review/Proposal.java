package org.hearsay.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.text.Passage;

/// A question that the machine puts to a person, with all that is needed to answer it.
///
/// Accepting or rejecting a proposal is a [Decision] on its subjects, by its kind: of two subjects
/// accepting is a merge and rejecting keeps them apart; of one, they are a confirmation and a
/// rejection.
///
/// @param kind what is asked
/// @param question in plain words: "Are A. Kovac and Ana Kovac one person?"
/// @param subjects the one or two items it is about
/// @param reasons why it may be so, in plain words; at least one
/// @param doubts why it may not be so, in plain words
/// @param evidence words that speak for or against it, beside those of the subjects
/// @param weight how much hangs on it: the higher, the earlier it is asked
public record Proposal(
        Kind kind,
        String question,
        List<Subject> subjects,
        List<String> reasons,
        List<String> doubts,
        List<Passage> evidence,
        int weight) {
    public Proposal {
        subjects = List.copyOf(subjects);
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
        evidence = List.copyOf(evidence);
        if (subjects.size() != kind.subjects()) {
            throw new IllegalArgumentException(kind + " about " + subjects);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A proposal without a reason: " + question);
        }
    }

    /// Its name in the case: the kind and the ids of its subjects, parted by `~`.
    public String id() {
        return kind.label()
                + subjects.stream().map(each -> "~" + each.id()).collect(Collectors.joining());
    }

    /// An item that is asked about.
    ///
    /// @param kind what sort of item
    /// @param id its name in the case
    /// @param label what it is called
    /// @param passages the words it stands on, the telling ones first; at least one
    public record Subject(Target.Kind kind, String id, String label, List<Passage> passages) {
        public Subject {
            passages = List.copyOf(passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("A subject without words: " + id);
            }
        }
    }

    /// What is asked.
    public enum Kind {
        /// Two actors look alike: are they one?
        MERGE(2),
        /// Is somebody without a name this named person?
        IDENTIFICATION(2),
        /// Two events look alike: are they one?
        SAME_EVENT(2),
        /// The accounts disagree: is it a conflict?
        CONFLICT(1),
        /// The machine is not sure who speaks, or what is meant.
        DOUBTFUL_READING(1);

        private final int subjects;

        Kind(int subjects) {
            this.subjects = subjects;
        }

        /// How many items it is about.
        public int subjects() {
            return subjects;
        }

        /// The name in exports: `same-event`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
