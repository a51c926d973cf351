package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Severity;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProjectProblemsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static void assertOneProblem(ProjectBuilder builder, ProjectRule kind, String message) {
    InvalidProjectException thrown =
        catchThrowableOfType(InvalidProjectException.class, builder::build);
    assertThat(thrown.problems()).hasSize(1);
    Problem problem = thrown.problems().get(0);
    assertThat(problem.rule()).isEqualTo(kind);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(message).contains(problem.element().replaceFirst("^.* ", ""));
    assertThat(problem).hasToString(message);
    assertThat(thrown).hasMessage(message);
  }

  @Test
  void build_twoTasksOfOneId_throws() {
    assertOneProblem(
        plan().milestone("a").milestone("a"),
        ProjectRule.DUPLICATE_TASK,
        "task id must be unique: a. Rename one of the tasks.");
  }

  @Test
  void build_unknownReferences_throw() {
    assertOneProblem(
        plan().task(Task.of("a").withParent("phase")),
        ProjectRule.UNKNOWN_TASK,
        "parent of task a must be a task of the project: phase. Add that task or correct the id.");
    assertOneProblem(
        plan().milestone("a").dependency("a", "b"),
        ProjectRule.UNKNOWN_TASK,
        "dependency a -> b must name tasks of the project: b. Add that task or correct the id.");
    assertOneProblem(
        plan().resource(Resource.of("ann")).assignment(Assignment.of("a", "ann")),
        ProjectRule.UNKNOWN_TASK,
        "assignment of ann must name a task of the project: a. Add that task or correct the id.");
    assertOneProblem(
        plan().task(Task.of("a").withCalendar("nights")),
        ProjectRule.UNKNOWN_CALENDAR,
        "calendar of task a must be one of the project's: \"nights\". Add that calendar or correct the name.");
    assertOneProblem(
        plan().milestone("a").assignment(Assignment.of("a", "ann")),
        ProjectRule.UNKNOWN_RESOURCE,
        "assignment on task a must name a resource or team of the project: ann."
            + " Add that resource or correct the id.");
    assertOneProblem(
        plan().team(new Team(ResourceId.of("crew"), "Crew", List.of(ResourceId.of("ann")))),
        ProjectRule.UNKNOWN_RESOURCE,
        "member of team crew must be a resource of the project: ann. Add that resource or correct the id.");
  }

  @Test
  void build_taskAmongItsAncestors_throws() {
    assertOneProblem(
        plan().task(Task.of("a").withParent("b")).task(Task.of("b").withParent("a")),
        ProjectRule.PARENT_CYCLE,
        "task a must not be an ancestor of itself: its parents lead back to it. Correct one of the parents.");
  }

  @Test
  void build_summaryWithWork_throws() {
    assertOneProblem(
        plan().task("a", workdays(1)).task(Task.of("b").withParent("a")),
        ProjectRule.SUMMARY_WITH_WORK,
        "summary task a must not state duration or progress: 1d."
            + " Remove them; they follow from the tasks below it.");
    assertOneProblem(
        plan()
            .task(Task.of("a").withConstraint(Constraint.of(ConstraintType.MUST_START_ON, MONDAY)))
            .task(Task.of("b").withParent("a")),
        ProjectRule.SUMMARY_CONSTRAINT,
        "constraint of summary task a must be start no earlier than or finish no later than:"
            + " must start on 2026-01-05T08:00. Set it on a task below.");
    assertOneProblem(
        plan()
            .milestone("a")
            .task(Task.of("b").withParent("a"))
            .resource(Resource.of("ann"))
            .assignment(Assignment.of("a", "ann")),
        ProjectRule.SUMMARY_ASSIGNMENT,
        "assignment of ann must name a leaf task: a is a summary. Assign the tasks below it.");
  }

  @Test
  void build_dependencyOnItselfOrItsSummary_throws() {
    assertOneProblem(
        plan().milestone("a").dependency("a", "a"),
        ProjectRule.SELF_DEPENDENCY,
        "dependency must tie two different tasks: a -> a. Remove it.");
    assertOneProblem(
        plan().milestone("a").task(Task.of("b").withParent("a")).dependency("a", "b"),
        ProjectRule.ANCESTOR_DEPENDENCY,
        "dependency must not tie a task to its own summary: a -> b. Tie the tasks below the summary instead.");
  }

  @Test
  void build_summaryOnTheWrongEndOfItsOwnLink_throws() {
    assertOneProblem(
        plan()
            .milestone("a")
            .task(Task.of("b").withParent("a"))
            .task(Task.of("c").withParent("b"))
            .dependency("c", "a"),
        ProjectRule.ANCESTOR_DEPENDENCY,
        "dependency must not tie a task to its own summary: c -> a. Tie the tasks below the summary instead.");
  }

  @Test
  void build_predecessorOrResourceCalendarUnknown_throws() {
    assertOneProblem(
        plan().milestone("a").dependency("b", "a"),
        ProjectRule.UNKNOWN_TASK,
        "dependency b -> a must name tasks of the project: b. Add that task or correct the id.");
    assertOneProblem(
        plan().resource(new Resource(ResourceId.of("ann"), "Ann", 1, Optional.of("nights"), 0)),
        ProjectRule.UNKNOWN_CALENDAR,
        "calendar of resource ann must be one of the project's: \"nights\". Add that calendar or correct the name.");
  }

  @Test
  void build_summaryWithAPercentageAlone_throws() {
    Progress percent = new Progress(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(50),
        Optional.empty(),
        Optional.empty());
    assertOneProblem(
        plan().task(Task.of("a").withProgress(percent)).task(Task.of("b").withParent("a")),
        ProjectRule.SUMMARY_WITH_WORK,
        "summary task a must not state duration or progress: it has progress."
            + " Remove them; they follow from the tasks below it.");
  }

  @Test
  void build_summaryWithProgress_throws() {
    assertOneProblem(
        plan()
            .task(Task.of("a").withProgress(Progress.finished(MONDAY, MONDAY)))
            .task(Task.of("b").withParent("a")),
        ProjectRule.SUMMARY_WITH_WORK,
        "summary task a must not state duration or progress: it has progress."
            + " Remove them; they follow from the tasks below it.");
  }

  @Test
  void build_whatSummariesMayHave_isAccepted() {
    Project project = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(MONDAY)
        .task(Task.of("a")
            .withConstraints(
                Constraint.startNoEarlierThan(MONDAY), Constraint.finishNoLaterThan(MONDAY)))
        .task(Task.of("b").withParent("a"))
        .task(Task.of("c").withParent("b"))
        .milestone("d")
        .task(Task.of("e").withParent("d"))
        .dependency("a", "e")
        .build();
    assertThat(project.tasks()).hasSize(5);
  }

  @Test
  void build_contradictingConstraints_throws() {
    assertOneProblem(
        plan()
            .task(Task.of("a")
                .withConstraints(
                    Constraint.startNoEarlierThan(MONDAY),
                    Constraint.finishNoLaterThan(MONDAY.minusDays(1)))),
        ProjectRule.IMPOSSIBLE_CONSTRAINTS,
        "constraints of task a must leave a possible date: start no earlier than 2026-01-05T08:00 and"
            + " finish no later than 2026-01-04T08:00. Change or remove one of them.");
  }

  @Test
  void build_otherDuplicates_throw() {
    assertOneProblem(
        plan().addCalendar(WorkCalendar.standard()),
        ProjectRule.DUPLICATE_CALENDAR,
        "calendar name must be unique: \"" + WorkCalendar.standard().name()
            + "\". Rename one of the calendars.");
    assertOneProblem(
        plan().resource(Resource.of("ann")).resource(Resource.of("ann")),
        ProjectRule.DUPLICATE_RESOURCE,
        "resource id must be unique: ann. Rename one of the resources.");
  }

  @Test
  void build_fromFinishWithoutDate_throws() {
    assertOneProblem(
        plan().scheduleFrom(ScheduleFrom.FINISH),
        ProjectRule.MISSING_FINISH,
        "project \"plan\" must have a date to finish by: none is set, and it is scheduled from its finish."
            + " Set mustFinishBy.");
  }

  @Test
  void build_dateOutOfRange_throws() {
    assertOneProblem(
        Project.builder("plan", LocalDate.MAX),
        ProjectRule.DATE_OUT_OF_RANGE,
        "start of project \"plan\" must lie in the years 1 to 9999: +999999999-12-31T00:00."
            + " Correct the date.");
    assertOneProblem(
        Project.builder("plan", LocalDate.of(0, 12, 31)),
        ProjectRule.DATE_OUT_OF_RANGE,
        "start of project \"plan\" must lie in the years 1 to 9999: 0000-12-31T00:00."
            + " Correct the date.");
    assertOneProblem(
        plan().statusDate(LocalDateTime.MIN),
        ProjectRule.DATE_OUT_OF_RANGE,
        "status date of project \"plan\" must lie in the years 1 to 9999: -999999999-01-01T00:00."
            + " Correct the date.");
    assertOneProblem(
        plan().mustFinishBy(LocalDateTime.of(10_000, 1, 1, 0, 0)),
        ProjectRule.DATE_OUT_OF_RANGE,
        "date to finish by of project \"plan\" must lie in the years 1 to 9999: +10000-01-01T00:00."
            + " Correct the date.");
  }

  @Test
  void build_firstAndLastPossibleYear_areFine() {
    assertThat(Project.builder("plan", LocalDate.of(1, 1, 1)).build().tasks()).isEmpty();
    assertThat(Project.builder("plan", LocalDate.of(9999, 12, 31)).build().tasks())
        .isEmpty();
  }

  @Test
  void build_severalProblems_reportsAllTogether() {
    ProjectBuilder builder = plan()
        .milestone("design")
        .milestone("build")
        .milestone("build")
        .dependency("design", "build")
        .dependency("build", "design")
        .dependency("build", "tset");
    CyclicDependencyException thrown =
        catchThrowableOfType(CyclicDependencyException.class, builder::build);
    assertThat(thrown.cycle()).containsExactly(TaskId.of("design"), TaskId.of("build"));
    assertThat(thrown).hasMessage("""
        project "plan" has 3 problems:
        - task id must be unique: build. Rename one of the tasks.
        - dependency build -> tset must name tasks of the project: tset. Add that task or correct the id.
        - dependencies form a cycle: design -> build -> design. Remove one of these dependencies.""");
  }

  @Test
  void build_twoSeparateCycles_namesBoth() {
    ProjectBuilder builder = plan();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      builder.milestone(id);
    }
    builder
        .dependency("a", "b")
        .dependency("b", "c")
        .dependency("c", "a")
        .dependency("c", "d")
        .dependency("d", "e")
        .dependency("e", "d");
    CyclicDependencyException thrown =
        catchThrowableOfType(CyclicDependencyException.class, builder::build);
    assertThat(thrown.cycles())
        .containsExactly(
            ImmutableList.of(TaskId.of("a"), TaskId.of("b"), TaskId.of("c")),
            ImmutableList.of(TaskId.of("d"), TaskId.of("e")));
    assertThat(thrown.cycle()).containsExactly(TaskId.of("d"), TaskId.of("e"));
    assertThat(thrown).hasMessage("""
        project "plan" has 2 problems:
        - dependencies form a cycle: a -> b -> c -> a. Remove one of these dependencies.
        - dependencies form a cycle: d -> e -> d. Remove one of these dependencies.""");
  }

  @Test
  void build_circlesOfParentsAndOfDependencies_areAllNamed() {
    ProjectBuilder builder = plan()
        .task(Task.of("p").withParent("q"))
        .task(Task.of("q").withParent("p"))
        .task(Task.of("r").withParent("r"))
        .milestone("a")
        .milestone("b")
        .dependency("a", "b")
        .dependency("b", "a");
    assertThatThrownBy(builder::build).hasMessage("""
        project "plan" has 3 problems:
        - task p must not be an ancestor of itself: its parents lead back to it. Correct one of the parents.
        - task r must not be an ancestor of itself: its parents lead back to it. Correct one of the parents.
        - dependencies form a cycle: a -> b -> a. Remove one of these dependencies.""");
  }

  @Test
  void build_manySmallCycles_namesEachInOneSweep() {
    ProjectBuilder builder = plan();
    int pairs = 20_000;
    for (int i = 0; i < pairs; i++) {
      builder.milestone("a" + i).milestone("b" + i);
      builder.dependency("a" + i, "b" + i).dependency("b" + i, "a" + i);
      if (i > 0) {
        builder.dependency("b" + i, "a" + (i - 1));
      }
    }
    CyclicDependencyException thrown =
        catchThrowableOfType(CyclicDependencyException.class, builder::build);
    assertThat(thrown.cycles()).hasSize(pairs);
  }

  @Test
  void build_cycleThroughSummaries_isFound() {
    ProjectBuilder builder = plan()
        .milestone("phase 1")
        .task(Task.of("a").withParent("phase 1"))
        .milestone("phase 2")
        .task(Task.of("b").withParent("phase 2"))
        .dependency("phase 1", "phase 2")
        .dependency("b", "a");
    assertThatThrownBy(builder::build)
        .isInstanceOf(CyclicDependencyException.class)
        .hasMessageStartingWith("dependencies form a cycle: ")
        .hasMessageContaining("phase 2 -> b -> a");
  }

  @Test
  void build_longRingWithAShortcut_givesTheShortCycle() {
    ProjectBuilder builder = plan();
    int size = 50_000;
    for (int i = 0; i < size; i++) {
      builder.milestone("t" + i);
      builder.dependency("t" + i, "t" + (i + 1) % size);
    }
    builder.dependency("t3", "t1");
    CyclicDependencyException thrown =
        catchThrowableOfType(CyclicDependencyException.class, builder::build);
    assertThat(thrown.cycle()).containsExactly(TaskId.of("t1"), TaskId.of("t2"), TaskId.of("t3"));
  }

  @Test
  void task_unknownId_throws() {
    Project project = plan().milestone("a").build();
    UnknownTaskException thrown =
        catchThrowableOfType(UnknownTaskException.class, () -> project.task("b"));
    assertThat(thrown.id()).isEqualTo(TaskId.of("b"));
    assertThat(thrown)
        .hasMessage("task must be in project \"plan\": b. Use one of the ids of its tasks.");
    assertThat(project.contains(TaskId.of("a"))).isTrue();
    assertThatThrownBy(() -> project.toBuilder().replaceTask(Task.of("b")))
        .isInstanceOf(UnknownTaskException.class);
  }

  @Test
  void parts_outsideTheirRules_throw() {
    assertThatThrownBy(() -> Task.of("a", workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration of task a must not be negative: -1d. Use 0 for a milestone.");
    assertThatThrownBy(() -> new Constraint(ConstraintType.MUST_START_ON, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constraint must have a date: must start on. Give the date it means.");
    assertThatThrownBy(() -> Constraint.of(ConstraintType.AS_LATE_AS_POSSIBLE, MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constraint must not have a date: as late as possible. Leave the date out.");
    assertThatThrownBy(() -> Lag.lead(workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lead must not be negative: -1d. Use lag for time after the predecessor.");
    assertThatThrownBy(() -> Lag.percent(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percent must be a finite number: NaN. Write 50 for half.");
    assertThatThrownBy(() -> Progress.finished(MONDAY, MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "actual finish must not be before the actual start: 2026-01-04T08:00, started 2026-01-05T08:00."
                + " Correct one of them.");
    assertThatThrownBy(() -> Progress.startedPercent(MONDAY, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percent complete must be from 0 to 100: 101.0. Write 50 for half.");
    assertThatThrownBy(() -> Progress.NOT_STARTED.withSuspension(MONDAY, MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "suspension must come with an actual start: 2026-01-05T08:00. Give the actual start.");
    assertThatThrownBy(
            () -> new Resource(ResourceId.of("ann"), "Ann", Double.NaN, Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "capacity of resource ann must be a finite number above 0: NaN. Use 1 for one person.");
    assertThatThrownBy(
            () -> new Assignment(TaskId.of("a"), ResourceId.of("ann"), 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "units of ann on task a must be a finite number above 0: 0.0. Use 1 for full time.");
    Baseline.Entry entry = new Baseline.Entry(TaskId.of("a"), MONDAY, MONDAY);
    assertThatThrownBy(() -> new Baseline("b", MONDAY, List.of(entry, entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline b must hold each task once: a. Remove one of its entries.");
  }

  @Test
  void isSummary_noSuchPosition_throws() {
    Project empty = Project.builder("Empty", LocalDate.of(2026, 1, 5)).build();
    assertThatThrownBy(() -> empty.isSummary(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 0 out of bounds for length 0");
  }
}
