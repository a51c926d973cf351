package dev.tandem.metrics.prioritisation.survey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A round of Buy a Feature: features have prices, players pool their money, and a feature is bought if its bids reach its price.
 *
 * <p>The game works when money is scarce: all players together should hold a third to a half of what everything costs, so that
 * features must be bought jointly. Weights of ballots do not matter here; a dollar is a dollar.
 *
 * <p>Bids that a computation left, such as nine times 100 / 9.0, reach a price or a budget that they miss by no more than rounding does:
 * one unit in its last place for each bid.
 *
 * <p>Source: Luke Hohmann (2006), Innovation Games.
 *
 * @param prices the price of each feature, in declaration order
 * @param bids what each player offers
 */
public record BuyAFeature(Map<String, Double> prices, List<Ballot> bids) {

  /**
   * Checks the round.
   *
   * @throws IllegalArgumentException if a feature is blank, a price is not above 0, a player appears twice, or bids on a feature without
   *     a price
   */
  public BuyAFeature {
    prices = ImmutableMap.copyOf(prices);
    bids = ImmutableList.copyOf(bids);
    prices.forEach(
        (feature, price) -> Require.positive(price, "price", Require.name(feature, "feature")));
    Require.unique(bids.stream().map(Ballot::voter).toList(), "voter");
    for (Ballot ballot : bids) {
      for (String feature : ballot.amounts().keySet()) {
        checkArgument(
            prices.containsKey(feature),
            "bids must be on priced features: %s, voter %s. Price it, or drop the bid.",
            feature,
            ballot.voter());
      }
    }
  }

  /** {@return what was offered for each feature} */
  public ImmutableMap<String, Score> raised() {
    return Maps.toMap(
        prices.keySet(),
        feature ->
            Score.sum(bids.stream().map(ballot -> ballot.spentOn(feature)).toList()));
  }

  /** {@return the features whose bids reach their price, in declaration order} */
  public ImmutableList<String> bought() {
    return shortfalls().entrySet().stream()
        .filter(shortfall -> shortfall.getValue().signum() == 0)
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what is missing to each price; 0 for a bought feature} */
  public ImmutableMap<String, Score> shortfalls() {
    ImmutableMap.Builder<String, Score> shortfalls = ImmutableMap.builder();
    raised().forEach((feature, raised) -> {
      Score missing = price(feature).minus(raised);
      shortfalls.put(feature, price(feature).exceeds(raised, bids.size()) ? missing : Score.ZERO);
    });
    return shortfalls.buildOrThrow();
  }

  /**
   * {@return the players who offered more than they had}
   *
   * @param budget the money of one player
   * @throws IllegalArgumentException if {@code budget} is not above 0, NaN or infinite
   */
  public ImmutableList<Finding> overspenders(double budget) {
    Score limit = Score.of(Require.positive(budget, "budget", "of each voter"));
    return bids.stream()
        .filter(ballot -> ballot.spent().exceeds(limit, ballot.amounts().size()))
        .map(ballot -> new Finding(ballot.voter(), "offered " + ballot.spent() + " of " + limit))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how scarce money is: the players' money over the sum of prices; Hohmann advises a third to a half}
   *
   * @param budget the money of one player
   * @throws IllegalArgumentException if {@code budget} is not above 0, NaN or infinite, or there is no feature
   */
  public double scarcity(double budget) {
    Require.notEmpty(prices.keySet(), "prices");
    Score money =
        Score.of(Require.positive(budget, "budget", "of each voter")).times(Score.of(bids.size()));
    return money
        .dividedBy(Score.sum(prices.values().stream().map(Score::of).toList()))
        .value();
  }

  /** {@return the outcome for each feature, one line each, for example {@code dark: raised 15 of 20, 5 short}} */
  public String explain() {
    Map<String, Score> shortfalls = shortfalls();
    return raised().entrySet().stream()
        .map(feature -> {
          Score missing = shortfalls.getOrDefault(feature.getKey(), Score.ZERO);
          return feature.getKey() + ": raised " + feature.getValue() + " of "
              + price(feature.getKey())
              + (missing.signum() == 0 ? ", bought" : ", " + missing + " short");
        })
        .collect(Collectors.joining("\n"));
  }

  private Score price(String feature) {
    return Score.of(prices.getOrDefault(feature, 0.0));
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
