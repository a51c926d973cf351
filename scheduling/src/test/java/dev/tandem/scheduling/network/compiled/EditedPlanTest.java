package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedPlanTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  /** Work that ends within the seconds a long holds, but not twice in a row. */
  private static final WorkDuration HUGE = new WorkDuration(Long.MAX_VALUE / 8, WorkUnit.SECOND);

  private static final WorkDuration ENDLESS = new WorkDuration(Long.MAX_VALUE / 2, WorkUnit.SECOND);

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5)).calendar(WorkCalendar.standard());
  }

  private static Project chain() {
    return plan()
        .task("a", workdays(1))
        .task("b", workdays(2))
        .task("c", workdays(3))
        .dependency("a", "b")
        .dependency("b", "c")
        .build();
  }

  private static CompiledPlan standard(Project project) {
    return CompiledPlan.of(project, SchedulingPolicy.standard());
  }

  private static EditedPlan edited(Project project) {
    return edited(project, SchedulingPolicy.standard());
  }

  private static EditedPlan edited(Project project, SchedulingPolicy policy) {
    CompiledPlan plan = CompiledPlan.of(project, policy);
    return new EditedPlan(plan, CalendarPass.run(plan.network()).columns());
  }

  private static Dependency link(String from, String to) {
    return Dependency.of(TaskId.of(from), TaskId.of(to));
  }

  private static long at(String dayAndTime) {
    return Instants.of(LocalDateTime.parse("2026-01-" + dayAndTime));
  }

  /** All four dates of all nodes, the end, and the last finish. */
  private static List<Long> state(EditedPlan plan, int nodes) {
    List<Long> state = new ArrayList<>(List.of(plan.end(), plan.last()));
    state.addAll(allOf(plan.dates(), nodes));
    return state;
  }

  private static List<Long> allOf(Dates dates, int nodes) {
    List<Long> all = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      all.add(dates.earlyStart(node));
      all.add(dates.earlyFinish(node));
      all.add(dates.lateStart(node));
      all.add(dates.lateFinish(node));
    }
    return all;
  }

  /** What a plan gives that starts from the project anew. */
  private static List<Long> fresh(Project project) {
    return state(edited(project), project.tasks().size());
  }

  @Test
  void change_duration_movesWhatFollows() {
    Project project = chain();
    EditedPlan plan = edited(project);
    Task longer = project.task("b").withDuration(workdays(4));
    plan.change(B, longer);
    assertThat(plan.last()).isEqualTo(at("14T17:00"));
    assertThat(plan.dates().earlyStart(C)).isEqualTo(at("12T08:00"));
    assertThat(state(plan, 3))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void change_durationBeyondALong_changesNothing() {
    Project project = chain();
    EditedPlan plan = edited(project);
    Task endless = project.task("b").withDuration(new WorkDuration(Long.MAX_VALUE, WorkUnit.DAY));
    assertThatThrownBy(() -> plan.change(B, endless)).isInstanceOf(ArithmeticException.class);
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
    plan.change(A, project.task("a").withDuration(workdays(2)));
    assertThat(plan.last()).isEqualTo(at("13T17:00"));
  }

  @Test
  void change_workThatEndsBeyondTheCalendar_changesNothing() {
    Project project = chain();
    EditedPlan plan = edited(project);
    Task endless = project.task("b").withDuration(ENDLESS);
    assertThatThrownBy(() -> plan.change(B, endless)).isInstanceOf(RuntimeException.class);
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
    plan.change(B, project.task("b").withDuration(workdays(3)));
    assertThat(plan.last()).isEqualTo(at("13T17:00"));
  }

  @Test
  void add_lagThatEndsBeyondTheCalendar_changesNothing() {
    Project project = plan().task("a", workdays(1)).task("b", workdays(2)).build();
    EditedPlan plan = edited(project);
    Dependency endless = new Dependency(
        TaskId.of("a"),
        TaskId.of("b"),
        DependencyType.FINISH_TO_START,
        Lag.lag(new WorkDuration(Long.MAX_VALUE / 2, WorkUnit.SECOND)));
    assertThatThrownBy(() -> plan.add(endless, A, B)).isInstanceOf(RuntimeException.class);
    assertThat(state(plan, 2)).isEqualTo(fresh(project));
    assertThat(plan.remove(endless, A, B)).isFalse();
    plan.add(link("a", "b"), A, B);
    assertThat(plan.last()).isEqualTo(at("07T17:00"));
  }

  @Test
  void lastWithout_throwingOnTheWay_putsEverythingBack() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", new WorkDuration(Long.MAX_VALUE / 4, WorkUnit.SECOND))
        .build();
    // A plan whose dates never were computed: those of b cannot be.
    EditedPlan plan = new EditedPlan(standard(project), new Dates(2));
    Dates dates = plan.dates();
    List<Long> before = allOf(dates, 2);
    assertThatThrownBy(() -> plan.change(B, project.task("b")))
        .isInstanceOf(RuntimeException.class);
    assertThat(allOf(dates, 2)).isEqualTo(before);
    plan.lastWithout(A);
    assertThat(allOf(dates, 2)).isEqualTo(before);
  }

  @Test
  void dates_askedForBetweenChanges_areThoseOfAllChanges() {
    Project project = chain();
    EditedPlan plan = edited(project);
    plan.change(A, project.task("a").withDuration(workdays(4)));
    plan.change(B, project.task("b").withDuration(workdays(1)));
    plan.add(link("a", "c"), A, C);
    Project changed = project.toBuilder()
        .replaceTask(project.task("a").withDuration(workdays(4)))
        .replaceTask(project.task("b").withDuration(workdays(1)))
        .dependency("a", "c")
        .build();
    assertThat(state(plan, 3)).isEqualTo(fresh(changed));
    plan.change(A, project.task("a"));
    plan.change(B, project.task("b"));
    plan.remove(link("a", "c"), A, C);
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
  }

  @Test
  void dates_lateDatesThatCannotBe_throwUntilAChangeAvoidsThem() {
    WorkCalendar shutdown = WorkCalendar.builder("Shutdown")
        .exception(new DatedHours(
            "",
            LocalDate.of(2026, 1, 12),
            LocalDate.of(2026, 1, 14),
            List.of(TimeRange.parse("08:00-16:00"))))
        .build();
    Project project = plan()
        .addCalendar(shutdown)
        .task(Task.of("a", workhours(8)).withCalendar("Shutdown"))
        .task("b", workdays(1))
        .mustFinishBy(LocalDateTime.of(2026, 1, 12, 16, 0))
        .build();
    EditedPlan plan = edited(project);
    plan.change(A, project.task("a").withDuration(workhours(24)));
    assertThat(plan.last()).isEqualTo(at("14T16:00"));
    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(plan::dates)
          .isInstanceOf(NoWorkingTimeException.class)
          .hasMessageStartingWith("calendar \"Shutdown\" must have working time before");
    }
    plan.change(A, project.task("a"));
    assertThat(state(plan, 2)).isEqualTo(fresh(project));
  }

  @Test
  void lastWithout_aTask_givesTheFinishAndPutsItBack() {
    Project project = chain();
    EditedPlan plan = edited(project);
    assertThat(plan.lastWithout(B)).isEqualTo(at("08T17:00"));
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
    assertThat(plan.lastWithout(C)).isEqualTo(at("07T17:00"));
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
  }

  @Test
  void lastWithout_lagInProportion_goesWithTheTask() {
    Project project = plan()
        .task("a", workdays(2))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(100))
        .build();
    EditedPlan plan = edited(project);
    assertThat(plan.last()).isEqualTo(at("09T17:00"));
    assertThat(plan.lastWithout(A)).isEqualTo(at("05T17:00"));
    assertThat(state(plan, 2)).isEqualTo(fresh(project));
  }

  @Test
  void add_dependencyThatClosesACycle_isRefusedAndChangesNothing() {
    Project project = chain();
    EditedPlan plan = edited(project);
    assertThat(plan.add(link("c", "a"), C, A)).isFalse();
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
  }

  @Test
  void remove_dependency_saysWhetherItWasThereFromTheStart() {
    Project project = chain();
    EditedPlan plan = edited(project);
    assertThat(plan.add(link("a", "c"), A, C)).isTrue();
    assertThat(plan.remove(link("a", "c"), A, C)).isFalse();
    assertThat(plan.remove(link("b", "c"), B, C)).isTrue();
    assertThat(plan.remove(link("b", "c"), B, C)).isFalse();
    // Without the dependency the order of the nodes is another.
    assertThat(state(plan, 3))
        .containsExactlyInAnyOrderElementsOf(
            fresh(project.toBuilder().removeDependency(link("b", "c")).build()));
  }

  @Test
  void remove_equalDependencies_takesAllOfThem() {
    Project project = plan().task("a", workdays(1)).task("b", workdays(2)).build();
    EditedPlan plan = edited(project);
    plan.add(link("a", "b"), A, B);
    plan.add(link("a", "b"), A, B);
    plan.remove(link("a", "b"), A, B);
    assertThat(state(plan, 2)).isEqualTo(fresh(project));
  }

  @Test
  void supports_lateTasksAndPlansFromTheFinish_areNot() {
    Project late = plan()
        .task(Task.of("a", workdays(1)).withConstraint(Constraint.asLateAsPossible()))
        .build();
    Project fromFinish = plan()
        .task("a", workdays(1))
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(LocalDateTime.of(2026, 1, 16, 17, 0))
        .build();
    assertThat(EditedPlan.supports(standard(chain()))).isTrue();
    assertThat(EditedPlan.supports(standard(late))).isFalse();
    assertThat(EditedPlan.supports(standard(fromFinish))).isFalse();
  }

  @Test
  void change_failingAfterOthersHaveMoved_takesTheirDatesBackToo() {
    Project project = chain().toBuilder().replaceTask(Task.of("b", HUGE)).build();
    EditedPlan plan = edited(project);
    List<Long> before = state(plan, 3);
    // Twice the huge work fits no long: a moves, then b fails.
    assertThatThrownBy(() -> plan.change(A, Task.of("a", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(plan, 3)).isEqualTo(before);
    Task shorter = Task.of("b", workdays(2));
    plan.change(B, shorter);
    assertThat(state(plan, 3)).isEqualTo(fresh(chain()));
  }

  @Test
  void change_failingAfterOneThatSucceeded_keepsWhatThatOneMoved() {
    Project project = chain().toBuilder().replaceTask(Task.of("c", HUGE)).build();
    EditedPlan plan = edited(project);
    Task longer = Task.of("b", workdays(7));
    plan.change(B, longer);
    assertThatThrownBy(() -> plan.change(A, Task.of("a", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(plan, 3))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void add_failingAfterOthersHaveMoved_takesDatesAndLinkBack() {
    Project project = plan()
        .task("a", HUGE)
        .task("b", workdays(1))
        .task("c", HUGE)
        .dependency("b", "c")
        .build();
    EditedPlan plan = edited(project);
    List<Long> before = state(plan, 3);
    assertThatThrownBy(() -> plan.add(link("a", "b"), A, B))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(plan, 3)).isEqualTo(before);
    Task longer = Task.of("b", workdays(2));
    plan.change(B, longer);
    assertThat(state(plan, 3))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void addAndRemove_beforeAChangeThatFails_keepWhatTheyMoved() {
    Project project = plan()
        .task("a", workdays(3))
        .task("b", workdays(1))
        .task("c", HUGE)
        .dependency("b", "c")
        .build();
    EditedPlan plan = edited(project);
    plan.add(link("a", "b"), A, B);
    assertThatThrownBy(() -> plan.change(B, Task.of("b", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("08T08:00"));
    assertThat(state(plan, 3))
        .isEqualTo(fresh(project.toBuilder().dependency("a", "b").build()));
    plan.remove(link("a", "b"), A, B);
    assertThatThrownBy(() -> plan.change(B, Task.of("b", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
  }

  @Test
  void remove_failing_putsTheLinkBack() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", new WorkDuration(Long.MAX_VALUE / 4, WorkUnit.SECOND))
        .dependency("a", "b")
        .build();
    // A plan whose dates never were computed: those of b cannot be.
    EditedPlan plan = new EditedPlan(standard(project), new Dates(2));
    Dates dates = plan.dates();
    List<Long> before = allOf(dates, 2);
    assertThatThrownBy(() -> plan.remove(link("a", "b"), A, B))
        .isInstanceOf(RuntimeException.class);
    assertThat(allOf(dates, 2)).isEqualTo(before);
    Task shorter = Task.of("b", workdays(2));
    plan.change(B, shorter);
    plan.change(A, Task.of("a", workdays(3)));
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("08T08:00"));
    assertThat(plan.last()).isEqualTo(at("09T17:00"));
  }

  @Test
  void change_ofTheLastTaskBeforeAFixedEnd_movesTheLateDatesOfAllBeforeIt() {
    Project project =
        chain().toBuilder().mustFinishBy(LocalDateTime.of(2026, 1, 16, 17, 0)).build();
    EditedPlan plan = edited(project);
    Task longer = Task.of("c", workdays(4));
    plan.change(C, longer);
    // Four days from the 13th, two from the 9th, one before.
    assertThat(plan.dates().lateStart(C)).isEqualTo(at("13T08:00"));
    assertThat(plan.dates().lateStart(B)).isEqualTo(at("09T08:00"));
    assertThat(plan.dates().lateStart(A)).isEqualTo(at("08T08:00"));
    assertThat(state(plan, 3))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void change_whoseLateDatesDoNotFit_isToldWhenTheyAreAskedFor() {
    WorkCalendar january = WorkCalendar.builder("January")
        .exception(new DatedHours(
            "",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 16),
            List.of(TimeRange.parse("08:00-16:00"))))
        .build();
    Project project = chain().toBuilder()
        .replaceTask(Task.of("c", workdays(1)))
        .calendar(january)
        .mustFinishBy(LocalDateTime.of(2026, 1, 9, 16, 0))
        .build();
    EditedPlan plan = edited(project);
    // Five days are all there are until the 9th: c and b fit, a would have to be done before any
    // hours.
    plan.change(C, Task.of("c", workdays(3)));
    assertThatThrownBy(plan::dates).isInstanceOf(NoWorkingTimeException.class);
    plan.change(C, Task.of("c", workdays(1)));
    assertThat(state(plan, 3)).isEqualTo(fresh(project));
    plan.change(B, Task.of("b", workdays(3)));
    assertThat(plan.dates().lateStart(A)).isEqualTo(at("05T08:00"));
  }

  @Test
  void change_durationOfAFinishedTask_movesWhatWaitsInProportionToIt() {
    Task finished = Task.of("a", workdays(1))
        .withProgress(Progress.finished(
            LocalDateTime.of(2026, 1, 5, 8, 0), LocalDateTime.of(2026, 1, 5, 17, 0)));
    Project project = plan()
        .task(finished)
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(100))
        .build();
    EditedPlan plan = edited(project);
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("07T08:00"));
    Task longer = finished.withDuration(workdays(3));
    plan.change(A, longer);
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("09T08:00"));
    assertThat(state(plan, 2))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void change_toStartedWhereItStood_freesWhatIsNoLongerWaitedFor() {
    SchedulingPolicy override =
        SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
    Project project = plan()
        .statusDate(LocalDateTime.of(2026, 1, 5, 8, 0))
        .task("a", workdays(1))
        .task("b", workdays(3))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE)
        .build();
    CompiledPlan compiled = CompiledPlan.of(project, override);
    EditedPlan plan =
        new EditedPlan(compiled, CalendarPass.run(compiled.network()).columns());
    assertThat(plan.dates().lateStart(A)).isEqualTo(at("05T08:00"));
    Task started = project
        .task("b")
        .withProgress(Progress.started(LocalDateTime.of(2026, 1, 5, 8, 0), workdays(3)));
    plan.change(B, started);
    assertThat(plan.dates().earlyFinish(B)).isEqualTo(at("07T17:00"));
    // Nothing waits for a any more: it may end with the project.
    assertThat(plan.dates().lateStart(A)).isEqualTo(at("07T08:00"));
  }

  @Test
  void change_beyondTheLastHours_changesNothing() {
    WorkCalendar january = WorkCalendar.builder("January")
        .exception(new DatedHours(
            "",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 16),
            List.of(TimeRange.parse("08:00-16:00"))))
        .build();
    Project project = chain().toBuilder().calendar(january).build();
    EditedPlan plan = edited(project);
    // Twelve days are all there are.
    Task longest = Task.of("b", workdays(8));
    Task tooLong = Task.of("b", workdays(9));
    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(() -> plan.change(B, tooLong)).isInstanceOf(NoWorkingTimeException.class);
      assertThat(state(plan, 3)).isEqualTo(fresh(project));
      plan.change(B, longest);
      assertThat(plan.last()).isEqualTo(at("16T16:00"));
      assertThatThrownBy(() -> plan.change(B, tooLong)).isInstanceOf(NoWorkingTimeException.class);
      assertThat(plan.last()).isEqualTo(at("16T16:00"));
      assertThat(state(plan, 3))
          .isEqualTo(fresh(project.toBuilder().replaceTask(longest).build()));
      plan.change(B, project.task("b"));
    }
  }

  @Test
  void change_thatLeadsBeforeTheFirstHours_changesNothing() {
    WorkCalendar january = WorkCalendar.builder("January")
        .exception(new DatedHours(
            "",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 16),
            List.of(TimeRange.parse("08:00-16:00"))))
        .build();
    Project project = plan()
        .calendar(january)
        .task("a", workdays(5))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lead(workdays(3)))
        .build();
    // Here a dependency lets a task come before the project.
    SchedulingPolicy policy = SchedulingPolicy.microsoftProject();
    EditedPlan plan = edited(project, policy);
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("07T08:00"));
    assertThatThrownBy(() -> plan.change(A, Task.of("a", workdays(2))))
        .isInstanceOf(NoWorkingTimeException.class);
    assertThat(state(plan, 2)).isEqualTo(state(edited(project, policy), 2));
    Task shorter = Task.of("a", workdays(3));
    plan.change(A, shorter);
    assertThat(plan.dates().earlyStart(B)).isEqualTo(at("05T08:00"));
    assertThat(state(plan, 2))
        .isEqualTo(state(edited(project.toBuilder().replaceTask(shorter).build(), policy), 2));
  }

  @Test
  void add_manyDependencies_areAllFollowed() {
    ProjectBuilder builder = plan();
    for (int i = 0; i < 60; i++) {
      builder.task("t" + i, workdays(1));
    }
    Project project = builder.build();
    EditedPlan plan = edited(project);
    for (int i = 1; i < 60; i++) {
      plan.add(link("t" + (i - 1), "t" + i), i - 1, i);
      builder.dependency("t" + (i - 1), "t" + i);
      assertThat(plan.last()).isEqualTo(edited(builder.build()).last());
    }
    Task longer = Task.of("t0", workdays(3));
    plan.change(0, longer);
    assertThat(state(plan, 60))
        .isEqualTo(fresh(builder.build().toBuilder().replaceTask(longer).build()));
  }

  @Test
  void change_thatTicksCannotHold_startsFromWhatChangesBeforeItMoved() {
    Project project = chain();
    EditedPlan plan = edited(project);
    plan.change(A, project.task("a").withDuration(workdays(2)));
    assertThatThrownBy(() -> plan.change(C, Task.of("c", ENDLESS)))
        .isInstanceOf(ArithmeticException.class);
    Task started = project
        .task("b")
        .withProgress(Progress.started(LocalDateTime.of(2026, 1, 6, 8, 0), workdays(1)));
    plan.change(B, started);
    plan.change(C, project.task("c").withDuration(workdays(1)));
    Project changed = project.toBuilder()
        .replaceTask(project.task("a").withDuration(workdays(2)))
        .replaceTask(started)
        .replaceTask(project.task("c").withDuration(workdays(1)))
        .build();
    assertThat(state(plan, 3)).isEqualTo(fresh(changed));
  }

  @Test
  void lastWithout_taskThatTicksCannotBeWithout_leavesTheDates() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", workdays(2))
        .task("c", workdays(3))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lag(workhours(4)))
        .dependency("b", "c", DependencyType.FINISH_TO_FINISH, Lag.lag(workhours(4)))
        .build();
    EditedPlan plan = edited(project);
    Task longer = project.task("a").withDuration(workdays(3));
    plan.change(A, longer);
    Project changed = project.toBuilder().replaceTask(longer).build();
    Project without =
        changed.toBuilder().replaceTask(Task.of("b", WorkDuration.ZERO)).build();
    assertThat(plan.lastWithout(B)).isEqualTo(edited(without).last());
    assertThat(state(plan, 3)).isEqualTo(fresh(changed));
    assertThat(plan.last()).isEqualTo(edited(changed).last());
  }

  @Test
  void emptyProject_endsWhereItStarts() {
    EditedPlan plan = edited(plan().build());
    assertThat(plan.last()).isEqualTo(Instants.of(plan().build().start()));
    assertThat(plan.end()).isEqualTo(plan.last());
  }
}
