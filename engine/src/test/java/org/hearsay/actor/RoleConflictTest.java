package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.actor.Actor.Role;
import org.hearsay.mention.EntityKind;
import org.hearsay.text.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleConflictTest {
    private static final Passage WORDS = new Passage("a", new Span(0, 5), "Kovac");

    @Test
    void twoDirectorsOfOneBodyOnOneDay() {
        check(
                "Ana Kovac, director and Ivo Ilic, director",
                person("Ana Kovac", role("director", "board", "1992-11-01", "1992-12-01")),
                person("Ivo Ilic", role("director", "board", "1992-11-20", "1993-01-01")));
    }

    @Test
    void oneAfterTheOtherOfTwoBodiesOrWithoutABodyIsNoConflict() {
        check(
                "",
                person("Ana Kovac", role("director", "board", "1992-11-01", "1992-12-01")),
                person("Ivo Ilic", role("director", "board", "1992-12-20", "1993-01-01")),
                person("Jan Varga", role("director", "bank", "1992-11-01", "1992-12-01")),
                person("Eva Dahl", role("director", null, "1992-11-01", "1992-12-01")),
                person("Pia Moe", role("member", "board", "1992-11-01", "1992-12-01")),
                person("Ola Moe", role("member", "board", "1992-11-01", "1992-12-01")));
    }

    @Test
    void nobodyIsDirectorAndDeputyDirectorOrSergeantAndCaptainOnOneDay() {
        check(
                "Ana Kovac, deputy director and Ana Kovac, director; Ivo Ilic, captain and Ivo Ilic, sergeant",
                person(
                        "Ana Kovac",
                        role("deputy director", "board", "1992-11-01", "1992-12-01"),
                        role("director", "board", "1992-11-20", "1992-11-20")),
                person(
                        "Ivo Ilic",
                        role("captain", null, "1992-11-01", "1992-11-01"),
                        role("sergeant", null, "1992-11-01", "1992-11-01")),
                person(
                        "Jan Varga",
                        role("sergeant", null, "1990-11-01", "1990-11-01"),
                        role("captain", null, "1992-11-01", "1992-11-01")));
    }

    private static Role role(String title, @Nullable String body, String from, String to) {
        return new Role(
                title,
                body == null ? null : new Actor.Id(body),
                from + "/" + to,
                from,
                to,
                List.of(WORDS));
    }

    private static Actor person(String name, Role... roles) {
        return new Actor(
                new Actor.Id(name),
                name,
                EntityKind.PERSON,
                true,
                List.of(name),
                List.of(roles),
                List.of(),
                List.of(),
                List.of(WORDS),
                Standing.PROPOSED);
    }

    private static void check(String expected, Actor... actors) {
        assertThat(
                        RoleConflict.find(List.of(actors)).stream()
                                .map(conflict ->
                                        conflict.one().name()
                                                + ", "
                                                + conflict.role().title()
                                                + " and "
                                                + conflict.other().name()
                                                + ", "
                                                + conflict.otherRole().title())
                                .reduce((one, other) -> one + "; " + other)
                                .orElse(""))
                .isEqualTo(expected);
    }
}
