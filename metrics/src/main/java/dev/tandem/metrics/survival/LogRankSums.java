package dev.tandem.metrics.survival;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.statistics.TestResult;
import dev.tandem.metrics.survival.table.GroupCursor;
import dev.tandem.metrics.survival.table.LifeTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Sums of observed and expected events and their covariance, over times and strata.
 *
 * <p>Cost: O(groups²) for each time of an event. The formulas are those of {@link LogRankTest}, with its letters.
 */
final class LogRankSums {

  private final double rho;
  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  LogRankSums(int groups, double rho) {
    this.rho = rho;
    observed = new double[groups];
    expected = new double[groups];
    covariance = new double[groups][groups];
  }

  /** Goes through all times at which someone has the event, in order. */
  void addStratum(List<LifeTable> tables) {
    List<GroupCursor> cursors = tables.stream().map(GroupCursor::new).toList();
    double survival = 1;
    double now = nextEvent(cursors);
    while (now < Double.POSITIVE_INFINITY) {
      double time = now;
      double[] atRisk =
          cursors.stream().mapToDouble(group -> group.atRisk(time)).toArray();
      double[] events =
          cursors.stream().mapToDouble(group -> group.takeEvents(time)).toArray();
      double allAtRisk = sum(atRisk);
      double allEvents = sum(events);
      // S(t−): the weight of a time comes from the events before it.
      addTime(atRisk, events, allAtRisk, allEvents, Math.pow(survival, rho));
      survival *= (allAtRisk - allEvents) / allAtRisk;
      now = nextEvent(cursors);
    }
  }

  LogRankResult result(List<String> names, long[] subjects, int strata) {
    List<LogRankResult.Group> groups = IntStream.range(0, names.size())
        .mapToObj(group -> new LogRankResult.Group(
            names.get(group),
            subjects[group],
            observed[group],
            expected[group],
            covariance[group][group]))
        .collect(ImmutableList.toImmutableList());
    int[] compared =
        IntStream.range(0, names.size()).filter(group -> expected[group] > 0).toArray();
    int freedom = Math.max(0, compared.length - 1);
    return new LogRankResult(groups, rho, strata, freedom, chiSquareTest(compared));
  }

  private Optional<TestResult> chiSquareTest(int[] compared) {
    // The differences sum to 0, so one group is left out.
    int freedom = compared.length - 1;
    if (freedom < 1) {
      return Optional.empty();
    }
    double[][] matrix = new double[freedom][freedom];
    double[] difference = new double[freedom];
    for (int i = 0; i < freedom; i++) {
      int group = compared[i + 1];
      difference[i] = observed[group] - expected[group];
      for (int j = 0; j < freedom; j++) {
        matrix[i][j] = covariance[group][compared[j + 1]];
      }
    }
    var chiSquare = QuadraticForm.ofInverse(matrix, difference);
    return chiSquare.isEmpty()
        ? Optional.empty()
        : Optional.of(new TestResult(
            "log-rank chi-square test with " + freedom + " degrees of freedom",
            chiSquare.getAsDouble(),
            ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare.getAsDouble())));
  }

  private void addTime(
      double[] atRisk, double[] events, double allAtRisk, double allEvents, double weight) {
    // Given the margins, events are hypergeometric:
    // cov(i, j) = w² D (N − D)/(N − 1) · nᵢ/N (δᵢⱼ − nⱼ/N).
    double spread = allAtRisk == 1
        ? 0
        : weight * weight * allEvents * (allAtRisk - allEvents) / (allAtRisk - 1);
    for (int i = 0; i < atRisk.length; i++) {
      double share = atRisk[i] / allAtRisk;
      observed[i] += weight * events[i];
      expected[i] += weight * allEvents * share;
      covariance[i][i] += spread * share;
      for (int j = 0; j < atRisk.length; j++) {
        covariance[i][j] -= spread * share * (atRisk[j] / allAtRisk);
      }
    }
  }

  private static double nextEvent(List<GroupCursor> cursors) {
    double next = Double.POSITIVE_INFINITY;
    for (GroupCursor cursor : cursors) {
      next = Math.min(next, cursor.nextEvent());
    }
    return next;
  }

  private static double sum(double[] counts) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return sum;
  }
}
