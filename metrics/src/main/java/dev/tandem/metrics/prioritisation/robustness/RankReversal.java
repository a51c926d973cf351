package dev.tandem.metrics.prioritisation.robustness;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Ranking;
import java.util.List;
import java.util.Map;

/**
 * Two items that swap places between two rankings.
 *
 * <p>Useful after an item was added or left out: a method whose normalisation looks at all items, such as TOPSIS, may then reverse the
 * order of the others, although nothing about them changed. Source: Valerie Belton and Tony Gear (1983), On a short-coming of Saaty's
 * method of analytic hierarchies.
 *
 * @param before the item that was ahead before
 * @param after the item that is ahead after
 */
public record RankReversal(String before, String after) {

  /**
   * {@return the reversals between two rankings, in the order of the first: pairs strictly ahead in one and strictly behind in the other}
   *
   * <p>Items that only one ranking has are ignored. A pair that shares a position in one of them is not reversed.
   *
   * @param before a ranking
   * @param after the ranking to compare it with
   */
  public static ImmutableList<RankReversal> between(Ranking before, Ranking after) {
    Map<String, Integer> first = before.positions();
    Map<String, Integer> second = after.positions();
    List<String> common = before.order().stream().filter(second::containsKey).toList();
    ImmutableList.Builder<RankReversal> reversals = ImmutableList.builder();
    for (int i = 0; i < common.size(); i++) {
      for (int j = i + 1; j < common.size(); j++) {
        String upper = common.get(i);
        String lower = common.get(j);
        if (first.getOrDefault(upper, 0) < first.getOrDefault(lower, 0)
            && second.getOrDefault(upper, 0) > second.getOrDefault(lower, 0)) {
          reversals.add(new RankReversal(upper, lower));
        }
      }
    }
    return reversals.build();
  }
}
