package dev.tandem.scheduling.resource;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.StrongComponents;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.ForwardStep;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.ResourceFlow;
import dev.tandem.scheduling.resource.scheme.StartDates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a levelling found back into a plan. */
final class LevelledPlan {
  private LevelledPlan() {}

  /**
   * The plan before, in which every delayed task, and every one that went as late as possible, has its start as the earliest, and waits for no
   * delay beside.
   */
  static Project of(DatedPlan before, LevellingProblem problem, Placement placement) {
    Project project = before.project();
    CompiledNetwork network = before.network();
    List<Task> tasks = new ArrayList<>(project.tasks());
    boolean changed = false;
    for (int node = 0; node < network.size(); node++) {
      boolean late = network.bounds.isLate(node) && !network.nodes.isStarted(node);
      if (placement.isDelayed(node) || late) {
        int index = network.nodes.task(node);
        Optional<Task> dated = StartDates.write(
                tasks.get(index), Instants.toDateTime(placement.start(node)))
            .map(task -> task.withLevellingDelay(Duration.ZERO));
        checkState(
            late || dated.isPresent(),
            "task must have room for a date: %s. Levelling must let it stay.",
            tasks.get(index).id());
        dated.ifPresent(task -> tasks.set(index, task));
        changed |= dated.isPresent();
      }
    }
    return changed ? project.toBuilder().replaceTasks(tasks).build() : project;
  }

  /**
   * The plan before, in which every delayed task waits after the early start that it now has, and no task goes as late as possible but where a date
   * fixes it.
   */
  static Project withDelays(DatedPlan before, Project dated, Placement placement) {
    CompiledNetwork network = before.network();
    List<Task> tasks = new ArrayList<>(before.project().tasks());
    BitSet waiting = new BitSet();
    for (int node = 0; node < network.size(); node++) {
      int index = network.nodes.task(node);
      boolean late = network.bounds.isLate(node) && !network.nodes.isStarted(node);
      if (late && isFixed(network.bounds, node)) {
        tasks.set(index, dated.tasks().get(index));
      } else if (placement.isDelayed(node) || late) {
        waiting.set(node);
        tasks.set(
            index, StartDates.withoutLate(tasks.get(index)).withLevellingDelay(Duration.ZERO));
      }
    }
    Project logic = before.project().toBuilder().replaceTasks(tasks).build();
    CompiledNetwork undelayed = before.recompile(logic).network();
    Dates dates = new Dates(network.size());
    ForwardStep step = new ForwardStep(undelayed, dates);
    for (int node = 0; node < network.size(); node++) {
      close(step, undelayed, node);
      if (waiting.get(node)) {
        int index = network.nodes.task(node);
        long delay = placement.start(node) - dates.earlyStart(node);
        tasks.set(index, tasks.get(index).withLevellingDelay(Duration.ofSeconds(delay)));
        dates.putEarly(node, placement.start(node), placement.finish(node));
      }
    }
    return before.project().toBuilder().replaceTasks(tasks).build();
  }

  private static boolean isFixed(Bounds bounds, int node) {
    return bounds.isPinned(node) || bounds.startIsGiven(node) || bounds.isExpected(node);
  }

  private static void close(ForwardStep step, CompiledNetwork network, int node) {
    step.open(node, network.frame.floor(node));
    if (step.isHeldBack(node)) {
      for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
        step.apply(link);
      }
    }
    step.close(node);
  }

  /**
   * A plan with a dependency for each resource link beside those it has. Left out is a link that would close a cycle, with a dependency that lets a task
   * come before the one it waits for; one into a task that waits for a delay beside, which would wait again; and one into a task that only the start of the project holds, if a policy lets whoever has a
   * predecessor come before that start.
   */
  static Project linked(
      Project plan, DatedPlan before, Placement placement, List<ResourceFlow.Link> found) {
    CompiledNetwork network = before.network();
    List<ResourceFlow.Link> links = found.stream()
        .filter(link ->
            plan.tasks().get(network.nodes.task(link.to())).levellingDelay().isZero())
        .filter(link -> network.rules.floorHoldsForAll
            || placement.isDelayed(link.to())
            || network.links.firstIn(link.to()) < network.links.endIn(link.to()))
        .toList();
    PackedArcs.Builder arcs = PackedArcs.builder(network.size());
    for (int link = 0; link < network.links.size(); link++) {
      arcs.add(network.links.from(link), network.links.to(link));
    }
    links.forEach(link -> arcs.add(link.from(), link.to()));
    int[] component = StrongComponents.numbers(arcs.build());
    List<Dependency> all = new ArrayList<>(plan.dependencies());
    Set<List<Integer>> known = new HashSet<>();
    for (ResourceFlow.Link link : links) {
      if (component[link.from()] != component[link.to()]
          && known.add(List.of(link.from(), link.to()))) {
        all.add(new Dependency(
            plan.tasks().get(network.nodes.task(link.from())).id(),
            plan.tasks().get(network.nodes.task(link.to())).id(),
            DependencyType.FINISH_TO_START,
            Lag.NONE));
      }
    }
    return plan.toBuilder().replaceDependencies(all).build();
  }
}
