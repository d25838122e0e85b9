package org.hearsay.web.screens;

import java.io.IOException;
import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.view.CaseIndex;
import org.hearsay.view.Hypotheses;
import org.hearsay.view.HypothesesView;
import org.hearsay.web.Address;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Refusal;

/// The answers to a disputed question, weighed against the evidence.
public final class HypothesesScreen implements Screen {
    /// The marks of a cell, strongest support first.
    private static final List<String> SIGNS = List.of("++", "+", "0", "-", "--");

    private final Workplace place;

    HypothesesScreen(Workplace place) {
        this.place = place;
    }

    /// What the screen shows.
    ///
    /// @param view the matrix
    /// @param here the address with what was asked
    public record Model(HypothesesView view, Address here) {
        /// The marks of a cell.
        public List<String> signs() {
            return SIGNS;
        }

        /// The address with a source left out, or taken in again.
        public String toggled(String origin) {
            List<String> others =
                    view.without().stream().filter(each -> !each.equals(origin)).toList();
            return here.with(
                            "without",
                            view.without().contains(origin)
                                    ? others
                                    : java.util.stream.Stream.concat(
                                                    others.stream(),
                                                    java.util.stream.Stream.of(origin))
                                            .toList())
                    .toString();
        }

        /// A sign as it is printed: with a true minus.
        public String printed(String sign) {
            return sign.replace('-', '−');
        }
    }

    @Override
    public void routes(Router router) {
        router.get("/disputes/{dispute}/hypotheses", this::page);
        router.post("/disputes/{dispute}/hypotheses", this::suppose);
        router.post("/disputes/{dispute}/evidence", this::weigh);
        router.get("/api/disputes/{dispute}/hypotheses", this::json);
        router.post("/api/disputes/{dispute}/hypotheses", this::supposeJson);
        router.post("/api/disputes/{dispute}/evidence", this::weighJson);
    }

    private Response page(Request request) throws IOException, HttpTrouble {
        HypothesesView view = view(request);
        return place.page(
                Tab.ACCOUNTS, view.question(), "hypotheses", new Model(view, here(request)));
    }

    private Response json(Request request) throws IOException, HttpTrouble {
        return Response.json(view(request));
    }

    private HypothesesView view(Request request) throws IOException, HttpTrouble {
        CaseIndex index = Indexes.of(place);
        return Hypotheses.of(
                index,
                AccountsScreen.found(index, request.name("dispute")),
                place.live().reviews(),
                request.queries("without"),
                request.query("order").isPresent(),
                request.query("all").isPresent());
    }

    private static Address here(Request request) {
        return Address.of(Links.dispute(request.name("dispute")) + "/hypotheses")
                .with("without", request.queries("without"))
                .with("order", request.query("order").isPresent())
                .with("all", request.query("all").isPresent());
    }

    private Response suppose(Request request) throws IOException, HttpTrouble, Refusal {
        decideToSuppose(request);
        return Response.seeOther(here(request).toString());
    }

    private Response supposeJson(Request request) throws IOException, HttpTrouble, Refusal {
        decideToSuppose(request);
        return json(request);
    }

    private void decideToSuppose(Request request) throws IOException, HttpTrouble, Refusal {
        String dispute = request.name("dispute");
        String hypothesis = request.form("hypothesis").orElse("");
        String why = request.form("why").orElse("");
        place.live().decide(place.who(), reviewing -> reviewing.suppose(dispute, hypothesis, why));
    }

    private Response weigh(Request request) throws IOException, HttpTrouble, Refusal {
        decideToWeigh(request);
        return Response.seeOther(here(request).toString());
    }

    private Response weighJson(Request request) throws IOException, HttpTrouble, Refusal {
        decideToWeigh(request);
        return json(request);
    }

    private void decideToWeigh(Request request) throws IOException, HttpTrouble, Refusal {
        String dispute = request.name("dispute");
        String hypothesis = request.needed("hypothesis");
        String doc = request.needed("doc");
        Span evidence = span(request);
        String sign = request.needed("sign");
        String why = request.form("why").orElse("");
        place.live()
                .decide(
                        place.who(),
                        reviewing ->
                                reviewing.weigh(dispute, hypothesis, doc, evidence, sign, why));
    }

    private static Span span(Request request) throws IOException, HttpTrouble {
        try {
            return new Span(
                    Integer.parseInt(request.needed("start")),
                    Integer.parseInt(request.needed("end")));
        } catch (IllegalArgumentException e) {
            throw HttpTrouble.badRequest("The words to be weighed have no place.");
        }
    }
}
