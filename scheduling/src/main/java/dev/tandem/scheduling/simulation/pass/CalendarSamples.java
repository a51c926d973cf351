package dev.tandem.scheduling.simulation.pass;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.RepeatedDates;
import dev.tandem.scheduling.network.compiled.PercentLags;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Samples of any network that is scheduled from the start, by calendar arithmetic, one sample after another: all calendars, lags,
 * constraints, progress and projects as the full pass treats them, or the levelling where tasks draw on resources by a list.
 *
 * <p>Cost: O(nodes + links) calendar steps a sample, and as many again for each target whose criticality is counted. Nothing is allocated
 * for a sample, unless tasks go as late as possible or follow a list. Not thread-safe.
 */
final class CalendarSamples implements SamplePass {
  /** Far after any finish: floats against it are never small. */
  private static final long FAR = 20L * 366 * 24 * 3600;

  private final CompiledNetwork network;
  private final PercentLags lags;
  private final RepeatedDates pass;
  private final Spans spans;
  private final Targets targets;
  private final CriticalRule criticality;
  private final CountedNodes counted;
  private final boolean counts;
  private final int batch;
  private final long base;
  private final int[] varying;
  /** For each node that varies its durations in the batch. */
  private final int[][] span;

  private final long[] end;
  private final Scratch scratch;

  CalendarSamples(
      CompiledNetwork network,
      RepeatedDates pass,
      PercentLags lags,
      Spans spans,
      Targets targets,
      CountedNodes counted,
      CriticalRule criticality,
      int batch,
      boolean counts) {
    this.network = network;
    this.lags = lags;
    this.pass = pass;
    this.spans = spans;
    this.targets = targets;
    this.counted = counted;
    this.criticality = criticality;
    this.counts = counts;
    this.batch = batch;
    this.base = base(network);
    this.varying = IntStream.range(0, network.size()).filter(spans::varies).toArray();
    this.span = new int[network.size()][];
    for (int node : varying) {
      span[node] = new int[batch];
    }
    this.end = new long[network.size()];
    this.scratch = new Scratch(batch);
  }

  /** From when positions count: the first start of a project. */
  static long base(CompiledNetwork network) {
    long base = Long.MAX_VALUE;
    for (int part = 0; part < network.frame.parts(); part++) {
      base = Math.min(base, network.frame.part(part).floor());
    }
    return base;
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public void floats(long first, int count, FloatSink sink) {
    draw(first, count);
    int[] one = new int[1];
    int[] room = new int[1];
    for (int sample = 0; sample < count; sample++) {
      forward(sample);
      backward(0, finish(0));
      for (int node = 0; node < span.length; node++) {
        one[0] = span[node] == null ? planned(node) : span[node][sample];
        room[0] = (int) Math.min(Integer.MAX_VALUE >> 1, pass.totalFloat(node)) << 1;
        sink.take(node, first + sample, one, room, 1);
      }
    }
  }

  @Override
  public int feasible(long first, int count) {
    draw(first, count);
    int feasible = 0;
    for (int sample = 0; sample < count; sample++) {
      forward(sample);
      feasible += pass.isFeasible() ? 1 : 0;
    }
    return feasible;
  }

  private int planned(int node) {
    return (int) Math.min(Integer.MAX_VALUE >> 1, network.nodes.remaining(node)) << 1;
  }

  private void draw(long first, int count) {
    for (int node : varying) {
      spans.fill(node, first, count, span[node], scratch);
    }
  }

  private void forward(int sample) {
    for (int node : varying) {
      pass.setWork(node, span[node][sample] >> 1);
    }
    for (int place = 0; place < lags.size(); place++) {
      long duration = pass.duration(lags.origin(place));
      pass.setLag(lags.link(place), lags.seconds(place, duration), lags.isOnClock(place));
    }
    pass.forward();
  }

  @Override
  public void run(long first, int count, Counts into, int at) {
    draw(first, count);
    for (int sample = 0; sample < count; sample++) {
      forward(sample);
      for (int target = 0; target < targets.size(); target++) {
        long finish = finish(target);
        into.finishes(target)[at + sample] = position(finish);
        if (counts) {
          countCritical(target, finish, into.critical(target));
        }
      }
    }
  }

  private long finish(int target) {
    long finish = Long.MIN_VALUE;
    for (int i = 0; i < targets.members(target).length(); i++) {
      finish = Math.max(finish, pass.finish(targets.members(target).get(i)));
    }
    return finish;
  }

  private int position(long finish) {
    long position = finish - base;
    checkArgument(
        position == (int) position,
        "finish of a sample must be within 68 years of the project's start: it is %s seconds after. Shorten the longest estimate.",
        position);
    return (int) position;
  }

  private void countCritical(int target, long finish, long[] critical) {
    backward(target, finish);
    int[] nodes = counted.of(target);
    for (int place = 0; place < nodes.length; place++) {
      critical[place] += pass.totalFloat(nodes[place]) <= criticality.limit() ? 1 : 0;
    }
  }

  private void backward(int target, long finish) {
    Arrays.fill(end, finish + FAR);
    for (int i = 0; i < targets.members(target).length(); i++) {
      end[targets.members(target).get(i)] = finish;
    }
    if (criticality.countsBounds()) {
      takeFixedEnds();
    }
    pass.backward(end);
  }

  /** Where a project has a date to finish by, its late dates count back from there. */
  private void takeFixedEnds() {
    for (int node = 0; node < end.length; node++) {
      long fixed = network.frame.part(network.frame.partOf(node)).mustFinishBy();
      end[node] = fixed == CompiledNetwork.FOREVER ? end[node] : fixed;
    }
  }
}
