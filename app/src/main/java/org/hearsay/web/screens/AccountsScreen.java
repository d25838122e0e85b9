package org.hearsay.web.screens;

import java.io.IOException;
import java.util.List;
import org.hearsay.account.Dispute;
import org.hearsay.view.AccountsView;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.DisputeView;
import org.hearsay.web.Address;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Pager;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Accounts side by side, and each question on which they disagree.
public final class AccountsScreen implements Screen {
    private static final int ROWS_A_PAGE = 15;

    private final Workplace place;

    AccountsScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param view the accounts
    /// @param here the address with all that was asked
    public record Model(AccountsView view, Address here) {
        /// Where in the rows.
        public Pager pager() {
            return new Pager(
                    view.rows().page(),
                    ROWS_A_PAGE,
                    view.rows().total(),
                    here.without("page").toString());
        }

        /// The address of another page of sources.
        public String columns(int page) {
            return here.without("pick").with("columns", page).toString();
        }
    }

    @Override
    public void routes(Router router) {
        router.get("/accounts", this::page);
        router.get("/disputes", this::disputes);
        router.get("/disputes/{dispute}", this::dispute);
        router.get("/api/accounts", this::json);
        router.get("/api/disputes/{dispute}", this::disputeJson);
    }

    private Response page(Request request) throws IOException {
        AccountsView.Query query = query(request);
        Address here =
                Address.of("/accounts")
                        .with("by", query.voices() ? "voices" : "")
                        .with("apart", query.apart())
                        .with("rows", query.rows().equals("all") ? "" : query.rows())
                        .with("q", query.words())
                        .with("pick", query.pick())
                        .with("columns", query.columnPage())
                        .with("page", query.page());
        return place.page(
                Tab.ACCOUNTS,
                "Accounts side by side",
                "accounts",
                new Model(AccountsView.of(Indexes.of(place), query), here));
    }

    private Response json(Request request) throws IOException {
        return Response.json(AccountsView.of(Indexes.of(place), query(request)));
    }

    private static AccountsView.Query query(Request request) {
        String rows = request.query("rows").orElse("all");
        return new AccountsView.Query(
                request.query("by").filter("voices"::equals).isPresent(),
                request.query("apart").isPresent(),
                List.of("questions", "events").contains(rows) ? rows : "all",
                request.query("q").orElse(""),
                request.queries("pick").stream().filter(pick -> !pick.isBlank()).toList(),
                request.number("columns", 1),
                request.number("page", 1));
    }

    private Response disputes(Request request) {
        return Response.seeOther("/accounts?rows=questions");
    }

    private Response dispute(Request request) throws IOException, HttpTrouble {
        DisputeView view = view(request);
        return place.page(Tab.ACCOUNTS, view.question(), "dispute", view);
    }

    private Response disputeJson(Request request) throws IOException, HttpTrouble {
        return Response.json(view(request));
    }

    private DisputeView view(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        return DisputeView.of(index, found(index, request.name("dispute")));
    }

    static Dispute found(CaseIndex index, String id) throws HttpTrouble {
        return index.dispute(id)
                .orElseThrow(() ->
                        HttpTrouble.notFound(
                                "The case has no question “"
                                        + id
                                        + "”. It may have been settled by a decision."));
    }
}
