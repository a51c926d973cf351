package dev.tandem.metrics.prioritisation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every number against the definition, pair by pair. */
class RankingComparisonProperties {

  /** Scores of the same items by two methods; few values, so that ties are common, and some items missing (negative). */
  @Provide
  Arbitrary<List<int[]>> scores() {
    return Arbitraries.integers()
        .between(-1, 6)
        .tuple2()
        .map(pair -> new int[] {pair.get1(), pair.get2()})
        .list()
        .ofMaxSize(40);
  }

  @Property
  void pairs_areThoseOfTheDefinition(@ForAll("scores") List<int[]> scores) {
    RankingComparison difference = difference(scores);
    List<int[]> common = common(scores);
    long concordant = 0;
    long discordant = 0;
    long tiedInFirst = 0;
    long tiedInSecond = 0;
    long tiedInBoth = 0;
    for (int i = 0; i < common.size(); i++) {
      for (int j = 0; j < i; j++) {
        int before = Integer.compare(common.get(i)[0], common.get(j)[0]);
        int after = Integer.compare(common.get(i)[1], common.get(j)[1]);
        concordant += before * after > 0 ? 1 : 0;
        discordant += before * after < 0 ? 1 : 0;
        tiedInFirst += before == 0 && after != 0 ? 1 : 0;
        tiedInSecond += before != 0 && after == 0 ? 1 : 0;
        tiedInBoth += before == 0 && after == 0 ? 1 : 0;
      }
    }
    assertThat(difference.pairs())
        .isEqualTo(new PairCounts(concordant, discordant, tiedInFirst, tiedInSecond, tiedInBoth));
  }

  @Property
  void reversals_areTheDiscordantPairs(@ForAll("scores") List<int[]> scores) {
    List<RankReversal> expected = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      for (int j = 0; j < scores.size(); j++) {
        if (isCommon(scores.get(i))
            && isCommon(scores.get(j))
            && scores.get(i)[0] > scores.get(j)[0]
            && scores.get(i)[1] < scores.get(j)[1]) {
          expected.add(new RankReversal("i" + i, "i" + j));
        }
      }
    }
    assertThat(difference(scores).reversals()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property
  void reversals_standByTheLaterItem(@ForAll("scores") List<int[]> scores) {
    RankingComparison difference = difference(scores);
    List<String> order = difference.first().order();
    Map<String, Integer> second = difference.second().positions();
    assertThat(difference.reversals())
        .isSortedAccordingTo(
            Comparator.<RankReversal>comparingInt(pair -> order.indexOf(pair.after()))
                .thenComparingInt(pair -> second.getOrDefault(pair.before(), 0))
                .thenComparingInt(pair -> order.indexOf(pair.before())));
  }

  @Property
  void places_areCompetitionRanksAmongCommonItems(@ForAll("scores") List<int[]> scores) {
    List<int[]> common = common(scores);
    assertThat(difference(scores).places()).allSatisfy(place -> {
      int[] own = scores.get(Integer.parseInt(place.item().substring(1)));
      assertThat(place.first())
          .isEqualTo(1 + common.stream().filter(other -> other[0] > own[0]).count());
      assertThat(place.second())
          .isEqualTo(1 + common.stream().filter(other -> other[1] > own[1]).count());
    });
    assertThat(difference(scores).places()).hasSameSizeAs(common);
  }

  @Property
  void kendallTau_isSymmetricAndWithinItsRange(@ForAll("scores") List<int[]> scores) {
    RankingComparison there = difference(scores);
    Ranking before = there.first();
    Ranking after = there.second();
    RankingComparison back = RankingComparison.between(after, before);
    assertThat(back.kendallTau().isPresent()).isEqualTo(there.kendallTau().isPresent());
    there.kendallTau().ifPresent(tau -> {
      assertThat(tau).isBetween(-1.0, 1.0);
      assertThat(back.kendallTau().orElseThrow()).isCloseTo(tau, within(1e-15));
    });
    assertThat(back.reversals()).hasSameSizeAs(there.reversals());
    assertThat(back.onlyInFirst()).isEqualTo(there.onlyInSecond());
  }

  private static boolean isCommon(int[] pair) {
    return pair[0] >= 0 && pair[1] >= 0;
  }

  private static List<int[]> common(List<int[]> scores) {
    return scores.stream().filter(RankingComparisonProperties::isCommon).toList();
  }

  private static RankingComparison difference(List<int[]> scores) {
    return RankingComparison.between(ranking(scores, 0), ranking(scores, 1));
  }

  private static Ranking ranking(List<int[]> scores, int method) {
    List<ScoredItem> items = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i)[method] >= 0) {
        items.add(new ScoredItem("i" + i, Score.of(scores.get(i)[method]), Map.of()));
      }
    }
    return Ranking.of("method " + method, "f", items);
  }
}
