package dev.tandem.metrics.delivery;

import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.Objects;

/**
 * The choices that change whether a project counts as delivered.
 *
 * @param tolerance by how much it may miss
 * @param chaos what makes it successful
 * @param confidence how often intervals cover the true value
 */
public record DeliveryConvention(
    DeliveryTolerance tolerance, ChaosRule chaos, ConfidenceLevel confidence) {

  private static final DeliveryConvention STANDARD =
      new DeliveryConvention(DeliveryTolerance.none(), ChaosRule.OF_1994, ConfidenceLevel.DEFAULT);

  /** Checks that all is there. */
  public DeliveryConvention {
    Objects.requireNonNull(tolerance, "tolerance");
    Objects.requireNonNull(chaos, "chaos");
    Objects.requireNonNull(confidence, "confidence");
  }

  /** {@return no tolerance, the classes of 1994, 95 %} */
  public static DeliveryConvention standard() {
    return STANDARD;
  }

  /** {@return no tolerance, the classes of 2015, 95 %} */
  public static DeliveryConvention asChaos2015() {
    return STANDARD.withChaos(ChaosRule.OF_2015);
  }

  /**
   * {@return this convention with other tolerances}
   *
   * @param newTolerance by how much a project may miss
   */
  public DeliveryConvention withTolerance(DeliveryTolerance newTolerance) {
    return new DeliveryConvention(newTolerance, chaos, confidence);
  }

  /**
   * {@return this convention with another rule}
   *
   * @param newChaos what makes a project successful
   */
  public DeliveryConvention withChaos(ChaosRule newChaos) {
    return new DeliveryConvention(tolerance, newChaos, confidence);
  }

  /**
   * {@return this convention with another confidence}
   *
   * @param newConfidence how often intervals cover the true value
   */
  public DeliveryConvention withConfidence(ConfidenceLevel newConfidence) {
    return new DeliveryConvention(tolerance, chaos, newConfidence);
  }

  /** {@return the choices in one line} */
  @Override
  public String toString() {
    return statement("delivery").toString();
  }

  MethodStatement statement(String subject) {
    return MethodStatement.of(subject)
        .with("tolerance", tolerance)
        .with("classes", chaos)
        .with("confidence", confidence);
  }
}
