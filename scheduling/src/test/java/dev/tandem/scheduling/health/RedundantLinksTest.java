package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.health.HealthPlans.chain;
import static dev.tandem.scheduling.health.HealthPlans.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.HealthLimits;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedundantLinksTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-01-05T08:00");

  private static List<String> redundant(ProjectBuilder plan) {
    return finding(HealthCheck.REDUNDANT_LINKS, plan).dependencies().stream()
        .map(Dependency::toString)
        .toList();
  }

  private static ProjectBuilder withLag(ProjectBuilder plan, String from, String to, Lag lag) {
    return plan.dependency(from, to, DependencyType.FINISH_TO_START, lag);
  }

  @Test
  void link_besideALongerWay_isRedundant() {
    assertThat(redundant(chain(4))).isEmpty();
    assertThat(redundant(chain(4).dependency("a", "c").dependency("a", "d").dependency("b", "d")))
        .containsExactly("a -> c", "a -> d", "b -> d");
  }

  @Test
  void lag_countsAgainstLagsAndDurationsOnTheWay() {
    assertThat(redundant(withLag(chain(3), "a", "c", Lag.lag(workdays(2)))))
        .containsExactly("a -> c (FS + 2d)");
    assertThat(redundant(withLag(chain(3), "a", "c", Lag.lag(workdays(3))))).isEmpty();
    ProjectBuilder withLagOnTheWay =
        withLag(chain(2).task("c", workdays(2)), "b", "c", Lag.lag(workdays(1)));
    assertThat(redundant(withLag(withLagOnTheWay, "a", "c", Lag.lag(workdays(3)))))
        .containsExactly("a -> c (FS + 3d)");
  }

  @Test
  void linksBetweenTheSameTasks_allButTheStrictestAreRedundant() {
    ProjectBuilder plan = chain(2).dependency("a", "b");
    assertThat(finding(HealthCheck.REDUNDANT_LINKS, plan).measured())
        .isEqualTo(new HealthFinding.Ratio(1, 2));
    withLag(plan, "a", "b", Lag.lag(workdays(1)));
    withLag(plan, "a", "b", Lag.elapsed(Duration.ofDays(3)));
    assertThat(redundant(plan)).containsExactly("a -> b", "a -> b");
  }

  @Test
  void otherTypesAndLeads_areNeitherJudgedNorOnAWay() {
    ProjectBuilder plan = chain(2).task("c", workdays(2));
    plan.dependency("a", "c");
    plan.dependency("b", "c", DependencyType.START_TO_START, Lag.NONE);
    withLag(plan, "b", "c", Lag.lead(workdays(1)));
    assertThat(redundant(plan)).isEmpty();
    plan.dependency("a", "c", DependencyType.START_TO_START, Lag.NONE);
    assertThat(redundant(plan)).isEmpty();
  }

  @Test
  void lagsOnTheClock_orderTasksButDoNotAddUp() {
    ProjectBuilder plan = chain(2).task("c", workdays(2));
    withLag(plan, "b", "c", Lag.elapsed(Duration.ofDays(30)));
    withLag(plan, "a", "c", Lag.lag(workdays(3)));
    withLag(plan, "a", "c", Lag.percent(0));
    withLag(plan, "a", "c", Lag.percent(10));
    assertThat(redundant(plan)).containsExactly("a -> c (FS + 0.0%)");
  }

  @Test
  void hardConstraint_breaksTheWay() {
    for (Task held : List.of(
        Task.of("b", workdays(2)).withConstraint(Constraint.mandatoryStart(MONDAY)),
        Task.of("b", workdays(2)).withParent("phase"))) {
      ProjectBuilder plan = chain(3)
          .dependency("a", "c")
          .replaceTask(held)
          .task(Task.summary("phase").withConstraint(Constraint.finishNoLaterThan(MONDAY)))
          .task(Task.of("x", workdays(1)).withParent("phase"));
      assertThat(redundant(plan)).isEmpty();
    }
  }

  @Test
  void summaries_handTheirLinksDown() {
    ProjectBuilder plan = Project.builder("Phases", MONDAY)
        .task(Task.of("a", workdays(1)).withParent("one"))
        .summary("one")
        .task(Task.of("b", workdays(1)).withParent("two"))
        .summary("two")
        .task("c", workdays(1))
        .dependency("one", "two")
        .dependency("two", "c")
        .dependency("a", "b")
        .dependency("one", "c")
        .dependency("a", "c");
    assertThat(redundant(plan)).containsExactly("a -> b", "one -> c", "a -> c");
  }

  @Test
  void severalCalendars_compareTheOrderAlone() {
    ProjectBuilder plan = chain(3).dependency("a", "c").addCalendar(WorkCalendar.twentyFourHours());
    withLag(plan, "a", "c", Lag.lag(workdays(1)));
    assertThat(redundant(plan)).hasSize(2);
    plan.replaceTask(
        Task.of("b", workdays(2)).withCalendar(WorkCalendar.twentyFourHours().name()));
    assertThat(redundant(plan)).containsExactly("a -> c");
  }

  @Test
  void search_thatTakesTooLong_saysSo() {
    Project plan = chain(6).dependency("a", "e").build();
    HealthConvention few =
        HealthConvention.standard().withLimits(HealthLimits.standard().withRedundancySteps(3));
    HealthFinding finding =
        PlanHealth.of(CriticalPath.analyse(plan), few).finding(HealthCheck.REDUNDANT_LINKS);
    assertThat(finding.outcome()).isEqualTo(HealthFinding.Outcome.UNDEFINED);
    assertThat(finding.dependencies()).isEmpty();
    assertThat(finding)
        .hasToString("redundant links has no value: the search for other paths takes more than 3"
            + " steps. Allow more by the limits of the convention.");
  }
}
