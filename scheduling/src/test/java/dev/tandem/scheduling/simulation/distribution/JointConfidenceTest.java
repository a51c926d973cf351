package dev.tandem.scheduling.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.simulation.distribution.JointConfidence.Pair;
import dev.tandem.scheduling.simulation.sampling.copula.Copula;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JointConfidenceTest {
  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(2027, 1, 1, 0, 0);

  /** Ten samples; the joint share is that of the points with at most this cost and this finish, as in NASA's handbook, appendix J. */
  private static JointConfidence tenSamples() {
    return of(
        new int[] {10, 11, 12, 12, 10, 15, 13, 11, 14, 16},
        new double[] {100, 104, 98, 110, 107, 120, 101, 115, 125, 109});
  }

  private static JointConfidence of(int[] days, double[] costs) {
    return JointConfidence.of(
        new ListedFinishes(ImmutableIntArray.copyOf(days), day -> Instants.of(day(day))),
        ImmutableDoubleArray.copyOf(costs));
  }

  private static LocalDateTime day(int day) {
    return DAY_ZERO.plusDays(day);
  }

  @Test
  void probability_isTheShareThatKeepsBoth() {
    JointConfidence joint = tenSamples();
    assertThat(joint.samples()).isEqualTo(10);
    assertThat(joint.probability(day(13), 110)).isEqualTo(new Share(6, 10));
    assertThat(joint.probability(day(13), Double.POSITIVE_INFINITY)).isEqualTo(new Share(7, 10));
    assertThat(joint.probability(day(99), 110)).isEqualTo(new Share(7, 10));
    assertThat(joint.probability(day(9), 200)).isEqualTo(new Share(0, 10));
    assertThat(joint.probability(day(10).minusSeconds(1), 200)).isEqualTo(new Share(0, 10));
  }

  @Test
  void marginalPair_ofTwoP80s_isKeptLessOften() {
    assertThat(tenSamples().marginalPair(0.8)).isEqualTo(new Pair(day(14), 115, new Share(7, 10)));
  }

  @Test
  void frontier_hasThePairsThatNoOtherBeats() {
    assertThat(tenSamples().frontier(0.7))
        .containsExactly(
            new Pair(day(13), 115, new Share(7, 10)), new Pair(day(16), 110, new Share(7, 10)));
    assertThat(tenSamples().frontier(1)).containsExactly(new Pair(day(16), 125, new Share(10, 10)));
  }

  @Test
  void frontier_withEqualCostsAndDates_countsThemAll() {
    JointConfidence joint = of(new int[] {1, 1, 2, 2, 3, 4}, new double[] {5, 5, 5, 7, 5, 3});
    assertThat(joint.frontier(0.5)).containsExactly(new Pair(day(2), 5, new Share(3, 6)));
    assertThat(joint.frontier(0.3)).containsExactly(new Pair(day(1), 5, new Share(2, 6)));
  }

  /** Every pair of a date and a cost of samples, judged by counting, those that another one beats thrown out. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void frontier_ofFewSamples_isThatOfAllPairs(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int samples = 1 + random.nextInt(25);
    int[] days = random.ints(samples, 0, 8).toArray();
    double[] costs = random.ints(samples, 0, 8).asDoubleStream().toArray();
    double confidence = (1 + random.nextInt(samples)) / (double) samples;
    JointConfidence joint = of(days, costs);
    List<Pair> kept = Arrays.stream(days)
        .distinct()
        .boxed()
        .flatMap(day -> Arrays.stream(costs)
            .distinct()
            .mapToObj(cost -> new Pair(day(day), cost, joint.probability(day(day), cost))))
        .filter(pair -> pair.probability().count() >= Math.round(confidence * samples))
        .toList();
    List<Pair> best = kept.stream()
        .filter(pair -> kept.stream()
            .noneMatch(other -> !other.equals(pair)
                && !other.date().isAfter(pair.date())
                && other.budget() <= pair.budget()))
        .sorted((one, other) -> one.date().compareTo(other.date()))
        .toList();
    assertThat(joint.frontier(confidence)).isEqualTo(best);
  }

  /** 200,000 samples; a share may be off by four standard errors. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/dev/tandem/scheduling/simulation/joint-confidence.csv",
      useHeadersInDisplayName = true)
  void marginalPair_underAGaussianCopula_isAnalytic(
      double rho, double p50, double p70, double p80, double p90) {
    int samples = 200_000;
    double rank = rho == 1 ? 1 : 6 / Math.PI * Math.asin(rho / 2);
    Copula copula = Copula.ofGroup(2, rank);
    int[][] drawn = new int[2][samples];
    for (int task = 0; task < 2; task++) {
      copula.fill(
          task,
          Uniforms.monteCarlo(5),
          new int[] {0, 1, 2},
          0,
          samples,
          drawn[task],
          new double[samples]);
    }
    JointConfidence joint = JointConfidence.of(
        new ListedFinishes(
            ImmutableIntArray.copyOf(
                Arrays.stream(drawn[0]).map(fraction -> fraction ^ Integer.MIN_VALUE)),
            position -> Integer.toUnsignedLong(position ^ Integer.MIN_VALUE)),
        ImmutableDoubleArray.copyOf(Arrays.stream(drawn[1]).mapToDouble(Integer::toUnsignedLong)));
    double[] expected = {p50, p70, p80, p90};
    double[] marginal = {0.5, 0.7, 0.8, 0.9};
    for (int i = 0; i < marginal.length; i++) {
      Share share = joint.marginalPair(marginal[i]).probability();
      assertThat(share.value()).isCloseTo(expected[i], within(4 * share.standardError() + 1e-5));
    }
  }

  @Test
  void samples_withoutACostEach_areRefused() {
    assertThatThrownBy(() -> of(new int[] {1, 2}, new double[] {3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "samples must have a finish and a cost each: 2 finishes, 1 costs. Draw both together.");
    assertThatThrownBy(() -> of(new int[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "samples must have a finish and a cost each: 0 finishes, 0 costs. Draw both together.");
  }

  @Test
  void budget_thatIsNoNumber_isRefused() {
    assertThatThrownBy(() -> tenSamples().probability(day(1), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("budget must be a number: NaN. State an amount of money.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void share_outsideZeroToOne_isRefused(double share) {
    String message =
        "probability must be above 0 and at most 1: " + share + ". State 80 percent as 0.8.";
    assertThatThrownBy(() -> tenSamples().frontier(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> tenSamples().marginalPair(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void text_hasTheTrapAndTheFrontier() {
    assertThat(tenSamples()).hasToString("""
        P80 date 2027-01-15T00:00 and P80 budget 115: both kept in 70.0 % ± 14.5
        finish by         budget   both kept in
        2027-01-15T00:00     125  80.0 % ± 12.6
        2027-01-16T00:00     120  80.0 % ± 12.6
        2027-01-17T00:00     115  80.0 % ± 12.6""");
  }
}
