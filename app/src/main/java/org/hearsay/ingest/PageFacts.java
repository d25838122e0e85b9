package org.hearsay.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a web page says about itself: title, author, publication and day, in its `meta` elements,
/// in its JSON-LD, or in a `time` element.
final class PageFacts {
    private static final List<String> DATE_NAMES =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.date",
                    "dcterms.issued",
                    "dcterms.created",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publication_date",
                    "publication-date",
                    "citation_publication_date",
                    "parsely-pub-date",
                    "sailthru.date");
    private static final List<String> AUTHOR_NAMES =
            List.of(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "byl");
    private static final Pattern JSON_DATE =
            Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern SITE_AFTER_TITLE =
            Pattern.compile("\\s+[|\u2013\u2014\u00B7-]\\s+([^|]{2,60})$");

    private PageFacts() {}

    static void read(Document page, Draft draft) {
        draft.published(published(page));
        String ogTitle = meta(page, List.of("og:title", "twitter:title", "dc.title"));
        draft.title(ogTitle != null ? ogTitle : title(page));
        String author = meta(page, AUTHOR_NAMES);
        if (author != null && !author.startsWith("http")) {
            draft.metadata("author", author);
        }
        draft.metadata(
                "publication",
                meta(page, List.of("og:site_name", "dc.publisher", "application-name")));
        draft.metadata("publication", siteInTitle(page));
        draft.metadata("url", canonical(page));
        draft.metadata("language", page.select("html").attr("lang"));
    }

    private static @Nullable LocalDate published(Document page) {
        for (String name : DATE_NAMES) {
            Optional<LocalDate> date = Dates.ofStamp(meta(page, List.of(name)));
            if (date.isPresent()) {
                return date.get();
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher json = JSON_DATE.matcher(script.data());
            if (json.find()) {
                return Dates.ofStamp(json.group(1)).orElse(null);
            }
        }
        Element time =
                page.selectFirst(
                        "time[pubdate], [itemprop=datePublished], article time[datetime], main time[datetime]");
        if (time == null) {
            return null;
        }
        String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        return Dates.ofStamp(stamp.isEmpty() ? time.text() : stamp).orElse(null);
    }

    private static @Nullable String meta(Document page, List<String> names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean isNamed =
                        meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("itemprop").equalsIgnoreCase(name);
                if (isNamed && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    private static @Nullable String title(Document page) {
        Element heading = page.selectFirst("article h1, main h1, h1");
        if (heading != null && page.select("h1").size() == 1) {
            return heading.text();
        }
        String title = page.title();
        return title.isBlank() ? null : SITE_AFTER_TITLE.matcher(title).replaceFirst("");
    }

    /// "A lighthouse sold - Northern Monitor" names the site after the page's own heading.
    private static @Nullable String siteInTitle(Document page) {
        Element heading = page.selectFirst("h1");
        if (heading == null || !page.title().startsWith(heading.text())) {
            return null;
        }
        Matcher site = SITE_AFTER_TITLE.matcher(page.title());
        return site.find() && site.start() >= heading.text().length() ? site.group(1) : null;
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.selectFirst("link[rel=canonical]");
        return link == null ? null : link.attr("href");
    }
}
