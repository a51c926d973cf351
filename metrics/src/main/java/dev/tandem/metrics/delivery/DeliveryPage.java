package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.objectives.Benefits;
import dev.tandem.metrics.statement.Figure;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One page on one project: was the thing built right, and was it the right thing?
 *
 * <p>Built right: on time, on budget, in scope and, where it was counted, good enough. The right thing: the benefit realised to date reaches the
 * share of the planned one that is asked for.
 *
 * @param verdict how it was built
 * @param benefits what it was to bring, and what it has brought
 * @param neededShare how much of the benefit planned to date must have come, above 0; 1 for all
 */
public record DeliveryPage(DeliveryVerdict verdict, Benefits benefits, double neededShare) {

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if {@code neededShare} is not finite and above 0
   */
  public DeliveryPage {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(benefits, "benefits");
    checkArgument(
        neededShare > 0 && Double.isFinite(neededShare),
        "needed share of benefits must be finite and above 0: %s. State all as 1.",
        neededShare);
  }

  /** {@return whether it was on time, on budget, in scope and not too bad; quality that nobody counted is left out} */
  public Verdict builtRight() {
    Verdict quality = verdict.goodEnough();
    return quality == Verdict.UNKNOWN
        ? verdict.allThree()
        : Verdict.all(verdict.allThree(), quality);
  }

  /** {@return whether enough of the benefit planned to date has come; unknown before any was planned to} */
  public Verdict rightThing() {
    OptionalDouble ratio = realised().value();
    if (ratio.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return ratio.getAsDouble() >= neededShare ? Verdict.MET : Verdict.MISSED;
  }

  /** {@return benefit realised over benefit planned to date} */
  public Figure realised() {
    return benefits.realisationRatio();
  }

  /** {@return both together} */
  public DeliveryQuadrant quadrant() {
    return DeliveryQuadrant.of(builtRight(), rightThing());
  }

  /** {@return the page} */
  @Override
  public String toString() {
    return verdict.project().id() + ": " + quadrant() + "\nbuilt right: " + builtRight() + "\n"
        + verdict + "\nright thing: " + rightThing() + ", needed " + neededShare + "\n" + benefits;
  }
}
