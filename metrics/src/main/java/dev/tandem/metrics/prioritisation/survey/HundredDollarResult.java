package dev.tandem.metrics.prioritisation.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of a 100-dollar test.
 *
 * @param test the rules
 * @param ballots all ballots, valid or not
 */
public record HundredDollarResult(HundredDollarTest test, List<Ballot> ballots) {

  /**
   * Checks the ballots.
   *
   * @throws IllegalArgumentException if a voter appears twice
   */
  public HundredDollarResult {
    ballots = ImmutableList.copyOf(ballots);
    Require.unique(ballots.stream().map(Ballot::voter).toList(), "voter");
  }

  /** {@return the voters whose amounts do not sum to the budget, with what they spent} */
  public ImmutableMap<String, Score> invalidVoters() {
    return ballots.stream()
        .filter(ballot -> !isValid(ballot))
        .collect(ImmutableMap.toImmutableMap(Ballot::voter, Ballot::spent));
  }

  /** {@return what was spent on each item, weighted; items in the order in which they were first named} */
  public ImmutableMap<String, Score> totals() {
    List<Ballot> counted = counted();
    return Maps.toMap(
        items(),
        item -> Score.sum(counted.stream()
            .map(ballot -> ballot.spentOn(item).times(Score.of(ballot.weight())))
            .toList()));
  }

  /** {@return each item's share of all that was spent; empty if nothing was} */
  public Optional<ImmutableMap<String, Score>> shares() {
    ImmutableMap<String, Score> totals = totals();
    Score all = Score.sum(totals.values());
    return all.signum() == 0
        ? Optional.empty()
        : Optional.of(
            ImmutableMap.copyOf(Maps.transformValues(totals, total -> total.dividedBy(all))));
  }

  /** {@return how many voters spent anything on each item; voters, not weights} */
  public ImmutableMap<String, Integer> supporters() {
    List<Ballot> counted = counted();
    return Maps.toMap(items(), item -> (int)
        counted.stream().filter(ballot -> ballot.spentOn(item).signum() > 0).count());
  }

  /**
   * {@return how concentrated the spending is: the Herfindahl-Hirschman index, the sum of squared shares, from 1/items to 1; empty if
   * nothing was spent}
   */
  public Optional<Score> concentration() {
    return shares()
        .map(shares ->
            Score.sum(shares.values().stream().map(share -> share.times(share)).toList()));
  }

  /** {@return the items by total, highest first; invalid ballots are findings} */
  public Ranking rank() {
    Map<String, Integer> supporters = supporters();
    return Ranking.of(
            "100-dollar test",
            "Σ over voters of weight × amount",
            totals().entrySet().stream()
                .map(total -> new ScoredItem(
                    total.getKey(), total.getValue(), ImmutableMap.of("supporters", (double)
                        supporters.getOrDefault(total.getKey(), 0))))
                .toList())
        .withFindings(invalidVoters().entrySet().stream().map(this::finding).toList());
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }

  private Finding finding(Map.Entry<String, Score> voter) {
    return new Finding(
        voter.getKey(),
        "spent " + voter.getValue() + " of exactly " + Score.of(test.budget()) + ": "
            + (test.invalidBallots() == InvalidBallots.EXCLUDE
                ? "excluded"
                : "counted as it stands"));
  }

  private ImmutableSet<String> items() {
    return ballots.stream()
        .flatMap(ballot -> ballot.amounts().keySet().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private List<Ballot> counted() {
    return test.invalidBallots() == InvalidBallots.COUNT
        ? ballots
        : ballots.stream().filter(this::isValid).toList();
  }

  private boolean isValid(Ballot ballot) {
    return ballot.spent().isAbout(Score.of(test.budget()), ballot.amounts().size());
  }
}
