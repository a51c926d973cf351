package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.sampling.Uniforms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durations of all leaf tasks in any sample: estimates, what is left of them for work that has begun, and what risks do to them.
 *
 * <p>A duration is a whole number of seconds; work that has any takes at least one. Immutable; threads share it.
 */
final class SampledDurations implements Spans {
  private static final long LONGEST = 1L << 28;
  private static final double CERTAIN = 1 - 1e-9;

  private final int[] planned;
  private final double[] secondsPerDay;
  private final Optional<Inverse>[] inverses;
  private final int[][] tables;
  private final double[] done;
  private final List<List<RiskEffect>> effects;
  private final FactorRule factors;
  private final Uniforms uniforms;
  private final boolean hasEstimatedMilestone;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private SampledDurations(
      CompiledPlan plan,
      Map<TaskId, Estimate> overrides,
      List<Risk> risks,
      SimulationConvention convention,
      Uniforms uniforms) {
    int size = plan.size();
    this.planned = new int[size];
    this.secondsPerDay = new double[size];
    this.inverses = new Optional[size];
    this.tables = new int[size][];
    this.done = new double[size];
    this.effects = new ArrayList<>();
    this.factors = convention.factors();
    this.uniforms = uniforms;
    Map<Estimate, Inverse> cache = new java.util.HashMap<>();
    boolean milestone = false;
    for (int node = 0; node < size; node++) {
      effects.add(new ArrayList<>());
      Project project = plan.project();
      Task task = project.task(plan.task(node));
      Nodes nodes = plan.network().nodes;
      planned[node] = seconds(task, nodes.remaining(node));
      secondsPerDay[node] = WorkDuration.workdays(1)
          .toSeconds(task.durationKind().workday(project.workday()));
      done[node] = Math.max(0, nodes.duration(node) - nodes.remaining(node)) / secondsPerDay[node];
      Optional<Estimate> estimate = nodes.isFinished(node)
          ? Optional.empty()
          : Optional.ofNullable(overrides.get(task.id())).or(task::durationEstimate);
      inverses[node] = estimate.flatMap(each -> inverse(each, done[0], cache));
      milestone |= inverses[node].isPresent() && nodes.duration(node) == 0;
    }
    this.hasEstimatedMilestone = milestone;
  }

  private static Optional<Inverse> inverse(
      Estimate estimate, double done, Map<Estimate, Inverse> cache) {
    return Optional.empty();
  }

  private static int seconds(Task task, double seconds) {
    checkArgument(
        seconds <= LONGEST,
        "duration of task %s must be at most %s seconds to be sampled: %s. Use a coarser plan.",
        task.id(),
        LONGEST,
        seconds);
    return (int) Math.round(seconds);
  }

  @Override
  public int size() {
    return planned.length;
  }

  @Override
  public void fill(int node, long first, int count, int[] row, Scratch scratch) {}

  @Override
  public boolean varies(int node) {
    return false;
  }

  @Override
  public long longest(int node) {
    return 0;
  }
}
