package dev.tandem.scheduling.kernel;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DatedHours;
import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.TimeRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.Dependency;
import dev.tandem.core.project.DependencyType;
import dev.tandem.core.project.Lag;
import dev.tandem.core.project.Progress;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.Task;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementalPassTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  /** Work that ends within the seconds a long holds, but not twice in a row. */
  private static final WorkDuration HUGE = new WorkDuration(Long.MAX_VALUE / 8, WorkUnit.SECOND);

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

  private static IncrementalPass pass(Project project) {
    CompiledNetwork network = ActivityNetwork.compile(project).kernel();
    return new IncrementalPass(project, network, CalendarPass.run(network).columns());
  }

  private static Dependency link(String from, String to) {
    return Dependency.of(TaskId.of(from), TaskId.of(to));
  }

  private static long at(String dayAndTime) {
    return Instants.of(LocalDateTime.parse("2026-01-" + dayAndTime));
  }

  /** All four dates of all nodes, the end, and the last finish. */
  private static List<Long> state(IncrementalPass pass, int nodes) {
    List<Long> state = new ArrayList<>(List.of(pass.end(), pass.last()));
    state.addAll(allOf(pass.dates(), nodes));
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

  /** What a pass gives that starts from the project anew. */
  private static List<Long> fresh(Project project) {
    return state(pass(project), project.tasks().size());
  }

  @Test
  void change_duration_movesWhatFollows() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    Task longer = project.task("b").withDuration(workdays(4));
    pass.change(B, longer);
    assertThat(pass.last()).isEqualTo(at("14T17:00"));
    assertThat(pass.dates().earlyStart(C)).isEqualTo(at("12T08:00"));
    assertThat(state(pass, 3))
        .isEqualTo(fresh(project.toBuilder().replaceTask(longer).build()));
  }

  @Test
  void change_durationBeyondALong_changesNothing() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    Task endless = project.task("b").withDuration(new WorkDuration(Long.MAX_VALUE, WorkUnit.DAY));
    assertThatThrownBy(() -> pass.change(B, endless)).isInstanceOf(ArithmeticException.class);
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
    pass.change(A, project.task("a").withDuration(workdays(2)));
    assertThat(pass.last()).isEqualTo(at("13T17:00"));
  }

  @Test
  void change_workThatEndsBeyondTheCalendar_changesNothing() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    Task endless =
        project.task("b").withDuration(new WorkDuration(Long.MAX_VALUE / 2, WorkUnit.SECOND));
    assertThatThrownBy(() -> pass.change(B, endless)).isInstanceOf(RuntimeException.class);
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
    pass.change(B, project.task("b").withDuration(workdays(3)));
    assertThat(pass.last()).isEqualTo(at("13T17:00"));
  }

  @Test
  void add_lagThatEndsBeyondTheCalendar_changesNothing() {
    Project project = plan().task("a", workdays(1)).task("b", workdays(2)).build();
    IncrementalPass pass = pass(project);
    Dependency endless = new Dependency(
        TaskId.of("a"),
        TaskId.of("b"),
        DependencyType.FINISH_TO_START,
        Lag.lag(new WorkDuration(Long.MAX_VALUE / 2, WorkUnit.SECOND)));
    assertThatThrownBy(() -> pass.add(endless, A, B)).isInstanceOf(RuntimeException.class);
    assertThat(state(pass, 2)).isEqualTo(fresh(project));
    assertThat(pass.remove(endless, A, B)).isFalse();
    pass.add(link("a", "b"), A, B);
    assertThat(pass.last()).isEqualTo(at("07T17:00"));
  }

  @Test
  void lastWithout_throwingOnTheWay_putsEverythingBack() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", new WorkDuration(Long.MAX_VALUE / 4, WorkUnit.SECOND))
        .build();
    // A pass whose dates never were computed: those of b cannot be.
    CompiledNetwork network = ActivityNetwork.compile(project).kernel();
    IncrementalPass pass = new IncrementalPass(project, network, new Dates(2));
    Dates dates = pass.dates();
    List<Long> before = allOf(dates, 2);
    assertThatThrownBy(() -> pass.change(B, project.task("b")))
        .isInstanceOf(RuntimeException.class);
    assertThat(allOf(dates, 2)).isEqualTo(before);
    pass.lastWithout(A);
    assertThat(allOf(dates, 2)).isEqualTo(before);
  }

  @Test
  void dates_askedForBetweenChanges_areThoseOfAllChanges() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    pass.change(A, project.task("a").withDuration(workdays(4)));
    pass.change(B, project.task("b").withDuration(workdays(1)));
    pass.add(link("a", "c"), A, C);
    Project changed = project.toBuilder()
        .replaceTask(project.task("a").withDuration(workdays(4)))
        .replaceTask(project.task("b").withDuration(workdays(1)))
        .dependency("a", "c")
        .build();
    assertThat(state(pass, 3)).isEqualTo(fresh(changed));
    pass.change(A, project.task("a"));
    pass.change(B, project.task("b"));
    pass.remove(link("a", "c"), A, C);
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
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
    IncrementalPass pass = pass(project);
    pass.change(A, project.task("a").withDuration(workhours(24)));
    assertThat(pass.last()).isEqualTo(at("14T16:00"));
    for (int again = 0; again < 2; again++) {
      assertThatThrownBy(pass::dates)
          .isInstanceOf(NoWorkingTimeException.class)
          .hasMessageStartingWith("calendar \"Shutdown\" must have working time before");
    }
    pass.change(A, project.task("a"));
    assertThat(state(pass, 2)).isEqualTo(fresh(project));
  }

  @Test
  void lastWithout_aTask_givesTheFinishAndPutsItBack() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    assertThat(pass.lastWithout(B)).isEqualTo(at("08T17:00"));
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
    assertThat(pass.lastWithout(C)).isEqualTo(at("07T17:00"));
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
  }

  @Test
  void lastWithout_lagInProportion_goesWithTheTask() {
    Project project = plan()
        .task("a", workdays(2))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(100))
        .build();
    IncrementalPass pass = pass(project);
    assertThat(pass.last()).isEqualTo(at("09T17:00"));
    assertThat(pass.lastWithout(A)).isEqualTo(at("05T17:00"));
    assertThat(state(pass, 2)).isEqualTo(fresh(project));
  }

  @Test
  void add_dependencyThatClosesACycle_isRefusedAndChangesNothing() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    assertThat(pass.add(link("c", "a"), C, A)).isFalse();
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
  }

  @Test
  void remove_dependency_saysWhetherItWasThereFromTheStart() {
    Project project = chain();
    IncrementalPass pass = pass(project);
    assertThat(pass.add(link("a", "c"), A, C)).isTrue();
    assertThat(pass.remove(link("a", "c"), A, C)).isFalse();
    assertThat(pass.remove(link("b", "c"), B, C)).isTrue();
    assertThat(pass.remove(link("b", "c"), B, C)).isFalse();
    // Without the dependency the order of the nodes is another.
    assertThat(state(pass, 3))
        .containsExactlyInAnyOrderElementsOf(
            fresh(project.toBuilder().removeDependency(link("b", "c")).build()));
  }

  @Test
  void remove_equalDependencies_takesAllOfThem() {
    Project project = plan().task("a", workdays(1)).task("b", workdays(2)).build();
    IncrementalPass pass = pass(project);
    pass.add(link("a", "b"), A, B);
    pass.add(link("a", "b"), A, B);
    pass.remove(link("a", "b"), A, B);
    assertThat(state(pass, 2)).isEqualTo(fresh(project));
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
    assertThat(IncrementalPass.supports(ActivityNetwork.compile(chain()).kernel()))
        .isTrue();
    assertThat(IncrementalPass.supports(ActivityNetwork.compile(late).kernel())).isFalse();
    assertThat(IncrementalPass.supports(ActivityNetwork.compile(fromFinish).kernel()))
        .isFalse();
  }

  @Test
  void change_failingAfterOthersHaveMoved_takesTheirDatesBackToo() {
    Project project = chain().toBuilder().replaceTask(Task.of("b", HUGE)).build();
    IncrementalPass pass = pass(project);
    List<Long> before = state(pass, 3);
    // Twice the huge work fits no long: a moves, then b fails.
    assertThatThrownBy(() -> pass.change(A, Task.of("a", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(pass, 3)).isEqualTo(before);
    Task shorter = Task.of("b", workdays(2));
    pass.change(B, shorter);
    assertThat(state(pass, 3)).isEqualTo(fresh(chain()));
  }

  @Test
  void change_failingAfterOneThatSucceeded_keepsWhatThatOneMoved() {
    Project project = chain().toBuilder().replaceTask(Task.of("c", HUGE)).build();
    IncrementalPass pass = pass(project);
    Task longer = Task.of("b", workdays(7));
    pass.change(B, longer);
    assertThatThrownBy(() -> pass.change(A, Task.of("a", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(pass, 3))
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
    IncrementalPass pass = pass(project);
    List<Long> before = state(pass, 3);
    assertThatThrownBy(() -> pass.add(link("a", "b"), A, B))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(pass, 3)).isEqualTo(before);
    Task longer = Task.of("b", workdays(2));
    pass.change(B, longer);
    assertThat(state(pass, 3))
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
    IncrementalPass pass = pass(project);
    pass.add(link("a", "b"), A, B);
    assertThatThrownBy(() -> pass.change(B, Task.of("b", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(pass.dates().earlyStart(B)).isEqualTo(at("08T08:00"));
    assertThat(state(pass, 3))
        .isEqualTo(fresh(project.toBuilder().dependency("a", "b").build()));
    pass.remove(link("a", "b"), A, B);
    assertThatThrownBy(() -> pass.change(B, Task.of("b", HUGE)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
  }

  @Test
  void remove_failing_putsTheLinkBack() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", new WorkDuration(Long.MAX_VALUE / 4, WorkUnit.SECOND))
        .dependency("a", "b")
        .build();
    // A pass whose dates never were computed: those of b cannot be.
    CompiledNetwork network = ActivityNetwork.compile(project).kernel();
    IncrementalPass pass = new IncrementalPass(project, network, new Dates(2));
    Dates dates = pass.dates();
    List<Long> before = allOf(dates, 2);
    assertThatThrownBy(() -> pass.remove(link("a", "b"), A, B))
        .isInstanceOf(RuntimeException.class);
    assertThat(allOf(dates, 2)).isEqualTo(before);
    Task shorter = Task.of("b", workdays(2));
    pass.change(B, shorter);
    pass.change(A, Task.of("a", workdays(3)));
    assertThat(pass.dates().earlyStart(B)).isEqualTo(at("08T08:00"));
    assertThat(pass.last()).isEqualTo(at("09T17:00"));
  }

  @Test
  void change_ofTheLastTaskBeforeAFixedEnd_movesTheLateDatesOfAllBeforeIt() {
    Project project =
        chain().toBuilder().mustFinishBy(LocalDateTime.of(2026, 1, 16, 17, 0)).build();
    IncrementalPass pass = pass(project);
    Task longer = Task.of("c", workdays(4));
    pass.change(C, longer);
    // Four days from the 13th, two from the 9th, one before.
    assertThat(pass.dates().lateStart(C)).isEqualTo(at("13T08:00"));
    assertThat(pass.dates().lateStart(B)).isEqualTo(at("09T08:00"));
    assertThat(pass.dates().lateStart(A)).isEqualTo(at("08T08:00"));
    assertThat(state(pass, 3))
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
    IncrementalPass pass = pass(project);
    // Five days are all there are until the 9th: c and b fit, a would have to be done before any
    // hours.
    pass.change(C, Task.of("c", workdays(3)));
    assertThatThrownBy(pass::dates).isInstanceOf(NoWorkingTimeException.class);
    pass.change(C, Task.of("c", workdays(1)));
    assertThat(state(pass, 3)).isEqualTo(fresh(project));
    pass.change(B, Task.of("b", workdays(3)));
    assertThat(pass.dates().lateStart(A)).isEqualTo(at("05T08:00"));
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
    IncrementalPass pass = pass(project);
    assertThat(pass.dates().earlyStart(B)).isEqualTo(at("07T08:00"));
    Task longer = finished.withDuration(workdays(3));
    pass.change(A, longer);
    assertThat(pass.dates().earlyStart(B)).isEqualTo(at("09T08:00"));
    assertThat(state(pass, 2))
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
    CompiledNetwork network = ActivityNetwork.compile(project, override).kernel();
    IncrementalPass pass =
        new IncrementalPass(project, network, CalendarPass.run(network).columns());
    assertThat(pass.dates().lateStart(A)).isEqualTo(at("05T08:00"));
    Task started = project
        .task("b")
        .withProgress(Progress.started(LocalDateTime.of(2026, 1, 5, 8, 0), workdays(3)));
    pass.change(B, started);
    assertThat(pass.dates().earlyFinish(B)).isEqualTo(at("07T17:00"));
    // Nothing waits for a any more: it may end with the project.
    assertThat(pass.dates().lateStart(A)).isEqualTo(at("07T08:00"));
  }

  @Test
  void emptyProject_endsWhereItStarts() {
    IncrementalPass pass = pass(plan().build());
    assertThat(pass.last()).isEqualTo(Instants.of(plan().build().start()));
    assertThat(pass.end()).isEqualTo(pass.last());
  }
}
