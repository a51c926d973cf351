package dev.tandem.scheduling.simulation.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.table.TableCache;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans against the estimate's own table, which they are an approximation of: in whole seconds, and evenly within what is kept of a bin's width. */
class SpanTableTest {
  private static final double DAY = 28_800;
  /** The smallest root that the widest bin has. */
  private static final int ROOT = 512;
  /** Up to how many seconds of an estimate's range starts are whole seconds. */
  private static final double WHOLE_SECONDS = 1 << 22;

  private static final int NUMBERS = 5_000;

  private static int[] spans(SpanTable table, int[] numbers) {
    int[] row = new int[numbers.length];
    table.fill(numbers, row, numbers.length);
    return row;
  }

  private static int[] numbers() {
    int[] numbers = new SplittableRandom(1).ints(NUMBERS).toArray();
    numbers[0] = 0;
    numbers[1] = -1;
    numbers[2] = Integer.MIN_VALUE;
    numbers[3] = Integer.MAX_VALUE;
    return numbers;
  }

  /** Days up to the longest task that can be sampled, 9,320 of eight hours. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3, 30, 300, 3_000, 9_320})
  void fill_anyLength_isThatOfTheEstimateToRoundingAndALittleOfABin(double days) {
    for (Estimate estimate : new Estimate[] {
      Estimate.betaPert(days / 3, days / 2, days),
      Estimate.uniform(0, days),
      Estimate.triangular(days * 0.999, days, days),
      Estimate.discrete(Map.of(days / 7, 0.3, days, 0.7))
    }) {
      EstimateTable table = new TableCache().table(estimate);
      int[] numbers = numbers();
      int[] spans = spans(new SpanTable(table, DAY, 0, 2), numbers);
      double unit = unit(table);
      for (int i = 0; i < NUMBERS; i++) {
        double exact = Math.max(1, table.value(numbers[i]) * DAY);
        assertThat(spans[i] / 2.0)
            .as("%s at %s", estimate, numbers[i])
            .isCloseTo(exact, within(0.5 + 0.5 * unit + leftOut(table, numbers[i])));
        assertThat(spans[i] % 2).isZero();
      }
    }
  }

  /** The means of bins, of 64 numbers in equal distances each, and mean and deviation of all of them; Sheppard's twelfth is what whole seconds add. */
  @ParameterizedTest
  @ValueSource(doubles = {3, 30, 300, 3_000, 9_320})
  void fill_momentsOfBins_areKept(double days) {
    for (Estimate estimate : new Estimate[] {
      Estimate.betaPert(days / 3, days / 2, days),
      Estimate.uniform(days / 7, days),
      Estimate.triangular(days * 0.999, days, days)
    }) {
      EstimateTable table = new TableCache().table(estimate);
      int[] numbers = IntStream.range(0, 64 * 1_024).map(i -> (2 * i + 1) << 15).toArray();
      int[] spans = spans(new SpanTable(table, DAY, 0, 2), numbers);
      double unit = unit(table);
      double bias = 0;
      for (int bin = 0; bin < 1_024; bin++) {
        double mean = IntStream.range(64 * bin, 64 * (bin + 1))
            .map(i -> spans[i] / 2)
            .average()
            .orElseThrow();
        double error = mean - table.mean(bin) * DAY;
        assertThat(error).as("%s, bin %s", estimate, bin).isCloseTo(0, within(0.6 + 0.5 * unit));
        bias += error / 1_024;
      }
      assertThat(bias).as("%s", estimate).isCloseTo(0, within(0.05 * unit));
      double mean = estimate.mean() * DAY;
      double variance = IntStream.of(spans)
          .mapToDouble(span -> (span / 2.0 - mean) * (span / 2.0 - mean))
          .average()
          .orElseThrow();
      assertThat(Math.sqrt(variance - 1.0 / 12) / (estimate.standardDeviation() * DAY))
          .as("%s", estimate)
          .isCloseTo(1, within(1e-4));
    }
  }

  /** Starts are multiples of so many seconds. */
  private static double unit(EstimateTable table) {
    double range = (table.value(-1) - table.value(0)) * DAY;
    return Math.max(1, Math.scalb(1, Math.getExponent(range / WHOLE_SECONDS) + 1));
  }

  /** What a root that is rounded off leaves out at each end of a bin, in seconds; of rises that are squares, less in wide bins. */
  private static double leftOut(EstimateTable table, int number) {
    int bin = number >>> 22;
    double widest = IntStream.range(0, 1_024)
        .filter(table::isEven)
        .mapToDouble(table::half)
        .max()
        .orElse(0);
    return table.isEven(bin) ? 2 * DAY * Math.sqrt(table.half(bin) * widest) / ROOT : 0;
  }

  /** The tail of a lognormal estimate has bins of many days; the estimate's own table answers for them. */
  @Test
  void fill_binsTooWide_isThatOfTheEstimate() {
    Estimate estimate = Estimate.logNormal(20, 20);
    EstimateTable table = new TableCache().table(estimate);
    int[] numbers = numbers();
    int[] spans = spans(new SpanTable(table, DAY, 0, 2), numbers);
    for (int i = 0; i < NUMBERS; i++) {
      assertThat(spans[i] / 2.0)
          .isCloseTo(
              Math.max(1, table.value(numbers[i]) * DAY), within(1 + leftOut(table, numbers[i])));
    }
  }

  @Test
  void fill_whatIsLeft_isTakenOffWhatIsDone() {
    EstimateTable table = new TableCache().table(Estimate.uniform(4, 8), 0.25);
    int[] spans = spans(new SpanTable(table, DAY, 5, 2), new int[] {0, -1});
    assertThat(spans[0]).isEqualTo(2);
    assertThat(spans[1]).isEqualTo((int) (2 * 3 * DAY));
  }

  @Test
  void fill_longerThanOneLookUp_isTheSameAsPieceByPiece() {
    SpanTable table = new SpanTable(new TableCache().table(Estimate.betaPert(1, 2, 9)), DAY, 0, 2);
    int[] numbers = numbers();
    int[] whole = spans(table, numbers);
    for (int i = 0; i < NUMBERS; i += 97) {
      assertThat(spans(table, new int[] {numbers[i]})[0]).isEqualTo(whole[i]);
    }
  }
}
