package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on scores, with what the pages say about their results. */
class ScoresGuideTest {

  @Test
  void rice() {
    Ranking ranking = Rice.rank(List.of(
        new Rice("onboarding", 5000, ReachPeriod.QUARTER, 1, 0.8, 2),
        new Rice("sso", 800, ReachPeriod.QUARTER, 3, 1, 3),
        new Rice("export", 3000, ReachPeriod.QUARTER, 0.5, 0.8, 1),
        new Rice("dark-mode", 6000, ReachPeriod.QUARTER, 0.25, 0.8, 1)));
    String report = ranking.explain();
    assertThat(report).isEqualTo("""
        RICE: reach × impact × confidence / effort
        1. onboarding: 2000 (reach per quarter 5000, impact 1, confidence 0.8, effort 2)
        2. export: 1200 (reach per quarter 3000, impact 0.5, confidence 0.8, effort 1)
        2. dark-mode: 1200 (reach per quarter 6000, impact 0.25, confidence 0.8, effort 1)
        4. sso: 800 (reach per quarter 800, impact 3, confidence 1, effort 3)""");
  }

  @Test
  void riceOnOwnScale() {
    Ranking sheet = Rice.rank(List.of(
        new Rice("tour", 5, ReachPeriod.QUARTER, 4, 3, 1, JudgementScale.ONE_TO_FIVE),
        new Rice("search", 4, ReachPeriod.QUARTER, 3, 2, 5, JudgementScale.ONE_TO_FIVE)));
    assertThat(sheet.item("tour").score()).isEqualTo(Score.of(60));
    assertThat(sheet.item("search").score()).isEqualTo(Score.of(4.8));
    assertThat(sheet.findings()).isEmpty();
  }

  @Test
  void wsjf() {
    Ranking ranking = Wsjf.rank(List.of(
        new Wsjf("single sign-on", 8, 13, 5, 5),
        new Wsjf("audit log", 1, 1, 8, 2),
        new Wsjf("themes", 2, 1, 1, 1)));
    String report = ranking.explain();
    assertThat(report).isEqualTo("""
        WSJF: (business value + time criticality + risk reduction) / job size
        1. single sign-on: 5.2 (business value 8, time criticality 13, risk reduction 5, job size 5)
        2. audit log: 5 (business value 1, time criticality 1, risk reduction 8, job size 2)
        3. themes: 4 (business value 2, time criticality 1, risk reduction 1, job size 1)""");
    assertThat(ranking.findings()).isEmpty();
  }

  @Test
  void cd3() {
    List<Cd3> items = List.of(new Cd3("A", 10, 2), new Cd3("B", 30, 4));
    Score aFirst = Cd3.delayCost(items);
    String report = Cd3.rank(items).explain();
    assertThat(aFirst).isEqualTo(Score.of(200));
    assertThat(Cd3.delayCost(List.of(items.get(1), items.get(0)))).isEqualTo(Score.of(180));
    assertThat(report).isEqualTo("""
        CD3: cost of delay / duration
        1. B: 7.5 (cost of delay 30, duration 4)
        2. A: 5 (cost of delay 10, duration 2)""");
  }

  @Test
  void ice() {
    List<Ice> ideas = List.of(new Ice("tour", 9, 9, 2), new Ice("copy", 6, 6, 6));
    Ranking byProduct = Ice.rankByProduct(ideas);
    Ranking byMean = Ice.rankByMean(ideas);
    assertThat(byProduct.order()).containsExactly("copy", "tour");
    assertThat(byProduct.item("copy").score()).isEqualTo(Score.of(216));
    assertThat(byProduct.item("tour").score()).isEqualTo(Score.of(162));
    assertThat(byMean.order()).containsExactly("tour", "copy");
    assertThat(byMean.item("tour").score()).isEqualTo(Score.ofRatio(20, 3));
    assertThat(byMean.item("copy").score()).isEqualTo(Score.of(6));
  }

  @Test
  void iceOnOwnScale() {
    Ice quick = new Ice("tour", 4, 5, 3, JudgementScale.ONE_TO_FIVE);
    assertThat(quick.product()).isEqualTo(Score.of(60));
    assertThat(quick.mean()).isEqualTo(Score.of(4));
  }

  @Test
  void pie() {
    List<Pie> pages = List.of(new Pie("home", 10, 10, 8), new Pie("checkout", 8, 10, 9));
    Ranking ranking = Pie.rankByMean(pages);
    String report = ranking.explain();
    assertThat(report).isEqualTo("""
        PIE, mean: (potential + importance + ease) / 3
        1. home: 9.33333 (potential 10, importance 10, ease 8)
        2. checkout: 9 (potential 8, importance 10, ease 9)""");
    assertThat(Pie.rankByProduct(pages).item("home").score()).isEqualTo(Score.of(800));
    assertThat(Pie.rankByProduct(pages).item("checkout").score()).isEqualTo(Score.of(720));
  }
}
