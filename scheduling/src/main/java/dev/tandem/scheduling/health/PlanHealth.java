package dev.tandem.scheduling.health;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How sound a plan is as a model: a finding for each check of a convention.
 *
 * <pre>{@code
 * PlanHealth health = PlanHealth.of(schedule);
 * health.failed().forEach(finding -> show(finding.message()));
 * }</pre>
 *
 * <p>What each check measures is said by {@link HealthCheck}; what passes, by the {@link HealthConvention}. A portfolio is checked as one network,
 * each task by its own project's status date. A plan that passes all is well made; whether it will come true, none of them says.
 *
 * <p><b>Redundant links.</b> A finish-to-start link with a lag L of no less than nothing is redundant if there is another path of such links from its
 * predecessor to its successor whose lags and durations add up to L or more; of equal links between two tasks, all but the first. Durations are the
 * written ones. A path may enter and leave summaries, since their links hold for each leaf below; it does not go through a task with a hard
 * constraint, which may start before its predecessors allow. Where several calendars count, or lags run on the clock, no two amounts
 * compare: then a link with a lag is judged beside links of the same two tasks alone, and on a path only the order counts. All redundant
 * links may be taken out together; before any work is done, no date moves.
 *
 * <p>Cost: O(tasks + dependencies) and one or two passes for all checks but that of redundant links, which for each predecessor visits what lies
 * between it and its deepest successor: from O(tasks + dependencies) where links join neighbours to O(tasks × dependencies). Beyond {@link
 * dev.tandem.scheduling.health.convention.HealthLimits#redundancySteps} it gives up and says so.
 *
 * @param plan the name of the project or portfolio
 * @param convention what was checked, and how
 * @param baseline the name of the baseline that was used; empty if there is none
 * @param findings a finding for each check of the convention, in the order of {@link HealthCheck}
 */
public record PlanHealth(
    String plan,
    HealthConvention convention,
    Optional<String> baseline,
    List<HealthFinding> findings) {

  /** Copies the findings. */
  public PlanHealth {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(baseline, "baseline");
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * {@return the health of a plan by the standard convention, beside the baseline taken last}
   *
   * @param schedule the schedule of a project or portfolio
   * @throws ArithmeticException if a limit, or a duration with the delay of the critical path test, does not fit a long in seconds
   */
  public static PlanHealth of(Schedule schedule) {
    return of(schedule, HealthConvention.standard());
  }

  /**
   * {@return the health of a plan beside the baseline taken last; of several taken at once, the one declared last}
   *
   * @param schedule the schedule of a project or portfolio
   * @param convention what to check, and how
   * @throws ArithmeticException if a limit, or a duration with the delay of the critical path test, does not fit a long in seconds
   */
  public static PlanHealth of(Schedule schedule, HealthConvention convention) {
    Optional<Baseline> last = schedule.project().baselines().stream()
        .reduce((one, other) -> other.takenAt().isBefore(one.takenAt()) ? one : other);
    return of(schedule, convention, last);
  }

  /**
   * {@return the health of a plan beside one of its baselines}
   *
   * @param schedule the schedule of a project or portfolio
   * @param convention what to check, and how
   * @param baseline the name of a baseline of the project
   * @throws IllegalArgumentException if the project has no baseline of this name
   * @throws ArithmeticException if a limit, or a duration with the delay of the critical path test, does not fit a long in seconds
   */
  public static PlanHealth of(Schedule schedule, HealthConvention convention, String baseline) {
    Project project = schedule.project();
    Optional<Baseline> named = project.baselines().stream()
        .filter(each -> each.name().equals(baseline))
        .findFirst();
    checkArgument(
        named.isPresent(),
        "baseline must be in project \"%s\": %s. Use one of those that it has: %s.",
        project.name(),
        baseline,
        Joiner.on(", ").join(Lists.transform(project.baselines(), Baseline::name)));
    return of(schedule, convention, named);
  }

  private static PlanHealth of(
      Schedule schedule, HealthConvention convention, Optional<Baseline> baseline) {
    PlanFacts facts = new PlanFacts(schedule, convention, baseline);
    Checks checks = new Checks(facts);
    return new PlanHealth(
        facts.project.name(),
        convention,
        baseline.map(Baseline::name),
        convention.thresholds().keySet().stream()
            .map(checks::finding)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return what a check found}
   *
   * @param check one of the convention's checks
   * @throws IllegalArgumentException if the convention does not make it
   */
  public HealthFinding finding(HealthCheck check) {
    return findings.stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("check must be one that was made: " + check
            + ". Give it a threshold in the convention."));
  }

  /** {@return the findings outside their thresholds} */
  public ImmutableList<HealthFinding> failed() {
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.FAILED)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return which checks were passed, which not, and their share} */
  public HealthScore score() {
    return HealthScore.of(findings);
  }

  /** {@return the choices in a line, a table of the findings, the score, and the messages of findings that did not pass} */
  @Override
  public String toString() {
    return HealthTable.of(this);
  }
}
