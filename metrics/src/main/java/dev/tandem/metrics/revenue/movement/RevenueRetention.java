package dev.tandem.metrics.revenue.movement;

import dev.tandem.metrics.statement.Figure;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Retention, churn and growth of revenue by the movements of one bridge, as shares: 0.92 is 92 %.
 *
 * <p>These are sums of movements. Over several months they count a customer who leaves and returns as lost, and losses of customers who
 * joined after the opening too, so that they can fall below 0; {@link CohortRetention} compares the same customers at both ends instead. All
 * are undefined where there was no opening revenue, and while a month of the bridge is not over.
 *
 * @param bridge the movements
 */
public record RevenueRetention(MrrBridge bridge) {

  private static final String NO_OPENING = "opening revenue";

  /** Checks that the bridge is there. */
  public RevenueRetention {
    Objects.requireNonNull(bridge, "bridge");
  }

  /** {@return gross revenue retention (GRR): (opening − contraction − churn) / opening; in one month of month ends, from 0 to 1} */
  public Figure gross() {
    return overOpening(
        "gross revenue retention",
        "(opening - contraction - churn) / opening",
        bridge.opening().minus(bridge.contraction()).minus(bridge.churn()));
  }

  /** {@return net revenue retention (NRR) without reactivation} */
  public Figure net() {
    return net(NetRetentionRule.WITHOUT_REACTIVATION);
  }

  /**
   * {@return net revenue retention (NRR)}
   *
   * @param rule what offsets losses
   */
  public Figure net(NetRetentionRule rule) {
    return overOpening("net revenue retention", rule.formula(), rule.retained(bridge));
  }

  /** {@return gross revenue churn: (contraction + churn) / opening} */
  public Figure grossChurn() {
    return overOpening(
        "gross revenue churn",
        "(contraction + churn) / opening",
        bridge.contraction().plus(bridge.churn()));
  }

  /**
   * {@return net revenue churn: one minus net revenue retention; negative where growth of those who stayed outweighs losses}
   *
   * @param rule what offsets losses; {@link NetRetentionRule#WITH_REACTIVATION} gives ChartMogul's
   */
  public Figure netChurn(NetRetentionRule rule) {
    return overOpening(
        "net revenue churn",
        "1 - " + rule.formula(),
        bridge.opening().minus(rule.retained(bridge)));
  }

  /** {@return growth: (closing − opening) / opening} */
  public Figure growth() {
    return overOpening(
        "revenue growth",
        "(closing - opening) / opening",
        bridge.closing().minus(bridge.opening()));
  }

  /** {@return quick ratio, reactivation counted as growth; undefined where nothing was lost} */
  public Figure quickRatio() {
    return quickRatio(QuickRatioRule.WITH_REACTIVATION);
  }

  /**
   * {@return quick ratio: what was gained for each unit lost; undefined where nothing was lost}
   *
   * @param rule whether reactivation counts as growth
   */
  public Figure quickRatio(QuickRatioRule rule) {
    boolean withReactivation = rule == QuickRatioRule.WITH_REACTIVATION;
    Money gained = bridge.newBusiness().plus(bridge.expansion());
    return bridge.ratio(
        bridge.measure(
            "quick ratio",
            (withReactivation ? "(new + expansion + reactivation)" : "(new + expansion)")
                + " / (contraction + churn)"),
        amount(withReactivation ? gained.plus(bridge.reactivation()) : gained),
        amount(bridge.contraction().plus(bridge.churn())),
        "lost revenue");
  }

  /** {@return gross and net} */
  @Override
  public String toString() {
    return gross() + "\n" + net();
  }

  private Figure overOpening(String subject, String formula, Money numerator) {
    return bridge.ratio(
        bridge.measure(subject, formula), amount(numerator), amount(bridge.opening()), NO_OPENING);
  }

  private static double amount(Money money) {
    return money.getAmount().doubleValue();
  }
}
