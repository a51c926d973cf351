package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static ScoredItem scored(String item, double score) {
    return new ScoredItem(item, Score.of(score), Map.of());
  }

  private static Ranking ranking(ScoredItem... items) {
    return Ranking.of("points", "as given", List.of(items));
  }

  @Test
  void positions_ties_shareTheRankAndTheNextIsSkipped() {
    Ranking ranking = ranking(scored("d", 4), scored("b", 7), scored("a", 9), scored("c", 7));
    assertThat(ranking.order()).containsExactly("a", "b", "c", "d");
    assertThat(ranking.positions().values()).containsExactly(1, 2, 2, 4);
  }

  @Test
  void entries_ties_standInDeclarationOrder() {
    assertThat(ranking(scored("z", 1), scored("a", 1)).entries())
        .containsExactly(
            new Ranking.Entry(1, "z", Score.ONE), new Ranking.Entry(1, "a", Score.ONE));
  }

  @Test
  void entries_lowerIsBetter_startsWithTheLowest() {
    Ranking ranking = new Ranking(
        "distance",
        "as given",
        Direction.LOWER_IS_BETTER,
        List.of(scored("far", 2), scored("near", 1)),
        List.of());
    assertThat(ranking.order()).containsExactly("near", "far");
  }

  @Test
  void entries_nothingRanked_areEmpty() {
    assertThat(ranking().entries()).isEmpty();
  }

  @Test
  void explain_itemsAndFindings_areListed() {
    Ranking ranking = Ranking.of(
            "ratio",
            "value / effort",
            List.of(
                new ScoredItem("a", Score.ofRatio(22, 3), Map.of("value", 22.0)), scored("b", 8)))
        .withFindings(List.of(new Finding("a", "value was guessed")));
    assertThat(ranking.explain("a")).isEqualTo("2. a: 7.33333 (value 22)");
    assertThat(ranking.explain())
        .isEqualTo(
            "ratio: value / effort\n1. b: 8\n2. a: 7.33333 (value 22)\n! a: value was guessed");
  }

  @Test
  void item_unknown_throws() {
    assertThatThrownBy(() -> ranking(scored("a", 1)).item("b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item must be one of the ranked items: b. The items are [a].");
    assertThatThrownBy(() -> ranking(scored("a", 1)).explain("b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_itemTwice_throws() {
    assertThatThrownBy(() -> ranking(scored("a", 1), scored("a", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item must be unique: a. Rename or remove one of them.");
  }

  @Test
  void of_blankMethod_throws() {
    assertThatThrownBy(() -> Ranking.of(" ", "f", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("method must not be blank: \" \". Give it a short name.");
  }

  @Test
  void entry_positionBelowOne_throws() {
    assertThatThrownBy(() -> new Ranking.Entry(0, "a", Score.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("position must be at least 1: 0, item a. Count from the best item.");
  }

  @Test
  void scoredItem_nonsense_throws() {
    assertThatThrownBy(() -> scored("", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item must not be blank: \"\". Give it a short name.");
    assertThatThrownBy(() -> new ScoredItem("a", Score.ONE, Map.of("reach", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reach must be finite: NaN, item a. Estimate it, or leave the item out.");
    Score huge = Score.of(Double.MAX_VALUE).times(Score.of(2));
    assertThatThrownBy(() -> new ScoredItem("a", huge, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "score must be within the range of a double, item a. State the inputs in larger units.");
    assertThatThrownBy(() -> new ScoredItem("a", Score.ZERO.minus(huge), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void finding_blank_throws() {
    assertThatThrownBy(() -> new Finding("", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finding subject must not be blank. Name the item or column it is about.");
    assertThatThrownBy(() -> new Finding("a", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finding message must not be blank: a. Say what was found.");
  }
}
