package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.classification.Moscow;
import dev.tandem.metrics.prioritisation.classification.MoscowItem;
import dev.tandem.metrics.prioritisation.classification.MoscowPriority;
import dev.tandem.metrics.prioritisation.classification.MoscowReport;
import dev.tandem.metrics.prioritisation.survey.Ballot;
import dev.tandem.metrics.prioritisation.survey.BuyAFeature;
import dev.tandem.metrics.prioritisation.survey.HundredDollarResult;
import dev.tandem.metrics.prioritisation.survey.HundredDollarTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that a computation left are held against totals and limits with the rounding they carry, and with no more. */
class RoundedSumsTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 7, 9, 11, 13, 49, 99, 100})
  void hundredDollar_equalShares_spendTheBudget(int items) {
    ImmutableMap.Builder<String, Double> amounts = ImmutableMap.builder();
    for (int k = 0; k < items; k++) {
      amounts.put("item " + k, 100.0 / items);
    }
    HundredDollarResult result =
        HundredDollarTest.withDefaults().count(List.of(Ballot.of("ann", amounts.buildOrThrow())));
    assertThat(result.invalidVoters()).isEmpty();
    assertThat(result.shares().orElseThrow().get("item 0")).isEqualTo(Score.ofRatio(1, items));
  }

  @Test
  void hundredDollar_restOfRepeatedSubtraction_spendsTheBudget() {
    double left = 10;
    ImmutableMap.Builder<String, Double> amounts = ImmutableMap.builder();
    for (int k = 0; k < 7; k++) {
      amounts.put("item " + k, 10.0 / 9);
      left -= 10.0 / 9;
    }
    HundredDollarTest test = HundredDollarTest.withDefaults().withBudget(10);
    assertThat(test.count(List.of(Ballot.of("ann", amounts.put("rest", left).buildOrThrow())))
            .invalidVoters())
        .isEmpty();
  }

  @Test
  void hundredDollar_writtenThirds_doNotSpendTheBudget() {
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .count(List.of(
            Ballot.of("ann", ImmutableMap.of("a", 33.33, "b", 33.33, "c", 33.33)),
            Ballot.of("bob", ImmutableMap.of("a", 99.9999999999)),
            Ballot.of("cy", Map.of())));
    assertThat(result.invalidVoters()).containsOnlyKeys("ann", "bob", "cy");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 7, 9, 11, 13, 49})
  void buyAFeature_equalBids_reachThePrice(int players) {
    List<Ballot> bids = new ArrayList<>();
    for (int k = 0; k < players; k++) {
      bids.add(Ballot.of("player " + k, Map.of("sso", 100.0 / players)));
    }
    BuyAFeature game = new BuyAFeature(ImmutableMap.of("sso", 100.0), bids);
    assertThat(game.bought()).containsExactly("sso");
    assertThat(game.shortfalls()).containsEntry("sso", Score.ZERO);
    assertThat(game.explain()).isEqualTo("sso: raised 100 of 100, bought");
  }

  @Test
  void buyAFeature_equalShares_overspendNobody() {
    Map<String, Double> prices = ImmutableMap.of("a", 50.0, "b", 50.0, "c", 50.0);
    Ballot thirds = Ballot.of("ann", Map.of("a", 100 / 3.0, "b", 100 / 3.0, "c", 100 / 3.0));
    Ballot more = Ballot.of("bob", Map.of("a", 33.34, "b", 33.33, "c", 33.34));
    assertThat(new BuyAFeature(prices, List.of(thirds, more)).overspenders(100))
        .extracting(Finding::toString)
        .containsExactly("bob: offered 100.01 of 100");
  }

  @Test
  void buyAFeature_aCentShort_isNotBought() {
    BuyAFeature game = new BuyAFeature(
        ImmutableMap.of("sso", 1e9), List.of(Ballot.of("ann", Map.of("sso", 999_999_999.99))));
    assertThat(game.bought()).isEmpty();
  }

  @Test
  void moscow_fiveSixthsAndASixth_fitACapacityOfOne() {
    MoscowReport report = moscow(1, must("a", 5.0 / 6), must("b", 1.0 / 6));
    assertThat(report.doMustsFitCapacity()).isTrue();
    assertThat(report.doesPlanFitCapacity()).isTrue();
    assertThat(moscow(1, must("a", 0.84), must("b", 0.17)).doesPlanFitCapacity())
        .isFalse();
    assertThat(moscow(1, must("a", 0.84), must("b", 0.17)).doMustsFitCapacity()).isFalse();
  }

  @Test
  void moscow_threeFifthsAndAFifthOfThirds_areWithinTheShares() {
    double part = 1 / 3.0;
    MoscowReport report = moscow(
        2,
        must("a", part),
        must("b", part),
        must("c", part),
        MoscowItem.of("d", MoscowPriority.SHOULD, part),
        MoscowItem.of("e", MoscowPriority.COULD, 0.3333333333333333));
    assertThat(report.isMustShareWithinLimit()).isTrue();
    assertThat(report.isContingencySufficient()).isTrue();
  }

  @Test
  void moscow_lessThanAFifthByRounding_isSufficient() {
    MoscowReport report = moscow(
        1,
        MoscowItem.of("a", MoscowPriority.SHOULD, 0.8),
        MoscowItem.of("b", MoscowPriority.COULD, Math.nextDown(0.2)));
    assertThat(report.isContingencySufficient()).isTrue();
    assertThat(moscow(
                1,
                MoscowItem.of("a", MoscowPriority.SHOULD, 0.8),
                MoscowItem.of("b", MoscowPriority.COULD, 0.19999999))
            .isContingencySufficient())
        .isFalse();
  }

  @Test
  void isAbout_bounds_areOneUnitForEachTerm() {
    Score unit = Score.of(Math.ulp(100.0));
    Score total = Score.of(100);
    Score threeOver = total.plus(unit.times(Score.of(3)));
    Score threeUnder = total.minus(unit.times(Score.of(3)));
    assertThat(threeOver.isAbout(total, 3)).isTrue();
    assertThat(threeOver.isAbout(total, 2)).isFalse();
    assertThat(threeUnder.isAbout(total, 3)).isTrue();
    assertThat(threeUnder.isAbout(total, 2)).isFalse();
    assertThat(total.isAbout(total, 0)).isTrue();
  }

  @Test
  void exceeds_onlyMoreThanRounding_isMore() {
    Score total = Score.of(100);
    Score over = total.plus(Score.of(Math.ulp(100.0)));
    assertThat(over.exceeds(total, 1)).isFalse();
    assertThat(over.exceeds(total, 0)).isTrue();
    assertThat(Score.of(101).exceeds(total, 9)).isTrue();
    assertThat(Score.of(1).exceeds(total, 0)).isFalse();
  }

  @Test
  void isAbout_beyondTheRangeOfADouble_isDefined() {
    Score huge = Score.of(Double.MAX_VALUE).times(Score.of(10));
    assertThat(huge.isAbout(huge, 1)).isTrue();
    assertThat(huge.isAbout(Score.of(Double.MAX_VALUE), 1)).isFalse();
    assertThat(Score.of(1).isAbout(huge, 1)).isFalse();
  }

  private static MoscowItem must(String item, double effort) {
    return MoscowItem.of(item, MoscowPriority.MUST, effort);
  }

  private static MoscowReport moscow(double capacity, MoscowItem... items) {
    return Moscow.withDefaults().check(List.of(items), capacity);
  }
}
