package dev.tandem.metrics.prioritisation.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items that two rankings share, in the order of the first, with their competition ranks among each other. */
final class CommonItems {

  private final ImmutableList<Places> places;

  private CommonItems(ImmutableList<Places> places) {
    this.places = places;
  }

  static CommonItems of(Ranking first, Ranking second) {
    Map<String, Integer> before = ranks(first, second.positions());
    Map<String, Integer> after = ranks(second, first.positions());
    return new CommonItems(first.order().stream()
        .filter(before::containsKey)
        .map(item -> new Places(item, before.getOrDefault(item, 0), after.getOrDefault(item, 0)))
        .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the competition rank of each item that the other ranking has, too, as if there were no others} */
  private static Map<String, Integer> ranks(Ranking ranking, Map<String, Integer> other) {
    Map<String, Integer> ranks = new HashMap<>();
    int position = 0;
    int rank = 0;
    for (Ranking.Entry entry : ranking.entries()) {
      if (other.containsKey(entry.item())) {
        if (entry.position() != position) {
          position = entry.position();
          rank = ranks.size() + 1;
        }
        ranks.put(entry.item(), rank);
      }
    }
    return ranks;
  }

  ImmutableList<Places> places() {
    return places;
  }

  /** Knight's way: ties are runs, discordant pairs are the inversions of the second ranks once the first are in order. */
  PairCounts count() {
    int n = places.size();
    int[] first = new int[n];
    int[] second = new int[n];
    List<Places> ordered = places.stream()
        .sorted((a, b) -> a.first() == b.first()
            ? Integer.compare(a.second(), b.second())
            : Integer.compare(a.first(), b.first()))
        .toList();
    long tiedInBoth = 0;
    int run = 0;
    for (int k = 0; k < n; k++) {
      first[k] = ordered.get(k).first();
      second[k] = ordered.get(k).second();
      run = k > 0 && first[k] == first[k - 1] && second[k] == second[k - 1] ? run + 1 : 0;
      tiedInBoth += run;
    }
    long tiedInFirst = tied(first) - tiedInBoth;
    // Counting sorts the array.
    long discordant = Inversions.count(second);
    long tiedInSecond = tied(second) - tiedInBoth;
    long pairs = n * (n - 1L) / 2;
    return new PairCounts(
        pairs - discordant - tiedInFirst - tiedInSecond - tiedInBoth,
        discordant,
        tiedInFirst,
        tiedInSecond,
        tiedInBoth);
  }

  /** {@return how many pairs of a sorted array are equal} */
  private static long tied(int[] sorted) {
    long pairs = 0;
    int run = 0;
    for (int k = 1; k < sorted.length; k++) {
      run = sorted[k] == sorted[k - 1] ? run + 1 : 0;
      pairs += run;
    }
    return pairs;
  }

  /** {@return all pairs in opposite orders; those of one later item together, in the order of the first ranking} */
  ImmutableList<RankReversal> reversals() {
    ImmutableList.Builder<RankReversal> reversals = ImmutableList.builder();
    TreeMap<Long, Places> seen = new TreeMap<>();
    int firstOfRun = 0;
    for (int k = 0; k < places.size(); k++) {
      Places item = places.get(k);
      if (item.first() != places.get(firstOfRun).first()) {
        for (; firstOfRun < k; firstOfRun++) {
          seen.put(key(places.get(firstOfRun).second(), firstOfRun), places.get(firstOfRun));
        }
      }
      seen.tailMap(key(item.second() + 1, 0))
          .values()
          .forEach(ahead -> reversals.add(new RankReversal(ahead.item(), item.item())));
    }
    return reversals.build();
  }

  private static long key(int rank, int index) {
    return (long) rank << Integer.SIZE | index;
  }
}
