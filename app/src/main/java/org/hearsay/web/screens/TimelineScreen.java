package org.hearsay.web.screens;

import java.io.IOException;
import org.hearsay.timeline.Event;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.EventView;
import org.hearsay.view.TimelineQuery;
import org.hearsay.view.TimelineView;
import org.hearsay.web.Address;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Pager;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;

/// The timeline, as a drawing and as a table, and each of its events with its passages.
public final class TimelineScreen implements Screen {
    private static final int ROWS_A_PAGE = 100;

    private final Workplace place;

    TimelineScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param view the timeline
    /// @param asTable is it shown as a table?
    /// @param here the address with all that was asked
    public record Model(TimelineView view, boolean asTable, Address here) {
        /// The address of another window.
        public Address to(TimelineView.Window window) {
            return here.with("from", window.from()).with("to", window.to()).without("page");
        }

        /// Where in the table.
        public Pager pager() {
            return new Pager(
                    view.table().page(),
                    ROWS_A_PAGE,
                    view.table().total(),
                    here.without("page").toString());
        }

        /// Is a kind of telling among those shown?
        public boolean shows(String kind) {
            return view.query().kinds().isEmpty()
                    ? kind.equals("actual") || kind.equals("planned")
                    : view.query().kinds().contains(kind);
        }

        /// How many events stand in the strip.
        public boolean isEmpty() {
            return view.everywhere() == 0 && view.undated() == 0;
        }
    }

    @Override
    public void routes(Router router) {
        router.get("/timeline", this::page);
        router.get("/timeline/{event}", this::event);
        router.get("/api/timeline", this::json);
        router.get("/api/events/{event}", this::eventJson);
    }

    private Response page(Request request) throws IOException {
        TimelineQuery query = query(request);
        boolean asTable = request.query("view").filter("table"::equals).isPresent();
        Address here =
                Address.of("/timeline")
                        .with("from", query.from())
                        .with("to", query.to())
                        .with(
                                "lanes",
                                query.lanes() == TimelineQuery.Lanes.NONE
                                        ? ""
                                        : query.lanes().label())
                        .with("time", query.telling() ? "telling" : "")
                        .with("even", query.even())
                        .with("kind", query.kinds())
                        .with("who", query.who())
                        .with("doc", query.doc())
                        .with("q", query.words())
                        .with("view", asTable ? "table" : "")
                        .with("page", query.page());
        return place.page(
                Tab.TIMELINE,
                "Timeline",
                "timeline",
                new Model(TimelineView.of(Indexes.of(place), query), asTable, here));
    }

    private Response json(Request request) throws IOException {
        return Response.json(TimelineView.of(Indexes.of(place), query(request)));
    }

    private static TimelineQuery query(Request request) {
        return new TimelineQuery(
                request.query("from").orElse("").strip(),
                request.query("to").orElse("").strip(),
                TimelineQuery.Lanes.named(request.query("lanes").orElse("")),
                request.query("time").filter("telling"::equals).isPresent(),
                request.query("even").isPresent(),
                request.queries("kind").stream().filter(kind -> !kind.isBlank()).toList(),
                request.query("who").orElse(""),
                request.query("doc").orElse(""),
                request.query("q").orElse(""),
                request.number("page", 1));
    }

    private Response event(Request request) throws IOException, HttpTrouble {
        EventView event = view(request);
        return request.isForPart()
                ? place.part("figures/event", event)
                : place.page(Tab.TIMELINE, event.label(), "event", event);
    }

    private Response eventJson(Request request) throws IOException, HttpTrouble {
        return Response.json(view(request));
    }

    private EventView view(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        String id = request.name("event");
        Event event =
                index.event(id)
                        .orElseThrow(() ->
                                HttpTrouble.notFound(
                                        "The case has no event “"
                                                + id
                                                + "”. It may have been merged or renamed."));
        return EventView.of(index, event);
    }
}
