package dev.tandem.metrics.prioritisation.sequencing;

import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Delay costs that no plan of several teams, dates and requirements is below; the greatest of three.
 *
 * <p>Each of them rests on the mean busy time M of an item, the mean of the times at which it is worked on: finished without a break
 * after p periods of work, it is finished at M + p/2. One team of m-fold speed, free to share its time, has mean busy times that are
 * no later than those of m teams.
 *
 * <ol>
 *   <li>every item as early as its own date and requirements allow, as if there were a team for each;
 *   <li>the fast team without dates: Σ over Sidney's blocks of (w · duration before + ρp²/2)/m, plus Σ wⱼpⱼ/2; for one team without
 *       dates, the bound of {@link Sequencing};
 *   <li>the fast team without requirements but with dates: highest ratio first, interrupted whenever a better item becomes available.
 * </ol>
 *
 * <p>Cost: O(n log n + m) for n items and m requirements, the order of one team being given.
 *
 * <p>Source: W. L. Eastman, S. Even and I. M. Isaacs (1964), Bounds for the optimal scheduling of n jobs on m processors; Michel
 * Goemans, Maurice Queyranne, Andreas Schulz, Martin Skutella and Yaoguang Wang (2002), Single machine scheduling with release dates.
 */
final class TeamBound {

  private static final MathContext DOWN = new MathContext(30, RoundingMode.DOWN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final CompiledBacklog backlog;
  private final BigDecimal teams;
  private final long[] heads;

  private TeamBound(CompiledBacklog backlog, int teams) {
    this.backlog = backlog;
    this.teams = BigDecimal.valueOf(teams);
    this.heads = heads(backlog);
  }

  /** {@return the greatest of the bounds, given an order of one team} */
  static BigDecimal of(CompiledBacklog backlog, int teams, DeliveryOrder oneTeam) {
    TeamBound bound = new TeamBound(backlog, teams);
    return ScaledAmounts.plain(bound
        .earliestFinishes()
        .max(bound.fastTeamWithoutDates(oneTeam))
        .max(bound.fastTeamWithDates()));
  }

  /** The earliest start that an item's own date and what it requires allow. */
  private static long[] heads(CompiledBacklog backlog) {
    long[] heads = backlog.earliestStarts().clone();
    for (int item : backlog.graph().topologicalOrder()) {
      for (int next : backlog.graph().enables()[item]) {
        heads[next] = Math.max(heads[next], heads[item] + backlog.durations()[item]);
      }
    }
    return heads;
  }

  private BigDecimal earliestFinishes() {
    BigDecimal cost = BigDecimal.ZERO;
    for (int item = 0; item < heads.length; item++) {
      BigDecimal finish = backlog.periods(heads[item] + backlog.durations()[item]);
      cost = cost.add(backlog.items().get(item).costOfDelay().multiply(finish));
    }
    return cost;
  }

  private BigDecimal fastTeamWithoutDates(DeliveryOrder order) {
    if (teams.compareTo(BigDecimal.ONE) == 0) {
      return order.bound();
    }
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal busy = BigDecimal.ZERO;
    for (Block block : order.blocks()) {
      // w · before + ρp²/2 with ρ = w/p is the block's cost of delay times the middle of its time.
      BigDecimal middle = start.add(block.duration().divide(TWO));
      busy = busy.add(block.costOfDelay().multiply(middle));
      start = start.add(block.duration());
    }
    return busy.divide(teams, DOWN).add(halfOfOwnWork());
  }

  private BigDecimal halfOfOwnWork() {
    return backlog.items().stream()
        .map(item -> item.costOfDelay().multiply(item.duration()).divide(TWO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal fastTeamWithDates() {
    // In the own time of the fast team, which runs as many times faster as there are teams;
    // rounded down, so that the bound holds.
    return InterruptibleWork.weightedBusyTimes(backlog.items(), releases())
        .divide(teams, DOWN)
        .add(halfOfOwnWork());
  }

  private List<BigDecimal> releases() {
    return Arrays.stream(heads)
        .mapToObj(head -> backlog.periods(head).multiply(teams))
        .toList();
  }
}
