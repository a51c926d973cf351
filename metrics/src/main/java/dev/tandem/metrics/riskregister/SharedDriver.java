package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.risk.RiskId;
import java.util.List;
import java.util.Map;

/**
 * A cause that several risks share: where it is at work, they are likelier, so that they come together.
 *
 * <p>A driver changes how risks go together, not how likely each of them is: the register's probability {@code p} of a risk stays, and so
 * does every mean. With the driver of probability {@code q} the risk has the probability {@code g} stated here; without it therefore
 * {@code (p - q g) / (1 - q)}.
 * Given the driver or its absence, risks are independent of each other. All of this is said of risks before their responses; a
 * response changes the probability with and without the driver by the same factor.
 *
 * <pre>{@code
 * SharedDriver.of("supplier in trouble", 0.2)
 *     .raising(RiskId.of("late"), 0.9)      // 0.3 in all, so 0.15 while the supplier is well
 *     .raising(RiskId.of("faulty"), 0.5);
 * }</pre>
 *
 * @param name what the cause is; not blank
 * @param probability how likely it is; above 0 and below 1
 * @param given the probability of each risk while the cause is at work
 */
public record SharedDriver(String name, double probability, Map<RiskId, Double> given) {

  /**
   * Copies and checks the probabilities.
   *
   * @throws IllegalArgumentException if {@code name} is blank, {@code probability} is not above 0 and below 1, or that of a risk is not
   *     from 0 to 1
   */
  public SharedDriver {
    checkArgument(!name.isBlank(), "name of a driver must not be blank: \"%s\". Name it.", name);
    checkArgument(
        probability > 0 && probability < 1,
        "probability of a driver must be above 0 and below 1: %s, driver %s. Leave out what is certain.",
        probability,
        name);
    given = ImmutableMap.copyOf(given);
    for (Map.Entry<RiskId, Double> entry : given.entrySet()) {
      checkArgument(
          entry.getValue() >= 0 && entry.getValue() <= 1,
          "probability must be from 0 to 1: %s, risk %s given driver %s. State 80 percent as 0.8.",
          entry.getValue(),
          entry.getKey(),
          name);
    }
  }

  /**
   * {@return a driver of no risks so far}
   *
   * @param name what the cause is; not blank
   * @param probability how likely it is; above 0 and below 1
   * @throws IllegalArgumentException if {@code name} is blank or {@code probability} is not above 0 and below 1
   */
  public static SharedDriver of(String name, double probability) {
    return new SharedDriver(name, probability, ImmutableMap.of());
  }

  /**
   * {@return this driver with one more risk}
   *
   * @param risk the risk
   * @param probabilityGiven its probability while the cause is at work, from 0 to 1
   * @throws IllegalArgumentException if the risk is there already, or its probability is not from 0 to 1
   */
  public SharedDriver raising(RiskId risk, double probabilityGiven) {
    checkArgument(
        !given.containsKey(risk),
        "risk must be stated once for a driver: %s, driver %s. Leave one out.",
        risk,
        name);
    return new SharedDriver(
        name,
        probability,
        ImmutableMap.<RiskId, Double>builder()
            .putAll(given)
            .put(risk, probabilityGiven)
            .build());
  }

  /**
   * {@return the probability that at least one of some independent causes brings an event about: 1 - product of (1 - cause × effect)}
   *
   * <p>Two causes of 0.9, each of which brings it about at 0.9: 0.9639. Adding the products up, as some tools do, gives 1.62, which is no
   * probability. Source: Pearl (1988), Probabilistic Reasoning in Intelligent Systems, 4.3.2, "noisy OR".
   *
   * @param causes how likely each cause is, from 0 to 1
   * @param effects how likely each brings the event about if it is there, from 0 to 1; as many as causes
   * @throws IllegalArgumentException if there are more of one than of the other, or a probability is not from 0 to 1
   */
  public static double noisyOr(List<Double> causes, List<Double> effects) {
    checkArgument(
        causes.size() == effects.size(),
        "effects must be as many as causes: %s and %s. State one for each cause.",
        effects.size(),
        causes.size());
    double none = 1;
    for (int i = 0; i < causes.size(); i++) {
      none *= 1 - share(causes.get(i)) * share(effects.get(i));
    }
    return 1 - none;
  }

  private static double share(double probability) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
        probability);
    return probability;
  }

  /** {@return the name and what follows from it, for example {@code supplier in trouble (0.2): late 0.9, faulty 0.5}} */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(name).append(" (").append(probability).append("):");
    given.forEach((risk, share) -> text.append(' ').append(risk).append(' ').append(share));
    return text.toString();
  }

  /** The probability of a risk without the driver that leaves its probability in all as it is; may be outside 0 to 1. */
  double otherwise(double inAll, double probabilityGiven) {
    double rest = (inAll - probability * probabilityGiven) / (1 - probability);
    // 0.2 × 0.9 is not 0.18 in binary: a rest that is 0 or 1 but for rounding is just that.
    if (Math.abs(rest) < 1e-15) {
      return 0;
    }
    return Math.abs(rest - 1) < 1e-15 ? 1 : rest;
  }
}
