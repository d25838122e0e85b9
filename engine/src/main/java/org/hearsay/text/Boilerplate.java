package org.hearsay.text;

import java.util.List;

final class Boilerplate {
    private Boilerplate() {}

    static void mark(List<Part> parts) {}
}
