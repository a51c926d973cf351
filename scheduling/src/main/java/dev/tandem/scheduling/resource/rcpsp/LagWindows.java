package dev.tandem.scheduling.resource.rcpsp;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import java.util.Arrays;
import java.util.Optional;

/** {@link TimeWindows} of a problem with maximal lags: arcs of which some lead back. */
final class LagWindows {
  private final int[] durations;
  private final ImmutableIntArray order;
  private final PackedArcs arcs;
  private final int[] lags;
  private final int backward;

  LagWindows(ResourceProblemBuilder parts, PackedArcs forward) {
    this.durations = parts.durations();
    this.order = ImmutableIntArray.copyOf(TimeWindows.topological(forward));
    this.backward = parts.maximalLags().size();
    int arcCount = forward.size();
    int[] befores = Arrays.copyOf(parts.befores(), arcCount + backward);
    int[] afters = Arrays.copyOf(parts.afters(), arcCount + backward);
    this.lags = Arrays.copyOf(parts.lags(), arcCount + backward);
    for (int index = 0; index < backward; index++) {
      ResourceProblemBuilder.Arc lag = parts.maximalLags().get(index);
      befores[arcCount + index] = lag.after();
      afters[arcCount + index] = lag.before();
      lags[arcCount + index] = -lag.lag();
    }
    this.arcs = PackedArcs.of(durations.length, befores, afters);
  }

  /** A cycle that asks an activity to start after itself, if there is one. */
  Optional<LongestPaths.PositiveCycle> positiveCycle(int[] releases) {
    LongestPaths paths = new LongestPaths(order, arcs, lags, backward);
    int raised = paths.raise(longs(releases));
    return raised < 0 ? Optional.empty() : Optional.of(paths.cycle(raised));
  }

  /** The windows, where no cycle is positive. */
  TimeWindows windows(int[] releases, int[] deadlines) {
    long[] heads = longs(releases);
    new LongestPaths(order, arcs, lags, backward).raise(heads);
    long[] tails = longs(durations);
    long[] latest = new long[durations.length];
    for (int activity = 0; activity < latest.length; activity++) {
      latest[activity] = deadlines[activity] == Integer.MAX_VALUE
          ? LongestPaths.NONE
          : (long) durations[activity] - deadlines[activity];
    }
    LongestPaths fromTheEnd = new LongestPaths(reversed(order), arcs.reversed(), lags, backward);
    fromTheEnd.raise(tails);
    fromTheEnd.raise(latest);
    return new TimeWindows(
        order,
        ints(heads),
        ints(tails),
        ImmutableIntArray.copyOf(Arrays.stream(latest)
            .mapToInt(each -> each == LongestPaths.NONE ? Integer.MAX_VALUE : (int) -each)));
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private static ImmutableIntArray ints(long[] values) {
    return ImmutableIntArray.copyOf(Arrays.stream(values).mapToInt(each -> (int) each));
  }

  private static ImmutableIntArray reversed(ImmutableIntArray values) {
    ImmutableIntArray.Builder turned = ImmutableIntArray.builder(values.length());
    for (int place = values.length() - 1; place >= 0; place--) {
      turned.add(values.get(place));
    }
    return turned.build();
  }
}
