package org.hearsay.cli;

import org.hearsay.workbench.Program;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"hearsay " + Program.version()};
    }
}
