package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.comparison.ScheduleComparison;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.resource.load.ResourceLoads;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks that rest and tasks that wait, on the ordinary week from Monday 5 January 2026 on. */
class SplitsAndDelaysTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  /** Two days of work, a day's pause, three more, two days' pause, one more. */
  private static Task split(String id) {
    return Task.of(id, workdays(6))
        .withSplits(
            List.of(Split.of(workdays(5), workdays(2)), Split.of(workdays(2), workdays(1))));
  }

  private static ScheduledTask only(Task task) {
    return CriticalPath.analyse(plan().task(task).build()).task(task.id());
  }

  /** By Microsoft Project's rules, under which what is done has taken its time. */
  private static ScheduledTask begun(Task task) {
    return CriticalPath.analyse(plan().task(task).build(), SchedulingPolicy.microsoftProject())
        .task(task.id());
  }

  private static List<WorkPiece> pieces(String... instants) {
    WorkPiece[] pieces = new WorkPiece[instants.length / 2];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = new WorkPiece(at(instants[2 * i]), at(instants[2 * i + 1]));
    }
    return List.of(pieces);
  }

  @Test
  void pieces_ofASplitTask_haveThePausesBetweenThem() {
    ScheduledTask task = only(split("a"));
    assertThat(task.pieces())
        .isEqualTo(pieces("05T08:00", "06T17:00", "08T08:00", "12T17:00", "15T08:00", "15T17:00"));
    assertThat(task.finish()).isEqualTo(at("15T17:00"));
    assertThat(only(Task.of("b", workdays(2))).pieces()).isEqualTo(pieces("05T08:00", "06T17:00"));
    assertThat(only(Task.of("m")).pieces()).isEmpty();
  }

  @Test
  void pieces_ofATaskInProgress_areThoseDoneAndThoseLeft() {
    ScheduledTask task =
        begun(split("a").withProgress(Progress.started(at("05T08:00"), workdays(3))));
    assertThat(task.pieces())
        .isEqualTo(pieces("05T08:00", "06T17:00", "08T08:00", "12T17:00", "15T08:00", "15T17:00"));
  }

  @Test
  void progress_atAPause_hasThePauseStillToCome() {
    ScheduledTask task =
        begun(split("a").withProgress(Progress.started(at("05T08:00"), workdays(4))));
    assertThat(task.remainingEarlyStart()).contains(at("07T08:00"));
    assertThat(task.finish()).isEqualTo(at("15T17:00"));
  }

  @Test
  void pieces_ofAFinishedTask_endWhenItDid() {
    ScheduledTask late =
        only(split("a").withProgress(Progress.finished(at("05T08:00"), at("16T12:00"))));
    assertThat(late.pieces())
        .isEqualTo(pieces("05T08:00", "06T17:00", "08T08:00", "12T17:00", "15T08:00", "16T12:00"));
    ScheduledTask soon =
        only(split("a").withProgress(Progress.finished(at("05T08:00"), at("09T17:00"))));
    assertThat(soon.pieces()).isEqualTo(pieces("05T08:00", "06T17:00", "08T08:00", "09T17:00"));
  }

  @Test
  void piece_thatEndsBeforeItBegins_isRefused() {
    assertThatThrownBy(() -> new WorkPiece(at("06T08:00"), at("05T08:00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "finish of a piece of work must not be before its start: 2026-01-05T08:00, starts "
                + "2026-01-06T08:00. Swap them.");
  }

  @Test
  void split_behindTheWork_countsForNothing() {
    Task task = Task.of("a", workdays(2)).withSplits(List.of(Split.of(workdays(2), workdays(9))));
    assertThat(only(task).finish()).isEqualTo(at("06T17:00"));
    assertThat(only(task.withDuration(workdays(3))).finish()).isEqualTo(at("20T17:00"));
  }

  @Test
  void split_ofSeveralOnCalendarsOfTheirOwn_letsEachRestOnTheirs() {
    WorkCalendar mornings =
        WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
    Schedule schedule = CriticalPath.analyse(plan()
        .addCalendar(mornings)
        .addCalendar(WorkCalendar.standard().derive("days").build())
        .resource(new Resource(ResourceId.of("ann"), "Ann", 1, Optional.of("days"), 0))
        .resource(new Resource(ResourceId.of("ben"), "Ben", 1, Optional.of("mornings"), 0))
        .task(Task.of("a", workhours(16)).withSplits(List.of(Split.of(workhours(8), workhours(8)))))
        .assignment(Assignment.of("a", "ann"))
        .assignment(Assignment.of("a", "ben"))
        .build());
    // Ann works on Monday and Wednesday; Ben from Monday to Tuesday, and from Friday to Monday.
    assertThat(schedule.task("a").pieces())
        .isEqualTo(pieces("05T08:00", "06T12:00", "07T08:00", "07T17:00", "09T08:00", "12T12:00"));
  }

  @Test
  void load_inAPause_isNone() {
    Schedule schedule = CriticalPath.analyse(plan()
        .resource(Resource.of("ann"))
        .task(split("a"))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("07T08:00"))))
        .assignment(Assignment.of("a", "ann"))
        .assignment(Assignment.of("b", "ann"))
        .build());
    ResourceLoads loads = ResourceLoads.of(schedule);
    assertThat(loads.of(ResourceId.of("ann")).isFeasible()).isTrue();
    assertThat(loads.of(ResourceId.of("ann")).steps())
        .filteredOn(step -> step.demand().compareTo(BigDecimal.ONE) == 0)
        .hasSizeGreaterThan(1);
  }

  @Test
  void delay_afterADependency_isCountedOnTheClock() {
    Project project = plan()
        .task("a", workdays(3))
        .task(Task.of("b", workdays(2)).withLevellingDelay(Duration.ofHours(30)))
        .task("c", workdays(9))
        .dependency("a", "b")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    // Thursday 8:00 and 30 hours are Friday 14:00.
    assertThat(schedule.task("b").start()).isEqualTo(at("09T14:00"));
    assertThat(schedule.task("b").finish()).isEqualTo(at("13T14:00"));
    assertThat(schedule.task("b").lateFinish()).isEqualTo(at("15T17:00"));
    assertThat(schedule.task("b").totalFloat()).isEqualTo(workhours(19));
    assertThat(schedule.task("b").drivingPredecessors()).hasSize(1);
    // b may start on Wednesday the 14th at 8:00, 30 hours after Tuesday at 2:00. Let go on Monday
    // at
    // 17:00 it would wait from Tuesday at 8:00 on, too late; a second sooner it waits from then on.
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("12T16:59:59"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workseconds(3 * 8 * 3_600 - 1));
  }

  @Test
  void delay_ofATaskThatMustFinishWithAnother_comesOnTop() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task("a", workdays(4))
        .task(Task.of("b", workdays(2)).withLevellingDelay(Duration.ofDays(1)))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .build());
    assertThat(schedule.task("b").start()).isEqualTo(at("08T08:00"));
    assertThat(schedule.task("b").finish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("a").freeFloat().isZero()).isTrue();
    assertThat(schedule.task("a").isCritical()).isTrue();
  }

  @Test
  void delay_ofAMilestone_movesItByTheClock() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task("a", workdays(1))
        .task(Task.of("m").withLevellingDelay(Duration.ofHours(15)))
        .dependency("a", "m")
        .build());
    assertThat(schedule.task("m").start()).isEqualTo(at("06T08:00"));
  }

  @Test
  void delay_ofWhatHasBegunOrIsFixed_countsForNothing() {
    Task task = Task.of("a", workdays(2)).withLevellingDelay(Duration.ofDays(7));
    assertThat(begun(task.withProgress(Progress.started(at("05T08:00"), workdays(1))))
            .finish())
        .isEqualTo(at("06T17:00"));
    assertThat(
            only(task.withConstraint(Constraint.mandatoryStart(at("07T08:00")))).start())
        .isEqualTo(at("07T08:00"));
    assertThat(only(task.withConstraint(Constraint.startNoEarlierThan(at("07T08:00"))))
            .start())
        .isEqualTo(at("14T08:00"));
  }

  @Test
  void delay_inAProjectFromItsFinish_isBeforeTheLateFinish() {
    Schedule schedule = CriticalPath.analyse(plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .task("a", workdays(2))
        .task(Task.of("b", workdays(2)).withLevellingDelay(Duration.ofDays(2)))
        .dependency("a", "b")
        .build());
    assertThat(schedule.task("b").finish()).isEqualTo(at("14T17:00"));
    assertThat(schedule.task("b").start()).isEqualTo(at("13T08:00"));
    assertThat(schedule.task("a").finish()).isEqualTo(at("12T17:00"));
  }

  @Test
  void comparison_ofPlansWithAndWithout_namesBoth() {
    Project before = plan().task("a", workdays(6)).task("b", workdays(1)).build();
    Project after = before.toBuilder()
        .replaceTask(split("a"))
        .replaceTask(before.task("b").withLevellingDelay(Duration.ofDays(1)))
        .build();
    ScheduleComparison comparison =
        ScheduleComparison.between(CriticalPath.analyse(before), CriticalPath.analyse(after));
    assertThat(comparison.changes())
        .hasToString("[task a rests 2d after 5d and 1d after 2d instead of nowhere, "
            + "task b waits PT24H by the clock instead of for nothing]");
    assertThat(comparison.moves()).allSatisfy(move -> assertThat(move.causes()).hasSize(1));
  }

  @Test
  void summary_withEither_isRefusedByName() {
    assertThatThrownBy(() -> plan()
            .task(Task.of("phase").withLevellingDelay(Duration.ofDays(1)))
            .task(Task.of("a", workdays(1)).withParent("phase"))
            .build())
        .isInstanceOf(InvalidProjectException.class)
        .hasMessageContaining(
            "summary task phase must not have a levelling delay: it takes its dates "
                + "from the tasks below it. Set it on a task below.");
    assertThatThrownBy(() -> plan()
            .task(Task.of("phase").withSplits(List.of(Split.of(workdays(1), workdays(1)))))
            .task(Task.of("a", workdays(1)).withParent("phase"))
            .build())
        .isInstanceOf(InvalidProjectException.class)
        .hasMessageContaining("summary task phase must not have splits: ");
  }
}
