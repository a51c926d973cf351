package dev.tandem.scheduling.simulation.run;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the leaf tasks behind what a simulation is asked to watch. */
public final class TargetFinder {
  private final CompiledPlan plan;
  private final Project project;
  private final int[] nodeOf;

  /**
   * Takes the plan.
   *
   * @param plan the plan
   */
  public TargetFinder(CompiledPlan plan) {
    this.plan = plan;
    this.project = plan.project();
    this.nodeOf = plan.network().nodes.nodeOf(project.tasks().size());
  }

  /** {@return the whole plan, and each of several projects that has leaves} */
  public ImmutableList<Target> ofPlan() {
    ImmutableList.Builder<Target> targets = ImmutableList.builder();
    targets.add(new Target(
        Target.Kind.PLAN,
        project.name(),
        ImmutableIntArray.copyOf(IntStream.range(0, plan.size()))));
    if (plan.projects().size() > 1) {
      plan.projects().stream()
          .map(each -> target(Target.Kind.PROJECT, each.name(), leaves(each)))
          .filter(target -> !target.nodes().isEmpty())
          .forEach(targets::add);
    }
    return targets.build();
  }

  private BitSet leaves(Project part) {
    BitSet nodes = new BitSet();
    part.tasks().stream().map(Task::id).forEach(id -> addLeaves(id, nodes));
    return nodes;
  }

  /**
   * {@return a task; a summary is finished when the last leaf below it is}
   *
   * @param task the task
   * @throws dev.tandem.core.project.UnknownTaskException if the plan has no such task
   */
  public Target ofTask(TaskId task) {
    BitSet nodes = new BitSet();
    addLeaves(task, nodes);
    return target(Target.Kind.TASK, task.toString(), nodes);
  }

  private void addLeaves(TaskId task, BitSet nodes) {
    WorkBreakdown breakdown = plan.breakdown();
    int index = project.indexOf(task);
    for (int place = breakdown.first(index); place < breakdown.last(index); place++) {
      nodes.set(nodeOf[breakdown.leaf(place)]);
    }
  }

  /**
   * {@return the features, releases and objectives of a portfolio that have tasks}
   *
   * @param portfolio the portfolio
   * @throws dev.tandem.core.project.UnknownTaskException if a feature names a task that the plan does not have
   */
  public List<Target> of(Portfolio portfolio) {
    List<Target> targets = new ArrayList<>();
    for (Feature feature : portfolio.features().values()) {
      add(targets, Target.Kind.FEATURE, feature.id(), portfolio, Stream.of(feature));
    }
    for (Product product : portfolio.products()) {
      product
          .releases()
          .forEach(release -> add(
              targets,
              Target.Kind.RELEASE,
              release.id(),
              portfolio,
              product.features().stream()
                  .filter(
                      feature -> feature.release().filter(release.id()::equals).isPresent())));
      product
          .objectives()
          .forEach(objective -> add(
              targets,
              Target.Kind.OBJECTIVE,
              objective.id(),
              portfolio,
              product.features().stream()
                  .filter(feature -> feature.contributions().stream()
                      .anyMatch(each -> objective.keyResults().stream()
                          .anyMatch(key -> key.id().equals(each.keyResult()))))));
    }
    return targets;
  }

  /** Adds what is finished with all of some features and what they require, if that has tasks. */
  private void add(
      List<Target> targets,
      Target.Kind kind,
      Object id,
      Portfolio portfolio,
      Stream<Feature> features) {
    BitSet nodes = new BitSet();
    Set<FeatureId> seen = new HashSet<>();
    Deque<Feature> open = new ArrayDeque<>();
    features.forEach(open::add);
    while (!open.isEmpty()) {
      Feature feature = open.remove();
      if (seen.add(feature.id())) {
        feature.tasks().forEach(task -> addLeaves(task, nodes));
        feature.requires().forEach(required -> open.add(portfolio.feature(required)));
      }
    }
    if (!nodes.isEmpty()) {
      targets.add(target(kind, id.toString(), nodes));
    }
  }

  private static Target target(Target.Kind kind, String id, BitSet nodes) {
    return new Target(kind, id, ImmutableIntArray.copyOf(nodes.stream()));
  }

  /**
   * Checks that all tasks of risks and correlations are leaves.
   *
   * @param register the risks and correlations
   * @throws IllegalArgumentException if the plan does not have some of them as leaves; the message names them all
   */
  public void checkLeaves(RiskRegister register) {
    ImmutableList.Builder<TaskId> named = ImmutableList.builder();
    register
        .risks()
        .forEach(risk -> Stream.of(risk.inherent(), risk.residual())
            .flatMap(assessment -> assessment.durations().stream())
            .forEach(impact -> named.addAll(impact.tasks())));
    register.correlations().forEach(each -> named.addAll(each.tasks()));
    checkLeaves(named.build());
  }

  /**
   * Checks that a task is a leaf.
   *
   * @param task the task
   * @throws IllegalArgumentException if the plan does not have it as a leaf
   */
  public void checkLeaf(TaskId task) {
    checkLeaves(ImmutableList.of(task));
  }

  /**
   * Checks that tasks are leaves.
   *
   * @param tasks the tasks
   * @throws IllegalArgumentException if the plan does not have them all as leaves; the message names those
   */
  public void checkLeaves(Collection<TaskId> tasks) {
    NearMiss names = NearMiss.among(project.tasks().stream().map(Task::id).toList());
    List<String> problems = tasks.stream()
        .distinct()
        .filter(task -> !project.contains(task) || nodeOf[project.indexOf(task)] < 0)
        .map(task -> project.contains(task)
            ? task + " is a summary; name the leaves below it."
            : task + " is not there. " + names.remedy(task, "Use one of the plan's own ids."))
        .toList();
    checkArgument(
        problems.isEmpty(),
        "tasks must be leaves of the plan \"%s\": %s",
        project.name(),
        String.join(" ", problems));
  }
}
