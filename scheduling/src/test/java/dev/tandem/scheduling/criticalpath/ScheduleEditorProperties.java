package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.CyclicDependencyException;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An edited schedule is exactly the schedule of the edited project. */
class ScheduleEditorProperties {

  @Property(tries = 300)
  void snapshot_afterRandomEdits_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 14) int size,
      @ForAll @IntRange(min = 0, max = 4) int choice) {
    RandomPlan plan =
        RandomPlan.of(seed, size).withManyCalendars().withConstraints().withDeadlines();
    Project project = (choice % 2 == 0 ? plan : plan.withProgress().withSummaries()).build();
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(project, policy(choice)));
    Random random = new Random(seed);
    for (int edit = 0; edit < 8; edit++) {
      apply(editor, random, plan, size);
      assertSameDates(editor.snapshot(), CriticalPath.analyse(editor.project(), policy(choice)));
      assertThat(editor.finish()).isEqualTo(editor.snapshot().finish());
    }
  }

  private static SchedulingPolicy policy(int choice) {
    return switch (choice) {
      case 0 -> SchedulingPolicy.standard();
      case 1 -> SchedulingPolicy.primaveraP6();
      case 2 -> SchedulingPolicy.microsoftProject();
      case 3 -> SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
      default -> SchedulingPolicy.standard().withProgressRule(ProgressRule.ACTUAL_DATES);
    };
  }

  static void apply(ScheduleEditor editor, Random random, RandomPlan plan, int size) {
    String task = RandomPlan.id(random.nextInt(size));
    switch (random.nextInt(5)) {
      case 0 -> editor.changeDuration(task, workhours(random.nextInt(40)));
      case 1 -> editor.recordProgress(task, plan.progress());
      case 2 -> {
        List<Dependency> dependencies = editor.project().dependencies();
        if (!dependencies.isEmpty()) {
          editor.removeDependency(dependencies.get(random.nextInt(dependencies.size())));
        }
      }
      default -> {
        Dependency dependency = new Dependency(
            TaskId.of(task),
            TaskId.of(RandomPlan.id(random.nextInt(size))),
            plan.type(),
            plan.lag());
        if (!dependency.predecessor().equals(dependency.successor())) {
          addUnlessCyclic(editor, dependency);
        }
      }
    }
  }

  private static void addUnlessCyclic(ScheduleEditor editor, Dependency dependency) {
    Project before = editor.project();
    try {
      editor.addDependency(dependency);
    } catch (CyclicDependencyException refused) {
      assertThat(refused.cycle()).contains(dependency.predecessor(), dependency.successor());
      assertThat(editor.project()).isEqualTo(before);
    }
  }

  static void assertSameDates(Schedule actual, Schedule expected) {
    assertThat(actual.start()).isEqualTo(expected.start());
    assertThat(actual.finish()).isEqualTo(expected.finish());
    for (int i = 0; i < expected.tasks().size(); i++) {
      ScheduledTask a = actual.tasks().get(i);
      ScheduledTask b = expected.tasks().get(i);
      assertThat(a.earlyStart()).as("early start of %s", b.id()).isEqualTo(b.earlyStart());
      assertThat(a.earlyFinish()).as("early finish of %s", b.id()).isEqualTo(b.earlyFinish());
      assertThat(a.lateStart()).as("late start of %s", b.id()).isEqualTo(b.lateStart());
      assertThat(a.lateFinish()).as("late finish of %s", b.id()).isEqualTo(b.lateFinish());
      assertThat(a.totalFloat()).as("total float of %s", b.id()).isEqualTo(b.totalFloat());
      assertThat(a.freeFloat()).as("free float of %s", b.id()).isEqualTo(b.freeFloat());
    }
  }
}
