package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.TotalFloatDefinition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Total, free, interfering and independent float on plans that start on Monday 2026-01-05; worked out by hand. */
class FloatDefinitionsTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  /** Six days on one way to the end, two on the other: p on the fifth, q on the sixth, the end on the twelfth. */
  private static ProjectBuilder twoWays() {
    return plan()
        .task("a", workdays(2))
        .task("b", workdays(3))
        .summary("phase")
        .task(Task.of("p", workdays(1)).withParent("phase"))
        .task(Task.of("q", workdays(1)).withParent("phase"))
        .task("end", workdays(1))
        .dependency("a", "b")
        .dependency("b", "end")
        .dependency("p", "q")
        .dependency("q", "end");
  }

  private static void assertFloats(
      ScheduledTask task, int total, int free, int interfering, int independent) {
    assertThat(task.totalFloat()).as("total").isEqualTo(workdays(total));
    assertThat(task.freeFloat()).as("free").isEqualTo(workdays(free));
    assertThat(task.interferingFloat()).as("interfering").isEqualTo(workdays(interfering));
    assertThat(task.independentFloat()).as("independent").isEqualTo(workdays(independent));
  }

  @Test
  void floats_onTheLongestWay_areZero() {
    Schedule schedule = CriticalPath.analyse(twoWays().build());
    assertFloats(schedule.task("a"), 0, 0, 0, 0);
    assertFloats(schedule.task("b"), 0, 0, 0, 0);
    assertFloats(schedule.task("end"), 0, 0, 0, 0);
  }

  @Test
  void interferingFloat_ofTheFirstOfAChain_isAllThatItsSuccessorCouldUse() {
    Schedule schedule = CriticalPath.analyse(twoWays().build());
    assertFloats(schedule.task("p"), 3, 0, 3, 0);
  }

  @Test
  void independentFloat_ofTheLastOfAChain_isTakenByALatePredecessor() {
    Schedule schedule = CriticalPath.analyse(twoWays().build());
    assertFloats(schedule.task("q"), 3, 3, 0, 0);
  }

  @Test
  void independentFloat_withoutPredecessors_isTheFreeFloat() {
    Project project = twoWays().task("c", workdays(2)).dependency("c", "end").build();
    assertFloats(CriticalPath.analyse(project).task("c"), 3, 3, 0, 3);
  }

  @Test
  void floats_ofASummary_areThoseOfAllOfIt() {
    ScheduledTask phase = CriticalPath.analyse(twoWays().build()).task("phase");
    assertFloats(phase, 3, 3, 0, 0);
    assertThat(phase.startFloat()).isEqualTo(workdays(3));
    assertThat(phase.finishFloat()).isEqualTo(workdays(3));
    assertThat(phase.lateStart()).isEqualTo(at("08T08:00"));
    assertThat(phase.lateFinish()).isEqualTo(at("09T17:00"));
  }

  /** After its late predecessor x would end seven days behind the start of s: the float is none, not less than none. */
  @Test
  void independentFloat_behindAVeryLatePredecessor_isNotNegative() {
    Project project = plan()
        .task("p", workdays(1))
        .task("x", workdays(1))
        .task("s", workdays(1))
        .task("long", workdays(10))
        .dependency("p", "x")
        .dependency("x", "s")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("p").lateFinish()).isEqualTo(at("14T17:00"));
    assertFloats(schedule.task("x"), 7, 0, 7, 0);
  }

  @Test
  void independentFloat_isNotAboveTheFreeFloat() {
    Project project = plan()
        .task("p", workdays(4))
        .task("x", workdays(1))
        .task("s", workdays(1))
        .task("long", workdays(10))
        .dependency("p", "x", DependencyType.START_TO_START, Lag.lag(workdays(1)))
        .dependency("p", "s")
        .dependency("x", "s")
        .build();
    // x on the sixth, s on the ninth: free 2 days; p four days late puts x on the twelfth, behind
    // s.
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("x").freeFloat()).isEqualTo(workdays(2));
    assertThat(schedule.task("x").independentFloat()).isEqualTo(workdays(0));
  }

  /** x starts on the seventh, on the eighth behind a late p; what is tied to its start waits for the twelfth. */
  @Test
  void independentFloat_tiedByTheStart_countsFromTheStartBehindALatePredecessor() {
    Project project = plan()
        .task(Task.of("p", workdays(2)).withDeadline(at("07T17:00")))
        .task("x", workdays(1))
        .task(
            Task.of("s", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("12T08:00"))))
        .task("long", workdays(10))
        .dependency("p", "x")
        .dependency("x", "s", DependencyType.START_TO_START, Lag.NONE)
        .build();
    ScheduledTask x = CriticalPath.analyse(project).task("x");
    assertThat(x.freeFloat()).isEqualTo(workdays(3));
    assertThat(x.independentFloat()).isEqualTo(workdays(2));
  }

  @Test
  void interferingFloat_ofAMissedDeadline_isTheDifference() {
    Project project = plan()
        .task(Task.of("t", workdays(4)).withDeadline(at("07T17:00")))
        .task("long", workdays(10))
        .build();
    // A day too late; nothing follows, so six days are free to the end on the sixteenth.
    ScheduledTask standard = CriticalPath.analyse(project).task("t");
    assertThat(standard.totalFloat()).isEqualTo(workdays(-1));
    assertThat(standard.freeFloat()).isEqualTo(workdays(6));
    assertThat(standard.interferingFloat()).isEqualTo(workdays(-7));
    ScheduledTask within =
        CriticalPath.analyse(project, SchedulingPolicy.microsoftProject()).task("t");
    assertThat(within.freeFloat()).isEqualTo(workdays(0));
    assertThat(within.interferingFloat()).isEqualTo(workdays(-1));
  }

  @Test
  void floats_ofAnElapsedTask_countDaysOf24Hours() {
    Project project = plan()
        .task(Task.elapsed("cure", Duration.ofDays(1)))
        .task("long", workdays(5))
        .dependency("cure", "last")
        .task("last", workdays(1))
        .dependency("long", "last")
        .build();
    // From Monday 00:00 to Tuesday 00:00; the last task starts on Monday the twelfth at 08:00.
    ScheduledTask cure = CriticalPath.analyse(project).task("cure");
    assertThat(cure.finish()).isEqualTo(at("06T00:00"));
    assertThat(cure.freeFloat().toSeconds(DurationKind.ELAPSED.workday(project.workday())))
        .isEqualTo(Duration.between(at("06T00:00"), at("12T08:00")).toSeconds());
  }

  @Test
  void totalFloat_ofEachDefinition_measuresItsEnd() {
    // Only the start of x is tied: it may start two days later, and end three days later, on the
    // fourth day.
    Project project = plan()
        .task("x", workdays(2))
        .task("s", workdays(1))
        .task("long", workdays(5))
        .dependency("x", "s", DependencyType.START_TO_START, Lag.lag(workdays(2)))
        .build();
    assertThat(total(project, TotalFloatDefinition.START)).isEqualTo("2d");
    assertThat(total(project, TotalFloatDefinition.FINISH)).isEqualTo("2d");
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("s").start()).isEqualTo(at("07T08:00"));
    assertThat(schedule.task("x").lateStart()).isEqualTo(at("07T08:00"));
    assertThat(schedule.task("x").lateFinish()).isEqualTo(at("08T17:00"));
  }

  private static String total(Project project, TotalFloatDefinition definition) {
    SchedulingPolicy policy = SchedulingPolicy.standard().withTotalFloat(definition);
    return CriticalPath.analyse(project, policy).task("x").totalFloat().toString();
  }

  @Test
  void independentFloat_ofStartedWork_isZero() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(Task.of("x", workdays(2)).withProgress(Progress.started(at("05T08:00"), workdays(1))))
        .task("long", workdays(5))
        .build();
    ScheduledTask x = CriticalPath.analyse(project).task("x");
    assertThat(x.totalFloat()).isEqualTo(workdays(4));
    assertThat(x.freeFloat()).isEqualTo(workdays(4));
    assertThat(x.independentFloat()).isEqualTo(workdays(0));
    assertThat(x.startFloat()).as("its start is history").isEqualTo(workdays(4));
  }
}
