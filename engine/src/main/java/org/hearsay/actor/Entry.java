package org.hearsay.actor;

import org.hearsay.actor.Actor.ChainRef;
import org.hearsay.mention.Chain;
import org.hearsay.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/// One chain that can be an actor.
///
/// @param ref which chain of which document
/// @param chain the chain
/// @param kind what it names, by all documents
/// @param name its name or description
/// @param isNamed has it a name?
/// @param reading the name, taken apart
/// @param sex what its pronouns and titles tell of the bearer: `m`, `f` or `-`
record Entry(
        ChainRef ref,
        Chain chain,
        EntityKind kind,
        String name,
        boolean isNamed,
        Reading reading,
        char sex) {
    boolean isPerson() {
        return kind == EntityKind.PERSON;
    }

    @Nullable PersonName person() {
        PersonName person = reading.person();
        return isNamed && isPerson() && person != null
                ? person.of(person.sex() == '-' ? sex : person.sex())
                : null;
    }

    /// A written name, taken apart once for all chains that bear it.
    record Reading(
            String plain,
            @Nullable PersonName person,
            String skeleton,
            boolean isBare,
            boolean isCommon,
            boolean isAcronym) {
        static Reading of(String name) {
            PersonName person = PersonName.parse(name);
            return new Reading(
                    BodyName.plain(name),
                    person,
                    person == null ? "" : Spelling.skeleton(person.family()),
                    BodyName.isBare(name),
                    BodyName.isCommon(name),
                    BodyName.isAcronym(name));
        }
    }
}
