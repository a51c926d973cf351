package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.util.Objects;
import java.util.Optional;

/**
 * One rate of a curve, as the quotient that its weighting makes.
 *
 * @param offsets the column's offsets
 * @param cohorts how many cohorts with members and a complete cell stand behind it
 * @param numerator what is divided, for example the retained users
 * @param denominator by what, for example the members
 * @param distinctUsers whether numerator and denominator count users, each at most once
 */
public record CurvePoint(
    OffsetRange offsets, int cohorts, double numerator, double denominator, boolean distinctUsers) {

  /**
   * Checks the quotient.
   *
   * @throws IllegalArgumentException if {@code cohorts} is negative or the quotient is not between 0 and 1
   */
  public CurvePoint {
    Objects.requireNonNull(offsets, "offsets");
    checkArgument(cohorts >= 0, "cohorts must be at least 0: %s. Count complete cells.", cohorts);
    checkArgument(
        numerator >= 0 && numerator <= denominator && denominator < Double.POSITIVE_INFINITY,
        "numerator must be from 0 to the denominator %s: %s, offset %s. State a share.",
        denominator,
        numerator,
        offsets);
  }

  /**
   * {@return the point as a proportion of distinct users, with its intervals; empty where users count several times or rates are averaged,
   * because then no interval for independent users holds}
   */
  public Optional<Proportion> proportion() {
    return distinctUsers && denominator > 0
        ? Optional.of(Proportion.of((long) numerator, (long) denominator))
        : Optional.empty();
  }

  /** {@return numerator over denominator; undefined if no cohort has members and a complete cell} */
  public Figure rate() {
    MethodStatement measure = MethodStatement.of("retention curve").with("offset", offsets);
    return denominator > 0
        ? Figure.of(measure, numerator / denominator)
        : Figure.undefined(measure, "no cohort has members and a complete cell");
  }
}
