package org.hearsay.web.screens;

import java.util.List;
import org.hearsay.web.Screen;
import org.hearsay.web.Workplace;

/// All screens.
public final class Screens {
    private Screens() {}

    /// The screens of a workplace.
    public static List<Screen> of(Workplace place) {
        return List.of(
                new CaseScreen(place),
                new ReadingScreen(place),
                new TimelineScreen(place),
                new PeopleScreen(place),
                new FallsScreen(place),
                new AccountsScreen(place),
                new HypothesesScreen(place),
                new KnowledgeScreen(place),
                new ReviewScreen(place),
                new SearchScreen(place),
                new ReportScreen(place));
    }
}
