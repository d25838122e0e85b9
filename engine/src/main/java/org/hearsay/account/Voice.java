package org.hearsay.account;

import org.hearsay.actor.Actor;

/// Who tells something: the writer of a document, or somebody whom a document lets speak.
public sealed interface Voice {
    /// The name in exports: `author:delegations` or an actor's id.
    String label();

    /// The writer of a document.
    record Author(String doc) implements Voice {
        @Override
        public String label() {
            return "author:" + doc;
        }
    }

    /// An actor.
    record Speaker(Actor.Id actor) implements Voice {
        @Override
        public String label() {
            return actor.value();
        }
    }
}
