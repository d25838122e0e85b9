package org.hearsay.web.screens;

import java.io.IOException;
import java.util.List;
import org.hearsay.casefile.CaseFile;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Snapshot;

/// The case: what was read, what was found, what awaits a decision, what contradicts.
public final class CaseScreen implements Screen {
    private final Workplace place;

    CaseScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows; the JSON is the same.
    ///
    /// @param name the case's name
    /// @param counts how many there are of each sort
    /// @param troubles what could not be read, one sentence each
    public record Model(String name, List<Count> counts, List<String> troubles) {}

    /// How many there are of a sort.
    ///
    /// @param label the sort
    /// @param number how many
    /// @param path the screen that shows them
    public record Count(String label, int number, String path) {}

    @Override
    public void routes(Router router) {
        router.get("/", this::page);
        router.get("/api/case", this::json);
    }

    private Response page(Request request) throws IOException {
        return place.page(Tab.CASE, "Case", "case", model());
    }

    private Response json(Request request) throws IOException {
        return Response.json(model());
    }

    private Model model() throws IOException {
        Snapshot now = place.live().now();
        CaseFile caseFile = now.caseFile();
        return new Model(
                now.name(),
                List.of(
                        new Count("documents", now.documents().size(), "/read"),
                        new Count("people and bodies", caseFile.actors().size(), "/people"),
                        new Count("events", caseFile.events().size(), "/timeline"),
                        new Count("statements", caseFile.statements().size(), "/accounts"),
                        new Count("disputes", caseFile.disputes().size(), "/accounts"),
                        new Count("silences", caseFile.silences().size(), "/accounts")),
                now.troubles());
    }
}
