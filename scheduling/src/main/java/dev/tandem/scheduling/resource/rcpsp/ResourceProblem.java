package dev.tandem.scheduling.resource.rcpsp;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Activities that take whole slots of time and units of shared resources, with arcs between their starts: the resource-constrained project
 * scheduling problem PS | temp | Cmax in the notation of Brucker and others (1999).
 *
 * <p>Activities, resources and arcs are numbered from 0 in the order in which they were added. An activity is not interrupted: it occupies
 * the slots from its start to its start plus its duration, and demands the same number of units in each. An arc says that one activity
 * starts no earlier than another's start plus a lag; a precedence is an arc whose lag is the duration of the first. A maximal lag says how
 * many slots after another's start an activity may start at most. Windows say how early an activity may start and when it must have ended.
 *
 * <p>Valid from construction: arcs form no cycle, maximal lags leave room for what lies between, each activity can run when it is alone after the last change of capacity, and the windows
 * can be kept if resources are unlimited. Whether they can with the resources there are is for a search to find out. Immutable.
 */
public final class ResourceProblem {

  /** The most slots a problem may span: all activities one after the other, from the last release, change or pin on. */
  public static final int MOST_SLOTS = 10_000_000;

  private final ImmutableIntArray durations;
  private final int[][] demands;
  private final ImmutableList<Capacity> capacities;
  private final PackedArcs arcs;
  private final ImmutableIntArray befores;
  private final ImmutableIntArray afters;
  private final ImmutableIntArray lags;
  private final ImmutableIntArray releases;
  private final ImmutableIntArray deadlines;
  private final ImmutableIntArray pins;
  private final TimeWindows windows;

  ResourceProblem(ResourceProblemBuilder parts, PackedArcs arcs, TimeWindows windows) {
    this.durations = ImmutableIntArray.copyOf(parts.durations());
    this.demands = new int[durations.length()][parts.capacities().size()];
    for (int activity = 0; activity < demands.length; activity++) {
      int[] stated = parts.demands().get(activity);
      System.arraycopy(stated, 0, demands[activity], 0, stated.length);
    }
    this.capacities = ImmutableList.copyOf(parts.capacities());
    this.arcs = arcs;
    this.befores = withMaximalLags(parts.befores(), parts, ResourceProblemBuilder.Arc::after);
    this.afters = withMaximalLags(parts.afters(), parts, ResourceProblemBuilder.Arc::before);
    this.lags = withMaximalLags(parts.lags(), parts, each -> -each.lag());
    this.releases = ImmutableIntArray.copyOf(parts.releases());
    this.deadlines = ImmutableIntArray.copyOf(parts.deadlines());
    this.pins = ImmutableIntArray.copyOf(parts.pins());
    this.windows = windows;
  }

  /** No later than so many slots after the first is the same as the first no earlier than so many slots before the second. */
  private static ImmutableIntArray withMaximalLags(
      int[] ofArcs, ResourceProblemBuilder parts, ToIntFunction<ResourceProblemBuilder.Arc> ofLag) {
    return ImmutableIntArray.builder(ofArcs.length + parts.maximalLags().size())
        .addAll(ImmutableIntArray.copyOf(ofArcs))
        .addAll(parts.maximalLags().stream().mapToInt(ofLag))
        .build();
  }

  /** {@return a builder without activities and resources} */
  public static ResourceProblemBuilder builder() {
    return new ResourceProblemBuilder();
  }

  /** {@return how many activities there are} */
  public int activities() {
    return durations.length();
  }

  /** {@return how many resources there are} */
  public int resources() {
    return capacities.size();
  }

  /**
   * {@return how many slots an activity takes}
   *
   * @param activity the activity
   */
  public int duration(int activity) {
    return durations.get(activity);
  }

  /**
   * {@return how many units of a resource an activity demands while it runs}
   *
   * @param activity the activity
   * @param resource the resource
   */
  public int demand(int activity, int resource) {
    return demands[activity][resource];
  }

