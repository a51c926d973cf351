package dev.tandem.scheduling.kernel;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a task of four days says, column by column: every bound that is set is named, and no other is. */
class NodeColumnsTest {
  private static final SchedulingPolicy STANDARD = SchedulingPolicy.standard();
  private static final SchedulingPolicy MICROSOFT = SchedulingPolicy.microsoftProject();

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static Task task() {
    return Task.of("a", workdays(4));
  }

  private static CompiledNetwork network(ProjectBuilder plan, SchedulingPolicy policy) {
    return CompiledPlan.of(plan.build(), policy).network();
  }

  private static List<String> bounds(Task task, SchedulingPolicy policy) {
    return bounds(plan().task(task), policy);
  }

  private static List<String> bounds(ProjectBuilder plan, SchedulingPolicy policy) {
    return described(network(plan, policy).bounds);
  }

  /** The bounds of the first node that are set. */
  private static List<String> described(Bounds bounds) {
    List<String> set = new ArrayList<>();
    date(set, "start low", bounds.startLow[0]);
    date(set, "finish low", bounds.finishLow[0]);
    date(set, "start high", bounds.startHigh[0]);
    date(set, "finish high", bounds.finishHigh[0]);
    date(set, "start clamp", bounds.startClamp[0]);
    date(set, "finish clamp", bounds.finishClamp[0]);
    date(set, "start pin", bounds.startPin[0]);
    date(set, "finish pin", bounds.finishPin[0]);
    date(set, "expected", bounds.expectedFinish[0]);
    if (bounds.delay[0] != 0) {
      set.add("delay " + bounds.delay[0]);
    }
    mark(set, "ignores floor", bounds.ignoresFloor[0]);
    mark(set, "given", bounds.startIsGiven[0]);
    mark(set, "late", bounds.asLateAsPossible[0]);
    mark(set, "soon", bounds.asSoonAsPossible[0]);
    return set;
  }

  private static void date(List<String> set, String name, long instant) {
    if (instant != NEVER && instant != FOREVER) {
      String time = Instants.toDateTime(instant).toString();
      set.add(name + " " + time.substring("2026-01-".length()));
    }
  }

