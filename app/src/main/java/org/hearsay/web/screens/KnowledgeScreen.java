package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Who knew.
final class KnowledgeScreen implements Screen {
    private final Workplace place;

    KnowledgeScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/knowledge", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.KNOWLEDGE,
                "Who knew",
                "coming",
                new EmptyState("Who knew", "This screen is not there yet.", "/", "To the case"));
    }
}
