package org.hearsay.search;

/// A query that cannot be read, in one sentence: what is wrong and what to type.
public final class BadQuery extends Exception {
    private static final long serialVersionUID = 1;

    BadQuery(String sentence) {
        super(sentence);
    }
}
