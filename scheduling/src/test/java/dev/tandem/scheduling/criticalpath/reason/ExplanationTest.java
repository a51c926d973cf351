package dev.tandem.scheduling.criticalpath.reason;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Why a date is what it is, in words; plans start on Monday 2026-01-05 at 08:00. */
class ExplanationTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00"));
  }

  private static Task begun(String id, int duration, int remaining) {
    return Task.of(id, workdays(duration))
        .withProgress(Progress.started(at("05T08:00"), workdays(remaining)));
  }

  private static String explained(ProjectBuilder plan, String task) {
    return CriticalPath.analyse(plan.build()).explain(task).toString();
  }

  private static String reasons(Project project, SchedulingPolicy policy, String task) {
    return CriticalPath.analyse(project, policy).explain(task).first().reasons().toString();
  }

  @Test
  void explain_chain_leadsBackToTheStartOfTheProject() {
    ProjectBuilder plan = plan().task("a", workdays(2)).task("b", workdays(1)).dependency("a", "b");
    assertThat(explained(plan, "b"))
        .isEqualTo("b runs 2026-01-07T08:00 to 2026-01-07T17:00 because a finishes"
            + " 2026-01-06T17:00, a -> b\n"
            + "a runs 2026-01-05T08:00 to 2026-01-06T17:00 because the project starts"
            + " 2026-01-05T08:00");
  }

  @Test
  void explain_tieFromTheStart_saysThatThePredecessorStarts() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lag(workdays(1)));
    assertThat(explained(plan, "b"))
        .startsWith("b runs 2026-01-06T08:00 to 2026-01-06T17:00 because a starts 2026-01-05T08:00,"
            + " a -> b (SS + 1d)");
  }

  @Test
  void explain_dateAndDependencyAtOnce_namesBoth() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("07T08:00"))))
        .dependency("a", "b");
    assertThat(explained(plan, "b"))
        .contains("because a finishes 2026-01-06T17:00, a -> b; and constraint: start no earlier"
            + " than 2026-01-07T08:00");
  }

  @Test
  void explain_dateThatDoesNotDecide_isNotNamed() {
    ProjectBuilder plan = plan()
        .task(Task.of("a", workdays(1))
            .withConstraints(
                Constraint.startNoEarlierThan(at("06T08:00")),
                Constraint.finishNoLaterThan(at("06T17:00"))));
    assertThat(explained(plan, "a"))
        .as("an upper bound does not move early dates where dependencies win")
        .isEqualTo(
            "a runs 2026-01-06T08:00 to 2026-01-06T17:00 because constraint: start no earlier"
                + " than 2026-01-06T08:00");
  }

  @Test
  void explain_dateThatHoldsAgainstADependency_isTheReason() {
    Project project = plan()
        .task("a", workdays(4))
        .task(Task.of("b", workdays(1)).withConstraint(Constraint.startNoLaterThan(at("07T08:00"))))
        .dependency("a", "b")
        .build();
    assertThat(reasons(project, SchedulingPolicy.microsoftProject(), "b"))
        .isEqualTo("[constraint: start no later than 2026-01-07T08:00]");
    assertThat(reasons(project, SchedulingPolicy.standard(), "b"))
        .isEqualTo("[a finishes 2026-01-08T17:00, a -> b]");
  }

  @Test
  void explain_finishThatADateHolds_isComparedWithTheFinish() {
    ProjectBuilder plan = plan()
        .task(Task.of("a", workdays(2))
            .withConstraint(Constraint.finishNoEarlierThan(at("09T17:00"))));
    assertThat(explained(plan, "a"))
        .isEqualTo("a runs 2026-01-08T08:00 to 2026-01-09T17:00 because constraint: finish no"
            + " earlier than 2026-01-09T17:00");
  }

  @Test
  void explain_statusDate_isWhyUnfinishedWorkComesNoEarlier() {
    ProjectBuilder plan = plan().statusDate(at("07T08:00")).task("a", workdays(1));
    assertThat(explained(plan, "a"))
        .endsWith(
            "because unfinished work starts no earlier than the status date" + " 2026-01-07T08:00");
    assertThat(reasons(plan.build(), SchedulingPolicy.microsoftProject(), "a"))
        .isEqualTo("[the project starts 2026-01-05T08:00]");
  }

  @Test
  void explain_lateTask_goesLateUnlessADependencyHoldsIt() {
    Task late = Task.of("late", workdays(1)).withConstraint(Constraint.asLateAsPossible());
    ProjectBuilder free = plan().task(late).task("long", workdays(5));
    assertThat(explained(free, "late"))
        .isEqualTo("late runs 2026-01-09T08:00 to 2026-01-09T17:00 because it goes as late as"
            + " possible");
    ProjectBuilder held = plan().task("long", workdays(5)).task(late).dependency("long", "late");
    assertThat(explained(held, "late"))
        .startsWith("late runs 2026-01-12T08:00 to 2026-01-12T17:00 because long finishes"
            + " 2026-01-09T17:00, long -> late\n");
  }

  @Test
  void explain_finishedTask_isWhatHappened() {
    ProjectBuilder plan = plan()
        .statusDate(at("08T08:00"))
        .task("before", workdays(1))
        .task(Task.of("a", workdays(1))
            .withProgress(Progress.finished(at("05T08:00"), at("06T12:00"))))
        .dependency("before", "a");
    assertThat(explained(plan, "a"))
        .isEqualTo("a runs 2026-01-05T08:00 to 2026-01-06T12:00 because it finished"
            + " 2026-01-06T12:00");
  }

  @Test
  void explain_startedTask_saysWhatHoldsItsRest() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task("a", workdays(3))
        .task(begun("b", 4, 2))
        .dependency("a", "b")
        .build();
    assertThat(reasons(project, SchedulingPolicy.standard(), "b"))
        .isEqualTo("[a finishes 2026-01-09T17:00, a -> b]");
    SchedulingPolicy override =
        SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
    assertThat(reasons(project, override, "b"))
        .isEqualTo("[unfinished work starts no earlier than the status date 2026-01-07T08:00]");
  }

  @Test
  void explain_startedTaskThatNothingHolds_saysThatItStarted() {
    Project project = plan().statusDate(at("07T08:00")).task(begun("a", 4, 1)).build();
    assertThat(reasons(project, SchedulingPolicy.microsoftProject(), "a"))
        .isEqualTo("[it started 2026-01-05T08:00 and the rest goes on]");
  }

  @Test
  void explain_summary_isExplainedByItsLastLeaf() {
    ProjectBuilder plan = plan()
        .summary("phase")
        .task(Task.of("short", workdays(1)).withParent("phase"))
        .task(Task.of("long", workdays(3)).withParent("phase"));
    assertThat(explained(plan, "phase"))
        .isEqualTo("long runs 2026-01-05T08:00 to 2026-01-07T17:00 because the project starts"
            + " 2026-01-05T08:00");
  }

  @Test
  void explain_planFromTheFinish_beginsAsLateAsItCan() {
    ProjectBuilder plan = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .task("a", workdays(3));
    assertThat(explained(plan, "a"))
        .endsWith("because the project begins as late as it can to finish by 2026-01-16T17:00");
  }

  @Test
  void steps_ofAChain_areTasksFromTheLastToTheFirst() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .dependency("a", "b")
        .dependency("b", "c");
    Explanation explanation = CriticalPath.analyse(plan.build()).explain(TaskId.of("c"));
    assertThat(explanation.steps())
        .extracting(step -> step.task().value())
        .containsExactly("c", "b", "a");
    assertThat(explanation.first()).isEqualTo(explanation.steps().get(0));
    assertThat(explanation.first().start()).isEqualTo(at("07T08:00"));
    assertThat(explanation.first().finish()).isEqualTo(at("07T17:00"));
  }

  @Test
  void equals_explanationsWithTheSameSteps_areEqual() {
    ProjectBuilder plan = plan().task("a", workdays(2)).task("b", workdays(1)).dependency("a", "b");
    Explanation one = CriticalPath.analyse(plan.build()).explain("b");
    Explanation other = CriticalPath.analyse(plan.build()).explain("b");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    Explanation ofA = CriticalPath.analyse(plan.build()).explain("a");
    assertThat(one).isNotEqualTo(ofA).isNotEqualTo("b");
    assertThat(one.hashCode()).isNotEqualTo(ofA.hashCode());
  }
}
