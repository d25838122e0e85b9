package org.hearsay.benchmarks.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The measure of SemEval-2015 task 4: how far two timelines say the same of time (UzZaman and
/// Allen 2011).
///
/// A timeline says that every mention is simultaneous with its anchor, and that of two mentions
/// that follow one another the first is before the second or, with the same number, simultaneous.
/// Precision is the share of the system's relations, without those that follow from others, that
/// hold in what follows from the gold; recall the same with the sides changed. All timelines are
/// counted together.
final class TimelineScore {
    /// A point of the graph: a mention (with its number of occurrence) or an anchor.
    private record Point(boolean isTime, String name, int occurrence) {}

    private record Relation(Point one, Point other, boolean isBefore) {}

    private final boolean withTimes;
    private int right;
    private int found;
    private int recalled;
    private int gold;

    /// @param withTimes are anchors scored, or order alone?
    TimelineScore(boolean withTimes) {
        this.withTimes = withTimes;
    }

    /// Adds one entity's timelines; a timeline's rows stand in its order, those that cannot be
    /// ordered left out.
    void add(List<Row> goldRows, List<Row> systemRows) {
        Side theirs = new Side(relations(goldRows));
        Side ours = new Side(relations(systemRows));
        right += theirs.confirms(ours);
        found += ours.reduced.size();
        recalled += ours.confirms(theirs);
        gold += theirs.reduced.size();
    }

    double precision() {
        return found == 0 ? 0 : 100.0 * right / found;
    }

    double recall() {
        return gold == 0 ? 0 : 100.0 * recalled / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private List<Relation> relations(List<Row> rows) {
        Map<String, Integer> seen = new HashMap<>();
        List<Point> mentions = new ArrayList<>();
        for (Row row : rows) {
            int occurrence = seen.merge(row.event(), 1, Integer::sum) - 1;
            mentions.add(new Point(false, row.event(), occurrence));
        }
        LinkedHashSet<Relation> relations = new LinkedHashSet<>();
        for (int i = 0; withTimes && i < rows.size(); i++) {
            Point anchor = new Point(true, rows.get(i).anchor(), 0);
            relations.add(new Relation(mentions.get(i), anchor, false));
        }
        for (int i = 0; i + 1 < rows.size(); i++) {
            boolean isBefore = rows.get(i).order() < rows.get(i + 1).order();
            relations.add(new Relation(mentions.get(i), mentions.get(i + 1), isBefore));
        }
        return List.copyOf(relations);
    }

    /// What one timeline says: its relations, what follows from them, and those that are needed for
    /// it. A relation that contradicts earlier ones is kept, and holds only where the other side
    /// says it literally.
    private static final class Side {
        final Set<Relation> told;
        final Graph graph = new Graph();
        final List<Relation> reduced = new ArrayList<>();

        Side(List<Relation> relations) {
            told = new HashSet<>(relations);
            List<Relation> kept = new ArrayList<>();
            List<Relation> contradicting = new ArrayList<>();
            for (Relation relation : relations) {
                if (!graph.holds(relation)) {
                    (graph.add(relation) ? kept : contradicting).add(relation);
                }
            }
            Set<Relation> dropped = new HashSet<>();
            for (Relation relation : kept) {
                if (relation.isBefore() && followsFromOthers(relation, kept, dropped)) {
                    dropped.add(relation);
                } else {
                    reduced.add(relation);
                }
            }
            reduced.addAll(contradicting);
        }

        private static boolean followsFromOthers(
                Relation relation, List<Relation> kept, Set<Relation> dropped) {
            Graph others = new Graph();
            for (Relation other : kept) {
                if (!other.equals(relation) && !dropped.contains(other)) {
                    others.add(other);
                }
            }
            return others.holds(relation);
        }

        int confirms(Side other) {
            return (int) other.reduced.stream().filter(this::confirms).count();
        }

        private boolean confirms(Relation relation) {
            boolean isTold =
                    told.contains(relation)
                            || !relation.isBefore()
                                    && told.contains(
                                            new Relation(
                                                    /* one= */ relation.other(),
                                                    /* other= */ relation.one(),
                                                    false));
            return isTold || graph.holds(relation);
        }
    }

    /// Points with equality and strict order, without contradictions.
    private static final class Graph {
        private final Map<Point, Point> up = new HashMap<>();
        private final Map<Point, Set<Point>> next = new HashMap<>();

        private Point find(Point point) {
            Point at = point;
            Point above = up.computeIfAbsent(at, same -> same);
            while (!above.equals(at)) {
                at = above;
                above = up.getOrDefault(at, at);
            }
            return at;
        }

        private boolean isReached(Point from, Point to) {
            List<Point> open = new ArrayList<>(List.of(from));
            Set<Point> seen = new HashSet<>(open);
            while (!from.equals(to) && !open.isEmpty()) {
                for (Point point : next.getOrDefault(open.removeLast(), Set.of())) {
                    Point there = find(point);
                    if (there.equals(to)) {
                        return true;
                    }
                    if (seen.add(there)) {
                        open.add(there);
                    }
                }
            }
            return false;
        }

        boolean holds(Relation relation) {
            if (!up.containsKey(relation.one()) || !up.containsKey(relation.other())) {
                return false;
            }
            Point one = find(relation.one());
            Point other = find(relation.other());
            return relation.isBefore() ? isReached(one, other) : one.equals(other);
        }

        /// Does the relation agree with what is known? If so it is known from now on.
        boolean add(Relation relation) {
            Point one = find(relation.one());
            Point other = find(relation.other());
            if (one.equals(other)) {
                return !relation.isBefore();
            }
            if (isReached(other, one) || !relation.isBefore() && isReached(one, other)) {
                return false;
            }
            if (relation.isBefore()) {
                next.computeIfAbsent(one, point -> new HashSet<>()).add(other);
            } else {
                up.put(one, other);
                Set<Point> after = next.remove(one);
                if (after != null) {
                    next.computeIfAbsent(other, point -> new HashSet<>()).addAll(after);
                }
            }
            return true;
        }
    }
}
