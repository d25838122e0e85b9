package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterheadTest {
    @Test
    void whoWritesToWhom() {
        checkRoute(
                "The Ambassador in Orrland (Hale) to the Secretary of State",
                "Hale, Ambassador in Orrland > Secretary of State");
        checkRoute("Mr. Kovac to Mr. Ilic.", "Mr. Kovac > Mr. Ilic");
        checkRoute(
                "The Chairman of the Commission of Railways to Orrland (Vint) to the Secretary of"
                        + " State",
                "Vint, Chairman of the Commission of Railways to Orrland > Secretary of State");
        checkRoute(
                "The Acting Secretary of State to the Ambassador in Tessmark (Berg), temporarily at"
                        + " Lisbon",
                "Acting Secretary of State > Berg, Ambassador in Tessmark, temporarily at Lisbon");
        checkRoute(
                "The Orrland Chargé d’affaires to the Acting Secretary of State.",
                "Orrland Chargé d’affaires > Acting Secretary of State");
    }

    @Test
    void aNoteThatIsGluedToTheHeadingIsNoneOfIt() {
        checkRoute(
                "The Consul at Lisbon (Berg) to the Secretary of StateSent by way of the legation in"
                        + " Vienna.",
                "Berg, Consul at Lisbon > Secretary of State");
    }

    @Test
    void aSentenceIsNoHeading() {
        checkRoute("The minister flew to the capital", "-");
        checkRoute("Ministers agree to the plan", "-");
        checkRoute("The Minister gave the letter to the Ambassador.", "-");
        checkRoute("Mr. Kovac went to Mr. Ilic.", "-");
    }

    @Test
    void whereAndWhen() {
        checkPlaced("Washington, May 3, 1946, noon.", "Washington | May 3, 1946");
        checkPlaced(
                "Legation of the Republic, Lisbon, September 20, 1900.",
                "Legation of the Republic, Lisbon | September 20, 1900");
        checkPlaced(
                "Vienna, May 1, 1917, 8 p.m. [Received May 2, 11.30 p.m.]", "Vienna | May 1, 1917");
        checkPlaced("Cape Town, 4th August 1900", "Cape Town | 4th August 1900");
        checkPlaced("He arrived in Lisbon on May 3, 1946, and left.", "-");
        checkPlaced("Lisbon, May 3.", "-");
    }

    private static void checkRoute(String line, String expected) {
        assertThat(
                        Letterhead.route(line)
                                .map(route -> route.from() + " > " + route.to())
                                .orElse("-"))
                .isEqualTo(expected);
    }

    private static void checkPlaced(String line, String expected) {
        assertThat(
                        Letterhead.placed(line)
                                .map(placed -> placed.place() + " | " + placed.date())
                                .orElse("-"))
                .isEqualTo(expected);
    }
}
