/// The workbench in the browser: a server of pages and JSON over an open case, on loopback.
///
/// ```text
/// Gate   : Request → Request let in, or a refusal in one sentence
/// Router : method, path → Handler
/// Handler: Request → Response
/// Screen = its routes; a page (template and model record) and the same as JSON under /api
/// ```
@NullMarked
package org.hearsay.web;

import org.jspecify.annotations.NullMarked;
