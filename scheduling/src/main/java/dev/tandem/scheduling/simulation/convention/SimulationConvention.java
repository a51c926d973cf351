package dev.tandem.scheduling.simulation.convention;

import java.util.Objects;

/**
 * The choices of a simulation that change a number.
 *
 * @param criticality when a task counts as critical in a sample
 * @param factors what several risks do together that multiply one duration
 * @param risks which assessment of a risk is simulated
 * @param correlations what happens to correlations that cannot hold together
 */
public record SimulationConvention(
    CriticalityRule criticality, FactorRule factors, RiskView risks, CorrelationRule correlations) {

  /** Checks that the choices are there. */
  public SimulationConvention {
    Objects.requireNonNull(criticality, "criticality");
    Objects.requireNonNull(factors, "factors");
    Objects.requireNonNull(risks, "risks");
    Objects.requireNonNull(correlations, "correlations");
  }

  /** {@return tasks are critical that drive the finish, factors multiply, and risks count as they are after their responses, and correlations
   * that cannot hold together are refused} */
  public static SimulationConvention standard() {
    return new SimulationConvention(
        CriticalityRule.DRIVES_FINISH,
        FactorRule.SERIES,
        RiskView.RESIDUAL,
        CorrelationRule.REFUSE);
  }

  /**
   * {@return these choices with another rule of criticality}
   *
   * @param rule when a task counts as critical
   */
  public SimulationConvention withCriticality(CriticalityRule rule) {
    return new SimulationConvention(rule, factors, risks, correlations);
  }

  /**
   * {@return these choices with another rule for factors}
   *
   * @param rule what several of them do together
   */
  public SimulationConvention withFactors(FactorRule rule) {
    return new SimulationConvention(criticality, rule, risks, correlations);
  }

  /**
   * {@return these choices with another view of risks}
   *
   * @param view which assessment counts
   */
  public SimulationConvention withRisks(RiskView view) {
    return new SimulationConvention(criticality, factors, view, correlations);
  }

  /**
   * {@return these choices with another rule for correlations that cannot hold together}
   *
   * @param rule what happens to them
   */
  public SimulationConvention withCorrelations(CorrelationRule rule) {
    return new SimulationConvention(criticality, factors, risks, rule);
  }
}
