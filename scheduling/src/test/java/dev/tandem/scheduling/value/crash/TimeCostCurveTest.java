package dev.tandem.scheduling.value.crash;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.value.crash.TimeCostCurve.Point;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time-cost curves worked by hand. 2027-01-04 is a Monday. */
class TimeCostCurveTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);

  private static ProjectBuilder plan() {
    return Project.builder("plan", MONDAY);
  }

  private static TimeCostCurve curve(ProjectBuilder plan, CrashOption... options) {
    return TimeCostCurve.of(CriticalPath.analyse(plan.build()), List.of(options));
  }

  /** Three paths of 8, 8 and 10 days: a and d, b and e, and the bridge from a over m to e. */
  private static ProjectBuilder bridge() {
    return plan()
        .task("a", workdays(4))
        .task("b", workdays(4))
        .task("m", workdays(2))
        .task("d", workdays(4))
        .task("e", workdays(4))
        .dependency("a", "m")
        .dependency("m", "e")
        .dependency("a", "d")
        .dependency("b", "e");
  }

  @Test
  void curve_chain_shortensTheCheapestFirst() {
    TimeCostCurve curve = curve(
        plan().task("a", workdays(5)).task("b", workdays(4)).dependency("a", "b"),
        CrashOption.of("a", workdays(3), 100),
        CrashOption.of("b", workdays(3), 40));
    assertThat(curve.points())
        .containsExactly(
            new Point(
                workdays(0),
                LocalDateTime.of(2027, 1, 14, 17, 0),
                0,
                OptionalDouble.of(40),
                Map.of()),
            new Point(
                workdays(1),
                LocalDateTime.of(2027, 1, 13, 17, 0),
                40,
                OptionalDouble.of(100),
                Map.of(TaskId.of("b"), workdays(3))),
            new Point(
                workdays(3),
                LocalDateTime.of(2027, 1, 11, 17, 0),
                240,
                OptionalDouble.empty(),
                Map.of(TaskId.of("a"), workdays(3), TaskId.of("b"), workdays(3))));
    assertThat(curve.costOfSaving(workhours(4))).hasValue(20);
    assertThat(curve.costOfSaving(workdays(2))).hasValue(140);
    assertThat(curve.costOfSaving(workdays(4))).isEmpty();
    assertThat(curve.cheapestAt(40).saved()).isEqualTo(workdays(0));
    assertThat(curve.cheapestAt(41).saved()).isEqualTo(workdays(1));
    assertThat(curve.cheapestAt(1000).saved()).isEqualTo(workdays(3));
  }

  @Test
  void curve_twoPathsSideBySide_costTogether() {
    TimeCostCurve curve = curve(
        plan().task("a", workdays(3)).task("b", workdays(3)),
        CrashOption.of("a", workdays(1), 0.1),
        CrashOption.of("b", workdays(2), 0.2));
    assertThat(curve.points()).hasSize(2);
    assertThat(curve.points().get(0).costPerDay()).hasValue(0.3);
    assertThat(curve.points().get(1).cost()).isEqualTo(0.3);
  }

  @Test
  void curve_taskThatNeedNotBeShortAnyMore_getsLongerAgain() {
    TimeCostCurve curve = curve(
        bridge(),
        CrashOption.of("m", workdays(0), 5),
        CrashOption.of("a", workdays(2), 10),
        CrashOption.of("e", workdays(2), 10));
    assertThat(curve.points())
        .extracting(Point::costPerDay)
        .containsExactly(OptionalDouble.of(5), OptionalDouble.of(15), OptionalDouble.empty());
    assertThat(curve.points().get(1).durations()).isEqualTo(Map.of(TaskId.of("m"), workdays(0)));
    assertThat(curve.points().get(2).durations())
        .isEqualTo(Map.of(TaskId.of("a"), workdays(2), TaskId.of("e"), workdays(2)));
    assertThat(curve.points().get(2).cost()).isEqualTo(40);
  }

  @Test
  void curve_withoutOptions_isThePlannedFinish() {
    TimeCostCurve curve = curve(plan().task("a", workdays(1)));
    assertThat(curve.points()).singleElement().satisfies(point -> {
      assertThat(point.cost()).isZero();
      assertThat(point.finish()).isEqualTo(MONDAY.withHour(17));
    });
    assertThat(curve).hasToString("""
        saved  finish            cost  next day  shorter tasks
        0d     2027-01-04T17:00     0         -  none""");
  }

  /** The rest of a, three days from Wednesday on, and b before and behind what has happened. */
  @Test
  void curve_startedTask_shortensWhatIsLeft() {
    TimeCostCurve curve = curve(
        plan()
            .statusDate(MONDAY.plusDays(2))
            .task(Task.of("done", workdays(1))
                .withProgress(Progress.finished(MONDAY, MONDAY.withHour(17))))
            .task(Task.of("a", workdays(5)).withProgress(Progress.started(MONDAY, workdays(3))))
            .task("b", workdays(2))
            .dependency("done", "a")
            .dependency("a", "b"),
        CrashOption.of("a", workdays(1), 10),
        CrashOption.of("b", workdays(1), 30));
    assertThat(curve.points())
        .containsExactly(
            new Point(
                workdays(0),
                LocalDateTime.of(2027, 1, 12, 17, 0),
                0,
                OptionalDouble.of(10),
                Map.of()),
            new Point(
                workdays(2),
                LocalDateTime.of(2027, 1, 8, 17, 0),
                20,
                OptionalDouble.of(30),
                Map.of(TaskId.of("a"), workdays(1))),
            new Point(
                workdays(3),
                LocalDateTime.of(2027, 1, 7, 17, 0),
                50,
                OptionalDouble.empty(),
                Map.of(TaskId.of("a"), workdays(1), TaskId.of("b"), workdays(1))));
  }

  /** Paint dries over the weekend, whatever is shortened: no more than to its end can be saved. */
  @Test
  void curve_taskOnAnotherCalendarThatDoesNotMove_isABound() {
    TimeCostCurve curve = curve(
        plan().task(Task.elapsed("dry", Duration.ofDays(6))).task("a", workdays(9)),
        CrashOption.of("a", workdays(1), 10));
    assertThat(curve.points()).extracting(Point::saved).containsExactly(workdays(0), workdays(4));
    assertThat(curve.points().get(1).finish()).isEqualTo("2027-01-10T08:00");
    assertThat(curve.points().get(1).durations()).containsEntry(TaskId.of("a"), workdays(5));
  }

  @Test
  void of_tasksThatMoveOffTheAxis_areNamed() {
    LocalDateTime friday = MONDAY.plusDays(4);
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task(Task.elapsed("dry", Duration.ofDays(2)))
        .task(Task.of("late", workdays(1)).withConstraint(Constraint.asLateAsPossible()))
        .task("b", workdays(1))
        .task(Task.of("free", workdays(1)).withExpectedFinish(friday))
        .dependency("a", "dry")
        .dependency("a", "late")
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(5)));
    assertThatThrownBy(() -> curve(plan, CrashOption.of("a", workdays(1), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks that move must be on one calendar, with no dates that win over"
            + " dependencies, and no elapsed time between them: [dry works on another calendar,"
            + " late goes as late as possible, a -> b (FS + PT5H elapsed) waits by the clock]."
            + " Shorten tasks that do not move these.");
    assertThat(curve(plan, CrashOption.of("b", workdays(0), 1)).points()).hasSize(1);
  }

  @Test
  void of_tasksThatRestOrWait_areNamed() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task(Task.of("b", workdays(3)).withSplits(List.of(Split.of(workdays(1), workdays(1)))))
        .task(Task.of("c", workdays(1)).withLevellingDelay(Duration.ofDays(1)))
        .dependency("a", "b")
        .dependency("a", "c");
    assertThatThrownBy(() -> curve(plan, CrashOption.of("a", workdays(1), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "[b rests between pieces of its work, c waits for a levelling delay, by"
                + " the clock]");
  }

  @Test
  void of_manyTasksThatMoveOffTheAxis_namesFive() {
    ProjectBuilder plan = plan().task("a", workdays(2));
    for (int i = 0; i < 7; i++) {
      plan.task(Task.of("t" + i, workdays(1))
              .withConstraint(Constraint.startNoLaterThan(MONDAY.plusDays(1))))
          .dependency("a", "t" + i);
    }
    assertThatThrownBy(() -> TimeCostCurve.of(
            CriticalPath.analyse(plan.build(), SchedulingPolicy.microsoftProject()),
            List.of(CrashOption.of("a", workdays(1), 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t4 keeps a date over its dependencies, 2 more].");
  }

  @Test
  void of_scheduleFromTheFinishOrOfSeveralProjects_throws() {
    ProjectBuilder fromFinish = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(MONDAY.plusDays(11))
        .task("t", workdays(1));
    assertThatThrownBy(() -> curve(fromFinish))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schedule must be of one project with tasks, and count from its start:"
            + " \"plan\" does not. Shorten tasks that do not move these.");
  }

  @Test
  void of_finishedTask_throws() {
    assertThatThrownBy(() -> curve(
            plan()
                .task(Task.of("t", workdays(1))
                    .withProgress(Progress.finished(MONDAY, MONDAY.withHour(17)))),
            CrashOption.of("t", workdays(0), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task to shorten must have work left: t is finished. Leave it out.");
    assertThatThrownBy(() -> curve(
            plan()
                .task(
                    Task.of("t", workdays(5)).withProgress(Progress.started(MONDAY, workdays(2)))),
            CrashOption.of("t", workdays(3), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shortest duration of t must not be above what is left: 3d."
            + " State the least time.");
  }

  @Test
  void of_optionsThatAreNone_throw() {
    assertThatThrownBy(
            () -> curve(plan().task("t", workdays(1)), CrashOption.of("u", workdays(0), 1)))
        .isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> curve(
            plan().task(Task.summary("s")).task(Task.of("t", workdays(1)).withParent("s")),
            CrashOption.of("s", workdays(0), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task to shorten must be a leaf: s is a summary. Choose tasks below it.");
    assertThatThrownBy(() -> curve(
            plan().task("t", workdays(1)),
            CrashOption.of("t", workdays(0), 1),
            CrashOption.of("t", workdays(0), 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must have one option to be shortened: t has two. Remove one.");
    assertThatThrownBy(
            () -> curve(plan().task("t", workdays(1)), CrashOption.of("t", workdays(2), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shortest duration of t must not be above the planned one: 2d."
            + " State the least time.");
    assertThatThrownBy(() -> curve(
            plan()
                .task("t", workdays(2))
                .task("u", workdays(2))
                .dependency("t", "u", DependencyType.START_TO_START, Lag.percent(50)),
            CrashOption.of("t", workdays(1), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lag behind a task to shorten must not be a share of it: t -> u (SS + 50.0%)."
            + " State it in working time.");
  }

  @Test
  void of_costsBeyondALong_throws() {
    assertThatThrownBy(() -> curve(
            plan().task("t", workdays(1)).task("u", workdays(1)),
            CrashOption.of("t", workdays(0), 1e15),
            CrashOption.of("u", workdays(0), 1e-5)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () -> curve(plan().task("t", workdays(1)), CrashOption.of("t", workdays(0), 2e18)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("costs per day must fit a long on one decimal scale:"
            + " [CrashOption[task=t, shortest=0d, costPerDay=2.0E18]] do not."
            + " State them with fewer decimals.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void option_costThatIsNone_throws(double cost) {
    assertThatThrownBy(() -> CrashOption.of("t", workdays(0), cost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost per day of t must be a finite number above 0: " + cost
            + ". Plan what costs nothing as it is.");
  }

  @Test
  void parts_thatContradictEachOther_throw() {
    assertThatThrownBy(() -> CrashOption.of("t", workdays(-1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shortest duration of t must be at least 0: -1d."
            + " State the least time that it can take.");
    Point point = new Point(workdays(0), MONDAY, 0, OptionalDouble.empty(), Map.of());
    assertThatThrownBy(() -> new TimeCostCurve(Workday.ofHours(8), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("curve must have a point: none. Give the planned finish.");
    assertThatThrownBy(() -> new TimeCostCurve(Workday.ofHours(8), List.of(point, point)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each point must save more than the one before: 0d after 0d. Sort the points.");
    assertThatThrownBy(() -> new Point(workdays(-1), MONDAY, 0, OptionalDouble.empty(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("saved time must be at least 0: -1d. Measure it from the planned finish.");
    TimeCostCurve curve = new TimeCostCurve(Workday.ofHours(8), List.of(point));
    assertThatThrownBy(() -> curve.costOfSaving(workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("saved time must be at least 0: -1d. Measure it from the planned finish.");
    assertThatThrownBy(() -> curve.cheapestAt(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value of a day must be a finite number of at least 0: -1.0."
            + " State an amount in the products' currency.");
  }
}
