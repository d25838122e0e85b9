package org.hearsay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Undo goes back without end, redo forward again, until something new is decided.
class ReviewLogTest {
    private final List<Review> reviews = new ArrayList<>();

    @Test
    void undoGoesBackOneByOneAndRedoForwardAgain() {
        decide("a").decide("b").decide("c");
        undo().undo();
        assertThat(inForce()).isEqualTo("a");
        redo();
        assertThat(inForce()).isEqualTo("a b");
        redo();
        assertThat(inForce()).isEqualTo("a b c");
        assertThat(log().lastUndoing()).isEmpty();
        undo().undo().undo();
        assertThat(inForce()).isEmpty();
        assertThat(log().lastInForce()).isEmpty();
    }

    @Test
    void whatWasUndoneCannotBeRedoneOnceSomethingNewIsDecided() {
        decide("a").undo().decide("b");
        assertThat(log().lastUndoing()).isEmpty();
        undo();
        redo();
        assertThat(inForce()).isEqualTo("b");
    }

    private ReviewLogTest decide(String name) {
        Target target = new Target(Target.Kind.ACTOR, List.of(new Quote("d", name, "", "", 0)));
        return add(new Decision.Rename(target, name));
    }

    private ReviewLogTest undo() {
        return add(new Decision.Undo(log().lastInForce().orElseThrow().number()));
    }

    private void redo() {
        add(new Decision.Undo(log().lastUndoing().orElseThrow().number()));
    }

    private ReviewLogTest add(Decision decision) {
        reviews.add(new Review(reviews.size() + 1, "editor", Instant.EPOCH, "", decision));
        return this;
    }

    private ReviewLog log() {
        return new ReviewLog(reviews);
    }

    private String inForce() {
        return log().inForce().stream()
                .map(review -> ((Decision.Rename) review.decision()).name())
                .collect(Collectors.joining(" "));
    }
}
