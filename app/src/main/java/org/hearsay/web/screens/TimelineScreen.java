package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Timeline.
final class TimelineScreen implements Screen {
    private final Workplace place;

    TimelineScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/timeline", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.TIMELINE,
                "Timeline",
                "coming",
                new EmptyState("Timeline", "This screen is not there yet.", "/", "To the case"));
    }
}
