package org.hearsay.web.screens;

import java.io.IOException;
import org.hearsay.actor.Actor;
import org.hearsay.review.Target;
import org.hearsay.view.ActorView;
import org.hearsay.view.ActorsView;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.NetworkView;
import org.hearsay.view.Paged;
import org.hearsay.web.Address;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Pager;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// People and bodies: the list, the dossier of one, and the network between them.
public final class PeopleScreen implements Screen {
    private static final int NETWORK_ROWS = 60;

    private final Workplace place;

    PeopleScreen(Workplace place) {
        this.place = place;
    }

    /// The list.
    ///
    /// @param view who is shown
    /// @param here the address with all that was asked
    public record Listing(ActorsView view, Address here) {
        /// Where in the list.
        public Pager pager() {
            return pagerOf(view.rows(), 60, here.without("page").toString());
        }
    }

    /// The dossier of one.
    ///
    /// @param view what the case holds
    /// @param network its own ties
    /// @param grading what people think of it
    /// @param here the address with the pages of its lists
    public record Dossier(ActorView view, NetworkView network, Grading grading, Address here) {
        /// The address of another page of one of its lists.
        public String to(String list, int page) {
            return here.with(list, page) + "#" + list;
        }
    }

    /// The network.
    ///
    /// @param view who is tied to whom
    /// @param asTable is it shown as a table?
    /// @param here the address with all that was asked
    public record Network(NetworkView view, boolean asTable, Address here) {
        /// Where in the table.
        public Pager pager() {
            return pagerOf(view.table(), NETWORK_ROWS, here.without("page").toString());
        }

        /// Is a kind of tie among those shown?
        public boolean shows(String kind) {
            return view.query().kinds().isEmpty() || view.query().kinds().contains(kind);
        }
    }

    private static Pager pagerOf(Paged<?> paged, int size, String path) {
        return new Pager(paged.page(), size, paged.total(), path);
    }

    @Override
    public void routes(Router router) {
        router.get("/people", this::list);
        router.get("/people/{actor}", this::dossier);
        router.get("/network", this::network);
        router.get("/network/{from}/{to}", this::tie);
        router.get("/api/actors", this::listJson);
        router.get("/api/actors/{actor}", this::dossierJson);
        router.get("/api/network", this::networkJson);
    }

    private Response list(Request request) throws IOException {
        ActorsView.Query query = query(request);
        Address here =
                Address.of("/people")
                        .with("kind", query.kind())
                        .with("q", query.words())
                        .with("order", query.order())
                        .with("page", query.page());
        return place.page(
                Tab.PEOPLE,
                "People and bodies",
                "people",
                new Listing(ActorsView.of(Indexes.of(place), query), here));
    }

    private Response listJson(Request request) throws IOException {
        return Response.json(ActorsView.of(Indexes.of(place), query(request)));
    }

    private static ActorsView.Query query(Request request) {
        return new ActorsView.Query(
                request.query("kind").orElse(""),
                request.query("q").orElse(""),
                request.query("order").orElse(""),
                request.number("page", 1));
    }

    private Response dossier(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        Actor actor = actor(index, request.name("actor"));
        ActorView.Pages pages = pages(request);
        Address here =
                Address.of(Links.actor(actor.id()))
                        .with("says", pages.says())
                        .with("said-of", pages.saidOf())
                        .with("events", pages.events());
        ActorView view = ActorView.of(index, actor, pages);
        NetworkView.Query his =
                new NetworkView.Query(NetworkView.Query.all().kinds(), view.id(), "", "", false, 1);
        return place.page(
                Tab.PEOPLE,
                view.name(),
                "actor",
                new Dossier(
                        view,
                        NetworkView.of(index, his),
                        Grading.of(
                                index.caseFile(),
                                Target.Kind.ACTOR,
                                view.id(),
                                Links.actor(view.id())),
                        here));
    }

    private Response dossierJson(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        return Response.json(
                ActorView.of(index, actor(index, request.name("actor")), pages(request)));
    }

    private static ActorView.Pages pages(Request request) {
        return new ActorView.Pages(
                request.number("says", 1),
                request.number("said-of", 1),
                request.number("events", 1));
    }

    private static Actor actor(CaseIndex index, String id) throws HttpTrouble {
        return index.actor(id)
                .orElseThrow(() ->
                        HttpTrouble.notFound(
                                "The case has nobody and nothing called “"
                                        + id
                                        + "”. It may have been merged or renamed."));
    }

    private Response network(Request request) throws IOException {
        NetworkView.Query query = networkQuery(request);
        boolean asTable = request.query("view").filter("table"::equals).isPresent();
        Address here =
                Address.of("/network")
                        .with("kind", query.kinds())
                        .with("who", query.who())
                        .with("from", query.from())
                        .with("to", query.to())
                        .with("dated", query.datedOnly())
                        .with("view", asTable ? "table" : "")
                        .with("page", query.page());
        return place.page(
                Tab.PEOPLE,
                "Network",
                "network",
                new Network(NetworkView.of(Indexes.of(place), query), asTable, here));
    }

    private Response networkJson(Request request) throws IOException {
        return Response.json(NetworkView.of(Indexes.of(place), networkQuery(request)));
    }

    private static NetworkView.Query networkQuery(Request request) {
        return new NetworkView.Query(
                request.queries("kind").stream().filter(kind -> !kind.isBlank()).toList(),
                request.query("who").orElse(""),
                request.query("from").orElse("").strip(),
                request.query("to").orElse("").strip(),
                request.query("dated").isPresent(),
                request.number("page", 1));
    }

    /// All that passed between two, with the words.
    private Response tie(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        Actor from = actor(index, request.name("from"));
        Actor to = actor(index, request.name("to"));
        NetworkView.Between between = NetworkView.between(index, from, to);
        return request.isForPart()
                ? place.part("figures/between", between)
                : place.page(
                        Tab.PEOPLE,
                        between.fromName() + " and " + between.toName(),
                        "between",
                        between);
    }
}
