package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// People and bodies.
final class PeopleScreen implements Screen {
    private final Workplace place;

    PeopleScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/people", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.PEOPLE,
                "People and bodies",
                "coming",
                new EmptyState(
                        "People and bodies", "This screen is not there yet.", "/", "To the case"));
    }
}
