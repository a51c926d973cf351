package dev.tandem.scheduling.health.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import java.util.function.Consumer;

/**
 * From which amount on something counts: how much float is high, which lag is long.
 *
 * @param highFloat more total float than this is high; days of the task's own calendar
 * @param highDuration a longer duration than this is high; days as the task's duration counts them
 * @param longLag a longer lag of working time than this stands for work that no task shows
 * @param drift finishing later than the baseline by more working time than this is drift
 * @param pathDelay by how much the critical path test delays a task
 * @param mergePredecessors a task with more predecessors than this is a merge point
 * @param redundancySteps how many dependencies, each time one is passed, the search for redundant ones may look at before it gives up and says so
 */
public record HealthLimits(
    WorkDuration highFloat,
    WorkDuration highDuration,
    WorkDuration longLag,
    WorkDuration drift,
    WorkDuration pathDelay,
    int mergePredecessors,
    long redundancySteps) {
  private static final HealthLimits STANDARD = new HealthLimits(
      WorkDuration.workdays(44),
      WorkDuration.workdays(44),
      WorkDuration.workdays(5),
      WorkDuration.workdays(5),
      WorkDuration.workdays(600),
      4,
      100_000_000);

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if an amount is negative, or the delay of the critical path test is not positive
   */
  public HealthLimits {
    checkNotNegative(highFloat, "high float");
    checkNotNegative(highDuration, "high duration");
    checkNotNegative(longLag, "long lag");
    checkNotNegative(drift, "drift");
    checkArgument(
        !pathDelay.isNegative() && !pathDelay.isZero(),
        "delay of the critical path test must be positive: %s. State for example 600d.",
        pathDelay);
    checkArgument(
        mergePredecessors >= 0,
        "predecessors of a merge point must not be negative: %s. State how many are no merge point yet.",
        mergePredecessors);
    checkArgument(
        redundancySteps >= 0,
        "steps of the search for redundant links must not be negative: %s. State how many it may take.",
        redundancySteps);
  }

  private static void checkNotNegative(WorkDuration limit, String role) {
    checkArgument(
        !limit.isNegative(),
        "%s must not be negative: %s. State the amount up to which nothing counts.",
        role,
        limit);
  }

  /**
   * {@return float and duration of 44 days, lags and drift of 5 days, a delay of 600 days, 4 predecessors, and 100 million steps, which take some
   * seconds}
   *
   * <p>44 and 600 days are the DCMA's; the others are ours.
   */
  public static HealthLimits standard() {
    return STANDARD;
  }

  /**
   * {@return these limits with another amount of float that is not high yet}
   *
   * @param limit the most float that is not high
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withHighFloat(WorkDuration limit) {
    return changed(draft -> draft.highFloat = limit);
  }

  /**
   * {@return these limits with another duration that is not high yet}
   *
   * @param limit the longest duration that is not high
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withHighDuration(WorkDuration limit) {
    return changed(draft -> draft.highDuration = limit);
  }

  /**
   * {@return these limits with another lag that is not long yet}
   *
   * @param limit the longest lag that hides no work
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withLongLag(WorkDuration limit) {
    return changed(draft -> draft.longLag = limit);
  }

  /**
   * {@return these limits with another drift that is allowed}
   *
   * @param limit how much later than in the baseline a task may finish
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withDrift(WorkDuration limit) {
    return changed(draft -> draft.drift = limit);
  }

  /**
   * {@return these limits with another delay in the critical path test}
   *
   * @param delay by how much a task is delayed
   * @throws IllegalArgumentException if it is not positive
   */
  public HealthLimits withPathDelay(WorkDuration delay) {
    return changed(draft -> draft.pathDelay = delay);
  }

  /**
   * {@return these limits with another number of predecessors that make no merge point yet}
   *
   * @param limit the most predecessors that make no merge point
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withMergePredecessors(int limit) {
    return changed(draft -> draft.mergePredecessors = limit);
  }

  /**
   * {@return these limits with more or less work for the search for redundant links}
   *
   * @param limit how many dependencies it may look at
   * @throws IllegalArgumentException if it is negative
   */
  public HealthLimits withRedundancySteps(long limit) {
    return changed(draft -> draft.redundancySteps = limit);
  }

  private HealthLimits changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.build();
  }

  /** Limits under change. */
  private static final class Draft {
    private WorkDuration highFloat;
    private WorkDuration highDuration;
    private WorkDuration longLag;
    private WorkDuration drift;
    private WorkDuration pathDelay;
    private int mergePredecessors;
    private long redundancySteps;

    Draft(HealthLimits limits) {
      highFloat = limits.highFloat;
      highDuration = limits.highDuration;
      longLag = limits.longLag;
      drift = limits.drift;
      pathDelay = limits.pathDelay;
      mergePredecessors = limits.mergePredecessors;
      redundancySteps = limits.redundancySteps;
    }

    HealthLimits build() {
      return new HealthLimits(
          highFloat,
          highDuration,
          longLag,
          drift,
          pathDelay,
          mergePredecessors,
          redundancySteps);
    }
  }
}
