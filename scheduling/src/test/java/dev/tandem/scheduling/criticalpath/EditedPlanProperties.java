package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.CyclicDependencyException;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Edits of every kind of plan, larger ones too, under every policy: the edited schedule is that of the edited project. */
class EditedPlanProperties {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void snapshot_smallPlan_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 14) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    new Session(seed, size, kind, VariedPlan.POLICIES.get(policy)).edit(8);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void snapshot_largerPlan_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 15, max = 120) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    new Session(seed, size, kind, VariedPlan.POLICIES.get(policy)).edit(12);
  }

  /** One editor, the plan it began with, and random edits. */
  private static final class Session {
    private final Random random;
    private final RandomPlan plan;
    private final int size;
    private final SchedulingPolicy policy;
    private final ScheduleEditor editor;

    Session(long seed, int size, VariedPlan.Kind kind, SchedulingPolicy policy) {
      this.random = new Random(seed);
      this.plan = RandomPlan.of(seed, size);
      this.size = size;
      this.policy = policy;
      Project project = VariedPlan.of(plan, kind, random);
      this.editor = ScheduleEditor.of(ActivityNetwork.compile(project, policy));
    }

    void edit(int edits) {
      for (int i = 0; i < edits; i++) {
        apply();
        Schedule expected = CriticalPath.analyse(editor.project(), policy);
        ScheduleEditorProperties.assertSameDates(editor.snapshot(), expected);
        assertThat(editor.finish()).isEqualTo(expected.finish());
      }
    }

    private void apply() {
      String id = RandomPlan.id(random.nextInt(size));
      Task task = editor.project().task(id);
      switch (random.nextInt(9)) {
        case 0 -> editor.changeDuration(id, workhours(random.nextInt(40)));
        case 1 -> editor.recordProgress(id, plan.progress());
        case 2 -> editor.recordProgress(id, Progress.NOT_STARTED);
        case 3 -> editor.changeTask(task.withDeadline(VariedPlan.date(random)));
        case 4 ->
          editor.changeTask(
              task.withConstraint(Constraint.startNoEarlierThan(VariedPlan.date(random))));
        case 5 -> remove();
        case 6 -> editor.changeTask(VariedPlan.resting(task, random));
        default -> add(id);
      }
    }

    private void remove() {
      List<Dependency> dependencies = editor.project().dependencies();
      if (!dependencies.isEmpty()) {
        editor.removeDependency(dependencies.get(random.nextInt(dependencies.size())));
      }
    }

    private void add(String id) {
      TaskId other = TaskId.of(RandomPlan.id(random.nextInt(size)));
      if (other.equals(TaskId.of(id))) {
        return;
      }
      Project before = editor.project();
      try {
        editor.addDependency(new Dependency(TaskId.of(id), other, plan.type(), plan.lag()));
      } catch (CyclicDependencyException refused) {
        assertThat(refused.cycle()).contains(TaskId.of(id), other);
        assertThat(editor.project()).isEqualTo(before);
      }
    }
  }
}