  private static void mark(List<String> set, String name, boolean isSet) {
    if (isSet) {
      set.add(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 'start low 14T08:00'",
    "FINISH_NO_EARLIER_THAN, 'finish low 14T08:00'",
    "START_NO_LATER_THAN, 'start high 14T08:00'",
    "FINISH_NO_LATER_THAN, 'finish high 14T08:00'",
    "MUST_START_ON, 'start low 14T08:00, start high 14T08:00'",
    "MUST_FINISH_ON, 'finish low 14T08:00, finish high 14T08:00'",
    "MANUAL_START, 'start low 14T08:00, start clamp 14T08:00, ignores floor, given'",
    "MANDATORY_START, 'start pin 14T08:00'",
    "MANDATORY_FINISH, 'finish pin 14T08:00'"
  })
  void write_constraintWhereDependenciesWin_boundsWhatItSays(ConstraintType type, String expected) {
    Task task = task().withConstraint(Constraint.of(type, at("14T08:00")));
    assertThat(String.join(", ", bounds(task, STANDARD))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 'start low 14T08:00, ignores floor'",
    "FINISH_NO_EARLIER_THAN, 'finish low 14T08:00, ignores floor'",
    "START_NO_LATER_THAN, 'start high 14T08:00, start clamp 14T08:00'",
    "FINISH_NO_LATER_THAN, 'finish high 14T08:00, finish clamp 14T08:00'",
    "MUST_START_ON, 'start pin 14T08:00'",
    "MUST_FINISH_ON, 'finish pin 14T08:00'",
    "MANUAL_START, 'start low 14T08:00, start clamp 14T08:00, ignores floor, given'",
    "MANDATORY_START, 'start pin 14T08:00'",
    "MANDATORY_FINISH, 'finish pin 14T08:00'"
  })
  void write_constraintWhereDatesWin_fixesWhatItSays(ConstraintType type, String expected) {
    Task task = task().withConstraint(Constraint.of(type, at("14T08:00")));
    assertThat(String.join(", ", bounds(task, MICROSOFT))).isEqualTo(expected);
  }

  @Test
  void write_levellingDelay_countsUntilWorkBeginsOrADateFixesIt() {
    Task waiting = task().withLevellingDelay(Duration.ofMinutes(90));
    assertThat(bounds(waiting, STANDARD)).containsExactly("delay 5400");
    assertThat(
            bounds(waiting.withConstraint(Constraint.startNoEarlierThan(at("14T08:00"))), STANDARD))
        .containsExactly("start low 14T08:00", "delay 5400");
    assertThat(bounds(waiting.withConstraint(Constraint.mandatoryStart(at("14T08:00"))), STANDARD))
        .containsExactly("start pin 14T08:00");
    assertThat(bounds(
            waiting.withConstraint(Constraint.of(ConstraintType.MANUAL_START, at("14T08:00"))),
            STANDARD))
        .doesNotContain("delay 5400");
    assertThat(bounds(waiting.withExpectedFinish(at("14T08:00")), SchedulingPolicy.primaveraP6()))
        .contains("expected 14T08:00")
        .doesNotContain("delay 5400");
    assertThat(
            bounds(waiting.withProgress(Progress.started(at("05T08:00"), workdays(1))), STANDARD))
        .doesNotContain("delay 5400");
  }

  @Test
  void write_splits_addUpThePausesStillToCome() {
    Task resting = task()
        .withSplits(List.of(
            Split.of(workdays(3), workhours(2)),
            Split.of(workdays(1), workhours(5)),
            Split.of(workdays(4), workhours(99))));
    assertThat(pauses(resting, STANDARD)).isEqualTo(7 * 3_600);
    assertThat(
            pauses(resting.withProgress(Progress.started(at("05T08:00"), workdays(2))), STANDARD))
        .isEqualTo(2 * 3_600);
    assertThat(
            pauses(resting.withProgress(Progress.started(at("05T08:00"), workdays(3))), STANDARD))
        .isEqualTo(7 * 3_600);
    assertThat(pauses(
            resting.withProgress(Progress.finished(at("05T08:00"), at("14T08:00"))), STANDARD))
        .isZero();
    assertThat(pauses(resting.withExpectedFinish(at("14T08:00")), SchedulingPolicy.primaveraP6()))
        .isZero();
  }

  private static long pauses(Task task, SchedulingPolicy policy) {
    return network(plan().task(task), policy).nodes.pauses[0];
  }

  @Test
  void write_lateAndSoon_markTheNodeWhereTheyAreNotTheDefault() {
    assertThat(bounds(task().withConstraint(Constraint.asLateAsPossible()), STANDARD))
        .containsExactly("late");
    assertThat(bounds(task().withConstraint(Constraint.asSoonAsPossible()), STANDARD))
        .isEmpty();
    ProjectBuilder fromFinish = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("30T17:00"))
        .task(task().withConstraint(Constraint.asSoonAsPossible()));
    assertThat(bounds(fromFinish, STANDARD)).containsExactly("soon");
    ProjectBuilder dated = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("30T17:00"))
        .task(task().withConstraint(Constraint.startNoEarlierThan(at("14T08:00"))));
    assertThat(bounds(dated, STANDARD)).containsExactly("start low 14T08:00");
  }

  @Test
  void write_twoConstraints_holdBoth() {
    Task task = task()
        .withConstraints(
            Constraint.startNoEarlierThan(at("07T08:00")),
            Constraint.finishNoLaterThan(at("20T17:00")));
    assertThat(bounds(task, STANDARD))
        .containsExactly("start low 07T08:00", "finish high 20T17:00");
  }

  @Test
  void write_deadlineBesideALimit_holdsTheEarlier() {
    Task task = task().withConstraint(Constraint.finishNoLaterThan(at("20T17:00")));
    assertThat(bounds(task.withDeadline(at("19T17:00")), MICROSOFT))
        .containsExactly("finish high 19T17:00", "finish clamp 20T17:00");
    assertThat(bounds(task.withDeadline(at("21T17:00")), MICROSOFT))
        .containsExactly("finish high 20T17:00", "finish clamp 20T17:00");
  }

  @Test
  void write_notStarted_hasItsWholeDurationToDo() {
    Nodes nodes = network(plan().task(task()), STANDARD).nodes;
    assertThat(nodes.isStarted(0)).isFalse();
    assertThat(nodes.isFinished(0)).isFalse();
    assertThat(nodes.duration[0]).isEqualTo(4 * 8 * 3600);
    assertThat(nodes.remaining(0)).isEqualTo(4 * 8 * 3600);
  }

  private static Task begun(WorkDuration remaining) {
    return task().withProgress(Progress.started(at("06T10:00"), remaining));
  }

  @Test
  void write_inProgress_goesOnFromItsStart() {
    CompiledNetwork network = network(plan().task(begun(workdays(1))), STANDARD);
    assertThat(network.nodes.isStarted(0)).isTrue();
    assertThat(network.nodes.isFinished(0)).isFalse();
    assertThat(network.nodes.remaining(0)).isEqualTo(8 * 3600);
    assertThat(network.nodes.actualStart(0)).isEqualTo(Instants.of(at("06T10:00")));
    assertThat(described(network.bounds)).containsExactly("start low 06T10:00");
  }

  @Test
  void write_inProgressWhereTheStatusDateMovesNothing_goesOnBehindTheWorkDone() {
    // Three of four days are done: from Tuesday 10:00 until Friday 10:00.
    assertThat(bounds(begun(workdays(1)), MICROSOFT))
        .containsExactly("start low 09T10:00", "ignores floor");
    // More is left than was planned: nothing is done yet.
    assertThat(bounds(begun(workdays(6)), MICROSOFT))
        .containsExactly("start low 06T10:00", "ignores floor");
  }

  @Test
  void write_suspended_goesOnWhenItResumes() {
    Task task = task()
        .withProgress(Progress.started(at("06T10:00"), workdays(1))
            .withSuspension(at("07T08:00"), at("12T08:00")));
    assertThat(bounds(task, STANDARD)).containsExactly("start low 12T08:00");
    assertThat(bounds(task, MICROSOFT)).containsExactly("start low 12T08:00", "ignores floor");
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 'start low 06T10:00'",
    "START_NO_LATER_THAN, 'start low 06T10:00'",
    "MUST_START_ON, 'start low 06T10:00'",
    "MANDATORY_START, 'start low 06T10:00'",
    "FINISH_NO_EARLIER_THAN, 'start low 06T10:00, finish low 14T08:00'",
    "FINISH_NO_LATER_THAN, 'start low 06T10:00, finish high 14T08:00'"
  })
  void write_constraintOfAStartedTask_countsForItsFinishAlone(
      ConstraintType type, String expected) {
    Task task = begun(workdays(1)).withConstraint(Constraint.of(type, at("14T08:00")));
    assertThat(String.join(", ", bounds(task, STANDARD))).isEqualTo(expected);
  }

  @Test
  void write_deadlineOfAStartedTask_stillHolds() {
    assertThat(bounds(begun(workdays(1)).withDeadline(at("14T17:00")), STANDARD))
        .containsExactly("start low 06T10:00", "finish high 14T17:00");
  }

  @Test
  void write_finished_isHistory() {
    Task task = task()
        .withConstraint(Constraint.finishNoLaterThan(at("07T17:00")))
        .withDeadline(at("07T17:00"))
        .withExpectedFinish(at("07T17:00"))
        .withProgress(Progress.finished(at("05T08:00"), at("08T12:00")));
    CompiledNetwork network = network(plan().task(task), STANDARD);
    assertThat(described(network.bounds)).isEmpty();
    assertThat(network.nodes.isFinished(0)).isTrue();
    assertThat(network.nodes.remaining(0)).isZero();
    assertThat(network.nodes.actualFinish(0)).isEqualTo(Instants.of(at("08T12:00")));
  }

  @Test
  void write_expectedFinish_countsWhereThereIsWorkAndNoPin() {
    Task expected = task().withExpectedFinish(at("16T17:00"));
    assertThat(bounds(expected, STANDARD)).containsExactly("expected 16T17:00");
    assertThat(bounds(expected, MICROSOFT)).as("Microsoft Project has none").isEmpty();
    assertThat(bounds(expected.withDuration(WorkDuration.ZERO), STANDARD)).isEmpty();
    assertThat(bounds(expected.withConstraint(Constraint.mandatoryStart(at("14T08:00"))), STANDARD))
        .containsExactly("start pin 14T08:00");
    ProjectBuilder fromFinish =
        plan().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("30T17:00")).task(expected);
    assertThat(bounds(fromFinish, STANDARD)).isEmpty();
  }

  private static ProjectBuilder below(Task phase, Task leaf) {
    return plan().task(phase).task(leaf.withParent("phase"));
  }

  private static final Task PHASE = Task.summary("phase")
      .withConstraints(
          Constraint.startNoEarlierThan(at("07T08:00")),
          Constraint.finishNoLaterThan(at("20T17:00")))
      .withDeadline(at("16T17:00"));

  @Test
  void write_belowASummary_holdsItsDatesWhileOpen() {
    assertThat(bounds(below(PHASE, task()), STANDARD))
        .containsExactly("start low 07T08:00", "finish high 16T17:00");
    assertThat(bounds(below(PHASE, task()), MICROSOFT))
        .containsExactly(
            "start low 07T08:00", "finish high 16T17:00", "finish clamp 20T17:00", "ignores floor");
  }

  @Test
  void write_ownDateBesideTheSummarys_holdsTheTighter() {
    Task own = task().withConstraint(Constraint.startNoEarlierThan(at("08T08:00")));
    assertThat(bounds(below(PHASE, own), STANDARD))
        .containsExactly("start low 08T08:00", "finish high 16T17:00");
    Task looser = task().withConstraint(Constraint.startNoEarlierThan(at("06T08:00")));
    assertThat(bounds(below(PHASE, looser.withDeadline(at("13T17:00"))), STANDARD))
        .containsExactly("start low 07T08:00", "finish high 13T17:00");
  }

  @Test
  void write_startedBelowASummary_holdsItsFinishAlone() {
    assertThat(bounds(below(PHASE, begun(workdays(1))), STANDARD))
        .containsExactly("start low 06T10:00", "finish high 16T17:00");
    Task done = task().withProgress(Progress.finished(at("05T08:00"), at("08T12:00")));
    assertThat(bounds(below(PHASE, done), STANDARD)).isEmpty();
  }

  @Test
  void write_belowASummaryAsSoonAsPossible_goesSoonInAPlanFromTheFinish() {
    Task soon = Task.summary("phase").withConstraint(Constraint.asSoonAsPossible());
    ProjectBuilder fromFinish =
        below(soon, task()).scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("30T17:00"));
    assertThat(bounds(fromFinish, STANDARD)).containsExactly("soon");
    assertThat(bounds(below(soon, task()), STANDARD)).isEmpty();
  }

  @Test
  void clear_everyBound_takesItOff() {
    Bounds bounds = new Bounds(1);
    bounds.startLow[0] = 1;
    bounds.finishLow[0] = 1;
    bounds.startHigh[0] = 1;
    bounds.finishHigh[0] = 1;
    bounds.startClamp[0] = 1;
    bounds.finishClamp[0] = 1;
    bounds.startPin[0] = 1;
    bounds.finishPin[0] = 1;
    bounds.expectedFinish[0] = 1;
    bounds.ignoresFloor[0] = true;
    bounds.startIsGiven[0] = true;
    bounds.asLateAsPossible[0] = true;
    bounds.asSoonAsPossible[0] = true;
    assertThat(described(bounds.copy())).hasSize(13).isEqualTo(described(bounds));
    Bounds copy = bounds.copy();
    bounds.put(0, new NodeValues());
    assertThat(described(bounds)).isEmpty();
    assertThat(described(copy)).as("a copy is its own").hasSize(13);
  }

  @Test
  void isFree_anyDateThatHoldsEarlyDates_isNot() {
    assertThat(isFree(task())).isTrue();
    assertThat(isFree(task().withConstraint(Constraint.startNoEarlierThan(at("14T08:00")))))
        .isTrue();
    assertThat(isFree(task().withConstraint(Constraint.startNoLaterThan(at("14T08:00")))))
        .isFalse();
    assertThat(isFree(task().withConstraint(Constraint.finishNoLaterThan(at("14T08:00")))))
        .isFalse();
    assertThat(isFree(task().withConstraint(Constraint.mustStartOn(at("14T08:00")))))
        .isFalse();
    assertThat(isFree(task().withConstraint(Constraint.mustFinishOn(at("14T08:00")))))
        .isFalse();
    assertThat(isFree(task().withConstraint(Constraint.asLateAsPossible()))).isFalse();
    Task expected = task().withExpectedFinish(at("14T08:00"));
    assertThat(network(plan().task(expected), STANDARD).bounds.isFree(0)).isFalse();
  }

  private static boolean isFree(Task task) {
    return network(plan().task(task), MICROSOFT).bounds.isFree(0);
  }

  @Test
  void isClamped_eitherEnd_holdsTheEarlyDates() {
    assertThat(network(plan().task(task()), MICROSOFT).bounds.isClamped(0)).isFalse();
    Task start = task().withConstraint(Constraint.startNoLaterThan(at("14T08:00")));
    assertThat(network(plan().task(start), MICROSOFT).bounds.isClamped(0)).isTrue();
    Task finish = task().withConstraint(Constraint.finishNoLaterThan(at("14T08:00")));
    assertThat(network(plan().task(finish), MICROSOFT).bounds.isClamped(0)).isTrue();
    assertThat(network(plan().task(finish), STANDARD).bounds.isClamped(0)).isFalse();
  }

  @Test
  void write_hours_countAsSeconds() {
    Nodes nodes = network(plan().task(Task.of("a", workhours(3))), STANDARD).nodes;
    assertThat(nodes.duration[0]).isEqualTo(3 * 3600);
  }
}
