package dev.tandem.scheduling.resource.rcpsp.mode;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What can be left out of a {@link ModeProblem} without making its best schedule longer.
 *
 * <p>A mode is <b>not executable</b> if it demands more of a renewable resource than there is in the end, or if with it and the least uses
 * of all others a non-renewable resource is used up. It is <b>inefficient</b> if another of the same activity takes no longer, demands no
 * more and uses no more; of equal ones the first stays. A non-renewable resource is <b>redundant</b> if the greatest uses of all activities
 * leave enough. Leaving one out may make others so, until nothing changes.
 *
 * <p>Cost: O(r M²) for r resources and M modes, for each time that something changed. Source: Sprecher, Hartmann and Drexl (1997), "An exact
 * algorithm for project scheduling with multiple modes", OR Spektrum 19.
 */
public final class ModeReduction {
  private final ModeProblem whole;
  private final List<List<Integer>> kept = new ArrayList<>();
  private final List<Integer> nonRenewables = new ArrayList<>();
  private OptionalInt exhausted = OptionalInt.empty();
  private final ModeProblem problem;

  private ModeReduction(ModeProblem whole) {
    this.whole = whole;
    for (int activity = 0; activity < whole.activities(); activity++) {
      int each = activity;
      kept.add(new ArrayList<>(IntStream.range(0, whole.modes(activity).size())
          .filter(mode -> ModeProblem.isExecutable(whole.modes(each).get(mode), whole.capacities()))
          .boxed()
          .toList()));
    }
    IntStream.range(0, whole.nonRenewables().length()).forEach(nonRenewables::add);
    boolean changes = true;
    while (changes && exhausted.isEmpty()) {
      changes = dropRedundant();
      changes |= dropUsingTooMuch();
      changes |= dropInefficient();
    }
    this.problem = exhausted.isPresent() ? whole : reduced();
  }

  /**
   * {@return what can be left out of a problem}
   *
   * @param problem the problem
   */
  public static ModeReduction of(ModeProblem problem) {
    return new ModeReduction(problem);
  }

  /** {@return what is left, with modes and non-renewable resources numbered anew; the problem itself if a resource is exhausted} */
  public ModeProblem problem() {
    return problem;
  }

  /**
   * {@return a non-renewable resource of which the least uses of all activities together take more than there is, so that there is no
   * schedule; empty if there is none}
   */
  public OptionalInt exhausted() {
    return exhausted;
  }

  /**
   * {@return which modes of an activity are left, by their numbers in the whole problem}
   *
   * @param activity the activity
   */
  public ImmutableIntArray kept(int activity) {
    return ImmutableIntArray.copyOf(kept.get(activity));
  }

  /** {@return which non-renewable resources are left, by their numbers in the whole problem} */
  public ImmutableIntArray nonRenewables() {
    return ImmutableIntArray.copyOf(nonRenewables);
  }

  /** The modes chosen of what is left, by their numbers in the whole problem. */
  ImmutableIntArray whole(int[] chosen) {
    return exhausted.isPresent()
        ? ImmutableIntArray.copyOf(chosen)
        : ImmutableIntArray.copyOf(IntStream.range(0, chosen.length)
            .map(activity -> kept.get(activity).get(chosen[activity])));
  }

  private IntStream uses(int activity, int resource) {
    return kept.get(activity).stream()
        .mapToInt(mode -> whole.modes(activity).get(mode).use(resource));
  }

  private long leastUses(int resource) {
    return IntStream.range(0, kept.size())
        .mapToLong(activity -> uses(activity, resource).min().orElseThrow())
        .sum();
  }

  private boolean dropRedundant() {
    return nonRenewables.removeIf(resource -> IntStream.range(0, kept.size())
            .mapToLong(activity -> uses(activity, resource).max().orElseThrow())
            .sum()
        <= whole.nonRenewables().get(resource));
  }

  private boolean dropUsingTooMuch() {
    boolean changes = false;
    for (int resource : nonRenewables) {
      long spare = whole.nonRenewables().get(resource) - leastUses(resource);
      if (spare < 0) {
        exhausted = OptionalInt.of(resource);
        return true;
      }
      for (int activity = 0; activity < kept.size(); activity++) {
        List<ActivityMode> modes = whole.modes(activity);
        long most = spare + uses(activity, resource).min().orElseThrow();
        changes |= kept.get(activity).removeIf(mode -> modes.get(mode).use(resource) > most);
      }
    }
    return changes;
  }

  private boolean dropInefficient() {
    boolean changes = false;
    for (int activity = 0; activity < kept.size(); activity++) {
      List<ActivityMode> modes = whole.modes(activity);
      List<Integer> left = kept.get(activity);
      List<Integer> all = List.copyOf(left);
      changes |= left.removeIf(mode -> all.stream()
          .anyMatch(other -> !other.equals(mode)
              && isNoWorse(modes.get(other), modes.get(mode))
              && (other < mode || !isNoWorse(modes.get(mode), modes.get(other)))));
    }
    return changes;
  }

  private boolean isNoWorse(ActivityMode one, ActivityMode other) {
    return one.duration() <= other.duration()
        && IntStream.range(0, whole.capacities().size())
            .allMatch(resource -> one.demand(resource) <= other.demand(resource))
        && nonRenewables.stream().allMatch(resource -> one.use(resource) <= other.use(resource));
  }

  private ModeProblem reduced() {
    List<ImmutableList<ActivityMode>> modes = new ArrayList<>();
    for (int activity = 0; activity < kept.size(); activity++) {
      List<ActivityMode> all = whole.modes(activity);
      modes.add(kept.get(activity).stream()
          .map(mode -> all.get(mode))
          .map(mode -> mode.using(nonRenewables.stream().mapToInt(mode::use).toArray()))
          .collect(ImmutableList.toImmutableList()));
    }
    List<Integer> stocks = nonRenewables.stream()
        .map(resource -> whole.nonRenewables().get(resource))
        .toList();
    return new ModeProblem(
        modes,
        whole.capacities(),
        stocks,
        IntStream.range(0, whole.precedences()).map(whole::before).boxed().toList(),
        IntStream.range(0, whole.precedences()).map(whole::after).boxed().toList());
  }

  /** {@return how much is left} */
  @Override
  public String toString() {
    return exhausted.isPresent()
        ? "non-renewable resource " + exhausted.getAsInt()
            + " is exhausted by the least uses of all"
        : "left of " + whole + ": " + problem;
  }
}
