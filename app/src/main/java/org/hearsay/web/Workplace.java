package org.hearsay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.casefile.CaseFile;
import org.hearsay.text.DocumentText;
import org.hearsay.workbench.LiveCase;

/// What every screen works with: the case, and the making of pages.
public final class Workplace {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.hearsay.web.pages");

    private static final String USUAL_DAY = "1988-11-14";

    private final LiveCase live;
    private final String csrf;
    private final String who;
    private final boolean isOnThisMachineOnly;

    Workplace(LiveCase live, String csrf, String who, boolean isOnThisMachineOnly) {
        this.live = live;
        this.csrf = csrf;
        this.who = who;
        this.isOnThisMachineOnly = isOnThisMachineOnly;
    }

    /// The case.
    public LiveCase live() {
        return live;
    }

    /// The token that every form sends back as `_csrf`.
    public String csrf() {
        return csrf;
    }

    /// The person whose decisions are kept.
    public String who() {
        return who;
    }

    /// Can nobody but this machine's own people ask?
    public boolean isOnThisMachineOnly() {
        return isOnThisMachineOnly;
    }

    /// A whole page: the template `NAME.jte` with its parameters `page` and `screen`.
    public Response page(Tab tab, String title, String template, Object screen) {
        Page page = new Page(title, tab, live.name(), csrf, who, someDay(), live.isSettled());
        return Response.html(render(template, Map.of("page", page, "screen", screen)));
    }

    /// The day in the middle of those that the documents are of.
    private String someDay() {
        try {
            return live.now()
                    .derived(SomeDay.class, now -> new SomeDay(middle(days(now.caseFile()))))
                    .day();
        } catch (IOException e) {
            return USUAL_DAY;
        }
    }

    /// The days of the documents; where they have none, those of the events.
    private static List<LocalDate> days(CaseFile caseFile) {
        List<LocalDate> published =
                caseFile.documents().stream()
                        .map(DocumentText::published)
                        .filter(Objects::nonNull)
                        .toList();
        return published.isEmpty()
                ? caseFile.events().stream()
                        .flatMap(event -> event.time().known().stream())
                        .map(time -> time.earliestStart().toLocalDate())
                        .toList()
                : published;
    }

    private static String middle(List<LocalDate> days) {
        List<LocalDate> usual =
                days.stream()
                        .filter(day -> 999 < day.getYear() && day.getYear() < 9999)
                        .sorted()
                        .toList();
        return usual.isEmpty() ? USUAL_DAY : usual.get(usual.size() / 2).toString();
    }

    private record SomeDay(String day) {}

    /// A part of a page, for htmx: the template `NAME.jte` with its parameter `screen`.
    public Response part(String template, Object screen) {
        return Response.html(render(template, Map.of("screen", screen, "csrf", csrf)));
    }

    /// While the case is being put together for the first time.
    Response opening() {
        Page page = new Page("Opening", Tab.CASE, "", "", who, USUAL_DAY, true);
        Opening opening = new Opening(live.name(), live.opening());
        return Response.html(render("coming", Map.of("page", page, "screen", opening)));
    }

    /// How far that is; the page is loaded anew when it is over.
    Response openingPart() {
        return live.isReady(Duration.ZERO)
                ? Response.empty(200).with("HX-Refresh", "true")
                : part("opening", new Opening(live.name(), live.opening()));
    }

    /// A case on its way.
    ///
    /// @param name the case's name
    /// @param at how far it is
    public record Opening(String name, LiveCase.Opening at) {}

    /// A page that tells nothing of the case: for trouble, also of somebody who is not let in.
    Response stranger(Object screen) {
        Page page = new Page("", Tab.CASE, "", "", "", USUAL_DAY, true);
        return Response.html(render("error", Map.of("page", page, "screen", screen)));
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput(16 * 1024);
        TEMPLATES.render(template + ".jte", parameters, out);
        return out.toString();
    }
}
