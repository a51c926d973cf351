package dev.tandem.metrics.delivery;

import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.math.BigDecimal;
import java.util.Map;
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
   * {@return what the United States' Office of Management and Budget called green: no more than 10 % off the goals of cost, schedule and
   * performance, here of scope; the classes of 1994, 95 %}
   *
   * <p>Source: Office of Management and Budget (2004), Memorandum M-04-24.
   */
  public static DeliveryConvention asOmbScorecard() {
    return STANDARD.withTolerance(DeliveryTolerance.of("0.1", "0.1", "0.1", "0.1", "0.2"));
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

  /**
   * {@return the choices, as data}
   *
   * @param subject what was measured
   */
  public MethodStatement statement(String subject) {
    MethodStatement statement = MethodStatement.of(subject);
    for (Map.Entry<String, BigDecimal> share : tolerance.shares().entrySet()) {
      statement = statement.with(share.getKey(), share.getValue().toPlainString());
    }
    return statement.with("classes", chaos).with("confidence", confidence);
  }
}
