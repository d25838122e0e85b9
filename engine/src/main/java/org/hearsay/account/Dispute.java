package org.hearsay.account;

import java.util.List;
import java.util.Locale;
import org.hearsay.actor.Standing;
import org.hearsay.text.Passage;

/// A question on which the accounts disagree.
///
/// @param id stable name in the case
/// @param question in plain English: "When did the ferry leave?"
/// @param type what differs
/// @param about ids of the events, statements or actors at issue
/// @param positions at least two, each with who holds it
/// @param why the reason in plain words that this is a conflict
/// @param standing proposed by the machine, or decided by a person
public record Dispute(
        Id id,
        String question,
        Type type,
        List<String> about,
        List<Position> positions,
        String why,
        Standing standing) {
    public Dispute {
        about = List.copyOf(about);
        positions = List.copyOf(positions);
    }

    /// Name of a dispute inside a case.
    public record Id(String value) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// What differs between the positions.
    public enum Type {
        HAPPENED,
        TIME,
        PLACE,
        AGENT,
        NUMBER,
        CAUSE,
        EVALUATION,
        KNOWLEDGE,
        IDENTITY,
        TERMS;

        /// The name in exports: `happened`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One answer to the question.
    ///
    /// @param label the answer in few words: "12 March 1974", "it did not happen"
    /// @param holders who gives it
    /// @param statements the statements that give it; none where a writer does
    /// @param origins how many independent origins stand behind it
    /// @param passages the words; at least one
    public record Position(
            String label,
            List<Voice> holders,
            List<Statement.Id> statements,
            int origins,
            List<Passage> passages) {
        public Position {
            holders = List.copyOf(holders);
            statements = List.copyOf(statements);
            passages = List.copyOf(passages);
        }
    }
}
