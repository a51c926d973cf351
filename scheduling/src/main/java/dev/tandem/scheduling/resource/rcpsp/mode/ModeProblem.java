package dev.tandem.scheduling.resource.rcpsp.mode;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Activities each of which is done in one of its modes: the multi-mode resource-constrained project scheduling problem MPS | prec | Cmax in the
 * notation of Brucker and others (1999).
 *
 * <p>A mode says how long an activity takes, how many units of renewable resources it demands meanwhile, and how much of non-renewable
 * resources it uses up. All activities together may use up no more than there is. A precedence says that one activity starts no earlier than
 * another has ended. Once modes are chosen, what is left is a {@link ResourceProblem}. Immutable.
 */
public final class ModeProblem {
  /** Stands for a mode that is not chosen yet. */
  static final int ANY = -1;

  private final ImmutableList<ImmutableList<ActivityMode>> modes;
  private final ImmutableList<Capacity> capacities;
  private final ImmutableIntArray nonRenewables;
  private final ImmutableIntArray befores;
  private final ImmutableIntArray afters;

  ModeProblem(
      List<ImmutableList<ActivityMode>> modes,
      List<Capacity> capacities,
      List<Integer> nonRenewables,
      List<Integer> befores,
      List<Integer> afters) {
    this.modes = ImmutableList.copyOf(modes);
    this.capacities = ImmutableList.copyOf(capacities);
    this.nonRenewables = ImmutableIntArray.copyOf(nonRenewables);
    this.befores = ImmutableIntArray.copyOf(befores);
    this.afters = ImmutableIntArray.copyOf(afters);
    longest();
  }

  /** {@return a builder without activities and resources} */
  public static ModeProblemBuilder builder() {
    return new ModeProblemBuilder();
  }

  static boolean isExecutable(ActivityMode mode, List<Capacity> capacities) {
    for (int resource = 0; resource < capacities.size(); resource++) {
      if (mode.duration() > 0
          && mode.demand(resource) > capacities.get(resource).last()) {
        return false;
      }
    }
    return true;
  }

  /** {@return how many activities there are} */
  public int activities() {
    return modes.size();
  }

  /**
   * {@return the modes of an activity}
   *
   * @param activity the activity
   */
  public ImmutableList<ActivityMode> modes(int activity) {
    return modes.get(activity);
  }

  /** {@return how many units of each renewable resource there are, and when} */
  public ImmutableList<Capacity> capacities() {
    return capacities;
  }

  /** {@return how much of each non-renewable resource there is} */
  public ImmutableIntArray nonRenewables() {
    return nonRenewables;
  }

  /** {@return how many precedences there are} */
  public int precedences() {
    return befores.length();
  }

  /**
   * {@return the activity that ends first}
   *
   * @param precedence the precedence's number, in the order in which they were stated
   */
  public int before(int precedence) {
    return befores.get(precedence);
  }

  /**
   * {@return the activity that starts then}
   *
   * @param precedence the precedence's number
   */
  public int after(int precedence) {
    return afters.get(precedence);
  }

  /**
   * {@return how much some modes use up of a non-renewable resource in all}
   *
   * @param chosen for each activity the number of its mode
   * @param resource the resource
   * @throws IllegalArgumentException if they are too few or too many
   */
  public long used(ImmutableIntArray chosen, int resource) {
    checkCount(chosen);
    long used = 0;
    for (int activity = 0; activity < activities(); activity++) {
      used += modes.get(activity).get(chosen.get(activity)).use(resource);
    }
    return used;
  }

  /**
   * {@return what is left of the problem once modes are chosen; non-renewable resources are not in it}
   *
   * @param chosen for each activity the number of its mode
   * @throws IllegalArgumentException if they are too few or too many, or one demands more than there is in the end
   */
  public ResourceProblem in(ImmutableIntArray chosen) {
    checkCount(chosen);
    ResourceProblemBuilder builder = ResourceProblem.builder();
    capacities.forEach(builder::resource);
    for (int activity = 0; activity < activities(); activity++) {
      ActivityMode mode = modes.get(activity).get(chosen.get(activity));
      builder.activity(mode.duration(), mode.demands().toArray());
    }
    return withPrecedences(builder);
  }

  /**
   * {@return a problem none of whose schedules is longer than one of this with the same starts: each activity takes the least duration and
   * the least demands of its modes, even if these are of different ones}
   *
   * <p>So every bound of it holds for this problem, whatever modes are chosen.
   */
  public ResourceProblem relaxation() {
    int[] free = new int[activities()];
    Arrays.fill(free, ANY);
    return relaxation(free);
  }

  /** The same when some modes are chosen. */
  ResourceProblem relaxation(int[] chosen) {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    capacities.forEach(builder::resource);
    for (int activity = 0; activity < activities(); activity++) {
      List<ActivityMode> open = chosen[activity] == ANY
          ? modes.get(activity)
          : List.of(modes.get(activity).get(chosen[activity]));
      int[] demands = new int[capacities.size()];
      for (int resource = 0; resource < demands.length; resource++) {
        int each = resource;
        demands[resource] = least(open, mode -> mode.demand(each));
      }
      builder.activity(least(open, ActivityMode::duration), demands);
    }
    return withPrecedences(builder);
  }

  private static int least(List<ActivityMode> open, ToIntFunction<ActivityMode> of) {
    return open.stream().mapToInt(of).min().orElseThrow();
  }

  /** All activities in their longest modes, without demands: its horizon is one of this problem. */
  ResourceProblem longest() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    capacities.forEach(builder::resource);
    for (List<ActivityMode> each : modes) {
      builder.activity(each.stream().mapToInt(ActivityMode::duration).max().orElseThrow());
    }
    return withPrecedences(builder);
  }

  private ResourceProblem withPrecedences(ResourceProblemBuilder builder) {
    for (int precedence = 0; precedence < precedences(); precedence++) {
      builder.precedence(before(precedence), after(precedence));
    }
    return builder.build();
  }

  private void checkCount(ImmutableIntArray chosen) {
    checkArgument(
        chosen.length() == activities(),
        "modes must be as many as activities: %s modes, %s activities. Choose one for each.",
        chosen.length(),
        activities());
    for (int activity = 0; activity < activities(); activity++) {
      int mode = chosen.get(activity);
      checkArgument(
          mode >= 0 && mode < modes.get(activity).size(),
          "mode of activity %s must be from 0 to %s: %s. Choose one of its own.",
          activity,
          modes.get(activity).size() - 1,
          mode);
    }
  }

  /** {@return for example {@code 10 activities with 30 modes, 14 precedences, 2 renewable and 2 non-renewable resources}} */
  @Override
  public String toString() {
    return activities() + " activities with "
        + modes.stream().mapToInt(List::size).sum()
        + " modes, " + precedences() + " precedences, " + capacities.size() + " renewable and "
        + nonRenewables.length() + " non-renewable resources";
  }
}
