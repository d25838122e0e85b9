package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Review desk.
final class ReviewScreen implements Screen {
    private final Workplace place;

    ReviewScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/review", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.REVIEW,
                "Review desk",
                "coming",
                new EmptyState("Review desk", "This screen is not there yet.", "/", "To the case"));
    }
}
