package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.at;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.begun;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import org.junit.jupiter.api.Test;

/** Work that is expected to be done by a date takes as long as it takes to get there. */
class ExpectedFinishTest {

  private static Schedule p6(ProjectBuilder plan) {
    return CriticalPath.analyse(plan.build(), SchedulingPolicy.primaveraP6());
  }

  @Test
  void analyse_expectedFinish_setsTheWorkStillToDo() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task(begun("a", 8, "05T08:00", 3).withExpectedFinish(at("20T17:00")))
        .task(Task.of("b", workdays(10)).withExpectedFinish(at("13T17:00")))
        .task("c", workdays(1))
        .task("d", workdays(20))
        .dependency("a", "c"));
    assertThat(schedule.task("a").earlyFinish()).isEqualTo(at("20T17:00"));
    assertThat(schedule.task("a").remainingEarlyStart()).contains(at("12T08:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("02-05T17:00"));
    assertThat(schedule.task("a").remainingLateStart()).contains(at("28T08:00"));
    assertThat(schedule.task("b").earlyFinish()).isEqualTo(at("13T17:00"));
    assertThat(schedule.task("b").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("21T08:00"));
  }

  @Test
  void analyse_expectedFinishBeforeTheWorkCanGoOn_leavesTheStatedWork() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task(begun("a", 8, "05T08:00", 3).withExpectedFinish(at("09T17:00"))));
    assertThat(schedule.task("a").earlyFinish()).isEqualTo(at("14T17:00"));
  }

  @Test
  void analyse_expectedFinishBeforeALaterFinishIsAllowed_yieldsToTheDependency() {
    Schedule schedule = p6(plan()
        .task("z", workdays(8))
        .task(Task.of("a", workdays(3)).withExpectedFinish(at("12T17:00")))
        .dependency("z", "a", DependencyType.FINISH_TO_FINISH, Lag.NONE));
    assertThat(schedule.task("a").earlyFinish()).isEqualTo(at("14T17:00"));
    assertThat(schedule.violations()).isEmpty();
  }

  @Test
  void analyse_workAllDone_runsToItsExpectedFinish() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task(begun("a", 8, "05T08:00", 0).withExpectedFinish(at("14T17:00"))));
    assertThat(schedule.task("a").earlyFinish()).isEqualTo(at("14T17:00"));
  }

  @Test
  void analyse_expectedFinishIgnored_isAsIfThereWereNone() {
    Project project = plan()
        .task(Task.of("a", workdays(3)).withExpectedFinish(at("16T17:00")))
        .task("b", workdays(5))
        .build();
    assertThat(CriticalPath.analyse(project).task("a").finish()).isEqualTo(at("16T17:00"));
    assertThat(CriticalPath.analyse(project, SchedulingPolicy.microsoftProject())
            .task("a")
            .finish())
        .isEqualTo(at("07T17:00"));
    SchedulingPolicy off =
        SchedulingPolicy.primaveraP6().withExpectedFinishRule(ExpectedFinishRule.IGNORED);
    assertThat(CriticalPath.analyse(project, off).task("a").freeFloat()).isEqualTo(workdays(2));
    assertThat(ActivityNetwork.compile(project, off).isAdditive()).isTrue();
    assertThat(ActivityNetwork.compile(project).isAdditive()).isFalse();
  }

  @Test
  void analyse_milestoneOrScheduleFromTheFinish_passesExpectedFinishesOver() {
    Schedule milestone = p6(plan().task(Task.of("m").withExpectedFinish(at("16T17:00"))));
    assertThat(milestone.task("m").finish()).isEqualTo(at("05T08:00"));
    Schedule fromFinish = p6(plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .task(Task.of("a", workdays(3)).withExpectedFinish(at("14T17:00"))));
    assertThat(fromFinish.task("a").start()).isEqualTo(at("14T08:00"));
    assertThat(fromFinish.task("a").finish()).isEqualTo(at("16T17:00"));
  }

  @Test
  void changeTask_expectedFinish_isFollowedByTheEditor() {
    ScheduleEditor editor = ScheduleEditor.of(plan()
        .task("a", workdays(3))
        .task("b", workdays(1))
        .dependency("a", "b")
        .build());
    editor.changeTask(Task.of("a", workdays(3)).withExpectedFinish(at("16T17:00")));
    assertThat(editor.finish()).isEqualTo(at("19T17:00"));
    assertThat(editor.snapshot().task("a").freeFloat()).isEqualTo(workdays(0));
    editor.changeDuration("a", workdays(1));
    assertThat(editor.finish()).isEqualTo(at("19T17:00"));
  }
}
