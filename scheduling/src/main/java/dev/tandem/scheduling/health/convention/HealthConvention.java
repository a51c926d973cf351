package dev.tandem.scheduling.health.convention;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a plan is checked for, with which thresholds, and the choices that change a number. All of it is data; change what your contract
 * says otherwise.
 *
 * @param thresholds the checks that are made, and what passes each
 * @param limits from which amount on something counts
 * @param projectEnds whether a project's beginning and end count as missing a link
 * @param taskScope which leaf tasks are counted
 */
public record HealthConvention(
    Map<HealthCheck, HealthThreshold> thresholds,
    HealthLimits limits,
    ProjectEnds projectEnds,
    TaskScope taskScope) {
  private static final HealthThreshold NONE = HealthThreshold.atMost(0);
  private static final HealthThreshold FEW = HealthThreshold.atMost(0.05);
  private static final HealthThreshold NEARLY_ALL = HealthThreshold.atLeast(0.95);
  private static final HealthConvention STANDARD =
      new HealthConvention(all(), HealthLimits.standard(), ProjectEnds.EXEMPT, TaskScope.LEAVES);

  /** Copies the thresholds, in the order of the checks. */
  public HealthConvention {
    thresholds = Maps.immutableEnumMap(thresholds);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(projectEnds, "projectEnds");
    Objects.requireNonNull(taskScope, "taskScope");
  }

  /**
   * {@return all checks, over all leaf tasks, with the beginning and the end of a project exempt}
   *
   * <p>The thresholds of the fourteen points are the DCMA's. Of the others, at most 5 % of tasks may be merge points or have drifted and of links be
   * redundant, 95 % are to be hit, density goes from 2 to 4, and all else is to be 0.
   */
  public static HealthConvention standard() {
    return STANDARD;
  }

  /**
   * {@return the fourteen points of the DCMA alone, over tasks with a duration, with every missing link counted}
   *
   * <p>Deltek Acumen further leaves out tasks without a baseline in most points.
   */
  public static HealthConvention dcma() {
    return new HealthConvention(
        Maps.filterKeys(all(), check -> check.dcmaPoint().isPresent()),
        HealthLimits.standard(),
        ProjectEnds.COUNTED,
        TaskScope.WORK);
  }

  private static Map<HealthCheck, HealthThreshold> all() {
    Map<HealthCheck, HealthThreshold> all = new EnumMap<>(HealthCheck.class);
    Arrays.stream(HealthCheck.values()).forEach(check -> all.put(check, usual(check)));
    return all;
  }

  private static HealthThreshold usual(HealthCheck check) {
    return switch (check) {
      case LOGIC,
          LAGS,
          HARD_CONSTRAINTS,
          HIGH_FLOAT,
          HIGH_DURATION,
          MISSED_TASKS,
          MERGE_POINTS,
          REDUNDANT_LINKS,
          BASELINE_DRIFT -> FEW;
      case CRITICAL_PATH_LENGTH_INDEX, BASELINE_EXECUTION_INDEX, HIT_TASK_RATE -> NEARLY_ALL;
      case RELATIONSHIP_TYPES -> HealthThreshold.atLeast(0.9);
      case CRITICAL_PATH_TEST -> HealthThreshold.atLeast(1);
      case LOGIC_DENSITY -> HealthThreshold.between(2, 4);
      default -> NONE;
    };
  }

  /**
   * {@return this convention with another threshold of a check, which is made from now on if it was not}
   *
   * @param check the check
   * @param threshold what passes it
   */
  public HealthConvention withThreshold(HealthCheck check, HealthThreshold threshold) {
    Map<HealthCheck, HealthThreshold> changed = new EnumMap<>(HealthCheck.class);
    changed.putAll(thresholds);
    changed.put(check, threshold);
    return new HealthConvention(changed, limits, projectEnds, taskScope);
  }

  /**
   * {@return this convention without a check}
   *
   * @param check the check that is not made
   */
  public HealthConvention without(HealthCheck check) {
    return new HealthConvention(
        Maps.filterKeys(thresholds, each -> each != check), limits, projectEnds, taskScope);
  }

  /**
   * {@return this convention with other limits}
   *
   * @param newLimits from which amount on something counts
   */
  public HealthConvention withLimits(HealthLimits newLimits) {
    return new HealthConvention(thresholds, newLimits, projectEnds, taskScope);
  }

  /**
   * {@return this convention with another treatment of a project's beginning and end}
   *
   * @param ends whether they count as missing a link
   */
  public HealthConvention withProjectEnds(ProjectEnds ends) {
    return new HealthConvention(thresholds, limits, ends, taskScope);
  }

  /**
   * {@return this convention with other tasks counted}
   *
   * @param scope which leaf tasks are counted
   */
  public HealthConvention withTaskScope(TaskScope scope) {
    return new HealthConvention(thresholds, limits, projectEnds, scope);
  }
}
