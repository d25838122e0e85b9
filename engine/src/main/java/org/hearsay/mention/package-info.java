/// Names, nominals and pronouns, and which of them mean the same inside one document.
///
/// ```text
/// Mentions      = EntityMention*, Chain*
/// EntityMention = id, Span, head, Kind, Form, chain
/// Chain         = id, Kind, representative name, mentions
/// ```
@NullMarked
package org.hearsay.mention;

import org.jspecify.annotations.NullMarked;
