package dev.tandem.scheduling.simulation.drawing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.convention.RiskView;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SamplingMethod;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that says what is drawn. Immutable.
 *
 * @param plan the plan
 * @param estimates estimates that stand for those of the tasks
 * @param register the risks and correlations
 * @param convention the choices that change a number
 * @param sampling how random numbers are drawn
 */
public record DrawSource(
    CompiledPlan plan,
    ImmutableMap<TaskId, Estimate> estimates,
    RiskRegister register,
    SimulationConvention convention,
    Sampling sampling) {

  /**
   * {@return the same with other samples}
   *
   * @param other how random numbers are drawn
   */
  public DrawSource withSampling(Sampling other) {
    return new DrawSource(plan, estimates, register, convention, other);
  }

  /**
   * {@return the same under other choices}
   *
   * @param other the choices
   */
  public DrawSource withConvention(SimulationConvention other) {
    return new DrawSource(plan, estimates, register, other, sampling);
  }

  /**
   * {@return the same with other risks and correlations}
   *
   * @param other the register
   */
  public DrawSource withRegister(RiskRegister other) {
    return new DrawSource(plan, estimates, other, convention, sampling);
  }

  /**
   * {@return the same with another estimate for a task}
   *
   * @param task the task
   * @param estimate how long it takes, in its workdays
   */
  public DrawSource withEstimate(TaskId task, Estimate estimate) {
    Map<TaskId, Estimate> more = new LinkedHashMap<>(estimates);
    more.put(task, estimate);
    return new DrawSource(plan, ImmutableMap.copyOf(more), register, convention, sampling);
  }

  /**
   * {@return what is drawn}
   *
   * @throws IllegalArgumentException if correlations cannot hold together, and the convention refuses them
   */
  public Draws draws() {
    return draws(ImmutableSet.of());
  }

  /**
   * {@return what is drawn if a risk cannot occur: everything else by the same random numbers}
   *
   * @param risk the risk
   */
  public Draws without(RiskId risk) {
    return draws(ImmutableSet.of(risk));
  }

  /** {@return the risks that may still occur} */
  public List<Risk> pending() {
    return register.risks().stream().filter(risk -> risk.state().isPending()).toList();
  }

  /** A risk that cannot occur keeps its random numbers, so that those of the others stay what they are. */
  private Draws draws(Set<RiskId> impossible) {
    DurationSources sources =
        new DurationSources(plan, estimates, convention.factors(), dimensions());
    sources.read(pending().stream()
        .map(risk ->
            impossible.contains(risk.id()) ? assessment(risk).withProbability(0) : assessment(risk))
        .toList());
    CorrelatedTasks correlated = new CorrelatedTasks(convention.correlations());
    correlated.read(register.correlations());
    sources.readClusters(correlated.clusters());
    sources.readRest();
    List<SampledDurations.Source> read = sources.sources();
    Uniforms uniforms = uniforms(sources.dimensions());
    SampledDurations durations = new SampledDurations(read, convention.factors(), uniforms);
    return new Draws(
        durations,
        sources.overdue(),
        correlated.repairs(),
        sources.costs(),
        sources.risks(),
        uniforms);
  }

  /** For each leaf task which random numbers it takes: by its place in the network, or of a Sobol sequence by its importance. */
  private int[] dimensions() {
    return sampling.method() == SamplingMethod.SOBOL
        ? DimensionOrder.of(plan, estimates)
        : IntStream.range(0, plan.size()).toArray();
  }

  private RiskAssessment assessment(Risk risk) {
    return convention.risks() == RiskView.INHERENT ? risk.inherent() : risk.residual();
  }

  private Uniforms uniforms(int dimensions) {
    return switch (sampling.method()) {
      case MONTE_CARLO -> Uniforms.monteCarlo(sampling.seed());
      case LATIN_HYPERCUBE -> Uniforms.latinHypercube(sampling.seed(), sampling.samples());
      case SOBOL -> Uniforms.sobol(sampling.seed(), dimensions);
    };
  }
}
