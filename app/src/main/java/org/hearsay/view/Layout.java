package org.hearsay.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places the nodes of a network on a drawing: ties pull together, everything pushes apart
/// (Fruchterman and Reingold 1991), then labels are kept from lying on one another.
///
/// No chance is in it: the first places are a circle in the order of the nodes, so the same case
/// always looks the same.
final class Layout {
    private static final int STEPS = 220;
    private static final int UNTANGLING = 120;

    /// As much room as a label takes, in hundredths of width and height.
    private static final double LABEL_WIDTH = 15;

    private static final double LABEL_HEIGHT = 9;
    private static final double MARGIN_X = 9;
    private static final double MARGIN_Y = 7;

    /// A place in hundredths of width and height.
    record Point(double x, double y) {}

    private final double[] x;
    private final double[] y;
    private final List<int[]> ties;

    private Layout(int nodes, List<int[]> ties) {
        this.x = new double[nodes];
        this.y = new double[nodes];
        this.ties = ties;
        for (int i = 0; i < nodes; i++) {
            double angle = 2 * Math.PI * i / nodes;
            x[i] = 50 + 35 * Math.cos(angle);
            y[i] = 50 + 35 * Math.sin(angle);
        }
    }

    /// The places of some nodes, by node.
    ///
    /// @param ties pairs of positions in the list of nodes
    static <N> Map<N, Point> of(List<N> nodes, List<int[]> ties) {
        Layout layout = new Layout(nodes.size(), ties);
        if (nodes.size() > 1) {
            layout.relax();
            layout.fill();
            layout.untangle();
        }
        Map<N, Point> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(
                    nodes.get(i),
                    nodes.size() == 1
                            ? new Point(50, 50)
                            : new Point(
                                    TimeAxis.rounded(layout.x[i]), TimeAxis.rounded(layout.y[i])));
        }
        return places;
    }

    private void relax() {
        int n = x.length;
        double ideal = 0.8 * Math.sqrt(100.0 * 100.0 / n);
        for (int step = 0; step < STEPS; step++) {
            double heat = 12.0 * (STEPS - step) / STEPS;
            double[] dx = new double[n];
            double[] dy = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        double vx = x[i] - x[j];
                        double vy = y[i] - y[j];
                        double distance = Math.max(0.5, Math.hypot(vx, vy));
                        // What is far apart need not be pushed farther: islands stay near.
                        double push = distance > 2.2 * ideal ? 0 : ideal * ideal / distance;
                        dx[i] += vx / distance * push;
                        dy[i] += vy / distance * push;
                    }
                }
                // A weak pull to the middle keeps islands on the page.
                dx[i] += (50 - x[i]) * 0.6;
                dy[i] += (50 - y[i]) * 0.6;
            }
            for (int[] tie : ties) {
                double vx = x[tie[0]] - x[tie[1]];
                double vy = y[tie[0]] - y[tie[1]];
                double distance = Math.max(0.5, Math.hypot(vx, vy));
                double pull = distance * distance / ideal;
                dx[tie[0]] -= vx / distance * pull;
                dy[tie[0]] -= vy / distance * pull;
                dx[tie[1]] += vx / distance * pull;
                dy[tie[1]] += vy / distance * pull;
            }
            for (int i = 0; i < n; i++) {
                double length = Math.max(0.01, Math.hypot(dx[i], dy[i]));
                x[i] += dx[i] / length * Math.min(length, heat);
                y[i] += dy[i] / length * Math.min(length, heat);
            }
        }
    }

    /// Stretches the places over the whole drawing.
    private void fill() {
        stretch(x, MARGIN_X);
        stretch(y, MARGIN_Y);
    }

    private static void stretch(double[] places, double margin) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double place : places) {
            least = Math.min(least, place);
            most = Math.max(most, place);
        }
        double length = Math.max(1e-6, most - least);
        for (int i = 0; i < places.length; i++) {
            places[i] = margin + (places[i] - least) / length * (100 - 2 * margin);
        }
    }

    /// Moves nodes apart whose labels would overlap, along the shorter way.
    private void untangle() {
        for (int step = 0; step < UNTANGLING; step++) {
            boolean moved = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    double overlapX = LABEL_WIDTH - Math.abs(x[i] - x[j]);
                    double overlapY = LABEL_HEIGHT - Math.abs(y[i] - y[j]);
                    if (overlapX > 0 && overlapY > 0) {
                        moved = true;
                        if (overlapX / LABEL_WIDTH < overlapY / LABEL_HEIGHT) {
                            double by = (x[i] <= x[j] ? -1 : 1) * overlapX / 2;
                            x[i] = within(x[i] + by, MARGIN_X);
                            x[j] = within(x[j] - by, MARGIN_X);
                        } else {
                            double by = (y[i] <= y[j] ? -1 : 1) * overlapY / 2;
                            y[i] = within(y[i] + by, MARGIN_Y);
                            y[j] = within(y[j] - by, MARGIN_Y);
                        }
                    }
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private static double within(double place, double margin) {
        return Math.clamp(place, margin, 100 - margin);
    }
}
