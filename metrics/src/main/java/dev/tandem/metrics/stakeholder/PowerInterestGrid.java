package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.Stakeholder;
import java.util.List;

/**
 * The grid of power and interest with its two borders.
 *
 * <p>{@link Stakeholder#quadrant()} is the standard grid, in which 0.5 and more counts as high; organisations that score tightly move the
 * borders. Source: Mendelow (1991), Environmental scanning: the impact of the stakeholder concept.
 *
 * @param powerFrom from which power on it counts as high
 * @param interestFrom from which interest on it counts as high
 */
public record PowerInterestGrid(double powerFrom, double interestFrom) {

  private static final PowerInterestGrid STANDARD = new PowerInterestGrid(0.5, 0.5);

  /**
   * Checks the borders.
   *
   * @throws IllegalArgumentException if one is not above 0 and at most 1
   */
  public PowerInterestGrid {
    checkBorder("power", powerFrom);
    checkBorder("interest", interestFrom);
  }

  private static void checkBorder(String role, double border) {
    checkArgument(
        border > 0 && border <= 1,
        "border of %s must be above 0 and at most 1: %s. Use 0.5 for the middle.",
        role,
        border);
  }

  /** {@return both borders at 0.5} */
  public static PowerInterestGrid standard() {
    return STANDARD;
  }

  /**
   * {@return how to engage a stakeholder}
   *
   * @param stakeholder the stakeholder; on a border it counts as high
   */
  public MendelowQuadrant quadrant(Stakeholder stakeholder) {
    if (stakeholder.power() >= powerFrom) {
      return stakeholder.interest() >= interestFrom
          ? MendelowQuadrant.MANAGE_CLOSELY
          : MendelowQuadrant.KEEP_SATISFIED;
    }
    return stakeholder.interest() >= interestFrom
        ? MendelowQuadrant.KEEP_INFORMED
        : MendelowQuadrant.MONITOR;
  }

  /**
   * {@return the stakeholders in each quadrant, in the order given}
   *
   * @param stakeholders the stakeholders
   */
  public ImmutableListMultimap<MendelowQuadrant, Stakeholder> place(
      List<Stakeholder> stakeholders) {
    return Multimaps.index(stakeholders, this::quadrant);
  }
}
