package org.hearsay.view;

import java.util.List;
import java.util.function.Function;

/// One page of a long list.
///
/// @param items what stands on this page
/// @param page its number, from 1
/// @param pages how many there are, at least 1
/// @param total how many items all pages hold
public record Paged<T>(List<T> items, int page, int pages, int total) {
    public Paged {
        items = List.copyOf(items);
    }

    /// A page of a list; a number out of range gives the nearest page.
    static <T> Paged<T> of(List<T> all, int page, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int at = Math.clamp(page, 1, pages);
        int from = (at - 1) * size;
        return new Paged<>(
                all.subList(from, Math.min(all.size(), from + size)), at, pages, all.size());
    }

    /// The same page with each item made into something else.
    <R> Paged<R> map(Function<T, R> change) {
        return new Paged<>(items.stream().map(change).toList(), page, pages, total);
    }
}
