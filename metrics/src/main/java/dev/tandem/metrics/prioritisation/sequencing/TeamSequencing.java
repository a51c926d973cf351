package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.exact.OrderSearch;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans a backlog for several equal teams, and for items that cannot start before a date, at the least cost of delay, dependencies
 * kept: P|rⱼ,prec|Σ wⱼCⱼ. Each item is the work of one team, without a break.
 *
 * <p>It may pay to leave a team idle until a valuable item can start; no rule that always starts something sees that. Small backlogs,
 * up to about a dozen items, are solved exactly by branch and bound; beyond {@link #nodeLimit()} steps the result is the best plan
 * found, from highest-ratio lists and moves of single items, with its gap to a certified bound.
 *
 * <p>Edge cases: an empty backlog has an empty plan of cost 0; more teams than items leave teams idle. Amounts with more digits than can be
 * compared exactly are rounded, as {@link TeamPlan#rounding()} then says. For one team and no dates, {@link
 * Sequencing} proves far larger backlogs.
 *
 * <p>Source: Tsuyoshi Kawaguchi and Seiki Kyan (1986), Worst case bound of an LRF schedule for the mean weighted flow-time problem (the
 * list rule costs at most (1+√2)/2 times the least); bounds as in Goemans et al. (2002), Single machine scheduling with release dates.
 */
public final class TeamSequencing {

  private static final int DEFAULT_NODE_LIMIT = 2_000_000;
  private static final long SEARCH_STEPS = 20_000_000;

  private final int teams;
  private final int nodeLimit;

  private TeamSequencing(int teams, int nodeLimit) {
    this.teams = teams;
    this.nodeLimit = nodeLimit;
  }

  /**
   * {@return the method for so many equal teams, with its defaults: at most 2,000,000 steps of branch and bound}
   *
   * @param teams how many teams, at least 1
   * @throws IllegalArgumentException if there is no team
   */
  public static TeamSequencing withTeams(int teams) {
    checkArgument(teams >= 1, "teams must be at least 1: %s. State how many teams deliver.", teams);
    return new TeamSequencing(teams, DEFAULT_NODE_LIMIT);
  }

  /**
   * {@return this method with another limit on the steps of branch and bound}
   *
   * @param limit the limit, at least 0; with 0 the result is the best of the list rules and moves
   * @throws IllegalArgumentException if the limit is negative
   */
  public TeamSequencing withNodeLimit(int limit) {
    checkArgument(
        limit >= 0, "limit must be at least 0: %s. Leave out this option for 2000000.", limit);
    return new TeamSequencing(teams, limit);
  }

  /** {@return how many teams deliver} */
  public int teams() {
    return teams;
  }

  /** {@return how many steps branch and bound takes at most} */
  public int nodeLimit() {
    return nodeLimit;
  }

  /**
   * {@return the best plan found, with its bound}
   *
   * @param items the backlog; every required id is among its ids
   * @throws IllegalArgumentException if an id appears twice or a required id is unknown
   * @throws CyclicRequirementException if items require each other in a circle
   */
  public TeamPlan run(List<BacklogItem> items) {
    CompiledBacklog backlog = CompiledBacklog.of(items);
    TeamSchedule schedule = new TeamSchedule(backlog, teams);
    int[] order = improved(backlog, schedule);
    TeamSearch search = new TeamSearch(backlog, teams, order, schedule.place(order));
    boolean exhausted = search.exhaust(nodeLimit);
    schedule.place(search.bestOrder());
    TeamPlan plan = new TeamPlan(schedule.assignments(), BigDecimal.ZERO, backlog.rounding());
    BigDecimal lowerBound = exhausted ? plan.delayCost() : TeamBound.of(backlog, teams);
    return new TeamPlan(plan.assignments(), lowerBound, backlog.rounding());
  }

  /**
   * {@return the plan that never idles by choice: whenever a team is free, the item of highest cost of delay per duration that can start}
   *
   * @param items the backlog; every required id is among its ids
   * @throws IllegalArgumentException as {@link #run(List)}
   * @throws CyclicRequirementException if items require each other in a circle
   */
  public TeamPlan nonDelay(List<BacklogItem> items) {
    CompiledBacklog backlog = CompiledBacklog.of(items);
    TeamSchedule schedule = new TeamSchedule(backlog, teams);
    schedule.dispatch(byRatioAsListed(backlog));
    return new TeamPlan(schedule.assignments(), TeamBound.of(backlog, teams), backlog.rounding());
  }

  /** The cheaper of the plan that never idles and Sidney's order taken as a list, improved by moves of single items. */
  private int[] improved(CompiledBacklog backlog, TeamSchedule schedule) {
    long dispatched = schedule.dispatch(byRatioAsListed(backlog));
    int[] byStart = schedule.byStart();
    int[] bySets = bestSetsFirst(backlog);
    int[] start = schedule.place(bySets) < dispatched ? bySets : byStart;
    return OrderSearch.improve(
        start,
        backlog.graph().requires(),
        schedule::place,
        SEARCH_STEPS / Math.max(1, (long) backlog.size() * teams));
  }

  private static int[] bestSetsFirst(CompiledBacklog backlog) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (String id : backlog.graph().ids()) {
      indexOf.put(id, indexOf.size());
    }
    return Sequencing.withDefaults().order(backlog).ids().stream()
        .mapToInt(indexOf::get)
        .toArray();
  }

  private static Comparator<Integer> byRatioAsListed(CompiledBacklog backlog) {
    return backlog.byRatio().thenComparing(Comparator.naturalOrder());
  }
}
