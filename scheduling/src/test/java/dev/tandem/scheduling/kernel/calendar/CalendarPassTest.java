package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedPredecessorRule;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * Passes by calendar arithmetic alone, on plans that ticks could not compute; they start on Monday 2026-01-05 at 08:00. Every date was
 * worked out by hand.
 */
class CalendarPassTest {
  private static final SchedulingPolicy STANDARD = SchedulingPolicy.standard();
  private static final SchedulingPolicy MICROSOFT = SchedulingPolicy.microsoftProject();
  private static final SchedulingPolicy PRIMAVERA = SchedulingPolicy.primaveraP6();
  private static final long DAY = 8 * 3600;

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  /** A plan with a task that runs on the clock, which ticks of one calendar cannot count. */
  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00")).task(Task.elapsed("clock", Duration.ofHours(1)));
  }

  private static ProjectBuilder fromFinish(String date) {
    return plan().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at(date));
  }

  /** A finished pass over a project, read by the ids of its tasks. */
  private record Run(Project project, ActivityNetwork network, NodeDates dates) {
    static Run of(ProjectBuilder plan, SchedulingPolicy policy) {
      Project project = plan.build();
      ActivityNetwork network = ActivityNetwork.compile(project, policy);
      assertThat(network.isAdditive()).isFalse();
      return new Run(project, network, CalendarPass.run(CompiledPlan.of(network).network()));
    }

    int node(String id) {
      return CompiledPlan.of(network)
          .network()
          .nodes
          .nodeOf(project.tasks().size())[project.indexOf(project.task(id).id())];
    }

    LocalDateTime start(String id) {
      return Instants.toDateTime(dates.start(node(id)));
    }

    LocalDateTime finish(String id) {
      return Instants.toDateTime(dates.finish(node(id)));
    }

    LocalDateTime lateStart(String id) {
      return Instants.toDateTime(dates.lateStart(node(id)));
    }

    LocalDateTime lateFinish(String id) {
      return Instants.toDateTime(dates.lateFinish(node(id)));
    }

    long freeFloat(String id) {
      return dates.freeFloat(node(id));
    }

    /** The slack of the only link between two tasks. */
    long slack(String from, String to) {
      Links links = CompiledPlan.of(network).network().links;
      for (int link = 0; link < links.size(); link++) {
        if (links.from(link) == node(from) && links.to(link) == node(to)) {
          return dates.slack(link);
        }
      }
      throw new AssertionError(from + " -> " + to);
    }
  }

  private static Task begun(String id, int duration, String start, int remaining) {
    return Task.of(id, workdays(duration))
        .withProgress(Progress.started(at(start), workdays(remaining)));
  }

  @Test
  void fromFinish_beforeStartedWork_endsWhereItsRestGoesOn() {
    ProjectBuilder plan = fromFinish("30T17:00")
        .task("p", workdays(2))
        .task(begun("b", 4, "05T08:00", 2))
        .dependency("p", "b");
    Run run = Run.of(plan, MICROSOFT);
    assertThat(run.start("p")).isEqualTo(at("05T08:00"));
    assertThat(run.finish("p")).isEqualTo(at("06T17:00"));
  }

  @Test
  void fromFinish_soonTaskTiedToARest_startsWithIt() {
    // Eighteen days back from the thirtieth begin on the seventh, so nothing that goes soon waits
    // longer than that.
    ProjectBuilder plan = fromFinish("30T17:00")
        .statusDate(at("07T08:00"))
        .task("z", workdays(18))
        .task(begun("b", 4, "05T08:00", 2))
        .task(Task.of("c", workdays(1)).withConstraint(Constraint.asSoonAsPossible()))
        .dependency("b", "c", DependencyType.START_TO_START, Lag.NONE);
    Run run = Run.of(plan, PRIMAVERA);
    assertThat(run.start("c")).isEqualTo(at("07T08:00"));
    assertThat(run.start("b")).isEqualTo(at("05T08:00"));
    assertThat(run.finish("b")).isEqualTo(at("08T17:00"));
  }

  @Test
  void fromFinish_lateDatesBeforeTheStatusDate_moveBehindIt() {
    ProjectBuilder plan = fromFinish("08T17:00")
        .statusDate(at("07T08:00"))
        .task("a", workdays(4))
        .task("c", workdays(1));
    Run run = Run.of(plan, STANDARD);
    assertThat(run.lateStart("a")).isEqualTo(at("05T08:00"));
    assertThat(run.start("a")).isEqualTo(at("07T08:00"));
    assertThat(run.finish("a")).isEqualTo(at("12T17:00"));
    assertThat(run.start("c")).as("late enough as it is").isEqualTo(at("08T08:00"));
    assertThat(run.finish("c")).isEqualTo(at("08T17:00"));
  }

  @Test
  void fromFinish_slack_comparesEarlyDates() {
    // Ten days back from the thirtieth begin on the nineteenth: a until the twentieth, b until the
    // 23rd, d until the 26th.
    ProjectBuilder plan = fromFinish("30T17:00")
        .task("z", workdays(10))
        .task("a", workdays(2))
        .task("b", workdays(5))
        .task("d", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .dependency("a", "d")
        .dependency("b", "d");
    Run run = Run.of(plan, STANDARD);
    assertThat(run.start("d")).as("it goes late").isEqualTo(at("30T08:00"));
    assertThat(run.slack("a", "b")).isEqualTo(3 * DAY);
    assertThat(run.slack("a", "d")).isEqualTo(3 * DAY);
    assertThat(run.slack("b", "d")).isZero();
  }

  @Test
  void slack_ofEachTie_isWorkBetweenBoundAndDate() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task("b", workdays(5))
        .task("c", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .dependency("a", "c", DependencyType.START_TO_FINISH, Lag.lag(workhours(4)))
        .dependency("b", "c");
    Run run = Run.of(plan, STANDARD);
    assertThat(run.slack("a", "b")).isEqualTo(3 * DAY);
    assertThat(run.slack("b", "c")).isZero();
    assertThat(run.slack("a", "c"))
        .as("from Monday noon to the next Monday 17:00")
        .isEqualTo(5 * DAY + DAY / 2);
  }

  @Test
  void floats_eachEnd_areLateMinusEarly() {
    ProjectBuilder plan = plan().task("a", workdays(2)).task("long", workdays(5));
    Run run = Run.of(plan, STANDARD);
    assertThat(run.dates().startFloat(run.node("a"))).isEqualTo(3 * DAY);
    assertThat(run.dates().finishFloat(run.node("a"))).isEqualTo(3 * DAY);
    assertThat(run.freeFloat("a")).isEqualTo(3 * DAY);
    assertThat(run.freeFloat("long")).isZero();
  }

  @Test
  void freeFloat_bothEndsTied_isTheSmallerRoom() {
    assertThat(Run.of(tiedAtBothEnds("13T08:00", "09T08:00"), STANDARD).freeFloat("x"))
        .as("from the evening of the sixth to the evening of the eighth")
        .isEqualTo(2 * DAY);
    assertThat(Run.of(tiedAtBothEnds("07T08:00", "13T08:00"), STANDARD).freeFloat("x"))
        .as("from the morning of the fifth to that of the seventh")
        .isEqualTo(2 * DAY);
  }

  private static ProjectBuilder tiedAtBothEnds(String besideStart, String behindFinish) {
    return plan()
        .task("x", workdays(2))
        .task(Task.of("beside", workdays(1))
            .withConstraint(Constraint.startNoEarlierThan(at(besideStart))))
        .task(Task.of("behind", workdays(1))
            .withConstraint(Constraint.startNoEarlierThan(at(behindFinish))))
        .dependency("x", "beside", DependencyType.START_TO_START, Lag.NONE)
        .dependency("x", "behind");
  }

  @Test
  void lateDates_ofWorkDone_areActual() {
    ProjectBuilder plan = plan()
        .statusDate(at("07T08:00"))
        .task(Task.of("done", workdays(1))
            .withProgress(Progress.finished(at("05T09:00"), at("06T10:00"))))
        .task("long", workdays(5));
    Run run = Run.of(plan, STANDARD);
    assertThat(run.lateStart("done")).isEqualTo(at("05T09:00"));
    assertThat(run.lateFinish("done")).isEqualTo(at("06T10:00"));
    assertThat(run.freeFloat("done")).isZero();
    assertThat(run.dates().startFloat(run.node("done"))).isZero();
  }

  @Test
  void lateTask_tiedByTheClockIntoABreak_leavesTheLastSecond() {
    // b starts on Tuesday at 13:00; half an hour on the clock before that is within the noon break.
    ProjectBuilder plan = plan()
        .task("q", workhours(12))
        .task("b", workdays(1))
        .task(Task.of("late", workhours(4)).withConstraint(Constraint.asLateAsPossible()))
        .dependency("q", "b")
        .dependency(
            "late", "b", DependencyType.START_TO_START, Lag.elapsed(Duration.ofMinutes(30)));
    Run run = Run.of(plan, STANDARD);
    assertThat(run.start("late")).isEqualTo(at("06T11:59:59"));
    assertThat(run.start("b")).isEqualTo(at("06T13:00"));
  }

  @Test
  void startMilestone_lateWithinABreak_standsWhereWorkCanStart() {
    Task milestone =
        Task.of("m").withMilestoneKind(MilestoneKind.START).withDeadline(at("09T12:30"));
    Run late = Run.of(fromFinish("30T17:00").task(milestone), STANDARD);
    assertThat(late.start("m")).isEqualTo(at("09T11:59:59"));
    Run early = Run.of(plan().task(milestone).task("long", workdays(10)), STANDARD);
    assertThat(early.lateStart("m")).as("it does not stand there").isEqualTo(at("09T12:00"));
    Task reached = Task.of("m").withDeadline(at("09T12:30"));
    assertThat(Run.of(fromFinish("30T17:00").task(reached), STANDARD).start("m"))
        .isEqualTo(at("09T12:00"));
  }

  @Test
  void floor_openStarts_letsALeadPullATaskBeforeTheProject() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lead(workdays(4)));
    // Four days back from the evening of the sixth: the sixth, the fifth, Friday the second,
    // Thursday the first.
    assertThat(Run.of(plan, MICROSOFT).start("b")).isEqualTo(at("01T08:00"));
    assertThat(Run.of(plan, STANDARD).start("b")).isEqualTo(at("05T08:00"));
    ProjectBuilder tied = plan.dependency("c", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE);
    assertThat(Run.of(tied, MICROSOFT).start("b")).isEqualTo(at("05T08:00"));
  }

  @Test
  void expectedFinish_beyondADateThatHolds_endsAtTheDate() {
    SchedulingPolicy dates = STANDARD.withConstraintPrecedence(ConstraintPrecedence.DATES);
    Task expected = Task.of("a", workdays(2)).withExpectedFinish(at("16T17:00"));
    assertThat(Run.of(plan().task(expected), dates).finish("a")).isEqualTo(at("16T17:00"));
    Task held = expected.withConstraint(Constraint.finishNoLaterThan(at("14T17:00")));
    assertThat(Run.of(plan().task(held), dates).finish("a")).isEqualTo(at("14T17:00"));
    assertThat(Run.of(plan().task(held), STANDARD).finish("a")).isEqualTo(at("16T17:00"));
  }

  @Test
  void lead_onTheSuccessorsCalendar_letsAPredecessorOnTheClockEndInTheMorning() {
    ProjectBuilder plan = plan()
        .mustFinishBy(at("14T17:00"))
        .task(Task.elapsed("a", Duration.ofHours(10)))
        .task("b", workdays(2))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lead(workdays(1)));
    Run run = Run.of(plan, STANDARD.withLagCalendar(LagCalendar.SUCCESSOR));
    // b must start on Tuesday the 13th at eight; a workday later the night is over, too.
    assertThat(run.lateStart("b")).isEqualTo(at("13T08:00"));
    assertThat(run.lateFinish("a")).isEqualTo(at("14T08:00"));
  }

  @Test
  void lateDates_ofATaskWhoseStartIsGiven_areNotLimitedByWhatFollowsItsStart() {
    ProjectBuilder plan = plan()
        .mustFinishBy(at("16T17:00"))
        .task(Task.of("a", workdays(1))
            .withConstraint(Constraint.of(ConstraintType.MANUAL_START, at("12T08:00"))))
        .task("b", workdays(3))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE);
    Run run = Run.of(plan, STANDARD);
    assertThat(run.lateStart("b")).isEqualTo(at("14T08:00"));
    assertThat(run.lateStart("a")).isEqualTo(at("16T08:00"));
  }

  @Test
  void lagFromTheStartOfARest_withoutAStatusDate_hasRunUntilTheRestGoesOn() {
    Task begun = begun("a", 4, "05T08:00", 2);
    ProjectBuilder plan = plan()
        .task(begun.withProgress(begun.progress().withSuspension(at("06T08:00"), at("07T08:00"))))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lag(workdays(3)));
    Run run =
        Run.of(plan, STANDARD.withStartedPredecessorRule(StartedPredecessorRule.START_OF_REST));
    // Two of the three days have run by the 7th, when the rest goes on.
    assertThat(run.start("b")).isEqualTo(at("08T08:00"));
  }

  @Test
  void run_emptyProject_endsWhereItStarts() {
    Project project = Project.builder("plan", at("05T08:00")).build();
    NodeDates dates =
        CalendarPass.run(CompiledPlan.of(project, SchedulingPolicy.standard()).network());
    assertThat(dates.first()).isEqualTo(Instants.of(at("05T08:00")));
    assertThat(dates.last()).isEqualTo(Instants.of(at("05T08:00")));
    assertThat(dates.end()).isEqualTo(Instants.of(at("05T08:00")));
  }
}
