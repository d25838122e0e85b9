package org.hearsay.web.screens;

import java.io.IOException;
import org.hearsay.view.CaseIndex;
import org.hearsay.web.Workplace;

/// The index of the case as it stands, made once for each state of the case.
final class Indexes {
    private Indexes() {}

    static CaseIndex of(Workplace place) throws IOException {
        return place.live()
                .now()
                .derived(CaseIndex.class, snapshot -> CaseIndex.of(snapshot.caseFile()));
    }
}
