package dev.tandem.metrics.retention.convention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When a user must come back to count as retained. */
public sealed interface ReturnWindow {

  /**
   * {@return the columns of the table}
   *
   * @param offsets how many offsets the table has, from 0
   */
  ImmutableList<OffsetRange> columns(int offsets);

  /**
   * {@return the words used in statements}
   *
   * @param unit the word for one period
   */
  String label(String unit);

  /** {@return a return in exactly period k: "N-day", "return on"; not monotone in k; PostHog's default} */
  static ReturnWindow on() {
    return new On();
  }

  /** {@return a return in period k or later: "unbounded", "rolling", "on or after"; Mixpanel's and Amplitude's default} */
  static ReturnWindow onOrAfter() {
    return new OnOrAfter();
  }

  /**
   * {@return a return within ranges of offsets, counted once a range}
   *
   * @param ranges the ranges
   * @throws IllegalArgumentException if there is no range, or the ranges overlap or are not in ascending order
   */
  static ReturnWindow brackets(OffsetRange... ranges) {
    return new Brackets(ImmutableList.copyOf(ranges));
  }

  /** {@return a return in some period from 1 to k: "on or before", cumulative; it rises with k; Mixpanel's option} */
  static ReturnWindow onOrBefore() {
    return new OnOrBefore();
  }

  /** {@return a return in every period from 1 to k: "streak"; it falls with k; Mixpanel's option} */
  static ReturnWindow streak() {
    return new Streak();
  }

  /** Period 0 alone, then the periods from 1 to each offset. */
  private static ImmutableList<OffsetRange> upToEachOffset(int offsets) {
    return IntStream.range(0, offsets)
        .mapToObj(offset -> new OffsetRange(Math.min(offset, 1), offset))
        .collect(ImmutableList.toImmutableList());
  }

  /** A return in exactly period k. */
  record On() implements ReturnWindow {
    @Override
    public ImmutableList<OffsetRange> columns(int offsets) {
      return IntStream.range(0, offsets)
          .mapToObj(OffsetRange::of)
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String label(String unit) {
      return "N-" + unit;
    }
  }

  /**
   * A return in period k or later.
   *
   * <p>Monotone in k. It depends on where the data end: a young cohort has had less time to come back, so that its cells may still
   * rise after they are complete. It has no end: returns long after the range count where every cohort is followed for all
   * offsets. A {@link TableShape#TRIANGLE} ends, so that cells from which it left returns out are not complete.
   */
  record OnOrAfter() implements ReturnWindow {
    @Override
    public ImmutableList<OffsetRange> columns(int offsets) {
      return IntStream.range(0, offsets)
          .mapToObj(OffsetRange::atLeast)
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String label(String unit) {
      return "unbounded (on or after " + unit + " N)";
    }
  }

  /** A return in some period from 1 to k. Period 0 stands for itself. */
  record OnOrBefore() implements ReturnWindow {
    @Override
    public ImmutableList<OffsetRange> columns(int offsets) {
      return upToEachOffset(offsets);
    }

    @Override
    public String label(String unit) {
      return "cumulative (on or before " + unit + " N)";
    }
  }

  /** A return in every period from 1 to k. Period 0 stands for itself. */
  record Streak() implements ReturnWindow {
    @Override
    public ImmutableList<OffsetRange> columns(int offsets) {
      return upToEachOffset(offsets);
    }

    @Override
    public String label(String unit) {
      return "streak (every " + unit + " up to N)";
    }
  }

  /**
   * A return within ranges of offsets, counted once a range.
   *
   * @param ranges the ranges, in ascending order and without overlap
   */
  record Brackets(List<OffsetRange> ranges) implements ReturnWindow {
    /**
     * Checks and copies the ranges.
     *
     * @throws IllegalArgumentException if there is no range, or the ranges overlap or are not in ascending order
     */
    public Brackets {
      ranges = ImmutableList.copyOf(ranges);
      checkArgument(!ranges.isEmpty(), "brackets must hold a range: none. Add one.");
      for (int i = 1; i < ranges.size(); i++) {
        checkArgument(
            ranges.get(i - 1).to() < ranges.get(i).from(),
            "brackets must ascend without overlap: %s before %s. Order them.",
            ranges.get(i - 1),
            ranges.get(i));
      }
    }

    @Override
    public ImmutableList<OffsetRange> columns(int offsets) {
      return ImmutableList.copyOf(ranges);
    }

    @Override
    public String label(String unit) {
      String all = ranges.stream().map(OffsetRange::toString).collect(Collectors.joining(", "));
      return "brackets of " + unit + "s " + all;
    }

    /** {@return the brackets} */
    @Override
    public String toString() {
      return "brackets " + ranges;
    }
  }
}
