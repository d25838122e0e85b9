package org.hearsay.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.account.Account;
import org.hearsay.account.Statement;
import org.hearsay.actor.Actor;
import org.hearsay.casefile.CaseFile;
import org.hearsay.timeline.Event;

/// What all sections of one dossier share: the case, what things are called, the notes so far.
final class Page {
    final CaseFile caseFile;
    final Names names;
    final Notes notes;
    private final Glosses glosses;
    private final Map<Event.Id, List<Account>> accounts = new HashMap<>();
    private final Map<Statement.Id, Statement> statements = new HashMap<>();
    private final Set<Actor.Id> speakers = new HashSet<>();

    Page(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.names = new Names(caseFile);
        this.notes = new Notes(names.documents());
        this.glosses = new Glosses(caseFile);
        for (Account account : caseFile.accounts()) {
            accounts.computeIfAbsent(account.event(), unseen -> new ArrayList<>()).add(account);
        }
        for (Statement statement : caseFile.statements()) {
            statements.put(statement.id(), statement);
            speakers.addAll(statement.speakers());
        }
    }

    Lines line() {
        return new Lines(notes, glosses);
    }

    List<Account> accountsOf(Event event) {
        return accounts.getOrDefault(event.id(), List.of());
    }

    /// Does a document let this actor speak?
    boolean speaks(Actor.Id actor) {
        return speakers.contains(actor);
    }

    Map<Statement.Id, Statement> statements() {
        return statements;
    }
}
