package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippet of the page on rank robustness, with what the page says about its results. */
class RobustnessGuideTest {

  @Test
  void rankRobustness() {
    List<UncertainItem> items = List.of(
        new UncertainItem("search", Estimate.discrete(Map.of(10.0, 0.5, 30.0, 0.5))),
        new UncertainItem("export", Estimate.fixed(18)),
        new UncertainItem("sso", Estimate.discrete(Map.of(5.0, 0.25, 25.0, 0.75))),
        new UncertainItem("audit", Estimate.uniform(12, 24)));
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(items);
    double search = ranks.probabilityInTop("search", 2);
    double sso = ranks.probabilityInTop("sso", 2);
    List<RankGroup> groups = ranks.groups();

    InformationValue information = new InformationValue(items, 2);
    double everything = information.perfectInformation();
    Optional<ScoredItem> next = information.researchNext(Map.of("search", 1.5));
    assertThat(search).isCloseTo(0.5, within(1e-12));
    assertThat(sso).isCloseTo(0.75, within(1e-12));
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).items()).hasSize(4);
    assertThat(everything).isGreaterThan(4);
    assertThat(next.orElseThrow().item()).isEqualTo("sso");
    assertThat(next.orElseThrow().score().value()).isCloseTo(3.25, within(1e-11));
    assertThat(information.perfectInformationByItem().get(0)).isCloseTo(4, within(1e-11));
  }

  @Test
  void uncertainWsjf() {
    Estimate eight = Estimate.discrete(Map.of(5.0, 0.6, 8.0, 0.4));
    UncertainItem sso = new UncertainWsjf(
            "sso", eight, Estimate.fixed(1), Estimate.fixed(1), Estimate.fixed(2))
        .scored();
    UncertainItem audit = new UncertainWsjf(
            "audit", Estimate.fixed(5), Estimate.fixed(2), Estimate.fixed(1), Estimate.fixed(2))
        .scored();
    double ahead = sso.probabilityAhead(audit);
    assertThat(ahead).isCloseTo(0.4, within(1e-15));
  }
}
