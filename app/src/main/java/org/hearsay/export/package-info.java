/// Turns a case into files that others read: the dossier with footnotes, and standard formats.
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;
