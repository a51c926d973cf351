package dev.tandem.core.product.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.product.delay.PiecewiseLinear.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostOfDelayTest {

  /** A week costs 1,000, a month (30 days) 10,200, from then on 500 a day. */
  private static final PiecewiseLinear BY_POINTS =
      new PiecewiseLinear(List.of(new Point(7, 1000), new Point(30, 10_200)), 500);

  private static final List<CostOfDelay> EACH = List.of(
      CostOfDelay.none(),
      new Linear(200),
      new DeadlineStep(1000, 6),
      new DeadlineThenLinear(50, 6),
      new PeakUnaffected(30, 10),
      new Exponential(5000, 0.1),
      new TriangularWindow(100, 4, 12),
      BY_POINTS);

  static List<CostOfDelay> each() {
    return EACH;
  }

  @Test
  void none_anyDay_losesNothing() {
    assertThat(CostOfDelay.none().cost(1e300)).isZero();
    assertThat(CostOfDelay.none().urgency(3)).isZero();
    assertThat(CostOfDelay.none().totalValue()).hasValue(0);
  }

  @Test
  void linear_anyDay_losesRateADay() {
    assertThat(new Linear(200).cost(2.5)).isEqualTo(500);
    assertThat(new Linear(200).urgency(99)).isEqualTo(200);
    assertThat(new Linear(200).totalValue()).isEmpty();
    assertThat(new Linear(0).totalValue()).hasValue(0);
  }

  @Test
  void deadlineStep_onAndAfterDeadline_jumps() {
    DeadlineStep fair = new DeadlineStep(1000, 6);
    assertThat(fair.cost(6)).isZero();
    assertThat(fair.cost(Math.nextUp(6.0))).isEqualTo(1000);
    assertThat(fair.urgency(6)).isZero();
    assertThat(fair.costOfSlip(6, 1)).isEqualTo(1000);
    assertThat(fair.totalValue()).hasValue(1000);
  }

  @Test
  void deadlineStep_deadlineNow_losesOnlyAfterIt() {
    assertThat(new DeadlineStep(1000, 0).cost(0)).isZero();
    assertThat(new DeadlineStep(1000, 0).cost(1e-9)).isEqualTo(1000);
  }

  @Test
  void deadlineThenLinear_aroundDeadline_startsToLose() {
    DeadlineThenLinear penalty = new DeadlineThenLinear(50, 6);
    assertThat(penalty.cost(6)).isZero();
    assertThat(penalty.cost(10)).isEqualTo(200);
    assertThat(penalty.urgency(5.9)).isZero();
    assertThat(penalty.urgency(6)).isEqualTo(50);
    assertThat(penalty.totalValue()).isEmpty();
    assertThat(new DeadlineThenLinear(0, 6).totalValue()).hasValue(0);
  }

  @Test
  void peakUnaffected_aroundEnd_stopsToLose() {
    PeakUnaffected season = new PeakUnaffected(30, 10);
    assertThat(season.cost(4)).isEqualTo(120);
    assertThat(season.cost(10)).isEqualTo(300);
    assertThat(season.cost(11)).isEqualTo(300);
    assertThat(season.urgency(9.9)).isEqualTo(30);
    assertThat(season.urgency(10)).isZero();
    assertThat(season.totalValue()).hasValue(300);
  }

  @Test
  void exponential_halfLife_halvesWhatRemains() {
    Exponential decaying = Exponential.ofHalfLife(800, 5);
    assertThat(decaying.cost(5)).isCloseTo(400, within(1e-10));
    assertThat(decaying.cost(15)).isCloseTo(700, within(1e-10));
    assertThat(decaying.urgency(0)).isCloseTo(800 * Math.log(2) / 5, within(1e-10));
    assertThat(decaying.urgency(5)).isCloseTo(400 * Math.log(2) / 5, within(1e-10));
    assertThat(decaying.totalValue()).hasValue(800);
    assertThat(decaying.cost(Double.MAX_VALUE)).isEqualTo(800);
  }

  @Test
  void exponential_tinyDelay_keepsItsDigits() {
    assertThat(new Exponential(1, 1).cost(1e-12)).isCloseTo(1e-12 - 5e-25, within(1e-27));
  }

  @Test
  void triangularWindow_alongLife_flattens() {
    TriangularWindow fashion = new TriangularWindow(100, 4, 12);
    assertThat(fashion.cost(6)).isCloseTo(450, within(1e-10));
    assertThat(fashion.cost(12)).isEqualTo(600);
    assertThat(fashion.cost(20)).isEqualTo(600);
    assertThat(fashion.urgency(0)).isEqualTo(100);
    assertThat(fashion.urgency(6)).isEqualTo(50);
    assertThat(fashion.urgency(20)).isZero();
    assertThat(fashion.totalValue()).hasValue(600);
  }

  @Test
  void triangularWindow_tinyDelay_keepsItsDigits() {
    assertThat(new TriangularWindow(100, 4, 12).cost(1e-12)).isCloseTo(1e-10, within(1e-22));
  }

  @Test
  void piecewiseLinear_betweenAndAfterPoints_interpolates() {
    assertThat(BY_POINTS.cost(3.5)).isCloseTo(500, within(1e-10));
    assertThat(BY_POINTS.cost(7)).isEqualTo(1000);
    assertThat(BY_POINTS.cost(10)).isCloseTo(2200, within(1e-10));
    assertThat(BY_POINTS.cost(30)).isEqualTo(10_200);
    assertThat(BY_POINTS.cost(32)).isEqualTo(11_200);
    assertThat(BY_POINTS.urgency(6.9)).isCloseTo(1000.0 / 7, within(1e-10));
    assertThat(BY_POINTS.urgency(7)).isCloseTo(400, within(1e-10));
    assertThat(BY_POINTS.urgency(30)).isEqualTo(500);
    assertThat(BY_POINTS.totalValue()).isEmpty();
    assertThat(new PiecewiseLinear(BY_POINTS.points(), 0).totalValue()).hasValue(10_200);
  }

  @Test
  void piecewiseLinear_withAndWithoutOrigin_areEqual() {
    assertThat(new PiecewiseLinear(List.of(new Point(0, 0), new Point(7, 70)), 1))
        .isEqualTo(new PiecewiseLinear(List.of(new Point(7, 70)), 1));
    assertThat(new PiecewiseLinear(List.of(), 0).cost(5)).isZero();
  }

  /** The rounded slope of this line overshoots its end by one bit. */
  @Test
  void piecewiseLinear_justBeforeAPoint_doesNotExceedIt() {
    PiecewiseLinear profile =
        new PiecewiseLinear(List.of(new Point(24.06, 23.4), new Point(60.81, 60.8)), 0);
    assertThat(profile.cost(Math.nextDown(60.81))).isLessThanOrEqualTo(60.8);
  }

  @Test
  void piecewiseLinear_changedList_keepsItsPoints() {
    List<Point> points = new ArrayList<>(List.of(new Point(7, 70)));
    PiecewiseLinear profile = new PiecewiseLinear(points, 1);
    points.clear();
    assertThat(profile.cost(7)).isEqualTo(70);
  }

  /** The table of worked examples in docs/methods/cost-of-delay.md, with its rounding. */
  static Stream<Arguments> guide() {
    return Stream.of(
        Arguments.of(new Linear(200), 2.5, 500, 200, 200),
        Arguments.of(new DeadlineStep(1000, 6), 6, 0, 0, 1000),
        Arguments.of(new DeadlineThenLinear(50, 6), 10, 200, 50, 50),
        Arguments.of(new PeakUnaffected(30, 10), 4, 120, 30, 30),
        Arguments.of(new Exponential(5000, 0.1), 7, 2517.07, 248.29, 236.28),
        Arguments.of(new TriangularWindow(100, 4, 12), 8, 533.33, 33.33, 29.17),
        Arguments.of(BY_POINTS, 10, 2200, 400, 400));
  }

  @ParameterizedTest
  @MethodSource("guide")
  void eachProfile_workedExample_isAsDocumented(
      CostOfDelay profile, double day, double lost, double urgency, double nextDay) {
    assertThat(profile.cost(day)).isCloseTo(lost, within(0.005));
    assertThat(profile.urgency(day)).isCloseTo(urgency, within(0.005));
    assertThat(profile.costOfSlip(day, 1)).isCloseTo(nextDay, within(0.005));
  }

  @ParameterizedTest
  @MethodSource("each")
  void costAndUrgency_dayThatIsNone_throw(CostOfDelay profile) {
    for (double day : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message = "days must be at least 0 and finite: " + day
          + ". Count calendar days from the reference date on.";
      assertRefused(() -> profile.cost(day), message);
      assertRefused(() -> profile.urgency(day), message);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void costOfSlip_slipThatIsNone_throws(double slip) {
    assertRefused(
        () -> new Linear(1).costOfSlip(3, slip),
        "slip must be at least 0 and finite: " + slip + ". State how much later than planned.");
  }

  @Test
  void costAndUrgency_beyondDouble_throw() {
    PiecewiseLinear steep = new PiecewiseLinear(List.of(), 1e300);
    for (ThrowingCallable call : List.<ThrowingCallable>of(
        () -> new Linear(1e300).cost(1e10),
        () -> new DeadlineThenLinear(1e300, 1).cost(1e10),
        () -> steep.cost(1e10),
        () -> new Exponential(1e300, 1e10).urgency(0))) {
      assertThatThrownBy(call)
          .isInstanceOf(ArithmeticException.class)
          .hasMessage(
              "value lost must stay in the range of a double: Infinity. State rates in larger units of value.");
    }
  }

  static Stream<Arguments> refusals() {
    String perDay = "State the value lost per day.";
    String before = "Count the reference date from before the deadline.";
    String ends = "State after how many days the income ends.";
    return Stream.of(
        refusal(() -> new Linear(-1), "rate must be at least 0 and finite: -1.0. " + perDay),
        refusal(() -> new Linear(Double.NaN), "rate must be at least 0 and finite: NaN. " + perDay),
        refusal(
            () -> new DeadlineStep(-1, 6),
            "penalty must be at least 0 and finite: -1.0. State what missing the deadline costs."),
        refusal(
            () -> new DeadlineStep(1, -6),
            "deadline must be at least 0 and finite: -6.0. " + before),
        refusal(
            () -> new DeadlineThenLinear(-1, 6),
            "rate must be at least 0 and finite: -1.0. " + perDay),
        refusal(
            () -> new DeadlineThenLinear(1, -6),
            "deadline must be at least 0 and finite: -6.0. " + before),
        refusal(
            () -> new PeakUnaffected(-1, 6), "rate must be at least 0 and finite: -1.0. " + perDay),
        refusal(() -> new PeakUnaffected(1, 0), "life must be above 0 and finite: 0.0. " + ends),
        refusal(
            () -> new PeakUnaffected(1e300, 1e10),
            "total value must be finite: Infinity. State rates in larger units of value."),
        refusal(
            () -> new Exponential(-1, 1),
            "value must be at least 0 and finite: -1.0. State what delivery on the reference date is worth."),
        refusal(
            () -> new Exponential(1, 0),
            "decay must be above 0 and finite: 0.0. For a value that does not decay use no cost of delay."),
        refusal(
            () -> Exponential.ofHalfLife(1, 0),
            "half-life must be above 0 and finite: 0.0. State after how many days half of the value is lost."),
        refusal(
            () -> new TriangularWindow(-1, 4, 12),
            "peakRate must be at least 0 and finite: -1.0. State the income per day at the peak."),
        refusal(
            () -> new TriangularWindow(1, 4, Double.NaN),
            "life must be above 0 and finite: NaN. " + ends),
        refusal(
            () -> new TriangularWindow(1, 13, 12),
            "ramp must be from 0 to life: 13.0, life 12.0. State when the peak is reached."),
        refusal(
            () -> new TriangularWindow(1, Double.NaN, 12),
            "ramp must be from 0 to life: NaN, life 12.0. State when the peak is reached."),
        refusal(
            () -> new TriangularWindow(1e300, 4, 1e10),
            "total value must be finite: Infinity. State rates in larger units of value."),
        refusal(
            () -> new Point(-1, 0),
            "days must be at least 0 and finite: -1.0. Count calendar days from the reference date on."),
        refusal(
            () -> new Point(1, -1),
            "cost must be at least 0 and finite: -1.0. State the value lost up to that day."),
        refusal(
            () -> points(new Point(0, 5)),
            "cost on day 0 must be 0: 5.0. Delay costs nothing before it begins."),
        refusal(
            () -> points(new Point(3, 5), new Point(3, 6)),
            "days must ascend: 3.0 after 3.0. Sort the points and keep one for each day."),
        refusal(
            () -> points(new Point(3, 5), new Point(4, 4)),
            "cost must not fall: 4.0 on day 4.0 after 5.0. Later delivery never loses less."),
        refusal(
            () -> points(new Point(1e-300, 1e300)),
            "rate between two points must be finite: day 0.0 to day 1.0E-300. Move the points apart."),
        refusal(
            () -> new PiecewiseLinear(List.of(), -1),
            "rateAfter must be at least 0 and finite: -1.0. State what a day costs after the last point."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void profile_parametersOutOfRange_throws(ThrowingCallable construction, String message) {
    assertRefused(construction, message);
  }

  private static CostOfDelay points(Point... points) {
    return new PiecewiseLinear(List.of(points), 0);
  }

  private static Arguments refusal(ThrowingCallable construction, String message) {
    return Arguments.of(construction, message);
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
