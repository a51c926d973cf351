package dev.tandem.metrics.prioritisation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.ReachPeriod;
import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.Wsjf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on rankings compared, with what the page says about their results. */
class ComparisonGuideTest {

  @Test
  void rankingsCompared() {
    Ranking rice = Rice.rank(List.of(
        new Rice("search", 5000, ReachPeriod.QUARTER, 1, 0.8, 2),
        new Rice("sso", 800, ReachPeriod.QUARTER, 3, 1, 3),
        new Rice("export", 3000, ReachPeriod.QUARTER, 0.5, 0.8, 1),
        new Rice("themes", 6000, ReachPeriod.QUARTER, 0.25, 0.8, 1)));
    Ranking wsjf = Wsjf.rank(List.of(
        new Wsjf("search", 8, 8, 1, 5),
        new Wsjf("sso", 5, 13, 8, 5),
        new Wsjf("export", 3, 3, 2, 2),
        new Wsjf("themes", 1, 1, 1, 1)));
    RankingComparison difference = RankingComparison.between(rice, wsjf);
    String report = difference.explain();
    List<RankReversal> pairs = difference.reversals();
    assertThat(report).isEqualTo("""
        RICE against WSJF: Kendall's tau -0.548, 4 of 6 pairs inverted
        sso: 4, then 1
        search: 1, then 3
        themes: 2, then 4""");
    assertThat(pairs)
        .containsExactly(
            new RankReversal("search", "export"),
            new RankReversal("export", "sso"),
            new RankReversal("search", "sso"),
            new RankReversal("themes", "sso"));
  }
}
