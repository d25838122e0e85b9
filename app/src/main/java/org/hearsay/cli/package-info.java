/// The command line: turns arguments into calls of the workbench, and what comes back into lines.
///
/// ```text
/// Main      = hearsay: the command with its subcommands
/// *Command  = one subcommand: arguments, help, exit code
/// Terminal  = where the lines go, and whether anybody watches
/// ```
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
