package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiceTest {

  private static Rice rice(
      String item, double reach, double impact, double confidence, double effort) {
    return new Rice(item, reach, ReachPeriod.QUARTER, impact, confidence, effort);
  }

  @Test
  void rank_equalRatiosOfDifferentFactors_shareThePosition() {
    Ranking ranking = Rice.rank(List.of(
        rice("export", 3000, 0.5, 0.8, 1),
        rice("dark mode", 6000, 0.25, 0.8, 1),
        rice("sso", 800, 3, 1, 3)));
    assertThat(ranking.positions())
        .containsEntry("export", 1)
        .containsEntry("dark mode", 1)
        .containsEntry("sso", 3);
  }

  @Test
  void rank_ratiosThatDoublesWouldSplit_tie() {
    // In binary arithmetic 0.1 × 3 / 1 is 0.30000000000000004, and 0.3 / 1 is 0.3.
    Ranking ranking =
        Rice.rank(List.of(rice("a", 1, 0.3, 1, 1), rice("b", 3, 0.1, 1, 1)), RiceScale.ANY);
    assertThat(ranking.positions().values()).containsExactly(1, 1);
  }

  @Test
  void score_nobodyReached_isZero() {
    assertThat(rice("a", 0, 3, 1, 1).score()).isEqualTo(Score.ZERO);
  }

  @Test
  void rank_explain_namesThePeriod() {
    assertThat(Rice.rank(List.of(rice("time tracking", 2000, 2, 0.8, 4))).explain())
        .isEqualTo("RICE: reach × impact × confidence / effort\n"
            + "1. time tracking: 800 (reach per quarter 2000, impact 2, confidence 0.8, effort 4)");
  }

  @Test
  void rank_differentPeriods_throws() {
    Rice monthly = new Rice("b", 100, ReachPeriod.MONTH, 1, 1, 1);
    assertThatThrownBy(() -> Rice.rank(List.of(rice("a", 100, 1, 1, 1), monthly)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reach periods must be the same: MONTH, item b, but QUARTER, item a. Count every reach over one period.");
  }

  @Test
  void rank_judgementsOffIntercomsScale_areFoundAndStillScored() {
    Ranking ranking = Rice.rank(
        List.of(rice("a", 100, 4, 0.3, 1.5), rice("b", 100, 3, 1, 0.5), rice("c", 9, 2, 1, 0.3)));
    assertThat(ranking.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "a: impact 4 is not on the scale: [3.0, 2.0, 1.0, 0.5, 0.25]",
            "a: confidence 0.3 is not on the scale: [1.0, 0.8, 0.5]",
            "a: confidence below 0.5 is a moonshot",
            "a: effort 1.5 is not on the scale: 0.5 or whole person-months",
            "c: effort 0.3 is not on the scale: 0.5 or whole person-months");
    assertThat(ranking.item("a").score()).isEqualTo(Score.of(80));
  }

  @Test
  void rank_ownScale_replacesIntercoms() {
    RiceScale fivePoints = RiceScale.ofLevels(Set.of(1.0, 2.0, 3.0, 4.0, 5.0), Set.of(1.0));
    assertThat(Rice.rank(List.of(rice("a", 1, 4, 1, 0.7)), fivePoints).findings())
        .isEmpty();
    assertThat(Rice.rank(List.of(rice("a", 1, 9, 1, 0.7)), fivePoints).findings())
        .hasSize(1);
  }

  @Test
  void constructor_nonsense_throwsNamingTheItem() {
    assertThatThrownBy(() -> rice(" ", 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item must not be blank: \" \". Give it a short name.");
    assertThatThrownBy(() -> rice("sso", -1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reach must be finite and at least 0: -1.0, item sso. Estimate it, or leave the item out.");
    assertThatThrownBy(() -> rice("sso", 1, Double.POSITIVE_INFINITY, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "impact must be finite and at least 0: Infinity, item sso. Estimate it, or leave the item out.");
    assertThatThrownBy(() -> rice("sso", 1, 1, 80, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "confidence must be from 0 to 1: 80.0, item sso. Write 80 % as 0.8, or state your own scale.");
    assertThatThrownBy(() -> rice("sso", 1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "effort must be finite and above 0: 0.0, item sso. Estimate it, or leave the item out.");
    assertThatThrownBy(() -> rice("sso", 1, 1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "effort must be finite and above 0: NaN, item sso. Estimate it, or leave the item out.");
  }
}
