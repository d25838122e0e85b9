package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.actor.Actor.Role;
import org.hearsay.mention.EntityKind;

/// Offices that the documents do not agree on: two people in an office that has one holder, or two
/// offices of one person that nobody holds together.
///
/// It is shown and not repaired. Both may be right where an office changed hands on that day, or
/// the two people may be one; which, is for a person to say. Nothing is claimed of days that the
/// documents do not bear out.
///
/// ```text
/// RoleConflict = TwoHolders(one, other, title) | TwoOffices(who, one, other)
/// ```
///
/// @param sort which of the two
/// @param one who holds the one office
/// @param role the one office
/// @param other who holds the other; the same person where the offices are one person's
/// @param otherRole the other office
public record RoleConflict(Sort sort, Actor one, Role role, Actor other, Role otherRole) {
    /// What does not agree.
    public enum Sort {
        TWO_HOLDERS,
        TWO_OFFICES
    }

    private static final Set<String> SOLE = new HashSet<>();
    private static final List<List<String>> LADDERS = new ArrayList<>();
    private static final Pattern UNDER =
            Pattern.compile("(?:deputy|vice|assistant|under|associate)[ -](.+)");

    static {
        for (List<String> row : Vocabulary.rows(RoleConflict.class, "sole-offices.tsv")) {
            if (row.get(0).equals("sole")) {
                SOLE.add(row.get(1));
            } else {
                LADDERS.add(List.of(row.get(1).split(",")));
            }
        }
    }

    /// The conflicts among the roles of actors, in the order of the actors.
    public static List<RoleConflict> find(List<Actor> actors) {
        List<RoleConflict> conflicts = new ArrayList<>();
        Map<String, List<Holder>> byOffice = new LinkedHashMap<>();
        for (Actor actor : actors) {
            if (actor.kind() == EntityKind.PERSON && actor.named()) {
                addOffices(actor, conflicts);
                for (Role role : actor.roles()) {
                    String office = office(role);
                    if (isBorneOut(role) && SOLE.contains(withoutBody(office)) && isOne(role)) {
                        byOffice.computeIfAbsent(
                                        office + " of " + role.organization(),
                                        key -> new ArrayList<>())
                                .add(new Holder(actor, role));
                    }
                }
            }
        }
        byOffice.values().forEach(holders -> addHolders(holders, conflicts));
        return List.copyOf(conflicts);
    }

    private record Holder(Actor actor, Role role) {}

    private static void addHolders(List<Holder> holders, List<RoleConflict> conflicts) {
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                Holder one = holders.get(i);
                Holder other = holders.get(j);
                if (!one.actor().equals(other.actor()) && overlap(one.role(), other.role())) {
                    conflicts.add(
                            new RoleConflict(
                                    Sort.TWO_HOLDERS,
                                    one.actor(),
                                    one.role(),
                                    other.actor(),
                                    other.role()));
                }
            }
        }
    }

    private static void addOffices(Actor actor, List<RoleConflict> conflicts) {
        List<Role> roles = actor.roles().stream().filter(RoleConflict::isBorneOut).toList();
        Map<Role, String> offices = new HashMap<>();
        roles.forEach(role -> offices.put(role, withoutBody(office(role))));
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                Role one = roles.get(i);
                Role other = roles.get(j);
                String first = offices.getOrDefault(one, "");
                String second = offices.getOrDefault(other, "");
                boolean isSameBody =
                        one.organization() == null
                                || other.organization() == null
                                || one.organization().equals(other.organization());
                boolean excludes =
                        isUnder(first, second)
                                || isUnder(second, first)
                                || areOfOneLadder(first, second);
                if (isSameBody && excludes && overlap(one, other)) {
                    conflicts.add(new RoleConflict(Sort.TWO_OFFICES, actor, one, actor, other));
                }
            }
        }
    }

    /// The deputy director is not the director.
    private static boolean isUnder(String lower, String higher) {
        Matcher under = UNDER.matcher(lower);
        return under.matches() && under.group(1).equals(higher);
    }

    private static boolean areOfOneLadder(String one, String other) {
        return !one.equals(other)
                && LADDERS.stream()
                        .anyMatch(ladder -> ladder.contains(one) && ladder.contains(other));
    }

    /// Is it known of which body or country it is an office? "President" alone may be anybody's.
    private static boolean isOne(Role role) {
        return role.organization() != null || office(role).contains(" of ");
    }

    private static boolean isBorneOut(Role role) {
        return role.earliest() != null && role.latest() != null;
    }

    /// Are both borne out on one day?
    private static boolean overlap(Role one, Role other) {
        String from = one.earliest();
        String to = one.latest();
        String otherFrom = other.earliest();
        String otherTo = other.latest();
        return from != null
                && to != null
                && otherFrom != null
                && otherTo != null
                && from.compareTo(otherTo) <= 0
                && otherFrom.compareTo(to) <= 0;
    }

    private static String office(Role role) {
        return role.title()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(the|then|then-|present|current|new|acting) *", "")
                .strip();
    }

    /// `secretary of state` is whole; of `mayor of Kirkhaven` the mayor counts.
    private static String withoutBody(String office) {
        if (SOLE.contains(office)) {
            return office;
        }
        return office.split(" (of|for|at|to) ", 2)[0];
    }
}
