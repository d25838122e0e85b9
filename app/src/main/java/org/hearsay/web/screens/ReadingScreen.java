package org.hearsay.web.screens;

import java.io.IOException;
import java.util.List;
import org.hearsay.annotation.AnnotatedDocument;
import org.hearsay.text.DocumentText;
import org.hearsay.web.HttpTrouble;
import org.hearsay.web.Links;
import org.hearsay.web.Pager;
import org.hearsay.web.PassageCard;
import org.hearsay.web.Request;
import org.hearsay.web.Response;
import org.hearsay.web.Router;
import org.hearsay.web.Screen;
import org.hearsay.web.Tab;
import org.hearsay.web.Workplace;
import org.hearsay.workbench.Snapshot;

/// The reading view: a document as a person would read it.
public final class ReadingScreen implements Screen {
    private static final int PAGE = 100;

    private final Workplace place;

    ReadingScreen(Workplace place) {
        this.place = place;
    }

    /// The list of documents.
    ///
    /// @param documents those of this page
    /// @param pager where in the list
    public record Library(List<Entry> documents, Pager pager) {}

    /// A document in the list.
    ///
    /// @param id its name
    /// @param title what it is called
    /// @param kind what sort it is
    /// @param published the day; empty when unknown
    /// @param link to the document
    public record Entry(String id, String title, String kind, String published, String link) {}

    /// A document to read.
    ///
    /// @param id its name
    /// @param title what it is called
    /// @param text all of it
    public record Model(String id, String title, String text) {}

    @Override
    public void routes(Router router) {
        router.get("/read", this::library);
        router.get("/read/{doc}", this::document);
    }

    private Response library(Request request) throws IOException {
        Snapshot now = place.live().now();
        Pager pager = new Pager(request.number("page", 1), PAGE, now.documents().size(), "/read");
        List<Entry> entries =
                pager.of(now.documents()).stream()
                        .map(AnnotatedDocument::text)
                        .map(ReadingScreen::entry)
                        .toList();
        return place.page(Tab.READ, "Documents", "library", new Library(entries, pager));
    }

    private static Entry entry(DocumentText text) {
        return new Entry(
                text.id(),
                PassageCard.title(text),
                text.kind().label(),
                text.published() == null ? "" : text.published().toString(),
                Links.document(text.id()));
    }

    private Response document(Request request) throws IOException, HttpTrouble {
        String id = request.name("doc");
        DocumentText text =
                place.live()
                        .now()
                        .document(id)
                        .map(AnnotatedDocument::text)
                        .orElseThrow(() ->
                                HttpTrouble.notFound("The case has no document “" + id + "”."));
        String title = PassageCard.title(text);
        return place.page(Tab.READ, title, "document", new Model(id, title, text.text()));
    }
}
