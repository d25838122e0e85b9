package org.hearsay.web;

import java.util.List;

/// One page of a long list.
///
/// @param page from 1
/// @param size items on a page
/// @param total items in all
/// @param path the list's address, to which `page=N` is added
public record Pager(int page, int size, int total, String path) {
    public Pager {
        page = Math.clamp(page, 1, Math.max(1, (total + size - 1) / size));
    }

    /// How many pages there are; at least one.
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /// The items of this page.
    public <T> List<T> of(List<T> all) {
        return all.subList(
                Math.min((page - 1) * size, all.size()), Math.min(page * size, all.size()));
    }

    /// `1–50 of 812`.
    public String words() {
        return total == 0
                ? "none"
                : ((page - 1) * size + 1) + "–" + Math.min(page * size, total) + " of " + total;
    }

    /// The address of another page of the list.
    public String to(int other) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + other;
    }
}
