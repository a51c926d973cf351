package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.CyclicDependencyException;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One edit a test, on plans that start on Monday 2026-01-05. */
class ScheduleEditorTest {
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5)).addCalendar(MORNINGS);
  }

  /** Two phases of which only the second states a date; a before b, two days each. */
  private static ProjectBuilder pair() {
    return plan()
        .summary("free")
        .task(Task.summary("held").withConstraint(Constraint.startNoEarlierThan(at("14T08:00"))))
        .task(Task.of("a", workdays(2)).withParent("free"))
        .task(Task.of("b", workdays(2)).withParent("free"))
        .task(Task.of("filler", workdays(1)).withParent("held"))
        .dependency("a", "b");
  }

  private static Dependency link(String from, String to) {
    return Dependency.of(TaskId.of(from), TaskId.of(to));
  }

  private static Schedule snapshot(ScheduleEditor editor) {
    Schedule snapshot = editor.snapshot();
    ScheduleEditorProperties.assertSameDates(snapshot, CriticalPath.analyse(editor.project()));
    assertThat(editor.finish()).isEqualTo(snapshot.finish());
    return snapshot;
  }

  private static LocalDateTime finishOfB(ScheduleEditor editor) {
    return snapshot(editor).task("b").finish();
  }

  @Test
  void snapshot_nothingChanged_isTheScheduleItself() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    assertThat(editor.snapshot()).isSameAs(editor.snapshot());
    assertThat(editor.project()).isEqualTo(pair().build());
    assertThat(editor.finish()).isEqualTo(at("14T17:00"));
  }

  @Test
  void snapshot_laterChanges_leaveItAlone() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.changeDuration("a", workdays(3));
    Schedule snapshot = editor.snapshot();
    editor.changeDuration("a", workdays(9));
    assertThat(snapshot.task("b").finish()).isEqualTo(at("09T17:00"));
    assertThat(finishOfB(editor)).isEqualTo(at("19T17:00"));
  }

  @Test
  void changeTask_toAnotherParent_holdsTheDatesOfTheNewOne() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.changeTask(editor.project().task("a").withParent("held"));
    assertThat(finishOfB(editor)).isEqualTo(at("19T17:00"));
  }

  @Test
  void changeTask_toAnotherCalendar_countsOnTheNewOne() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.changeTask(editor.project().task("a").withCalendar("mornings"));
    // Sixteen hours are four mornings; b begins on Thursday afternoon.
    assertThat(snapshot(editor).task("a").finish()).isEqualTo(at("08T12:00"));
    assertThat(finishOfB(editor)).isEqualTo(at("12T12:00"));
  }

  @Test
  void changeTask_toElapsedTime_countsOnTheClock() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    Task elapsed = editor.project().task("a").withDurationKind(DurationKind.ELAPSED);
    editor.changeTask(elapsed);
    assertThat(snapshot(editor).task("a").task().durationKind()).isEqualTo(DurationKind.ELAPSED);
    editor.changeTask(elapsed.withDurationKind(DurationKind.WORKING));
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void changeTask_constraint_holdsFromThenOn() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    Task plain = editor.project().task("a");
    editor.changeTask(plain.withConstraint(Constraint.startNoEarlierThan(at("07T08:00"))));
    assertThat(finishOfB(editor)).isEqualTo(at("12T17:00"));
    editor.changeTask(plain.withConstraints(
        Constraint.startNoEarlierThan(at("07T08:00")),
        Constraint.finishNoLaterThan(at("07T17:00"))));
    assertThat(snapshot(editor).task("a").totalFloat()).isEqualTo(workdays(-1));
    editor.changeTask(plain);
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void changeTask_asLateAsPossibleAndBack_movesItToItsFreeFloatAndBack() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    Task plain = editor.project().task("b");
    editor.changeTask(plain.withConstraint(Constraint.asLateAsPossible()));
    assertThat(finishOfB(editor)).isEqualTo(at("14T17:00"));
    editor.changeDuration("a", workdays(3));
    assertThat(snapshot(editor).task("b").start()).isEqualTo(at("13T08:00"));
    editor.changeTask(plain);
    assertThat(finishOfB(editor)).isEqualTo(at("09T17:00"));
  }

  @Test
  void changeTask_deadline_lowersTheFloat() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    assertThat(snapshot(editor).task("a").totalFloat()).isEqualTo(workdays(4));
    editor.changeTask(editor.project().task("b").withDeadline(at("09T17:00")));
    assertThat(snapshot(editor).task("a").totalFloat()).isEqualTo(workdays(1));
  }

  @Test
  void changeTask_ofASummary_holdsForTheTasksBelow() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    Task free = editor.project().task("free");
    editor.changeTask(free.withConstraint(Constraint.startNoEarlierThan(at("06T08:00"))));
    assertThat(finishOfB(editor)).isEqualTo(at("09T17:00"));
    editor.changeTask(free.withName("renamed"));
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
    assertThat(editor.project().task("free").name()).isEqualTo("renamed");
  }

  @Test
  void changeDuration_twice_countsTheLast() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.changeDuration("a", workdays(5));
    editor.changeTask(editor.project().task("a").withName("first"));
    assertThat(finishOfB(editor)).isEqualTo(at("13T17:00"));
    assertThat(editor.project().task("a").name()).isEqualTo("first");
  }

  @Test
  void changeDuration_ofASummaryOrUnknownTask_throws() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    assertThatThrownBy(() -> editor.changeDuration("nobody", workdays(1)))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessage("task must be in project \"plan\": nobody. Use one of the ids of its tasks.");
    assertThatThrownBy(() -> editor.changeDuration("free", workdays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(snapshot(editor).finish()).isEqualTo(at("14T17:00"));
  }

  @Test
  void addDependency_betweenLeaves_holdsBack() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.addDependency(link("filler", "a"));
    assertThat(snapshot(editor).task("a").start()).isEqualTo(at("15T08:00"));
    assertThat(finishOfB(editor)).isEqualTo(at("20T17:00"));
    editor.removeDependency(link("filler", "a"));
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void addDependency_toASummary_holdsAllBelowIt() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.addDependency(link("filler", "free"));
    assertThat(snapshot(editor).task("a").start()).isEqualTo(at("15T08:00"));
    editor.removeDependency(link("filler", "free"));
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void addDependency_equalOnesTwice_areBothThereAndGoTogether() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.addDependency(link("filler", "a"));
    editor.addDependency(link("filler", "a"));
    assertThat(editor.project().dependencies())
        .filteredOn(link("filler", "a")::equals)
        .hasSize(2);
    assertThat(finishOfB(editor)).isEqualTo(at("20T17:00"));
    editor.removeDependency(link("filler", "a"));
    assertThat(editor.project()).isEqualTo(pair().build());
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void removeDependency_compiledOneAndAddedAgain_isThereOnce() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.removeDependency(link("a", "b"));
    assertThat(finishOfB(editor)).isEqualTo(at("06T17:00"));
    assertThat(editor.project().dependencies()).isEmpty();
    editor.addDependency(link("a", "b"));
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
    assertThat(editor.project()).isEqualTo(pair().build());
  }

  @Test
  void removeDependency_thatIsNotThere_doesNothing() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.removeDependency(link("b", "a"));
    editor.removeDependency(link("free", "filler"));
    editor.removeDependency(link("nobody", "a"));
    editor.removeDependency(link("a", "nobody"));
    editor.removeDependency(
        new Dependency(TaskId.of("a"), TaskId.of("b"), DependencyType.START_TO_START, Lag.NONE));
    assertThat(editor.project()).isEqualTo(pair().build());
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void addDependency_thatBreaksARule_throwsAndChangesNothing() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    assertThatThrownBy(() -> editor.addDependency(link("b", "a")))
        .isInstanceOf(CyclicDependencyException.class)
        .hasMessageContaining("a -> b -> a");
    assertThatThrownBy(() -> editor.addDependency(link("a", "a")))
        .isInstanceOf(InvalidProjectException.class);
    assertThatThrownBy(() -> editor.addDependency(link("a", "nobody")))
        .isInstanceOf(InvalidProjectException.class);
    assertThatThrownBy(() -> editor.addDependency(link("nobody", "a")))
        .isInstanceOf(InvalidProjectException.class);
    assertThatThrownBy(() -> editor.addDependency(link("free", "a")))
        .isInstanceOf(InvalidProjectException.class);
    assertThat(editor.project()).isEqualTo(pair().build());
    assertThat(finishOfB(editor)).isEqualTo(at("08T17:00"));
  }

  @Test
  void edits_afterAFullPass_areFollowedFromThere() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.changeDuration("a", workdays(3));
    editor.addDependency(link("filler", "b"));
    editor.changeTask(editor.project().task("b").withParent("held"));
    assertThat(finishOfB(editor)).isEqualTo(at("16T17:00"));
    editor.removeDependency(link("filler", "b"));
    assertThat(finishOfB(editor)).isEqualTo(at("15T17:00"));
    // Eight days from the fifth to the fourteenth.
    editor.changeDuration("a", workdays(8));
    assertThat(finishOfB(editor)).isEqualTo(at("16T17:00"));
  }

  /** After a full pass a snapshot is the schedule that it gave; after an edit that was followed each is copied anew. */
  private static void assertFollowed(ScheduleEditor editor) {
    assertThat(editor.snapshot()).isNotSameAs(editor.snapshot());
    snapshot(editor);
  }

  private static void assertFullPass(ScheduleEditor editor) {
    assertThat(editor.snapshot()).isSameAs(editor.snapshot());
    snapshot(editor);
  }

  @Test
  void changeDuration_ofAnyLeaf_isFollowed() {
    for (String leaf : new String[] {"a", "b", "filler"}) {
      ScheduleEditor editor = ScheduleEditor.of(pair().build());
      editor.changeDuration(leaf, workdays(3));
      assertFollowed(editor);
      editor.changeTask(editor.project().task(leaf).withCalendar("mornings"));
      assertFullPass(editor);
    }
  }

  @Test
  void changeTask_withTheSameConstraints_isFollowed() {
    Task dated = Task.of("c", workdays(1))
        .withConstraints(
            Constraint.startNoEarlierThan(at("07T08:00")),
            Constraint.finishNoLaterThan(at("09T17:00")));
    ScheduleEditor editor = ScheduleEditor.of(pair().task(dated).build());
    editor.changeTask(dated.withDuration(workdays(2)));
    assertFollowed(editor);
    assertThat(editor.snapshot().task("c").finish()).isEqualTo(at("08T17:00"));
    editor.changeTask(dated.withConstraints(
        Constraint.startNoEarlierThan(at("07T08:00")),
        Constraint.finishNoLaterThan(at("12T17:00"))));
    assertFullPass(editor);
  }

  @Test
  void dependencies_betweenAnyLeaves_areFollowed() {
    for (String[] ends : new String[][] {{"a", "filler"}, {"filler", "a"}, {"b", "filler"}}) {
      ScheduleEditor editor = ScheduleEditor.of(pair().build());
      editor.addDependency(link(ends[0], ends[1]));
      assertFollowed(editor);
      editor.removeDependency(link("a", "b"));
      assertFollowed(editor);
      editor.removeDependency(link(ends[0], ends[1]));
      assertFollowed(editor);
    }
  }

  @Test
  void recordProgress_onATaskThatGoesLateUntilItStarts_isFollowedWhileItIsStarted() {
    Task late = Task.of("c", workdays(2))
        .withConstraint(Constraint.asLateAsPossible())
        .withProgress(Progress.started(at("05T08:00"), workdays(1)));
    ScheduleEditor editor = ScheduleEditor.of(pair().task(late).build());
    editor.recordProgress("c", Progress.started(at("05T08:00"), workdays(2)));
    assertFollowed(editor);
    editor.recordProgress("c", Progress.NOT_STARTED);
    assertFullPass(editor);
    // The filler ends on the 14th, and c with it.
    assertThat(editor.snapshot().task("c").finish()).isEqualTo(at("14T17:00"));
  }

  @Test
  void removedDependency_addedAgainAfterFullPasses_staysThere() {
    ScheduleEditor editor = ScheduleEditor.of(pair().build());
    editor.removeDependency(link("a", "b"));
    editor.changeTask(editor.project().task("b").withCalendar("mornings"));
    editor.addDependency(link("a", "b"));
    editor.changeTask(editor.project().task("a").withCalendar("mornings"));
    editor.changeDuration("a", workdays(1));
    assertThat(editor.project().dependencies()).containsExactly(link("a", "b"));
    // a takes eight hours in two mornings, b sixteen in four.
    assertThat(finishOfB(editor)).isEqualTo(at("12T12:00"));
  }

  @Test
  void edits_ofAPlanFromTheFinish_areFullPasses() {
    Project project = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("30T17:00"))
        .task("a", workdays(2))
        .task("b", workdays(2))
        .dependency("a", "b")
        .build();
    ScheduleEditor editor = ScheduleEditor.of(project);
    assertThat(snapshot(editor).task("a").start()).isEqualTo(at("27T08:00"));
    editor.changeDuration("b", workdays(3));
    assertThat(snapshot(editor).task("a").start()).isEqualTo(at("26T08:00"));
    editor.removeDependency(link("a", "b"));
    assertThat(snapshot(editor).task("a").start()).isEqualTo(at("29T08:00"));
    editor.addDependency(link("b", "a"));
    assertThat(snapshot(editor).task("b").start()).isEqualTo(at("26T08:00"));
  }

  @Test
  void removeDependency_failingAfterLinksWereOrderedWithoutIt_isFollowedAgain() {
    WorkCalendar january = WorkCalendar.builder("January")
        .exception(new DatedHours(
            "",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 30),
            List.of(TimeRange.parse("08:00-16:00"))))
        .build();
    Project project = Project.builder("january", LocalDateTime.of(2026, 1, 5, 8, 0))
        .calendar(january)
        .task("a", workdays(4))
        .task("short", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .dependency("a", "b")
        .dependency("short", "b", DependencyType.FINISH_TO_START, Lag.lead(workdays(3)))
        .build();
    SchedulingPolicy policy = SchedulingPolicy.microsoftProject();
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(project, policy));
    editor.addDependency(Dependency.of(TaskId.of("b"), TaskId.of("c")));
    // Without its dependency on a, b would come before the first hours, and c moves with it.
    assertThatThrownBy(() -> editor.removeDependency(Dependency.of(TaskId.of("a"), TaskId.of("b"))))
        .isInstanceOf(NoWorkingTimeException.class);
    editor.changeDuration("a", workdays(6));
    assertThat(editor.finish()).isEqualTo(LocalDateTime.of(2026, 1, 12, 16, 0));
    assertThat(editor.finish())
        .isEqualTo(CriticalPath.analyse(editor.project(), policy).finish());
  }
}
