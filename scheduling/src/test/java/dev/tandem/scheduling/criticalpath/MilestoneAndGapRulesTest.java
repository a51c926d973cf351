package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which side of a night or a weekend an instant is shown on. The tenth and eleventh of January 2026 are a weekend. */
class MilestoneAndGapRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 10T12:00, 12T08:00",
    "START_NO_EARLIER_THAN, 09T17:00, 09T17:00",
    "START_NO_EARLIER_THAN, 12T08:00, 12T08:00",
    "FINISH_NO_EARLIER_THAN, 09T17:00, 09T17:00",
    "MANDATORY_START, 07T08:00, 07T08:00",
    "MANDATORY_FINISH, 07T17:00, 07T17:00",
    "MANDATORY_START, 10T12:00, 12T08:00"
  })
  void analyse_milestoneWithADate_keepsItsSideOrMovesToTheNextStart(
      ConstraintType type, String date, String early) {
    Project project = plan()
        .task("a", workdays(4))
        .task(Task.of("m").withConstraint(Constraint.of(type, at(date))))
        .dependency("a", "m")
        .build();
    assertThat(CriticalPath.analyse(project).task("m").earlyStart()).isEqualTo(at(early));
  }

  @ParameterizedTest
  @CsvSource({
    "MANDATORY_START, 07T08:00, 07T08:00",
    "MANDATORY_FINISH, 07T17:00, 07T17:00",
    "MANDATORY_START, 10T12:00, 12T08:00"
  })
  void analyse_fixedMilestone_isLateWhereItIsEarly(ConstraintType type, String date, String late) {
    Project project = plan()
        .task("long", workdays(10))
        .task(Task.of("m").withConstraint(Constraint.of(type, at(date))))
        .build();
    ScheduledTask milestone = CriticalPath.analyse(project).task("m");
    assertThat(milestone.lateStart()).isEqualTo(at(late));
    assertThat(milestone.lateFinish()).isEqualTo(at(late));
    assertThat(milestone.totalFloat()).isEqualTo(workdays(0));
  }

  @ParameterizedTest
  @CsvSource({"0, 12T08:00", "24, 09T17:00", "72, 09T08:00"})
  void analyse_latestMilestoneInAGap_isShownAtTheEndOfTheWorkdayBefore(int hours, String late) {
    Project project = plan()
        .task("long", workdays(10))
        .milestone("m")
        .task(Task.of("b", workdays(2)).withDeadline(at("13T17:00")))
        .dependency("m", "b", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(hours)))
        .build();
    assertThat(CriticalPath.analyse(project).task("m").lateFinish()).isEqualTo(at(late));
  }

  @ParameterizedTest
  @CsvSource({
    "16T17:00, 09T17:00, 12T17:00",
    "12T17:00, 09T17:00, 12T17:00",
    "08T17:00, 08T08:00, 08T17:00"
  })
  void analyse_latestStartInAGap_isShownAtTheEndOfTheWorkdayBefore(
      String deadline, String lateStart, String lateFinish) {
    Project project = plan()
        .task("long", workdays(10))
        .task(Task.of("a", workdays(1)).withDeadline(at(deadline)))
        .task(Task.of("b", workdays(2)).withDeadline(at("13T17:00")))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.elapsed(Duration.ofHours(24)))
        .build();
    ScheduledTask task = CriticalPath.analyse(project).task("a");
    assertThat(task.lateStart()).isEqualTo(at(lateStart));
    assertThat(task.lateFinish()).isEqualTo(at(lateFinish));
  }

  @ParameterizedTest
  @CsvSource({"0, 08T17:00", "1, 09T17:00"})
  void analyse_elapsedLagBeforeAFinish_countsBackFromAMilestoneOrFromTheNextMomentOfWork(
      int days, String lateFinish) {
    Project project = plan()
        .task("long", workdays(10))
        .task("a", workdays(1))
        .task(Task.of("b", workdays(days)).withDeadline(at("09T17:00")))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.elapsed(Duration.ofHours(24)))
        .build();
    assertThat(CriticalPath.analyse(project).task("a").lateFinish()).isEqualTo(at(lateFinish));
  }

  @Test
  void analyse_mustFinishBy_isWhereLateDatesCountBackFromOnAnyCalendars() {
    ProjectBuilder plan = plan().mustFinishBy(at("16T17:00")).task("a", workdays(2));
    Schedule oneCalendar = CriticalPath.analyse(plan.build());
    assertThat(oneCalendar.network().isAdditive()).isTrue();
    assertThat(oneCalendar.task("a").totalFloat()).isEqualTo(workdays(8));
    Schedule clocked = CriticalPath.analyse(plan.task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(15)))
        .build());
    assertThat(clocked.network().isAdditive()).isFalse();
    assertThat(clocked.task("a").totalFloat()).isEqualTo(workdays(7));
    assertThat(clocked.task("b").lateFinish()).isEqualTo(at("16T17:00"));
  }
}
