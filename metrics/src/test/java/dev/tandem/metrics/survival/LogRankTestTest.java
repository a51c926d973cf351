package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRankTestTest {

  private static final LogRankTest TEST = LogRankTest.withDefaults();
  private static final SurvivalCurve EARLY = events(1, 2, 3);
  private static final SurvivalCurve LATE = events(7, 8, 9);

  private static SurvivalCurve events(double... times) {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    for (double time : times) {
      accumulator.add(time, Ending.EVENT);
    }
    return accumulator.snapshot();
  }

  @Test
  void testStratified_sameStratumTwice_doublesAllSums() {
    Map<String, SurvivalCurve> groups = ImmutableMap.of("early", EARLY, "late", LATE);
    LogRankResult once = TEST.test(groups);
    LogRankResult twice = TEST.testStratified(ImmutableMap.of("a", groups, "b", groups));
    assertThat(twice.groups().get(0).expected())
        .isCloseTo(2 * once.groups().get(0).expected(), within(1e-12));
    assertThat(twice.groups().get(0).subjects()).isEqualTo(6);
    assertThat(twice.test().orElseThrow().statistic())
        .isCloseTo(2 * once.test().orElseThrow().statistic(), within(1e-12));
    assertThat(twice.statement())
        .hasToString("log-rank test: rho 0.0, strata 2, groups 2, variance hypergeometric");
  }

  @Test
  void testStratified_groupsInDifferentStrata_areNeverCompared() {
    LogRankResult result = TEST.testStratified(
        ImmutableMap.of("a", ImmutableMap.of("early", EARLY), "b", ImmutableMap.of("late", LATE)));
    assertThat(result.groups()).extracting(LogRankResult.Group::expected).containsExactly(3.0, 3.0);
    assertThat(result.test()).isEmpty();
  }

  @Test
  void test_groupWithoutSubjects_isNotCompared() {
    Map<String, SurvivalCurve> groups =
        ImmutableMap.of("nobody", events(), "early", EARLY, "late", LATE);
    LogRankResult result = TEST.test(groups);
    assertThat(result.degreesOfFreedom()).isEqualTo(1);
    assertThat(result.test().orElseThrow().statistic())
        .isCloseTo(
            TEST.test(ImmutableMap.of("early", EARLY, "late", LATE))
                .test()
                .orElseThrow()
                .statistic(),
            within(1e-12));
  }

  @Test
  void test_noEvents_isUndefined() {
    SurvivalAccumulator censored = new SurvivalAccumulator();
    censored.add(5, Ending.CENSORED);
    LogRankResult result =
        TEST.test(ImmutableMap.of("a", censored.snapshot(), "b", censored.snapshot()));
    assertThat(result.test()).isEmpty();
    assertThat(result.degreesOfFreedom()).isZero();
  }

  @Test
  void test_oneGroup_throws() {
    assertThatThrownBy(() -> TEST.test(ImmutableMap.of("early", EARLY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("groups must be at least 2: [early]. Compare one with another.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void withRho_negativeOrNotFinite_throws(double rho) {
    assertThatThrownBy(() -> TEST.withRho(rho))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rho must be finite and at least 0: " + rho + ". Use 0 for log-rank, 1 for Peto.");
  }

  @Test
  void result_copiesGroups() {
    assertThat(TEST.test(ImmutableMap.of("early", EARLY, "late", LATE)).groups())
        .extracting(LogRankResult.Group::name)
        .isEqualTo(List.of("early", "late"));
  }

  @Test
  void result_numbersThatCannotBe_throw() {
    assertThatThrownBy(() -> new LogRankResult(List.of(), Double.NaN, 1, 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rho must be finite and at least 0: NaN. Use 0 for log-rank, 1 for Peto.");
    for (double number : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new LogRankResult.Group("a", 3, 1, number, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("numbers of a group must be finite and at least 0: 3 subjects, observed 1.0,"
              + " expected " + number + ", variance 1.0 of \"a\". Correct them.");
    }
    assertThatThrownBy(() -> new LogRankResult.Group("a", -1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(": -1 subjects");
  }
}
