package dev.tandem.metrics.riskregister;

import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.metrics.riskregister.RegisterEvents.Event;
import dev.tandem.metrics.riskregister.RegisterEvents.Group;
import dev.tandem.metrics.riskregister.lattice.LatticeMass;
import dev.tandem.metrics.riskregister.lattice.LatticeStep;
import dev.tandem.metrics.riskregister.lattice.MassSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds the events of a register up: exactly where the lattice of their impacts allows it, otherwise rounded down and up. */
final class RegisterConvolution {

  /** A sum of so many cells takes 16 MB, and a millisecond for each event. */
  private static final long MOST_CELLS = 1L << 20;

  /** So many different totals are kept where a lattice would have too many cells. */
  private static final double MOST_STATES = 1 << 16;

  private final RegisterEvents events;

  RegisterConvolution(RegisterEvents events) {
    this.events = events;
  }

  RegisterDistribution distribution() {
    List<BigDecimal> points = new ArrayList<>();
    double states = 1;
    for (Event event : events.events()) {
      List<Double> values = pointsOf(event.impact());
      if (values.isEmpty()) {
        return bounds();
      }
      values.forEach(value -> points.add(BigDecimal.valueOf(value)));
      states *= values.size() + 1;
    }
    LatticeStep step = LatticeStep.dividing(points);
    BigInteger cells = cells(step);
    if (cells.compareTo(BigInteger.valueOf(MOST_CELLS)) <= 0) {
      return exact(step, cells.longValueExact());
    }
    return states <= MOST_STATES && cells.bitLength() < Long.SIZE - 1
        ? exact(step, Long.MAX_VALUE)
        : bounds();
  }

  /** The values of an impact that is a point or a few; none if it is spread. */
  private static List<Double> pointsOf(Estimate impact) {
    if (impact instanceof Discrete discrete) {
      return discrete.outcomes().stream().map(Discrete.Outcome::value).toList();
    }
    return LatticeStep.isPoint(impact) ? List.of(impact.lowerBound()) : List.of();
  }

  private BigInteger cells(LatticeStep step) {
    BigDecimal span = BigDecimal.ZERO;
    for (Event event : events.events()) {
      span = span.add(BigDecimal.valueOf(Math.max(0, LatticeStep.upper(event.impact()))))
          .subtract(BigDecimal.valueOf(Math.min(0, event.impact().lowerBound())));
    }
    return span.divideToIntegralValue(step.size()).toBigInteger().add(BigInteger.ONE);
  }

  private RegisterDistribution exact(LatticeStep step, long cells) {
    // Points lie on the lattice, so that nothing is rounded.
    return RegisterDistribution.exact(
        events, step, sum(step, RoundingMode.FLOOR, cells), roundingError(step));
  }

  private RegisterDistribution bounds() {
    double span = 0;
    for (Event event : events.events()) {
      span += Math.max(0, LatticeStep.upper(event.impact()))
          - Math.min(0, event.impact().lowerBound());
    }
    LatticeStep step = LatticeStep.cutting(span, events.convention().latticePoints());
    return RegisterDistribution.between(
        events,
        step,
        sum(step, RoundingMode.FLOOR, 0),
        sum(step, RoundingMode.CEILING, 0),
        roundingError(step));
  }

  /**
   * By how much a probability may be wrong: a sum with an event adds a product for each of its points, and its weights and those of its
   * driver are rounded six times at most; each errs by half an ulp of 1 at most, since no term is below 0.
   *
   * <p>Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, 3.1 and 4.2.
   */
  private double roundingError(LatticeStep step) {
    double roundings = 4;
    for (Event event : events.events()) {
      roundings += termsOf(event.impact(), step) + 6;
    }
    return roundings * Math.ulp(1.0) / 2;
  }

  /** How many points an event has at most, and that it does not occur. */
  private static double termsOf(Estimate impact, LatticeStep step) {
    List<Double> values = pointsOf(impact);
    return values.isEmpty()
        ? (LatticeStep.upper(impact) - impact.lowerBound()) / step.size().doubleValue() + 3
        : values.size() + 1.0;
  }

  private LatticeMass sum(LatticeStep step, RoundingMode rounding, long cells) {
    MassSum sum = MassSum.ofNothing(cells, MOST_CELLS);
    // Small spans first, so that the sum stays short for long.
    for (Group group : sorted(events.groups())) {
      MassSum with = plus(sum, group.with(), step, rounding);
      sum = group.weight() == 1
          ? with
          : with.mixedWith(group.weight(), plus(sum, group.without(), step, rounding));
    }
    return sum.mass();
  }

  private static List<Group> sorted(List<Group> groups) {
    return groups.stream()
        .sorted(Comparator.comparingDouble(group -> group.with().stream()
            .mapToDouble(
                event -> LatticeStep.upper(event.impact()) - event.impact().lowerBound())
            .sum()))
        .toList();
  }

  private static MassSum plus(
      MassSum sum, List<Event> events, LatticeStep step, RoundingMode rounding) {
    MassSum longer = sum;
    for (Event event : events) {
      longer = longer.with(step.event(event.probability(), event.impact(), event.sign(), rounding));
    }
    return longer;
  }
}
