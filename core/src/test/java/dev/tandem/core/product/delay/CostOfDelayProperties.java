package dev.tandem.core.product.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.product.delay.CostOfDelay.None;
import dev.tandem.core.product.delay.PiecewiseLinear.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class CostOfDelayProperties {

  @Property
  void cost_referenceDate_isZero(@ForAll("profiles") CostOfDelay profile) {
    assertThat(profile.cost(0)).isZero();
  }

  /** Exact: no tolerance, as sequencing compares costs of nearby days. */
  @Property
  void cost_laterDay_isNoLess(
      @ForAll("profiles") CostOfDelay profile,
      @ForAll("days") double day,
      @ForAll("days") double slip) {
    assertThat(profile.cost(day + slip)).isGreaterThanOrEqualTo(profile.cost(day));
    assertThat(profile.cost(Math.nextUp(day))).isGreaterThanOrEqualTo(profile.cost(day));
    assertThat(profile.costOfSlip(day, slip)).isNotNegative();
  }

  @Property
  void totalValue_bounded_isTheLeastBound(
      @ForAll("profiles") CostOfDelay profile, @ForAll("days") double day) {
    profile.totalValue().ifPresent(total -> {
      assertThat(profile.cost(day)).isLessThanOrEqualTo(total);
      assertThat(profile.cost(1e9)).isCloseTo(total, within(1e-9 * total));
    });
  }

  @Property
  void totalValue_unbounded_isExceeded(@ForAll("profiles") CostOfDelay profile) {
    if (profile.totalValue().isEmpty()) {
      assertThat(profile.cost(1e12)).isGreaterThan(1e8);
      assertThat(profile.urgency(1e12)).isPositive();
    }
  }

  /** The mean slope between two days without a kink between them lies between the urgencies at both, as urgency is monotone there. */
  @Property
  void urgency_betweenKinks_boundsTheMeanSlope(
      @ForAll("profiles") CostOfDelay profile,
      @ForAll("days") double day,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    Double next = new TreeSet<>(kinks(profile)).higher(day);
    double end = next == null ? day + share : day + share * 0.999 * (next - day);
    double slope = (profile.cost(end) - profile.cost(day)) / (end - day);
    double low = Math.min(profile.urgency(day), profile.urgency(end));
    double high = Math.max(profile.urgency(day), profile.urgency(end));
    // Both costs are rounded to 53 bits; the difference quotient magnifies that.
    double rounding =
        8 * Math.ulp(profile.cost(end) + profile.urgency(day) * end + 1) / (end - day);
    boolean jumps =
        profile instanceof DeadlineStep step && step.deadline() >= day && step.deadline() < end;
    if (!jumps) {
      assertThat(slope).isBetween(low - rounding, high + rounding);
    }
  }

  @Property(tries = 200)
  void cost_anyDay_isTheAreaUnderUrgencyAndItsJumps(
      @ForAll("profiles") CostOfDelay profile, @ForAll("days") double day) {
    List<Double> ends = new ArrayList<>(new TreeSet<>(kinks(profile)).headSet(day));
    ends.add(day);
    double scale = 1 + profile.cost(day);
    double area = 0;
    double from = 0;
    for (double to : ends) {
      // The last value before a kink belongs to the piece on its left.
      double inside = Math.nextDown(to);
      area +=
          inside > from ? CostOfDelayOracle.area(profile::urgency, from, inside, 1e-6 * scale) : 0;
      from = to;
    }
    double jump =
        profile instanceof DeadlineStep step && step.deadline() < day ? step.penalty() : 0;
    assertThat(profile.cost(day)).isCloseTo(area + jump, within(1e-5 * scale));
  }

  @Property(tries = 200)
  void triangularWindow_anyRamp_losesTheDifferenceOfTheAreas(
      @ForAll @DoubleRange(min = 0.1, max = 1000) double peakRate,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double rampShare,
      @ForAll @DoubleRange(min = 1, max = 400) double life,
      @ForAll @DoubleRange(min = 0, max = 1.2) double dayShare) {
    double ramp = rampShare * life;
    double total = peakRate * life / 2;
    assertThat(new TriangularWindow(peakRate, ramp, life).cost(dayShare * life))
        .isCloseTo(
            CostOfDelayOracle.triangularWindow(peakRate, ramp, life, dayShare * life, 1e-7 * total),
            within(1e-5 * total));
  }

  @Property
  void piecewiseLinear_pointsOnALine_isLinear(
      @ForAll @DoubleRange(min = 0, max = 1000) double rate,
      @ForAll("days") double day,
      @ForAll("points") List<Point> points) {
    List<Point> onLine =
        points.stream().map(point -> new Point(point.day(), rate * point.day())).toList();
    assertThat(new PiecewiseLinear(onLine, rate).cost(day))
        .isCloseTo(new Linear(rate).cost(day), within(1e-9 * (1 + rate * day)));
  }

  @Property
  void piecewiseLinear_oneCorner_isDeadlineThenLinearOrPeakUnaffected(
      @ForAll @DoubleRange(min = 0, max = 1000) double rate,
      @ForAll @DoubleRange(min = 0.1, max = 100) double corner,
      @ForAll("days") double day) {
    double tolerance = 1e-9 * (1 + rate * day);
    assertThat(new PiecewiseLinear(List.of(new Point(corner, 0)), rate).cost(day))
        .isCloseTo(new DeadlineThenLinear(rate, corner).cost(day), within(tolerance));
    assertThat(new PiecewiseLinear(List.of(new Point(corner, rate * corner)), 0).cost(day))
        .isCloseTo(new PeakUnaffected(rate, corner).cost(day), within(tolerance));
  }

  @Property
  void piecewiseLinear_statedPoints_areExact(@ForAll("points") List<Point> points) {
    PiecewiseLinear profile = new PiecewiseLinear(points, 1);
    for (Point point : points) {
      assertThat(profile.cost(point.day())).isEqualTo(point.cost());
    }
  }

  @Provide
  Arbitrary<Double> days() {
    return Arbitraries.doubles().between(0, 500).ofScale(6);
  }

  @Provide
  Arbitrary<List<Point>> points() {
    Arbitrary<Double> steps = Arbitraries.doubles().between(0.01, 60).ofScale(3);
    Arbitrary<Double> rises = Arbitraries.doubles().between(0, 5000).ofScale(2);
    return Combinators.combine(steps, rises)
        .as(Point::new)
        .list()
        .ofMaxSize(6)
        .map(CostOfDelayProperties::added);
  }

  @Provide
  Arbitrary<CostOfDelay> profiles() {
    Arbitrary<Double> rates =
        Arbitraries.doubles().between(0, 1000).ofScale(3).filter(rate -> rate == 0 || rate > 0.01);
    Arbitrary<Double> lives = Arbitraries.doubles().between(0.1, 400).ofScale(3);
    Arbitrary<Double> decays = Arbitraries.doubles().between(0.001, 2).ofScale(4);
    Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1).ofScale(3);
    return Arbitraries.oneOf(
        Arbitraries.just(new None()),
        rates.map(Linear::new),
        Combinators.combine(rates, lives).as(DeadlineStep::new),
        Combinators.combine(rates, lives).as(DeadlineThenLinear::new),
        Combinators.combine(rates, lives).as(PeakUnaffected::new),
        Combinators.combine(rates, decays).as(Exponential::new),
        Combinators.combine(rates, shares, lives)
            .as((rate, share, life) -> new TriangularWindow(rate, share * life, life)),
        Combinators.combine(points(), rates).as(PiecewiseLinear::new));
  }

  private static List<Point> added(List<Point> increments) {
    List<Point> points = new ArrayList<>();
    double day = 0;
    double cost = 0;
    for (Point increment : increments) {
      day += increment.day();
      cost += increment.cost();
      points.add(new Point(day, cost));
    }
    return points;
  }

  private static List<Double> kinks(CostOfDelay profile) {
    DoubleStream kinks = profile instanceof DeadlineStep step
        ? DoubleStream.of(step.deadline())
        : profile instanceof DeadlineThenLinear linear
            ? DoubleStream.of(linear.deadline())
            : profile instanceof PeakUnaffected peak
                ? DoubleStream.of(peak.life())
                : profile instanceof TriangularWindow window
                    ? DoubleStream.of(window.life())
                    : profile instanceof PiecewiseLinear line
                        ? line.points().stream().mapToDouble(Point::day)
                        : DoubleStream.empty();
    return kinks.boxed().toList();
  }
}
