package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.at;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.begun;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.done;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.LateTaskRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What each choice says holds beside every other choice. */
class PolicyCombinationTest {
  private static final List<SchedulingPolicy> NAMED = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  @Test
  void analyse_startBeforeTheWorkDone_restGoesOnNoEarlierThanTheStart() {
    Project project = plan()
        .task(begun("a", 5, "14T08:00", 2))
        .task("b", workdays(1))
        .dependency("a", "b")
        .build();
    SchedulingPolicy standard = SchedulingPolicy.standard();
    for (SchedulingPolicy policy : List.of(standard, SchedulingPolicy.primaveraP6())) {
      Schedule schedule = CriticalPath.analyse(project, policy);
      assertThat(schedule.task("a").finish()).isEqualTo(at("15T17:00"));
      assertThat(schedule.task("b").finish()).isEqualTo(at("16T17:00"));
    }
    Schedule microsoft = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(microsoft.task("a").finish()).isEqualTo(at("20T17:00"));
  }

  @Test
  void analyse_startAfterTheStatusDate_restGoesOnNoEarlierThanTheStart() {
    Project project = plan()
        .statusDate(at("07T12:00"))
        .task(
            Task.of("a", workhours(1)).withProgress(Progress.started(at("07T15:00"), workhours(1))))
        .build();
    for (SchedulingPolicy policy : NAMED) {
      assertThat(CriticalPath.analyse(project, policy).task("a").finish())
          .isEqualTo(at("07T16:00"));
    }
  }

  private static Project halfDone() {
    Progress half = new Progress(
        Optional.of(at("12T08:00")),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(50),
        Optional.empty(),
        Optional.empty());
    return plan()
        .statusDate(at("02-02T08:00"))
        .task(done("a", 5, "05T08:00", "09T17:00"))
        .task(Task.of("b", workdays(10)).withProgress(half))
        .dependency("a", "b")
        .build();
  }

  @Test
  void analyse_nothingBeforeTheStatusDate_holdsWhereTheProjectStartDoesNot() {
    for (SchedulingPolicy policy : List.of(
        SchedulingPolicy.microsoftProject().withStatusDateRule(StatusDateRule.NOTHING_BEFORE),
        SchedulingPolicy.standard().withProjectStartRule(ProjectStartRule.HOLDS_FOR_OPEN_STARTS))) {
      Schedule schedule = CriticalPath.analyse(halfDone(), policy);
      assertThat(schedule.task("b").finish()).isEqualTo(at("02-06T17:00"));
      assertThat(schedule.task("b").remainingEarlyStart()).contains(at("02-02T08:00"));
    }
  }

  @Test
  void analyse_nothingBeforeTheStatusDate_holdsForDatesBeforeIt() {
    Project project = plan()
        .statusDate(at("12T08:00"))
        .task(
            Task.of("a", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("06T08:00"))))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.finishNoLaterThan(at("07T17:00"))))
        .task(Task.of("m").withConstraint(Constraint.finishNoLaterThan(at("07T17:00"))))
        .build();
    SchedulingPolicy policy =
        SchedulingPolicy.microsoftProject().withStatusDateRule(StatusDateRule.NOTHING_BEFORE);
    Schedule schedule = CriticalPath.analyse(project, policy);
    for (ScheduledTask task : schedule.tasks()) {
      assertThat(task.start()).isEqualTo(at("12T08:00"));
    }
    assertThat(schedule.task("b").totalFloat()).isEqualTo(workdays(-3));
  }

  private static ProjectBuilder beforeSaturdayNoon() {
    return plan()
        .addCalendar(WorkCalendar.of("24h", WorkCalendar.twentyFourHours().week()))
        .task(Task.of("a", workdays(2)).withConstraint(Constraint.asLateAsPossible()))
        .task(Task.of("b", workhours(4))
            .withCalendar("24h")
            .withConstraints(
                Constraint.startNoEarlierThan(at("10T12:00")),
                Constraint.finishNoLaterThan(at("10T16:00"))))
        .task("end", workdays(10))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.elapsed(Duration.ofHours(12)));
  }

  private static void assertStartsWorkAndHoldsTheDependency(Schedule schedule) {
    ScheduledTask a = schedule.task("a");
    WorkCalendar calendar = schedule.project().calendar();
    assertThat(calendar.nextStart(a.start())).isEqualTo(a.start());
    assertThat(a.start()).isEqualTo(at("09T16:59:59"));
    assertThat(a.finish()).isEqualTo(at("13T16:59:59"));
    assertThat(schedule.task("b").start()).isEqualTo(at("10T12:00"));
    assertThat(schedule.violations()).isEmpty();
  }

  @Test
  void analyse_latestStartWithinABreak_isTheLastWorkingSecondBeforeIt() {
    for (LateTaskRule rule : LateTaskRule.values()) {
      assertStartsWorkAndHoldsTheDependency(CriticalPath.analyse(
          beforeSaturdayNoon().build(), SchedulingPolicy.standard().withLateTaskRule(rule)));
    }
  }

  @Test
  void analyse_latestStartWithinABreak_fromTheFinish() {
    assertStartsWorkAndHoldsTheDependency(CriticalPath.analyse(beforeSaturdayNoon()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .build()));
  }

  @Test
  void lateStart_withinABreak_isTheEndOfTheWorkdayBefore() {
    Project project = beforeSaturdayNoon().build();
    Task plain = Task.of("a", workdays(2));
    Schedule schedule =
        CriticalPath.analyse(project.toBuilder().replaceTask(plain).build());
    assertThat(schedule.task("a").lateStart()).isEqualTo(at("09T17:00"));
  }
}
