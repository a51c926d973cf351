package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.MethodStatement;
import java.util.Objects;

/**
 * The choices that change what a register amounts to.
 *
 * @param measure which impact is added up
 * @param stage before or after responses
 * @param confidence the probability with which a contingency shall do, for example 0.8 for P80
 * @param contingentCost how much of the cost of a response with a trigger is expected
 * @param latticePoints into how many steps the span of all impacts is cut where impacts are not points; from 64 to 262,144
 */
public record RegisterConvention(
    ImpactMeasure measure,
    ResponseStage stage,
    double confidence,
    ContingentCost contingentCost,
    int latticePoints) {

  private static final int FEWEST_POINTS = 64;
  private static final int MOST_POINTS = 262_144;
  private static final RegisterConvention STANDARD = new RegisterConvention(
      ImpactMeasure.COST, ResponseStage.RESIDUAL, 0.8, ContingentCost.IF_THE_RISK_SHOWS, 8192);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code confidence} is not above 0 and below 1, or {@code latticePoints} is not from 64 to 262,144
   */
  public RegisterConvention {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(contingentCost, "contingentCost");
    checkProbability("confidence", confidence);
    checkArgument(
        latticePoints >= FEWEST_POINTS && latticePoints <= MOST_POINTS,
        "latticePoints must be from %s to %s: %s. More points give closer bounds and take longer.",
        FEWEST_POINTS,
        MOST_POINTS,
        latticePoints);
  }

  /** {@return cost, after responses, P80, contingent cost as often as the risk shows, 8,192 steps} */
  public static RegisterConvention standard() {
    return STANDARD;
  }

  /**
   * {@return this convention with another impact}
   *
   * @param newMeasure which impact is added up
   */
  public RegisterConvention withMeasure(ImpactMeasure newMeasure) {
    return new RegisterConvention(newMeasure, stage, confidence, contingentCost, latticePoints);
  }

  /**
   * {@return this convention at another stage}
   *
   * @param newStage before or after responses
   */
  public RegisterConvention withStage(ResponseStage newStage) {
    return new RegisterConvention(measure, newStage, confidence, contingentCost, latticePoints);
  }

  /**
   * {@return this convention with another confidence}
   *
   * @param newConfidence the probability with which a contingency shall do
   * @throws IllegalArgumentException if {@code newConfidence} is not above 0 and below 1
   */
  public RegisterConvention withConfidence(double newConfidence) {
    return new RegisterConvention(measure, stage, newConfidence, contingentCost, latticePoints);
  }

  /**
   * {@return this convention with another share of contingent costs}
   *
   * @param newContingentCost how much of the cost of a response with a trigger is expected
   */
  public RegisterConvention withContingentCost(ContingentCost newContingentCost) {
    return new RegisterConvention(measure, stage, confidence, newContingentCost, latticePoints);
  }

  /**
   * {@return this convention with finer or coarser bounds}
   *
   * @param newLatticePoints into how many steps the span of all impacts is cut
   * @throws IllegalArgumentException if {@code newLatticePoints} is not from 64 to 262,144
   */
  public RegisterConvention withLatticePoints(int newLatticePoints) {
    return new RegisterConvention(measure, stage, confidence, contingentCost, newLatticePoints);
  }

  /** {@return the choices in one line} */
  @Override
  public String toString() {
    return statement("risk register").toString();
  }

  MethodStatement statement(String subject) {
    return MethodStatement.of(subject)
        .with("impact", measure)
        .with("stage", stage)
        .with("confidence", confidence)
        .with("contingent cost", contingentCost)
        .with("lattice points", latticePoints);
  }

  static void checkProbability(String role, double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "%s must be above 0 and below 1: %s. State P80 as 0.8.",
        role,
        probability);
  }
}
