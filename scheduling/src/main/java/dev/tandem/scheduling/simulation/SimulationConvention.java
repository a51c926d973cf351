package dev.tandem.scheduling.simulation;

import java.util.Objects;

/**
 * The choices of a simulation that change a number.
 *
 * @param criticality when a task counts as critical in a sample
 * @param factors what several risks do together that multiply one duration
 * @param risks which assessment of a risk is simulated
 */
public record SimulationConvention(
    CriticalityRule criticality, FactorRule factors, RiskView risks) {

  /** Checks that the choices are there. */
  public SimulationConvention {
    Objects.requireNonNull(criticality, "criticality");
    Objects.requireNonNull(factors, "factors");
    Objects.requireNonNull(risks, "risks");
  }

  /** {@return tasks are critical that drive the finish, factors multiply, and risks count as they are after their responses} */
  public static SimulationConvention standard() {
    return new SimulationConvention(
        CriticalityRule.DRIVES_FINISH, FactorRule.SERIES, RiskView.RESIDUAL);
  }

  /**
   * {@return these choices with another rule of criticality}
   *
   * @param rule when a task counts as critical
   */
  public SimulationConvention withCriticality(CriticalityRule rule) {
    return new SimulationConvention(rule, factors, risks);
  }

  /**
   * {@return these choices with another rule for factors}
   *
   * @param rule what several of them do together
   */
  public SimulationConvention withFactors(FactorRule rule) {
    return new SimulationConvention(criticality, rule, risks);
  }

  /**
   * {@return these choices with another view of risks}
   *
   * @param view which assessment counts
   */
  public SimulationConvention withRisks(RiskView view) {
    return new SimulationConvention(criticality, factors, view);
  }
}
