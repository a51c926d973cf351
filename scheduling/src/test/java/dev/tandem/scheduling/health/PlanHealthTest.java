package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.health.HealthPlans.THURSDAY;
import static dev.tandem.scheduling.health.HealthPlans.agreed;
import static dev.tandem.scheduling.health.HealthPlans.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.HealthLimits;
import dev.tandem.scheduling.health.convention.HealthThreshold;
import dev.tandem.scheduling.health.convention.ProjectEnds;
import dev.tandem.scheduling.health.convention.TaskScope;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanHealthTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-01-05T08:00");

  private static Baseline baseline(String name, String takenAt) {
    Baseline agreed = agreed(name, chain(2).build());
    return new Baseline(name, LocalDateTime.parse(takenAt), agreed.entries());
  }

  @Test
  void of_takesTheBaselineThatWasTakenLast_orTheNamedOne() {
    Schedule schedule = CriticalPath.analyse(chain(2)
        .baseline(baseline("new", "2026-01-03T12:00"))
        .baseline(baseline("newer", "2026-01-03T12:00"))
        .baseline(baseline("old", "2026-01-01T12:00"))
        .build());
    assertThat(PlanHealth.of(schedule).baseline()).hasValue("newer");
    assertThat(PlanHealth.of(schedule, HealthConvention.dcma()).baseline()).hasValue("newer");
    assertThat(PlanHealth.of(schedule, HealthConvention.dcma(), "old").baseline())
        .hasValue("old");
    assertThat(PlanHealth.of(CriticalPath.analyse(chain(2).build())).baseline()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanHealth.of(schedule, HealthConvention.dcma(), "first"))
        .withMessage("baseline must be in project \"Chain\": first. Use one of those that it has:"
            + " new, newer, old.");
  }

  @Test
  void of_limitsBeyondALong_areRefused() {
    HealthConvention far = HealthConvention.standard()
        .withLimits(
            HealthLimits.standard().withPathDelay(WorkDuration.workseconds(Long.MAX_VALUE)));
    Schedule schedule = CriticalPath.analyse(chain(2).build());
    assertThatThrownBy(() -> PlanHealth.of(schedule, far)).isInstanceOf(ArithmeticException.class);
    assertThat(
            PlanHealth.of(schedule, far.without(HealthCheck.CRITICAL_PATH_TEST)).failed())
        .isEmpty();
    HealthConvention high = HealthConvention.standard()
        .withLimits(HealthLimits.standard().withHighFloat(workdays(Long.MAX_VALUE)));
    assertThatThrownBy(() -> PlanHealth.of(schedule, high)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void finding_ofACheckThatIsNotMade_isRefused() {
    PlanHealth health =
        PlanHealth.of(CriticalPath.analyse(chain(2).build()), HealthConvention.dcma());
    assertThat(health.finding(HealthCheck.LEADS).check()).isEqualTo(HealthCheck.LEADS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> health.finding(HealthCheck.OPEN_ENDS))
        .withMessage("check must be one that was made: OPEN_ENDS. Give it a threshold in the"
            + " convention.");
  }

  @Test
  void score_comesWithItsParts() {
    Schedule schedule = CriticalPath.analyse(chain(2)
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workdays(1)))
        .build());
    PlanHealth health = PlanHealth.of(schedule, HealthConvention.dcma());
    HealthScore score = health.score();
    assertThat(score.failed()).containsExactly(HealthCheck.LOGIC, HealthCheck.LAGS);
    assertThat(score.undefined())
        .containsExactly(
            HealthCheck.INVALID_DATES,
            HealthCheck.RESOURCES,
            HealthCheck.MISSED_TASKS,
            HealthCheck.BASELINE_EXECUTION_INDEX);
    assertThat(score.value()).hasValue(0.8);
    assertThat(score)
        .hasToString("8 of 10 passed (0.8); failed: logic, lags; undefined: invalid dates,"
            + " resources, missed tasks, baseline execution index");
    assertThat(health.failed())
        .extracting(HealthFinding::check)
        .containsExactlyElementsOf(score.failed());
    HealthScore none = new HealthScore(List.of(), List.of(), List.of());
    assertThat(none.value()).isEmpty();
    assertThat(none).hasToString("0 of 0 passed (-); failed: none; undefined: none");
  }

  @Test
  void message_namesFiveAndCountsTheRest() {
    HealthConvention few = HealthConvention.dcma()
        .withThreshold(HealthCheck.HIGH_DURATION, HealthThreshold.atMost(0))
        .withLimits(HealthLimits.standard().withHighDuration(workdays(1)));
    HealthFinding finding = PlanHealth.of(CriticalPath.analyse(chain(7).build()), few)
        .finding(HealthCheck.HIGH_DURATION);
    assertThat(finding)
        .hasToString("high duration must be at most 0: 1, 7 of 7 unfinished tasks have a high"
            + " duration; a, b, c, d, e and 2 more. Split them into tasks whose progress can be"
            + " seen.");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void portfolio_isCheckedAsOneNetwork_withTheStatusDateOfEachProject() {
    Project first = chain(2)
        .statusDate(THURSDAY)
        .replaceTask(Task.of("b", workdays(2))
            .withProgress(Progress.started(LocalDateTime.parse("2026-01-12T08:00"), workdays(1))))
        .build();
    Project second = Project.builder("Other", MONDAY)
        .task(Task.of("x", workdays(2))
            .withProgress(Progress.started(LocalDateTime.parse("2026-01-12T08:00"), workdays(1))))
        .build();
    Portfolio portfolio = Portfolio.builder("Both")
        .project(first)
        .project(second)
        .dependency(Dependency.of(TaskId.of("b"), TaskId.of("x")))
        .build();
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(ActivityNetwork.compile(portfolio)));
    HealthFinding invalid = health.finding(HealthCheck.INVALID_DATES);
    assertThat(invalid.measured()).isEqualTo(new HealthFinding.Ratio(1, 2));
    assertThat(invalid.tasks()).containsExactly(TaskId.of("b"));
    assertThat(health.finding(HealthCheck.CRITICAL_PATH_TEST).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void printed_isATableWithItsChoices() {
    HealthConvention three = new HealthConvention(
        Map.of(
            HealthCheck.OPEN_ENDS, HealthThreshold.atMost(0),
            HealthCheck.LEADS, HealthThreshold.atMost(0),
            HealthCheck.BASELINE_DRIFT, HealthThreshold.atMost(0.05)),
        HealthLimits.standard(),
        ProjectEnds.COUNTED,
        TaskScope.WORK);
    assertThat(PlanHealth.of(CriticalPath.analyse(chain(2).build()), three)).hasToString("""
        Chain: tasks with a duration, project ends counted, no baseline
        check           value  must be       outcome    counted
        leads               0  at most 0     passed      0 of 1
        open ends         0.5  at most 0     failed      2 of 4
        baseline drift      -  at most 0.05  undefined        -
        1 of 2 passed (0.5); failed: open ends; undefined: baseline drift
        ! open ends must be at most 0: 0.5, 2 of 4 ends of tasks are linked to nothing; a, b. Link them, or tie them to the milestones with which the project begins and ends.
        ? baseline drift has no value: the plan has no baseline. Keep the dates agreed on as one.""");
  }
}
