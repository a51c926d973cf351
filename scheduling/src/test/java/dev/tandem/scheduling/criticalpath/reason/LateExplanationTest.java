package dev.tandem.scheduling.criticalpath.reason;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why late dates are what they are. The project starts on Monday 2026-01-05 and works Monday to Friday, 08-12 and 13-17. */
class LateExplanationTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5)).calendar(WorkCalendar.standard());
  }

  private static List<TaskId> chain(LateExplanation explanation) {
    return explanation.steps().stream().map(LateExplanation.Step::task).toList();
  }

  private static Dependency link(String from, String to) {
    return Dependency.of(TaskId.of(from), TaskId.of(to));
  }

  @Test
  void explainLate_negativeFloatFarInFront_leadsToTheDeadlineThatCausesIt() {
    Project project = plan()
        .task("a", workdays(2))
        .task("b", workdays(3))
        .task(Task.of("c", workdays(2)).withDeadline(at("09T17:00")))
        .task("d", workdays(9))
        .dependency("a", "b")
        .dependency("b", "c")
        .dependency("a", "d")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(-2));
    LateExplanation explanation = schedule.explainLate("a");
    assertThat(explanation.steps())
        .containsExactly(
            new LateExplanation.Step(
                TaskId.of("a"),
                at("01T08:00"),
                at("02T17:00"),
                List.of(new LateReason.Successor(link("a", "b"), at("05T08:00")))),
            new LateExplanation.Step(
                TaskId.of("b"),
                at("05T08:00"),
                at("07T17:00"),
                List.of(new LateReason.Successor(link("b", "c"), at("08T08:00")))),
            new LateExplanation.Step(
                TaskId.of("c"),
                at("08T08:00"),
                at("09T17:00"),
                List.of(new LateReason.Deadline(TaskId.of("c"), at("09T17:00")))));
    assertThat(explanation.limit())
        .isEqualTo(new LateReason.Deadline(TaskId.of("c"), at("09T17:00")));
    assertThat(explanation.toString().lines())
        .containsExactly(
            "a must run 2026-01-01T08:00 to 2026-01-02T17:00 at the latest because"
                + " b must start by 2026-01-05T08:00, a -> b",
            "b must run 2026-01-05T08:00 to 2026-01-07T17:00 at the latest because"
                + " c must start by 2026-01-08T08:00, b -> c",
            "c must run 2026-01-08T08:00 to 2026-01-09T17:00 at the latest because"
                + " deadline of c 2026-01-09T17:00");
  }

  @Test
  void explainLate_nothingButTheEnd_namesTheComputedFinish() {
    Schedule schedule = CriticalPath.analyse(
        plan().task("short", workdays(1)).task("long", workdays(5)).build());
    assertThat(schedule.explainLate("short").limit())
        .isEqualTo(new LateReason.ProjectFinish(at("09T17:00")))
        .hasToString("the project finishes 2026-01-09T17:00");
    assertThat(schedule.task("short").limitingSuccessors()).isEmpty();
  }

  @Test
  void explainLate_projectWithADateToFinishBy_namesIt() {
    Schedule schedule = CriticalPath.analyse(
        plan().task("a", workdays(1)).mustFinishBy(at("14T17:00")).build());
    assertThat(schedule.explainLate("a").limit())
        .isEqualTo(new LateReason.MustFinishBy(at("14T17:00")))
        .hasToString("the project must finish by 2026-01-14T17:00");
  }

  @Test
  void explainLate_equallyTightBounds_namesAll() {
    Project project = plan()
        .task(Task.of("a", workdays(1)).withDeadline(at("08T17:00")))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .task("long", workdays(5))
        .dependency("a", "b")
        .dependency("a", "c")
        .build();
    assertThat(CriticalPath.analyse(project).explainLate("a").first().reasons())
        .containsExactly(
            new LateReason.Successor(link("a", "b"), at("09T08:00")),
            new LateReason.Successor(link("a", "c"), at("09T08:00")),
            new LateReason.Deadline(TaskId.of("a"), at("08T17:00")));
    assertThat(CriticalPath.analyse(project).task("a").limitingSuccessors())
        .containsExactly(link("a", "b"), link("a", "c"));
  }

  @Test
  void explainLate_constraints_nameTheTaskOrSummaryThatHasThem() {
    Constraint finish = Constraint.finishNoLaterThan(at("08T17:00"));
    Constraint start = Constraint.of(ConstraintType.START_NO_LATER_THAN, at("06T08:00"));
    Project project = plan()
        .task(Task.of("phase").withConstraint(finish))
        .task(Task.of("a", workdays(1)).withParent("phase"))
        .task(Task.of("b", workdays(1)).withConstraint(start))
        .task("long", workdays(10))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.explainLate("a").limit())
        .isEqualTo(new LateReason.Constrained(TaskId.of("phase"), finish))
        .hasToString("constraint of phase: finish no later than 2026-01-08T17:00");
    assertThat(schedule.explainLate("phase").first().task()).isEqualTo(TaskId.of("a"));
    assertThat(schedule.explainLate("b").limit())
        .isEqualTo(new LateReason.Constrained(TaskId.of("b"), start));
  }

  @Test
  void explainLate_mandatoryDate_isTheOnlyReason() {
    Constraint mandatory = Constraint.of(ConstraintType.MANDATORY_START, at("07T08:00"));
    Project project = plan()
        .task(Task.of("a", workdays(1)).withConstraint(mandatory))
        .task("b", workdays(5))
        .dependency("a", "b")
        .build();
    LateExplanation explanation = CriticalPath.analyse(project).explainLate("a");
    assertThat(explanation.steps()).hasSize(1);
    assertThat(explanation.first().reasons())
        .containsExactly(new LateReason.Constrained(TaskId.of("a"), mandatory));
  }

  @Test
  void explainLate_manualStart_isBoundByWhatFollows() {
    Project project = plan()
        .task(Task.of("a", workdays(1))
            .withConstraint(Constraint.of(ConstraintType.MANUAL_START, at("06T08:00"))))
        .task("b", workdays(1))
        .task("long", workdays(10))
        .dependency("a", "b")
        .build();
    assertThat(chain(
            CriticalPath.analyse(project, SchedulingPolicy.microsoftProject()).explainLate("a")))
        .containsExactly(TaskId.of("a"), TaskId.of("b"));
  }

  @Test
  void explainLate_workDone_isItsOwnReason() {
    Project project = plan()
        .task(Task.of("done", workdays(1))
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task(Task.of("begun", workdays(2))
            .withProgress(Progress.started(at("05T08:00"), workdays(1))))
        .task("long", workdays(10))
        .statusDate(at("06T08:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.explainLate("done").limit())
        .isEqualTo(new LateReason.Finished(at("05T17:00")))
        .hasToString("it finished 2026-01-05T17:00");
    assertThat(schedule.explainLate("begun").limit())
        .isEqualTo(new LateReason.ProjectFinish(at("19T17:00")));
    Schedule without = CriticalPath.analyse(
        project, SchedulingPolicy.standard().withStartedTaskFloat(StartedTaskFloat.NONE));
    assertThat(without.explainLate("begun").limit())
        .isEqualTo(new LateReason.InProgress(at("05T08:00")))
        .hasToString("it started 2026-01-05T08:00, and what is in progress has no float");
  }

  @Test
  void explainLate_finishToFinishAndLag_saysWhichEndMustComeByWhen() {
    Dependency dependency = new Dependency(
        TaskId.of("a"), TaskId.of("b"), DependencyType.FINISH_TO_FINISH, Lag.lag(workhours(4)));
    Project project = plan()
        .task("a", workdays(1))
        .task("b", workdays(3))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.lag(workhours(4)))
        .build();
    LateReason reason =
        CriticalPath.analyse(project).explainLate("a").first().reasons().get(0);
    assertThat(reason)
        .isEqualTo(new LateReason.Successor(dependency, at("07T17:00")))
        .hasToString("b must finish by 2026-01-07T17:00, a -> b (FF + 4h)");
  }

  @Test
  void explainLate_fromTheFinish_leadsToTheDateToFinishBy() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", workdays(1))
        .dependency("a", "b")
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .build();
    LateExplanation explanation = CriticalPath.analyse(project).explainLate("a");
    assertThat(chain(explanation)).containsExactly(TaskId.of("a"), TaskId.of("b"));
    assertThat(explanation.limit()).isEqualTo(new LateReason.MustFinishBy(at("16T17:00")));
  }

  @Test
  void explainLate_afterAnEdit_explainsTheNewDates() {
    ScheduleEditor editor =
        ScheduleEditor.of(plan().task("a", workdays(1)).task("b", workdays(4)).build());
    assertThat(editor.snapshot().explainLate("a").steps()).hasSize(1);
    editor.addDependency(link("a", "b"));
    assertThat(chain(editor.snapshot().explainLate("a")))
        .containsExactly(TaskId.of("a"), TaskId.of("b"));
  }

  @Test
  void equals_sameSteps_areEqual() {
    Project project = plan().task("a", workdays(1)).task("b", workdays(2)).build();
    Schedule one = CriticalPath.analyse(project);
    Schedule other = CriticalPath.analyse(project);
    assertThat(one.explainLate("a"))
        .isEqualTo(other.explainLate("a"))
        .hasSameHashCodeAs(other.explainLate("a"))
        .isNotEqualTo(other.explainLate("b"));
    assertThat(one.explain("a"))
        .isEqualTo(other.explain("a"))
        .hasSameHashCodeAs(other.explain("a"))
        .isNotEqualTo(other.explain("b"));
  }

  @Test
  void explainLate_unknownTask_isRefused() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(1)).build());
    assertThatThrownBy(() -> schedule.explainLate("x"))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("x");
  }
}
