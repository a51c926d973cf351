package dev.tandem.metrics.statistics;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MultinomialReferenceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "multinomial-intervals.csv", useHeadersInDisplayName = true)
  void intervals_referenceCases_equalTools(
      String counts,
      double confidence,
      MultinomialIntervalMethod method,
      String lower,
      String upper) {
    MultinomialCounts categories =
        new MultinomialCounts(split(counts).stream().map(Long::valueOf).toList());
    List<Interval> intervals = categories.intervals(method, ConfidenceLevel.of(confidence));
    // Both sides are sums and products of about a hundred terms in double.
    for (int i = 0; i < intervals.size(); i++) {
      assertClose(
          3e-11, intervals.get(i).lower(), Double.parseDouble(split(lower).get(i)));
      assertClose(
          3e-11, intervals.get(i).upper(), Double.parseDouble(split(upper).get(i)));
    }
    assertThat(intervals).hasSameSizeAs(split(counts));
  }

  private static List<String> split(String cell) {
    return Splitter.on(' ').splitToList(cell);
  }
}
