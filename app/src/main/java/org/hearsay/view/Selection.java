package org.hearsay.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Picks few out of many without putting all of them in order.
final class Selection {
    private Selection() {}

    /// The first so many in an order, in that order.
    static <T> List<T> first(Collection<T> items, Comparator<? super T> order, int most) {
        PriorityQueue<T> kept = new PriorityQueue<>(order.reversed());
        for (T item : items) {
            if (kept.size() < most) {
                kept.add(item);
            } else if (order.compare(item, kept.element()) < 0) {
                kept.remove();
                kept.add(item);
            }
        }
        return kept.stream().sorted(order).toList();
    }

    /// At most so many of a list, evenly spread.
    static <T> List<T> sample(List<T> items, int most) {
        int step = (items.size() + most - 1) / most;
        return step <= 1
                ? items
                : IntStream.range(0, items.size() / step)
                        .mapToObj(i -> items.get(i * step))
                        .toList();
    }

    /// Does a text hold words, whatever their case?
    static boolean holds(String text, String words) {
        if (words.isEmpty()) {
            return true;
        }
        int last = text.length() - words.length();
        char lower = Character.toLowerCase(words.charAt(0));
        char upper = Character.toUpperCase(words.charAt(0));
        for (int i = 0; i <= last; i++) {
            char unit = text.charAt(i);
            boolean mayBegin = unit == lower || unit == upper;
            if (mayBegin && text.regionMatches(true, i, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }
}