  /**
   * {@return how many units of a resource there are}
   *
   * @param resource the resource
   */
  public Capacity capacity(int resource) {
    return capacities.get(resource);
  }

  /** By the activity that they leave. */
  PackedArcs arcs() {
    return arcs;
  }

  /** {@return how many arcs there are; they are numbered from 0 in the order in which they were stated} */
  public int arcCount() {
    return arcs.size();
  }

  /**
   * {@return how many maximal lags there are}
   *
   * <p>Each is an arc as well, from the second activity back to the first, with a lag that is not positive. They are numbered from {@link
   * #arcCount} on, in the order in which they were stated, and form cycles with the others; who goes along arcs in the order of time leaves
   * them out.
   */
  public int maximalLagCount() {
    return befores.length() - arcs.size();
  }

  /**
   * {@return the first activity of an arc}
   *
   * @param arc the arc's number
   */
  public int before(int arc) {
    return befores.get(arc);
  }

  /**
   * {@return the second activity of an arc}
   *
   * @param arc the arc's number
   */
  public int after(int arc) {
    return afters.get(arc);
  }

  /**
   * {@return how many slots after the start of an arc's first activity its second may start; negative if it may start before}
   *
   * @param arc the arc's number
   */
  public int lag(int arc) {
    return lags.get(arc);
  }

  /**
   * {@return the slot before which an activity may not start; 0 unless stated, its start if it is pinned}
   *
   * @param activity the activity
   */
  public int release(int activity) {
    return isPinned(activity) ? pins.get(activity) : releases.get(activity);
  }

  /**
   * {@return the slot before which an activity must have ended; {@link Integer#MAX_VALUE} unless stated, its end if it is pinned}
   *
   * @param activity the activity
   */
  public int deadline(int activity) {
    return isPinned(activity)
        ? pins.get(activity) + durations.get(activity)
        : deadlines.get(activity);
  }

  /**
   * {@return whether an activity's start is given: it has begun, or is not to be moved}
   *
   * @param activity the activity
   */
  public boolean isPinned(int activity) {
    return pins.get(activity) != ResourceProblemBuilder.FREE;
  }

  /** {@return what arcs, releases and deadlines alone say about each activity's time} */
  public TimeWindows windows() {
    return windows;
  }

  /** {@return whether an activity has a deadline or a pinned start, so that not every order of activities gives a schedule} */
  public boolean hasDeadlines() {
    return deadlines.stream().anyMatch(deadline -> deadline != Integer.MAX_VALUE)
        || pins.stream().anyMatch(pin -> pin != ResourceProblemBuilder.FREE);
  }

  /** {@return a slot before which every schedule that starts each activity as early as it then can has ended} */
  public int horizon() {
    long slots = capacities.stream().mapToInt(Capacity::lastChange).max().orElse(0);
    for (int activity = 0; activity < activities(); activity++) {
      slots =
          Math.max(slots, (long) release(activity) + (isPinned(activity) ? duration(activity) : 0));
    }
    for (int activity = 0; activity < activities(); activity++) {
      slots += duration(activity);
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        slots += Math.max(0, lag(arcs.arc(place)) - duration(activity));
      }
    }
    return (int) Math.min(slots, Integer.MAX_VALUE);
  }

  /** {@return the durations, a new array} */
  public int[] durations() {
    return durations.toArray();
  }

  /**
   * {@return the demands for one resource by activity, a new array}
   *
   * @param resource the resource
   */
  public int[] demands(int resource) {
    return Arrays.stream(demands).mapToInt(each -> each[resource]).toArray();
  }

  /** {@return for example {@code 30 activities, 48 arcs, 4 resources: 12, 13, 4, 12}} */
  @Override
  public String toString() {
    String there = capacities.stream().map(Capacity::toString).collect(joining("; "));
    return activities() + " activities, " + arcs.size() + " arcs, " + resources() + " resources"
        + (there.isEmpty() ? "" : ": " + there);
  }
}
