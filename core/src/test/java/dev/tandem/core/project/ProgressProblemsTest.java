package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.problem.Problem;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Progress that contradicts itself is refused with the name of its task, as is what only leaves can have on a summary. */
class ProgressProblemsTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 14, 8, 0);

  private static Project build(Task... tasks) {
    ProjectBuilder builder = Project.builder("plan", LocalDateTime.of(2026, 1, 5, 8, 0));
    for (Task task : tasks) {
      builder.task(task);
    }
    return builder.build();
  }

  private static Task task(String id, Progress progress) {
    return Task.of(id, workdays(5)).withProgress(progress);
  }

  private static void assertProblems(ProjectRule kind, String[] messages, Task... tasks) {
    assertThatThrownBy(() -> build(tasks))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidProjectException.class))
        .satisfies(refused -> {
          assertThat(refused.problems()).extracting(Problem::toString).containsExactly(messages);
          assertThat(refused.problems()).extracting(Problem::rule).containsOnly(kind);
        });
  }

  @Test
  void build_breakBeforeTheActualStart_namesTaskAndDates() {
    Progress early =
        Progress.started(START, workdays(2)).withSuspension(START.minusDays(7), START.minusDays(6));
    assertProblems(
        ProjectRule.CONTRADICTORY_PROGRESS,
        new String[] {
          "suspension of task a must not be before its actual start: 2026-01-07T08:00, started"
              + " 2026-01-14T08:00. Correct one of them.",
          "resumption of task a must not be before its actual start: 2026-01-08T08:00, started"
              + " 2026-01-14T08:00. Correct one of them."
        },
        task("a", early));
  }

  @Test
  void build_breakAfterTheActualFinish_namesEveryTask() {
    Progress late = Progress.finished(START, START.plusDays(1))
        .withSuspension(START.plusHours(1), START.plusDays(2));
    assertProblems(
        ProjectRule.CONTRADICTORY_PROGRESS,
        new String[] {
          "resumption of task a must not be after its actual finish: 2026-01-16T08:00, finished"
              + " 2026-01-15T08:00. Correct one of them.",
          "resumption of task b must not be after its actual finish: 2026-01-16T08:00, finished"
              + " 2026-01-15T08:00. Correct one of them."
        },
        task("a", late),
        task("b", late));
  }

  @Test
  void build_finishedTaskOfHalf_isRefused() {
    Progress half = new Progress(
        Optional.of(START),
        Optional.of(START.plusDays(1)),
        Optional.empty(),
        OptionalDouble.of(50),
        Optional.empty(),
        Optional.empty());
    assertProblems(
        ProjectRule.CONTRADICTORY_PROGRESS,
        new String[] {
          "percentage of finished task a must be 100: 50.0. Leave it out or remove the actual finish."
        },
        task("a", half));
  }

  @Test
  void build_breakAtTheEdgesOfTheWork_isAccepted() {
    Progress edge =
        Progress.finished(START, START.plusDays(1)).withSuspension(START, START.plusDays(1));
    assertThat(build(task("a", edge)).task("a").progress()).isEqualTo(edge);
  }

  @Test
  void build_summaryWithExpectedFinishOrMilestoneKind_isRefused() {
    assertProblems(
        ProjectRule.SUMMARY_WITH_WORK,
        new String[] {
          "summary task s must not have an expected finish: it takes its dates from the tasks below"
              + " it. Set it on one of those."
        },
        Task.of("s").withExpectedFinish(START),
        task("a", Progress.NOT_STARTED).withParent("s"));
    assertProblems(
        ProjectRule.SUMMARY_WITH_WORK,
        new String[] {
          "summary task s must not have a kind of milestone: it takes its dates from the tasks below"
              + " it. Set it on one of those."
        },
        Task.of("s").withMilestoneKind(MilestoneKind.FINISH),
        task("a", Progress.NOT_STARTED).withParent("s"));
  }

  @Test
  void withDuration_ofAStartOrFinishMilestone_isRefused() {
    for (MilestoneKind kind : new MilestoneKind[] {MilestoneKind.START, MilestoneKind.FINISH}) {
      Task milestone = Task.of("m").withMilestoneKind(kind);
      assertThatThrownBy(() -> milestone.withDuration(workdays(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "duration of milestone m must be zero: 1d. Leave out the duration or the kind of"
                  + " milestone.");
    }
  }

  @Test
  void milestones_fromTheBuilder_haveTheirKind() {
    Project project = Project.builder("plan", START)
        .startMilestone("s")
        .finishMilestone("f")
        .milestone("m")
        .build();
    assertThat(project.tasks())
        .extracting(Task::milestoneKind)
        .containsExactly(MilestoneKind.START, MilestoneKind.FINISH, MilestoneKind.WHERE_REACHED);
  }

  @Test
  void with_eachAttribute_keepsTheOthers() {
    Task task = Task.of("a", workdays(2))
        .withName("A")
        .withCalendar("c")
        .withDeadline(START)
        .withExpectedFinish(START.plusDays(1));
    assertThat(task.name()).isEqualTo("A");
    assertThat(task.expectedFinish()).contains(START.plusDays(1));
    assertThat(task.withDuration(workdays(3)).deadline()).contains(START);
    assertThat(task.withParent("p").expectedFinish()).contains(START.plusDays(1));
    assertThat(task.withConstraints(
                Constraint.startNoEarlierThan(START), Constraint.finishNoLaterThan(START))
            .withConstraint(Constraint.asLateAsPossible())
            .secondaryConstraint())
        .isEmpty();
  }
}
