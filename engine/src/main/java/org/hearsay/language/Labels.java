package org.hearsay.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the columns of the model's layers mean, in their order: `labels.json`, an object of lists
/// of strings.
public final class Labels {
    private static final Pattern LIST = Pattern.compile("\"(\\w+)\"\\s*:\\s*\\[([^\\]]*)\\]");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, List<String>> lists;

    private Labels(Map<String, List<String>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /// The labels that this build's model has.
    public static Labels standard() {
        return ReadingModel.labels();
    }

    static Labels of(String json) {
        Map<String, List<String>> lists = new HashMap<>();
        Matcher list = LIST.matcher(json);
        while (list.find()) {
            List<String> labels = new ArrayList<>();
            Matcher string = STRING.matcher(list.group(2));
            while (string.find()) {
                labels.add(string.group(1));
            }
            lists.put(list.group(1), List.copyOf(labels));
        }
        return new Labels(lists);
    }

    /// The labels of a layer in the order of its columns; empty when it has none.
    public List<String> of(Layers.Name layer) {
        return lists.getOrDefault(layer.output(), List.of());
    }
}
