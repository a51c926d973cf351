package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A task that becomes a milestone, one of another kind, or work again: the edited schedule is that of the edited project. */
class MilestoneEditProperties {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261129")
  void snapshot_milestonesOfOtherKinds_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 20) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Random random = new Random(seed);
    SchedulingPolicy rules = VariedPlan.POLICIES.get(policy);
    RandomPlan plan = RandomPlan.of(seed, size).withMilestoneKinds();
    ScheduleEditor editor =
        ScheduleEditor.of(ActivityNetwork.compile(VariedPlan.of(plan, kind, random), rules));
    for (int i = 0; i < 8; i++) {
      Task task = editor.project().task(RandomPlan.id(random.nextInt(size)));
      editor.changeTask(changed(task, random));
      Schedule expected = CriticalPath.analyse(editor.project(), rules);
      ScheduleEditorProperties.assertSameDates(editor.snapshot(), expected);
      assertThat(editor.finish()).isEqualTo(expected.finish());
    }
  }

  private static Task changed(Task task, Random random) {
    Task plain = task.withMilestoneKind(MilestoneKind.WHERE_REACHED);
    MilestoneKind[] kinds = MilestoneKind.values();
    return random.nextInt(4) == 0
        ? plain.withDuration(workhours(1 + random.nextInt(20)))
        : plain
            .withDuration(WorkDuration.ZERO)
            .withMilestoneKind(kinds[random.nextInt(kinds.length)]);
  }
}
