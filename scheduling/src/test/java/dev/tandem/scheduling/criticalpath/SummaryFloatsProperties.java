package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.FreeFloatStep;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Summaries beside the leaves below them, found by climbing from each leaf. */
class SummaryFloatsProperties {

  private static Schedule schedule(long seed, int size, VariedPlan.Kind kind, int policy) {
    Project project = VariedPlan.of(RandomPlan.of(seed, size), kind, new Random(seed));
    return CriticalPath.analyse(project, VariedPlan.POLICIES.get(policy));
  }

  private static boolean isBelow(Project project, Task task, TaskId summary) {
    Task at = task;
    while (at.parent().isPresent()) {
      if (at.parent().get().equals(summary)) {
        return true;
      }
      at = project.task(at.parent().get());
    }
    return false;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void dates_ofASummary_spanItsLeaves(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 25) int size,
      @ForAll boolean progress,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    VariedPlan.Kind kind =
        progress ? VariedPlan.Kind.PROGRESS_AND_SUMMARIES : VariedPlan.Kind.SUMMARIES;
    Schedule schedule = schedule(seed, size, kind, policy);
    Project project = schedule.project();
    for (ScheduledTask summary : schedule.tasks()) {
      var leaves = schedule.tasks().stream()
          .filter(each -> !each.isSummary() && isBelow(project, each.task(), summary.id()))
          .toList();
      if (summary.isSummary()) {
        LocalDateTime start = leaves.stream()
            .map(ScheduledTask::start)
            .min(Comparator.naturalOrder())
            .get();
        LocalDateTime finish = leaves.stream()
            .map(ScheduledTask::finish)
            .max(Comparator.naturalOrder())
            .get();
        LocalDateTime lateFinish = leaves.stream()
            .map(ScheduledTask::lateFinish)
            .max(Comparator.naturalOrder())
            .get();
        assertThat(summary.start()).isEqualTo(start);
        assertThat(summary.finish()).isEqualTo(finish);
        assertThat(summary.lateFinish()).isEqualTo(lateFinish);
        assertThat(summary.isCritical())
            .isEqualTo(leaves.stream().anyMatch(ScheduledTask::isCritical));
        assertThat(schedule.explain(summary.id()).first().finish())
            .isEqualTo(leaves.stream()
                .map(ScheduledTask::earlyFinish)
                .max(Comparator.naturalOrder())
                .get());
        assertThat(schedule.explainLate(summary.id()).first().lateFinish()).isEqualTo(lateFinish);
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void freeFloat_ofASummary_isTheLeastRoomOfItsLeavesTowardsTasksOutside(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size) {
    Schedule schedule = schedule(seed, size, VariedPlan.Kind.PROGRESS_AND_SUMMARIES, 0);
    Project project = schedule.project();
    for (int index = 0; index < project.tasks().size(); index++) {
      if (project.isSummary(index)) {
        ScheduledTask summary = schedule.tasks().get(index);
        assertThat(summary.freeFloat().toSeconds(project.workday()))
            .as("free float of %s", summary.id())
            .isEqualTo(leastRoom(schedule, project, summary.id()));
      }
    }
  }

  private static long leastRoom(Schedule schedule, Project project, TaskId summary) {
    CompiledNetwork network = CompiledPlan.of(schedule.network()).network();
    FreeFloatStep step =
        new FreeFloatStep(network, DatedPlan.of(schedule.network()).dates().columns());
    long least = Long.MAX_VALUE;
    for (int node = 0; node < network.size(); node++) {
      Task task = project.tasks().get(network.nodes.task(node));
      if (isBelow(project, task, summary) && !task.progress().isFinished()) {
        step.open(DatedPlan.of(schedule.network()).dates().end());
        for (int k = network.links.firstOut(node); k < network.links.endOut(node); k++) {
          int to = network.nodes.task(network.links.to(network.links.out(k)));
          if (!isBelow(project, project.tasks().get(to), summary)) {
            step.apply(network.links.out(k));
          }
        }
        least = Math.min(least, step.room(node));
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }
}
