package dev.tandem.scheduling.resource.rcpsp;

import dev.tandem.core.graph.PackedArcs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the parts of a {@link ResourceProblem}; {@link #build} checks them together.
 *
 * <p>For one thread. It can go on after it has built.
 */
public final class ResourceProblemBuilder {
  /** The start of an activity that is not pinned. */
  static final int FREE = Integer.MIN_VALUE;

  private final List<Integer> durations = new ArrayList<>();
  private final List<int[]> demands = new ArrayList<>();
  private final List<Capacity> capacities = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final List<Arc> maximalLags = new ArrayList<>();
  private final List<Slot> releases = new ArrayList<>();
  private final List<Slot> deadlines = new ArrayList<>();
  private final List<Slot> pins = new ArrayList<>();

  ResourceProblemBuilder() {}

  /** One activity starts no earlier than another's start plus a lag. */
  record Arc(int before, int after, int lag) {}

  /** A slot stated for an activity. */
  record Slot(int activity, int slot) {}

  /**
   * Adds a resource of constant capacity.
   *
   * @param capacity how many units there are
   * @return the number of the resource
   * @throws IllegalArgumentException if the capacity is negative
   */
  public int resource(int capacity) {
    return resource(Capacity.constant(capacity));
  }

  /**
   * Adds a resource.
   *
   * @param capacity how many units there are, and when
   * @return the number of the resource
   */
  public int resource(Capacity capacity) {
    capacities.add(capacity);
    return capacities.size() - 1;
  }

  /**
   * Adds an activity.
   *
   * @param duration how many slots it takes
   * @param demandOfResources how many units it demands of resource 0, 1 and so on; 0 of those not stated
   * @return the number of the activity
   */
  public int activity(int duration, int... demandOfResources) {
    durations.add(duration);
    demands.add(demandOfResources.clone());
    return durations.size() - 1;
  }

  /**
   * Lets an activity start no earlier than another has ended.
   *
   * @param before the activity that ends first
   * @param after the activity that starts then
   * @return this builder
   */
  public ResourceProblemBuilder precedence(int before, int after) {
    boolean isKnown = before >= 0 && before < durations.size();
    return startToStart(before, after, isKnown ? Math.max(0, durations.get(before)) : 0);
  }

  /**
   * Lets an activity start no earlier than another's start plus a lag.
   *
   * @param before the first activity
   * @param after the second activity
   * @param lag how many slots after the first one's start it may start; negative if it may start before
   * @return this builder
   */
  public ResourceProblemBuilder startToStart(int before, int after, int lag) {
    arcs.add(new Arc(before, after, lag));
    return this;
  }

  /**
   * Lets an activity start no later than so many slots after another's start: a maximal lag.
   *
   * <p>It is no arc for orders of activities: either may start first, unless arcs say more.
   *
   * @param before the first activity
   * @param after the second activity
   * @param slots how many slots after the first one's start it may start at most, at least 0
   * @return this builder
   */
  public ResourceProblemBuilder maximalLag(int before, int after, int slots) {
    maximalLags.add(new Arc(before, after, slots));
    return this;
  }

  /**
   * Lets an activity start no earlier than a slot; the last statement for an activity counts.
   *
   * @param activity the activity
   * @param slot the first slot at which it may start
   * @return this builder
   */
  public ResourceProblemBuilder release(int activity, int slot) {
    releases.add(new Slot(activity, slot));
    return this;
  }

  /**
   * Lets an activity have ended before a slot; the last statement for an activity counts.
   *
   * @param activity the activity
   * @param slot the slot after its last one
   * @return this builder
   */
  public ResourceProblemBuilder deadline(int activity, int slot) {
    deadlines.add(new Slot(activity, slot));
    return this;
  }

  /**
   * Fixes the start of an activity, whatever its release and deadline; the last statement for an activity counts.
   *
   * @param activity the activity
   * @param slot the slot at which it starts
   * @return this builder
   */
  public ResourceProblemBuilder pin(int activity, int slot) {
    pins.add(new Slot(activity, slot));
    return this;
  }

  /**
   * {@return the problem}
   *
   * @throws InvalidResourceProblemException if it breaks one of the {@linkplain ResourceProblemRule rules}; it names all that are broken
   */
  public ResourceProblem build() {
    ResourceProblemCheck check = new ResourceProblemCheck(this);
    check.parts();
    PackedArcs packed = PackedArcs.of(durations.size(), befores(), afters());
    check.cycles(packed);
    int[] earliest = releases();
    int[] latest = deadlines();
    int[] fixed = pins();
    for (int activity = 0; activity < fixed.length; activity++) {
      if (fixed[activity] != FREE) {
        earliest[activity] = fixed[activity];
        latest[activity] = fixed[activity] + durations.get(activity);
      }
    }
    TimeWindows windows = maximalLags.isEmpty()
        ? TimeWindows.of(durations(), packed, lags(), earliest, latest)
        : lagWindows(check, packed, earliest, latest);
    ResourceProblem problem = new ResourceProblem(this, packed, windows);
    check.whole(problem);
    return problem;
  }

  private TimeWindows lagWindows(
      ResourceProblemCheck check, PackedArcs packed, int[] earliest, int[] latest) {
    LagWindows lagged = new LagWindows(this, packed);
    check.contradictions(lagged, earliest);
    return lagged.windows(earliest, latest);
  }

  int[] durations() {
    return durations.stream().mapToInt(Integer::intValue).toArray();
  }

  List<int[]> demands() {
    return demands;
  }

  List<Capacity> capacities() {
    return capacities;
  }

  List<Arc> arcs() {
    return arcs;
  }

  List<Arc> maximalLags() {
    return maximalLags;
  }

  int[] befores() {
    return arcs.stream().mapToInt(Arc::before).toArray();
  }

  int[] afters() {
    return arcs.stream().mapToInt(Arc::after).toArray();
  }

  int[] lags() {
    return arcs.stream().mapToInt(Arc::lag).toArray();
  }

  List<Slot> slots() {
    List<Slot> all = new ArrayList<>(releases);
    all.addAll(deadlines);
    all.addAll(pins);
    return all;
  }

  int[] releases() {
    return bySlot(releases, 0);
  }

  int[] deadlines() {
    return bySlot(deadlines, Integer.MAX_VALUE);
  }

  int[] pins() {
    return bySlot(pins, FREE);
  }

  private int[] bySlot(List<Slot> stated, int otherwise) {
    int[] slots = new int[durations.size()];
    Arrays.fill(slots, otherwise);
    stated.forEach(each -> slots[each.activity()] = each.slot());
    return slots;
  }
}
