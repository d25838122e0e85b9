/// The pages, compiled by jte from `app/src/main/jte`.
@NullMarked
package org.hearsay.web.pages;

import org.jspecify.annotations.NullMarked;
