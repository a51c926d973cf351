package dev.tandem.metrics.prioritisation.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Ranking;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where two rankings of the same items disagree: WSJF against RICE, this quarter against the last, with an item and without it.
 *
 * <p>Only places are compared, never scores, for those of two methods have no common unit. Items that only one ranking has are listed
 * and otherwise left out: places are counted among the common ones, so that a missing item moves nobody. Directions may differ; what
 * counts is who comes first.
 *
 * <p>Cost: O(n log n) for n items, and for {@link #reversals()} its length besides. Source of the counting: William Knight (1966), A
 * computer method for calculating Kendall's tau with ungrouped data, Journal of the American Statistical Association 61.
 *
 * <pre>{@code
 * RankingComparison difference = RankingComparison.between(Rice.rank(rice), Wsjf.rank(wsjf));
 * difference.kendallTau();   // how alike the orders are, from -1 to 1
 * difference.reversals();    // the pairs they disagree on
 * }</pre>
 *
 * @param first a ranking
 * @param second the ranking to compare it with
 */
public record RankingComparison(Ranking first, Ranking second) {

  private static final int MOST_LISTED = 10;

  /**
   * {@return the difference between two rankings}
   *
   * @param first a ranking
   * @param second the ranking to compare it with
   */
  public static RankingComparison between(Ranking first, Ranking second) {
    return new RankingComparison(first, second);
  }

  /** {@return the items that only the first ranking has, in its order} */
  public ImmutableList<String> onlyInFirst() {
    return missing(first, second);
  }

  /** {@return the items that only the second ranking has, in its order} */
  public ImmutableList<String> onlyInSecond() {
    return missing(second, first);
  }

  /** {@return the places of each common item, in the order of the first ranking} */
  public ImmutableList<Places> places() {
    return common().places();
  }

  /** {@return the common items whose places differ, the largest difference first, equal ones in the order of the first ranking} */
  public ImmutableList<Places> moved() {
    return places().stream()
        .filter(item -> item.gained() != 0)
        .sorted(Comparator.comparingInt(item -> -Math.abs(item.gained())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the pairs of common items strictly ahead in one ranking and strictly behind in the other; empty if no pair is, which two
   * orders with ties may have although places differ}
   *
   * <p>Pairs stand by their second item in the order of the first ranking, then by the place of the other in the second, best first.
   */
  public ImmutableList<RankReversal> reversals() {
    return common().reversals();
  }

  /** {@return how many pairs of common items are in the same order, in opposite orders, and tied} */
  public PairCounts pairs() {
    return common().count();
  }

  /** {@return Kendall's rank correlation tau-b of the common items, from −1 to 1; see {@link PairCounts#kendallTau()}} */
  public OptionalDouble kendallTau() {
    return pairs().kendallTau();
  }

  /** {@return the correlation, the pairs, the items that moved most, and those that only one ranking has, as text for readers} */
  public String explain() {
    PairCounts pairs = pairs();
    StringBuilder text = new StringBuilder(first.method() + " against " + second.method());
    OptionalDouble tau = kendallTau();
    text.append(
        tau.isPresent()
            ? String.format(Locale.ROOT, ": Kendall's tau %.3f, ", tau.getAsDouble())
            : ": no correlation, for one of them puts no pair in order; ");
    text.append(pairs.discordant()).append(" of ").append(pairs.total()).append(" pairs inverted");
    moved().stream().limit(MOST_LISTED).forEach(item -> text.append('\n').append(item));
    only(first, onlyInFirst()).ifPresent(text::append);
    only(second, onlyInSecond()).ifPresent(text::append);
    return text.toString();
  }

  private CommonItems common() {
    return CommonItems.of(first, second);
  }

  private static ImmutableList<String> missing(Ranking from, Ranking other) {
    Set<String> known = other.positions().keySet();
    return from.order().stream()
        .filter(item -> !known.contains(item))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<String> only(Ranking ranking, ImmutableList<String> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of("\nonly in " + ranking.method() + ": " + String.join(", ", items));
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
