package dev.tandem.scheduling.simulation.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.convention.FactorRule;
import dev.tandem.scheduling.simulation.sampling.table.TableCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the tasks of a plan and its risks say about durations. Not thread-safe. */
final class DurationSources {
  /** Beyond this share of an estimate there is nothing left to sample. */
  private static final double EXHAUSTED = 0.999999;

  private static final long LONGEST = 1L << 28;

  private final CompiledPlan plan;
  private final Map<TaskId, Estimate> overrides;
  private final FactorRule factors;
  private final TableCache tables = new TableCache();
  private final Map<Spread, SpanTable> spans = new HashMap<>();
  private final Map<TaskId, List<RiskEffect>> effects = new HashMap<>();
  private final Map<TaskId, Correlated> correlated = new HashMap<>();
  private final List<RiskCost> costs = new ArrayList<>();
  private final ImmutableList.Builder<TaskId> overdue = ImmutableList.builder();
  private final int[] dimensionOf;
  private final List<Drawn> drawn = new ArrayList<>();

  private final ImmutableList.Builder<RiskNumbers> risks = ImmutableList.builder();
  private int dimensions;

  /**
   * Starts on a plan.
   *
   * @param plan the plan
   * @param overrides estimates that stand for those of the tasks
   * @param factors what several risks do together that multiply one duration
   * @param dimensionOf for each leaf task which random numbers it takes
   */
  DurationSources(
      CompiledPlan plan, Map<TaskId, Estimate> overrides, FactorRule factors, int[] dimensionOf) {
    this.plan = plan;
    this.overrides = overrides;
    this.factors = factors;
    this.dimensionOf = dimensionOf;
    this.dimensions = plan.size();
  }

  /**
   * Reads what risks that may still occur do.
   *
   * <p>Amounts of money come after all durations, so that durations are the same with costs and without.
   */
  void read(List<RiskAssessment> assessments) {
    int[] events = assessments.stream().mapToInt(this::readDurations).toArray();
    for (int i = 0; i < events.length; i++) {
      drawn.add(new Drawn(events[i], readCost(assessments.get(i), events[i])));
    }
  }

  private OptionalInt readCost(RiskAssessment assessment, int event) {
    if (assessment.cost().equals(Estimate.fixed(0))) {
      return OptionalInt.empty();
    }
    int dimension = dimensions++;
    costs.add(
        new RiskCost(assessment.probability(), event, tables.table(assessment.cost()), dimension));
    return OptionalInt.of(dimension);
  }

  /** The dimensions of a risk's event and of its cost, if it has one. */
  private record Drawn(int event, OptionalInt cost) {}

  /** Gives numbers to what no sample is changed by: values, and costs of another view. They come after all others, which stay what they are. */
  void readRest() {
    for (Drawn risk : drawn) {
      int cost = risk.cost().orElseGet(() -> dimensions++);
      risks.add(new RiskNumbers(risk.event(), cost, dimensions++));
    }
  }

  /** Which random numbers each risk takes. */
  ImmutableList<RiskNumbers> risks() {
    return risks.build();
  }

  /** Reads which tasks are drawn together; a common factor takes random numbers of its own. */
  void readClusters(List<CorrelatedTasks.Cluster> clusters) {
    int[] nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    for (CorrelatedTasks.Cluster cluster : clusters) {
      int[] nodes = cluster.tasks().stream()
          .mapToInt(task -> nodeOf[plan.project().indexOf(task)])
          .toArray();
      int factors = cluster.copula().sources() - nodes.length;
      int[] sources = new int[cluster.copula().sources()];
      for (int source = 0; source < sources.length; source++) {
        sources[source] = source < factors ? dimensions++ : dimensionOf[nodes[source - factors]];
      }
      for (int place = 0; place < nodes.length; place++) {
        correlated.put(
            cluster.tasks().get(place), new Correlated(cluster.copula(), place, sources));
      }
    }
  }

  /** Returns the dimension of its event. */
  private int readDurations(RiskAssessment assessment) {
    int event = dimensions++;
    for (DurationImpact impact : assessment.durations()) {
      RiskEffect effect = new RiskEffect(
          assessment.probability(),
          event,
          impact.effect(),
          tables.table(impact.amount()),
          dimensions++);
      impact
          .tasks()
          .forEach(
              task -> effects.computeIfAbsent(task, id -> new ArrayList<>()).add(effect));
    }
    return event;
  }

  /** What is sampled of each node. */
  List<SampledDurations.Source> sources() {
    List<SampledDurations.Source> sources = new ArrayList<>(plan.size());
    for (int node = 0; node < plan.size(); node++) {
      sources.add(source(node));
    }
    return sources;
  }

  /** What the risks do to the cost of the plan. */
  ImmutableList<RiskCost> costs() {
    return ImmutableList.copyOf(costs);
  }

  /** How many dimensions of random numbers there are: one for each task, event and amount. */
  int dimensions() {
    return dimensions;
  }

  /** Tasks that have taken longer than their estimate allows; what is planned is left of them. */
  ImmutableList<TaskId> overdue() {
    return overdue.build();
  }

  private SampledDurations.Source source(int node) {
    Project project = plan.project();
    Task task = project.task(plan.task(node));
    Nodes nodes = plan.network().nodes;
    double day = WorkDuration.workdays(1).toSeconds(task.durationKind().workday(project.workday()));
    int planned = span(task, nodes.remaining(node));
    int least = nodes.duration(node) == 0 ? 0 : 2;
    if (nodes.isFinished(node)) {
      return new SampledDurations.Source(
          planned, null, dimensionOf[node], null, day, least, ImmutableList.of());
    }
    double done = Math.max(0, nodes.duration(node) - nodes.remaining(node)) / day;
    Optional<SpanTable> table = Optional.ofNullable(overrides.get(task.id()))
        .or(task::durationEstimate)
        .flatMap(estimate -> table(task, estimate, done, day, least));
    List<RiskEffect> hits = nodes.duration(node) == 0
        ? ImmutableList.of()
        : effects.getOrDefault(task.id(), ImmutableList.of());
    SampledDurations.Source source = new SampledDurations.Source(
        planned,
        table.orElse(null),
        dimensionOf[node],
        correlated.get(task.id()),
        day,
        least,
        hits);
    if (!hits.isEmpty()) {
      span(task, source.longest(factors) / 2);
    }
    return source;
  }

  private Optional<SpanTable> table(
      Task task, Estimate estimate, double done, double day, int least) {
    double from = done == 0 ? 0 : estimate.cdf(done);
    if (from > EXHAUSTED) {
      overdue.add(task.id());
      return Optional.empty();
    }
    SpanTable table = spans.computeIfAbsent(
        new Spread(estimate, day, done, least),
        key -> new SpanTable(tables.table(estimate, from), day, done, least));
    span(task, table.longest() / 2);
    return Optional.of(table);
  }

  /** What a table of spans depends on: tasks that are alike share one. */
  private record Spread(Estimate estimate, double day, double done, int least) {}

  private static int span(Task task, long seconds) {
    checkArgument(
        seconds <= LONGEST,
        "duration of task %s must be at most %s seconds to be sampled: %s. Split the task, or use a coarser estimate.",
        task.id(),
        LONGEST,
        seconds);
    return (int) (2 * seconds);
  }
}
