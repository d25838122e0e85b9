package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Search.
final class SearchScreen implements Screen {
    private final Workplace place;

    SearchScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/search", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.SEARCH,
                "Search",
                "coming",
                new EmptyState("Search", "This screen is not there yet.", "/", "To the case"));
    }
}
