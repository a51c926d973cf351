package dev.tandem.scheduling.resource.rcpsp.mode;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problems;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.InvalidResourceProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the parts of a {@link ModeProblem}; {@link #build} checks them together.
 *
 * <p>For one thread. It can go on after it has built.
 */
public final class ModeProblemBuilder {
  private final List<ImmutableList<ActivityMode>> modes = new ArrayList<>();
  private final List<Capacity> capacities = new ArrayList<>();
  private final List<Integer> stocks = new ArrayList<>();
  private final List<Integer> befores = new ArrayList<>();
  private final List<Integer> afters = new ArrayList<>();

  ModeProblemBuilder() {}

  /**
   * Adds a renewable resource of constant capacity: people and machines, which are there again in each slot.
   *
   * @param capacity how many units there are
   * @return the number of the resource among renewable ones
   * @throws IllegalArgumentException if the capacity is negative
   */
  public int resource(int capacity) {
    return resource(Capacity.constant(capacity));
  }

  /**
   * Adds a renewable resource.
   *
   * @param capacity how many units there are, and when
   * @return the number of the resource among renewable ones
   */
  public int resource(Capacity capacity) {
    capacities.add(capacity);
    return capacities.size() - 1;
  }

  /**
   * Adds a non-renewable resource: a budget, or material, which is used up.
   *
   * @param amount how much there is for all activities together
   * @return the number of the resource among non-renewable ones
   * @throws IllegalArgumentException if the amount is negative
   */
  public int nonRenewable(int amount) {
    checkArgument(
        amount >= 0, "amount must be at least 0: %s. State 0 where there is none.", amount);
    stocks.add(amount);
    return stocks.size() - 1;
  }

  /**
   * Adds an activity.
   *
   * @param ways its modes, numbered from 0 as they are stated
   * @return the number of the activity
   */
  public int activity(ActivityMode... ways) {
    return activity(ImmutableList.copyOf(ways));
  }

  /**
   * Adds an activity.
   *
   * @param ways its modes, numbered from 0 as they are stated
   * @return the number of the activity
   */
  public int activity(List<ActivityMode> ways) {
    modes.add(ImmutableList.copyOf(ways));
    return modes.size() - 1;
  }

  /**
   * Lets an activity start no earlier than another has ended, in whatever mode.
   *
   * @param before the activity that ends first
   * @param after the activity that starts then
   * @return this builder
   */
  public ModeProblemBuilder precedence(int before, int after) {
    befores.add(before);
    afters.add(after);
    return this;
  }

  /**
   * {@return the problem}
   *
   * @throws InvalidResourceProblemException if it breaks one of the {@linkplain ModeProblemRule rules}; it names all that are broken. If all
   *     of these are kept, but not those of a {@linkplain dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule resource problem}, as when
   *     precedences form a cycle, it names these
   */
  public ModeProblem build() {
    Problems problems = new Problems();
    for (int activity = 0; activity < modes.size(); activity++) {
      check(activity, problems);
    }
    if (!problems.all().isEmpty()) {
      throw new InvalidResourceProblemException(problems.all());
    }
    return new ModeProblem(modes, capacities, stocks, befores, afters);
  }

  private void check(int activity, Problems problems) {
    String name = "activity " + activity;
    if (modes.get(activity).isEmpty()) {
      problems.report(
          ModeProblemRule.NO_MODE,
          name,
          "State a duration and demands.",
          "%s must have a mode: none.",
          name);
      return;
    }
    int most = 0;
    int mostUses = 0;
    for (ActivityMode mode : modes.get(activity)) {
      most = Math.max(most, mode.demands().length());
      mostUses = Math.max(mostUses, mode.uses().length());
    }
    unknown(name, "demands", most, capacities.size(), problems);
    unknown(name, "uses", mostUses, stocks.size(), problems);
    if (most <= capacities.size()
        && modes.get(activity).stream()
            .noneMatch(mode -> ModeProblem.isExecutable(mode, capacities))) {
      problems.report(
          ModeProblemRule.NO_EXECUTABLE_MODE,
          name,
          "Raise the capacity, or state a mode that demands less.",
          "%s must have a mode that demands no more than there is in the end: %s.",
          name,
          modes.get(activity));
    }
  }

  private static void unknown(
      String name, String what, int stated, int resources, Problems problems) {
    if (stated > resources) {
      problems.report(
          ModeProblemRule.UNKNOWN_RESOURCE,
          name,
          "Add the resources, or state fewer " + what + ".",
          "%s of %s must be for resources that there are: %s stated, %s resources.",
          what,
          name,
          stated,
          resources);
    }
  }
}
