package org.hearsay.cli;

/// How a command ended, for scripts.
final class ExitCode {
    static final int DONE = 0;
    static final int DONE_WITH_TROUBLE = 1;
    static final int WRONG_USE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
