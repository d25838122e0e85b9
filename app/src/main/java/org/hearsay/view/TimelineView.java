package org.hearsay.view;

import java.util.List;
import java.util.Optional;
import org.hearsay.timeline.TimeConflict;
import org.jspecify.annotations.Nullable;

/// Events in time, as imprecise as they are told.
///
/// The drawing and the table show the same events; where there are too many to draw, the drawing
/// has those told most often, and the strip above it counts them all.
///
/// @param query what was asked
/// @param window from when to when
/// @param matching dated events in the window
/// @param everywhere dated events at any time
/// @param undated events that nobody dates
/// @param zooms windows around the middle event, from a century to an hour
/// @param in the next closer window; null when there is none
/// @param out the next wider window; null when there is none
/// @param before the window that ends with the nearest event before this one; null when none is
/// @param after the window that begins with the nearest event after this one; null when none is
/// @param bins the strip: how many events when
/// @param ticks the calendar under the drawing
/// @param breaks empty stretches that are cut out
/// @param lanes the drawing
/// @param lanesLeft how many more lanes there are
/// @param drawn how many different events the drawing has
/// @param table the same events as rows, paged
/// @param withoutDate the first of those that nobody dates
/// @param conflicts words that do not go together in time
/// @param people choices of the filter
/// @param documents choices of the filter
public record TimelineView(
        TimelineQuery query,
        Window window,
        int matching,
        int everywhere,
        int undated,
        List<Zoom> zooms,
        @Nullable Window in,
        @Nullable Window out,
        @Nullable Window before,
        @Nullable Window after,
        List<Bin> bins,
        List<Tick> ticks,
        List<Break> breaks,
        List<Lane> lanes,
        int lanesLeft,
        int drawn,
        Paged<Mark> table,
        List<Mark> withoutDate,
        List<Conflict> conflicts,
        List<Choice> people,
        List<Choice> documents) {
    public TimelineView {
        zooms = List.copyOf(zooms);
        bins = List.copyOf(bins);
        ticks = List.copyOf(ticks);
        breaks = List.copyOf(breaks);
        lanes = List.copyOf(lanes);
        withoutDate = List.copyOf(withoutDate);
        conflicts = List.copyOf(conflicts);
        people = List.copyOf(people);
        documents = List.copyOf(documents);
    }

    /// The timeline of a case.
    public static TimelineView of(CaseIndex index, TimelineQuery query) {
        return new Timelines(index, query).view();
    }

    /// A stretch of time.
    ///
    /// @param from first date, in EDTF
    /// @param to last date, in EDTF
    /// @param words for readers: "November 1988"
    public record Window(String from, String to, String words) {}

    /// A mark of the calendar.
    ///
    /// @param x where, in hundredths of the width
    /// @param label the date
    /// @param major does it begin a stretch? Narrow screens show only these
    public record Tick(double x, String label, boolean major) {}

    /// A stretch of time without events that is cut out.
    ///
    /// @param from where the break begins, in hundredths of the width
    /// @param to where it ends
    /// @param words how long it is: "66 years"
    public record Break(double from, double to, String words) {}

    /// A window of a common length around the middle event.
    ///
    /// @param level `century`, `decade`, `year`, `month`, `week`, `day`, `hour`
    /// @param window the window
    /// @param current is this the window shown?
    public record Zoom(String level, Window window, boolean current) {}

    /// A part of the strip.
    ///
    /// @param x where it begins, in hundredths of the width
    /// @param width how wide it is
    /// @param count how many events begin there
    /// @param height the count in hundredths of the largest
    /// @param inside does it lie in the window shown?
    /// @param window what it stands for
    public record Bin(
            double x, double width, int count, int height, boolean inside, Window window) {}

    /// The events of one person, place, document or account; all events when nothing puts them
    /// apart.
    ///
    /// @param id of the person, place or document; empty for the only lane and for nobody
    /// @param name for readers
    /// @param events how many events it has in the window
    /// @param marks those drawn
    public record Lane(String id, String name, int events, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /// An event at its time.
    ///
    /// @param event its name in the case
    /// @param label a short phrase
    /// @param when its time in words, as precise as told; where nobody says, between which days it
    ///   must have been, and why; empty when nothing tells
    /// @param edtf its time in EDTF
    /// @param precision how finely it is told
    /// @param basis where the date comes from
    /// @param sort `actual`, `planned`, `supposed`, `unreal`, `denied`, `disputed`
    /// @param sortWords the sort in words; empty for what is told as fact
    /// @param left earliest start, in hundredths of the width
    /// @param right latest end
    /// @param coreLeft from here it surely goes on; negative when no moment is sure
    /// @param coreRight until here it surely goes on
    /// @param rivals dates that compete with this one
    /// @param gap how long nothing is told before it; empty when not long
    /// @param tellers who tells it, and how firmly
    /// @param origins how many independent origins tell it
    /// @param participants who takes part
    /// @param pin the words that tell it best
    /// @param standing whose work it is: `proposed`, `confirmed` …
    public record Mark(
            String event,
            String label,
            String when,
            String edtf,
            String precision,
            String basis,
            String sort,
            String sortWords,
            double left,
            double right,
            double coreLeft,
            double coreRight,
            List<Rival> rivals,
            String gap,
            List<Teller> tellers,
            int origins,
            List<String> participants,
            Pin pin,
            String standing) {
        public Mark {
            rivals = List.copyOf(rivals);
            tellers = List.copyOf(tellers);
            participants = List.copyOf(participants);
        }

        /// So much room a label needs, in hundredths of the width.
        private static final double ROOM = 25;

        /// Is it so short at this scale that it is drawn as a dot?
        public boolean isDot() {
            return right - left < 1.2;
        }

        /// The middle of its time.
        public double middle() {
            return TimeAxis.rounded((left + right) / 2);
        }

        /// On which side its label has room.
        public Side side() {
            double outermost = rivals.stream().mapToDouble(Rival::right).reduce(right, Math::max);
            double innermost = rivals.stream().mapToDouble(Rival::left).reduce(left, Math::min);
            double after = 100 - outermost;
            if (after >= innermost && after >= ROOM) {
                return Side.RIGHT;
            }
            return innermost >= ROOM ? Side.LEFT : Side.INSIDE;
        }

        /// The end of all that is drawn, where a label on the right begins.
        public double outer() {
            return rivals.stream().mapToDouble(Rival::right).reduce(right, Math::max);
        }

        /// The beginning of all that is drawn, where a label on the left ends.
        public double inner() {
            return rivals.stream().mapToDouble(Rival::left).reduce(left, Math::min);
        }

        /// The dates that compete, for the end of its label: "≠ 11 November 1988"; empty when none
        /// do.
        public String rivalWords() {
            return rivals.isEmpty()
                    ? ""
                    : "≠ " + rivals.getFirst().when() + (rivals.size() > 1 ? ", …" : "");
        }

        /// The label in at most so many letters.
        public String label(int letters) {
            return Words.cut(label, letters);
        }
    }

    /// Where a label stands beside its mark.
    public enum Side {
        LEFT,
        RIGHT,
        INSIDE
    }

    /// A date that competes.
    public record Rival(String when, String edtf, double left, double right, Pin pin) {
        /// The middle of its time.
        public double middle() {
            return TimeAxis.rounded((left + right) / 2);
        }
    }

    /// Who tells an event.
    ///
    /// @param voice for readers
    /// @param firmness "as fact", "as possible"
    public record Teller(String voice, String firmness) {}

    /// The number of events in the largest bin.
    public int largestBin() {
        return bins.stream().mapToInt(Bin::count).max().orElse(0);
    }

    /// Does the drawing leave events out?
    public boolean summarized() {
        return drawn < matching;
    }

    /// The zoom that is shown, if it is one of the common lengths.
    public Optional<Zoom> zoom() {
        return zooms.stream().filter(Zoom::current).findFirst();
    }

    /// Words that do not go together in time.
    ///
    /// @param why what is wrong with them, in plain words
    /// @param pins the words; of several that contradict one another none can be left out
    public record Conflict(String why, List<Pin> pins) {
        public Conflict {
            pins = List.copyOf(pins);
        }

        static Conflict of(TimeConflict conflict, CaseIndex index) {
            String document = conflict.document();
            return new Conflict(
                    document == null
                            ? "These words cannot all be true:"
                            : "‘"
                                    + index.names().title(document)
                                    + "’ is dated before what it tells as done:",
                    conflict.passages().stream().map(index::pin).toList());
        }
    }
}
