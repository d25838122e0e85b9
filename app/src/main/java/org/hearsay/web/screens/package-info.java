/// What the workbench shows: one class for each screen, with its routes and its model records.
@NullMarked
package org.hearsay.web.screens;

import org.jspecify.annotations.NullMarked;
