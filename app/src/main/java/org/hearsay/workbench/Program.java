package org.hearsay.workbench;

/// Which Hearsay this is.
public final class Program {
    private Program() {}

    /// The version of the release, or `development` outside of one.
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
