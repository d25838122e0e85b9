package org.hearsay.ingest;

/// Thrown by a reader that cannot go on with a file; the ingestor makes a [Problem] of it.
final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem.Kind kind;
    private final String detail;

    Trouble(Problem.Kind kind) {
        this(kind, "");
    }

    Trouble(Problem.Kind kind, String detail) {
        super(kind.code() + " " + detail, null, false, false);
        this.kind = kind;
        this.detail = detail;
    }

    Problem problem(String file) {
        return new Problem(kind, file, detail);
    }
}
