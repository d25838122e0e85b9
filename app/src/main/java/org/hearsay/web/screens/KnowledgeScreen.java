package org.hearsay.web.screens;

import java.io.IOException;
import org.hearsay.view.KnowledgeView;
import org.hearsay.web.Address;
import org.hearsay.web.Pager;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// Who knew what, and on a given day.
public final class KnowledgeScreen implements Screen {
    private static final int ROWS_A_PAGE = 30;

    private final Workplace place;

    KnowledgeScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param view who knew what
    /// @param here the address with all that was asked
    public record Model(KnowledgeView view, Address here) {
        /// Where in the rows.
        public Pager pager() {
            return new Pager(
                    view.things().page(),
                    ROWS_A_PAGE,
                    view.things().total(),
                    here.without("page").toString());
        }

        /// The address of another page of people.
        public String columns(int page) {
            return here.with("columns", page).without("page").toString();
        }
    }

    @Override
    public void routes(Router router) {
        router.get("/knowledge", this::page);
        router.get("/api/knowledge", this::json);
    }

    private Response page(Request request) throws IOException {
        KnowledgeView.Query query = query(request);
        Address here =
                Address.of("/knowledge")
                        .with("day", query.day())
                        .with("who", query.who())
                        .with("q", query.words())
                        .with("columns", query.columns())
                        .with("page", query.page());
        return place.page(
                Tab.KNOWLEDGE,
                "Who knew",
                "knowledge",
                new Model(KnowledgeView.of(Indexes.of(place), query), here));
    }

    private Response json(Request request) throws IOException {
        return Response.json(KnowledgeView.of(Indexes.of(place), query(request)));
    }

    private static KnowledgeView.Query query(Request request) {
        return new KnowledgeView.Query(
                request.query("day").orElse("").strip(),
                request.queries("who").stream().filter(who -> !who.isBlank()).toList(),
                request.query("q").orElse(""),
                request.number("columns", 1),
                request.number("page", 1));
    }
}
