package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Parts of a project that are refused on their own, and what they say. */
class PartsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  private static void assertRefused(ThrowingCallable part, String message) {
    assertThatThrownBy(part).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Assignment assignment(WorkDuration work) {
    return new Assignment(TaskId.of("a"), ResourceId.of("ann"), 0.5, Optional.of(work));
  }

  @Test
  void assignment_negativeWork_isRefused() {
    assertRefused(
        () -> assignment(workhours(-2)),
        "work of ann on task a must not be negative: -2h. Leave it out to derive it.");
    assertThat(assignment(WorkDuration.ZERO).work()).contains(WorkDuration.ZERO);
    assertThat(Assignment.of("a", "ann").work()).isEmpty();
  }

  @Test
  void baselineEntry_finishBeforeStart_isRefused() {
    assertRefused(
        () -> new Baseline.Entry(TaskId.of("a"), MONDAY, MONDAY.minusSeconds(1)),
        "baseline finish of task a must not be before its start: 2026-01-05T07:59:59, start"
            + " 2026-01-05T08:00. Correct one of them.");
  }

  @Test
  void baselineEntry_ofATask_isFoundOrEmpty() {
    Baseline.Entry a = new Baseline.Entry(TaskId.of("a"), MONDAY, MONDAY.plusDays(1));
    Baseline.Entry b = new Baseline.Entry(TaskId.of("b"), MONDAY, MONDAY.plusDays(2));
    Baseline baseline = new Baseline("first", MONDAY, List.of(a, b));
    assertThat(baseline.entry(TaskId.of("b"))).contains(b);
    assertThat(baseline.entry(TaskId.of("c"))).isEmpty();
  }

  @Test
  void dependency_withTypeAndLag_isInAPlannersWords() {
    TaskId build = TaskId.of("build");
    TaskId test = TaskId.of("test");
    assertThat(Dependency.of(build, test)).hasToString("build -> test");
    assertThat(new Dependency(build, test, DependencyType.START_TO_START, Lag.NONE))
        .hasToString("build -> test (SS)");
    assertThat(new Dependency(build, test, DependencyType.START_TO_START, Lag.lag(workdays(8))))
        .hasToString("build -> test (SS + 8d)");
    assertThat(new Dependency(build, test, DependencyType.FINISH_TO_START, Lag.lag(workdays(1))))
        .hasToString("build -> test (FS + 1d)");
  }

  @Test
  void dependency_withALead_hasOneMinus() {
    assertThat(lead(Lag.lag(workdays(-1)))).isEqualTo("a -> b (FS - 1d)");
    assertThat(lead(Lag.elapsed(Duration.ofMinutes(-90))))
        .isEqualTo("a -> b (FS - PT1H30M elapsed)");
    assertThat(lead(Lag.percent(-50))).isEqualTo("a -> b (FS - 50.0%)");
    assertThat(lead(Lag.elapsedPercent(-1e-5))).isEqualTo("a -> b (FS - 1.0E-5% elapsed)");
    assertThat(lead(Lag.percent(1e-5))).isEqualTo("a -> b (FS + 1.0E-5%)");
  }

  private static String lead(Lag lag) {
    return new Dependency(TaskId.of("a"), TaskId.of("b"), DependencyType.FINISH_TO_START, lag)
        .toString();
  }

  @Test
  void resource_capacityNotAbove0_isRefused() {
    assertRefused(
        () -> new Resource(ResourceId.of("ann"), "Ann", 0, Optional.empty(), 0),
        "capacity of resource ann must be a finite number above 0: 0.0. Use 1 for one person.");
    assertThat(new Resource(ResourceId.of("ann"), "Ann", 0.1, Optional.empty(), 0).capacity())
        .isEqualTo(0.1);
  }

  @Test
  void resourceId_blank_isRefused() {
    assertRefused(
        () -> ResourceId.of(" "),
        "resource id must not be blank: \" \". Give the resource a short name.");
  }

  @Test
  void team_memberNamedTwice_isRefused() {
    ResourceId ann = ResourceId.of("ann");
    assertRefused(
        () -> new Team(ResourceId.of("crew"), "Crew", List.of(ann, ann)),
        "members of team crew must be distinct: [ann, ann]. Name each member once.");
  }

  @Test
  void task_secondaryConstraintAlone_isRefused() {
    Task task = Task.of("a", workdays(1));
    assertRefused(
        () -> new Task(
            task.id(),
            task.name(),
            task.parent(),
            task.duration(),
            task.durationKind(),
            task.milestoneKind(),
            task.calendar(),
            Optional.empty(),
            Optional.of(Constraint.startNoEarlierThan(MONDAY)),
            task.deadline(),
            task.expectedFinish(),
            task.progress(),
            task.durationEstimate(),
            task.cost(),
            task.calendarBasis(),
            task.effortRule(),
            task.splits(),
            task.levellingDelay()),
        "secondary constraint of task a must come with a primary one: start no earlier than"
            + " 2026-01-05T08:00. Make it the primary constraint.");
  }

  @Test
  void summary_withADuration_isRefused() {
    assertRefused(
        () -> Task.summary("a").withDuration(workdays(1)),
        "duration of summary a must be zero: 1d. Leave it out; it follows from the tasks below.");
  }
}
