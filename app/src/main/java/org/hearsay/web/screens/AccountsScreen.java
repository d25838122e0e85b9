package org.hearsay.web.screens;

import org.hearsay.web.EmptyState;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Accounts side by side.
final class AccountsScreen implements Screen {
    private final Workplace place;

    AccountsScreen(Workplace place) {
        this.place = place;
    }

    @Override
    public void routes(Router router) {
        router.get("/accounts", this::page);
    }

    private Response page(Request request) {
        return place.page(
                Tab.ACCOUNTS,
                "Accounts side by side",
                "coming",
                new EmptyState(
                        "Accounts side by side",
                        "This screen is not there yet.",
                        "/",
                        "To the case"));
    }
}
