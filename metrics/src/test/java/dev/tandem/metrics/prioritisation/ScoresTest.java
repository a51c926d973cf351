package dev.tandem.metrics.prioritisation;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void wsjf_publishedSheet_isExact() {
    Wsjf item = new Wsjf("a", 8, 13, 5, 5);
    assertThat(item.score().value()).isEqualTo(5.2);
    assertThat(item.in(WsjfColumn.TIME_CRITICALITY)).isEqualTo(13);
  }

  @Test
  void wsjf_sheetWithoutAnchor_isFoundAndStillRanked() {
    Ranking ranking = Wsjf.rank(List.of(new Wsjf("a", 8, 1, 1, 1), new Wsjf("b", 21, 1, 1, 2)));
    assertThat(ranking.order()).containsExactly("b", "a");
    assertThat(ranking.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "BUSINESS_VALUE: no item is a 1; judge the smallest as 1 and the rest against it",
            "b: BUSINESS_VALUE 21 is not on the scale");
    assertThat(Wsjf.rank(List.of(new Wsjf("b", 1, 1, 21, 1)), Set.of(1.0, 21.0)).findings())
        .hasSize(1);
  }

  @Test
  void wsjfReport_emptySheetAndSoundSheet_areValid() {
    assertThat(WsjfReport.of(List.of(), Wsjf.MODIFIED_FIBONACCI).isValid()).isTrue();
    assertThat(WsjfReport.of(List.of(new Wsjf("a", 1, 1, 1, 1)), Wsjf.MODIFIED_FIBONACCI)
            .isValid())
        .isTrue();
    assertThat(WsjfReport.of(List.of(new Wsjf("a", 1, 1, 1, 2)), Wsjf.MODIFIED_FIBONACCI)
            .isValid())
        .isFalse();
  }

  @Test
  void cd3_iceCream_longerJobFirst() {
    List<Cd3> items = List.of(new Cd3("A", 10, 2), new Cd3("B", 30, 4));
    assertThat(Cd3.rank(items).explain())
        .isEqualTo(
            "CD3: cost of delay / duration\n1. B: 7.5 (cost of delay 30, duration 4)\n2. A: 5 (cost of delay 10, duration 2)");
    assertThat(Cd3.delayCost(items)).isEqualTo(Score.of(200));
    assertThat(Cd3.delayCost(List.of())).isEqualTo(Score.ZERO);
  }

  @Test
  void ice_meanOfThirds_isExact() {
    List<Ice> items = List.of(new Ice("a", 1, 1, 2), new Ice("b", 2, 1, 1), new Ice("c", 1, 1, 1));
    assertThat(Ice.rankByMean(items).positions().values()).containsExactly(1, 1, 3);
    assertThat(Ice.rankByProduct(items).item("a").explain())
        .isEqualTo("2 (impact 1, confidence 1, ease 2)");
  }

  @Test
  void pie_product_isOffered() {
    assertThat(
            Pie.rankByProduct(List.of(new Pie("home", 10, 10, 8))).item("home").score())
        .isEqualTo(Score.of(800));
  }

  @Test
  void constructors_nonsense_throwNamingTheItem() {
    refuses(
        () -> new Wsjf("x", -1, 1, 1, 1),
        "business value must be finite and at least 0: -1.0, item x.");
    refuses(
        () -> new Wsjf("x", 1, Double.NaN, 1, 1),
        "time criticality must be finite and at least 0: NaN, item x.");
    refuses(
        () -> new Wsjf("x", 1, 1, -2, 1),
        "risk reduction must be finite and at least 0: -2.0, item x.");
    refuses(() -> new Wsjf("x", 1, 1, 1, 0), "job size must be finite and above 0: 0.0, item x.");
    refuses(() -> new Wsjf("", 1, 1, 1, 1), "item must not be blank");
    refuses(
        () -> new Cd3("x", -1, 1), "cost of delay must be finite and at least 0: -1.0, item x.");
    refuses(() -> new Cd3("x", 1, 0), "duration must be finite and above 0: 0.0, item x.");
    refuses(() -> new Cd3(" ", 1, 1), "item must not be blank");
    refuses(
        () -> new Ice("x", 0, 1, 1),
        "impact must be from 1 to 10: 0.0, item x. Use that scale, or state your own.");
    refuses(() -> new Ice("x", 1, 11, 1), "confidence must be from 1 to 10: 11.0, item x.");
    refuses(() -> new Ice("x", 1, 1, Double.NaN), "ease must be from 1 to 10: NaN, item x.");
    refuses(() -> new Pie("x", 0, 1, 1), "potential must be from 1 to 10: 0.0, item x.");
    refuses(() -> new Pie("x", 1, 0, 1), "importance must be from 1 to 10: 0.0, item x.");
    refuses(() -> new Pie("x", 1, 1, 0), "ease must be from 1 to 10: 0.0, item x.");
  }

  @Test
  void rank_itemTwice_throws() {
    refuses(
        () -> Ice.rankByMean(List.of(new Ice("a", 1, 1, 1), new Ice("a", 2, 2, 2))),
        "item must be unique: a.");
    refuses(
        () -> Cd3.rank(List.of(new Cd3("a", 1, 1), new Cd3("a", 2, 2))), "item must be unique: a.");
  }
}
