package org.hearsay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An address of the workbench with its query: what a filter, a pager or a zoom leads to. Each
/// change gives a new one.
public final class Address {
    private final String path;
    private final Map<String, List<String>> query;

    private Address(String path, Map<String, List<String>> query) {
        this.path = path;
        this.query = query;
    }

    /// A path without a query.
    public static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    /// With one value for a name; an empty one takes the name away.
    public Address with(String name, String value) {
        return with(name, value.isEmpty() ? List.of() : List.of(value));
    }

    /// With a number for a name; 1 takes the name away, as pages are counted from it.
    public Address with(String name, int number) {
        return with(name, number == 1 ? "" : Integer.toString(number));
    }

    /// With a name that is there or not.
    public Address with(String name, boolean isSet) {
        return with(name, isSet ? "1" : "");
    }

    /// With some values for a name; none take the name away.
    public Address with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new Address(path, changed);
    }

    /// Without a name.
    public Address without(String name) {
        return with(name, List.of());
    }

    /// The same query at another path.
    public Address at(String other) {
        return new Address(other, query);
    }

    /// All names with their values, for the hidden fields of a form.
    public Map<String, List<String>> query() {
        return Map.copyOf(query);
    }

    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) ->
                values.forEach(value -> pairs.add(Links.query(name) + "=" + Links.query(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
