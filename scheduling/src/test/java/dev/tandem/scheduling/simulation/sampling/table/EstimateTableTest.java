package dev.tandem.scheduling.simulation.sampling.table;

import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTableTest {

  static Stream<Estimate> estimates() {
    return Stream.of(
        Estimate.uniform(2, 10),
        Estimate.triangular(2, 3, 10),
        Estimate.triangular(2, 2, 10),
        Estimate.betaPert(2, 3, 10),
        Estimate.betaPert(5, 5, 5.0001),
        Estimate.betaPert(3, 9, 9),
        Estimate.betaPert(0, 10, 100, 10),
        Estimate.betaPert(0, 0, 1, 20),
        Estimate.betaPert(0, 1, 1, 20),
        Estimate.betaPert(0, 0, 1, 1e6),
        Estimate.betaPert(0, 30, 100, 1e6),
        Estimate.betaPert(0, 50, 100, 1e5),
        Estimate.betaPert(-8, 1, 100, 1e-3),
        Estimate.logNormal(100, 20),
        LogNormal.ofLogarithm(2, 1),
        LogNormal.ofLogarithm(2, 1.5));
  }

  /** Means to rounding; standard deviations a little off, as bins are spread evenly. */
  @ParameterizedTest
  @MethodSource("estimates")
  void moments_areThoseOfTheEstimate(Estimate estimate) {
    EstimateTable table = new TableCache().table(estimate);
    double mean = moment(table, 1, 0);
    assertThat(mean).isCloseTo(estimate.mean(), within(1e-11 * estimate.mean()));
    double deviation = Math.sqrt(moment(table, 2, estimate.mean()));
    double exact = estimate.standardDeviation();
    assertThat(deviation / exact - 1).isBetween(-1e-4, 1e-4);
  }

  /** The mean of a power over all fractions: of bins that rise evenly by Simpson's rule, exact for squares; bins within bins where they do not. */
  private static double moment(EstimateTable table, int power, double centre) {
    return moment(table, power, centre, 0, 22);
  }

  private static double moment(
      EstimateTable table, int power, double centre, int start, int shift) {
    double sum = 0;
    for (int bin = 0; bin < 1_024; bin++) {
      int from = start | (bin << shift);
      double low = table.value(from);
      double high = table.value(from | ((1 << shift) - 1));
      sum += shift > 2 && !isEven(table, from, shift)
          ? moment(table, power, centre, from, shift - 10)
          : (Math.pow(low - centre, power)
                  + 4 * Math.pow((low + high) / 2 - centre, power)
                  + Math.pow(high - centre, power))
              / 6;
    }
    return sum / 1_024;
  }

  private static boolean isEven(EstimateTable table, int from, int shift) {
    if (shift == 22) {
      return table.isEven(from >>> shift);
    }
    int last = (1 << shift) - 1;
    double low = table.value(from);
    double rise = (table.value(from | last) - low) * (last + 1) / last;
    double quarter = table.value(from | (1 << (shift - 2))) - low;
    double half = table.value(from | (1 << (shift - 1))) - low;
    double slack = 1e-9 * Math.abs(rise) + 1e-13 * Math.abs(low);
    return Math.abs(4 * quarter - rise) <= slack && Math.abs(2 * half - rise) <= slack;
  }

  /** A value is that of some probability of its bin, and values ascend. */
  @ParameterizedTest
  @MethodSource("estimates")
  void mean_liesBetweenTheQuantiles(Estimate estimate) {
    EstimateTable table = new TableCache().table(estimate);
    double slack = 1e-9 * estimate.standardDeviation();
    for (int bin = 1; bin < 1_023; bin++) {
      assertThat(table.mean(bin))
          .isGreaterThanOrEqualTo(table.mean(bin - 1))
          .isBetween(
              estimate.quantile(bin / 1_024.0) - slack,
              estimate.quantile((bin + 1) / 1_024.0) + slack);
    }
  }

  /** The oracle takes the mean of 2,000 quantiles in each of eight bins. */
  @ParameterizedTest
  @MethodSource("estimates")
  void equalBins_areMeansOfQuantiles(Estimate estimate) {
    double[] bins = EqualBins.of(estimate, 0.1, 0.9, 8);
    for (int bin = 0; bin < 8; bin++) {
      double sum = 0;
      for (int i = 0; i < 2_000; i++) {
        sum += estimate.quantile(0.1 + 0.1 * (bin + (i + 0.5) / 2_000));
      }
      assertThat(bins[bin])
          .isCloseTo(sum / 2_000, within(1e-6 * estimate.standardDeviation() + 1e-12));
    }
  }

  /** The rest of a started task: its mean is that of the values above what is spent. */
  @ParameterizedTest
  @MethodSource("estimates")
  void table_afterWhatIsSpent_isConditional(Estimate estimate) {
    double spent = estimate.quantile(0.7);
    EstimateTable table = new TableCache().table(estimate, estimate.cdf(spent));
    double above = (estimate.mean() - estimate.partialMean(spent)) / estimate.survival(spent);
    assertThat(moment(table, 1, 0)).isCloseTo(above, within(1e-10 * above));
    assertThat(table.value(0)).isGreaterThanOrEqualTo(spent);
  }

  @Test
  void tails_varyWithinWhereTheyMatter() {
    TableCache cache = new TableCache();
    assertThat(cache.table(Estimate.betaPert(2, 3, 10)).isEven(1_023)).isTrue();
    assertThat(cache.table(Estimate.betaPert(0, 0, 1, 20)).isEven(1_023)).isFalse();
    assertThat(cache.table(Estimate.betaPert(0, 1, 1, 20)).isEven(0)).isFalse();
    EstimateTable heavy = cache.table(LogNormal.ofLogarithm(0, 1));
    assertThat(heavy.isEven(1_023)).isFalse();
    assertThat(heavy.isEven(500)).isTrue();
    assertThat(heavy.value(-1)).isGreaterThan(heavy.value(-1_000_000));
    // A bin of 2^-20: the value at probability 1 - 2.5e-5 is e^4.06.
    int fraction = (int) Math.round((1 - 2.5e-5) * (1L << 32));
    assertThat(heavy.value(fraction)).isCloseTo(Math.exp(4.0556), within(1.5));
  }

  /** 0.7 and 0.1 of 2^32 are no whole numbers: fractions 3006477106 and 3435973836 are the last below the limits. */
  @Test
  void discrete_limits_areTheProbabilities() {
    EstimateTable table =
        new TableCache().table(Estimate.discrete(Map.of(1.0, 0.7, 2.0, 0.1, 3.0, 0.2)));
    assertThat(table.value(0)).isEqualTo(1);
    assertThat(table.value((int) 3_006_477_106L)).isEqualTo(1);
    assertThat(table.value((int) 3_006_477_107L)).isEqualTo(2);
    assertThat(table.value((int) 3_435_973_836L)).isEqualTo(2);
    assertThat(table.value((int) 3_435_973_837L)).isEqualTo(3);
    assertThat(table.value(-1)).isEqualTo(3);
    assertThat(table.isEven(716)).isFalse();
    assertThat(table.isEven(715)).isTrue();
    assertThat(table.mean(716)).isEqualTo(1);
    assertThat(table.mean(717)).isEqualTo(2);
  }

  @Test
  void discrete_partRuledOut_sharesTheRest() {
    Estimate permit = Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.25, 3.0, 0.25));
    EstimateTable table = new TableCache().table(permit, permit.cdf(1.5));
    assertThat(table.value(0)).isEqualTo(2);
    assertThat(table.value(Integer.MAX_VALUE)).isEqualTo(2);
    assertThat(table.value(Integer.MIN_VALUE)).isEqualTo(3);
  }

  @Test
  void withoutSpread_isOneValue() {
    TableCache cache = new TableCache();
    for (Estimate estimate :
        new Estimate[] {Estimate.fixed(7), Estimate.betaPert(7, 7, 7), Estimate.logNormal(7, 0)}) {
      EstimateTable table = cache.table(estimate);
      assertThat(table.value(0)).isCloseTo(7, within(1e-14));
      assertThat(table.value(-1)).isEqualTo(table.value(0));
      assertThat(table.isEven(1_023)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0.9999991, Double.NaN})
  void table_noShare_throws(double from) {
    assertRefused(
        "from must be from 0 to 0.999999: " + from
            + ". Estimate a task anew that took longer than its estimate allows.",
        () -> new TableCache().table(Estimate.uniform(0, 1), from));
  }
}
