package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.search.OrderSearch;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Plans a backlog for several equal teams, and for items that cannot start before a date, at the least cost of delay, dependencies
 * kept: P|rⱼ,prec|Σ wⱼCⱼ. Each item is the work of one team, without a break.
 *
 * <p>It may pay to leave a team idle until a valuable item can start; no rule that always starts something sees that. Small backlogs,
 * up to about a dozen items, are solved exactly by branch and bound; of larger ones the result is the best plan found within {@link
 * #effort()}, from highest-ratio lists and moves of single items, with its gap to a certified bound.
 *
 * <p>Edge cases: an empty backlog has an empty plan of cost 0; more teams than items leave teams idle. Amounts with more digits than can be
 * compared exactly are rounded, as {@link TeamPlan#rounding()} then says. For one team and no dates, {@link
 * Sequencing} proves far larger backlogs.
 *
 * <p>Cost: a quarter of {@link #effort()} for the order of one team, see {@link Sequencing}; the rest for moves, each of which places all
 * items again in O(nk + m) for n items, k teams and m requirements, and, of small backlogs, half of it for branch and bound with two looks
 * at each item a node. Memory O(nk + m) besides.
 *
 * <p>Source: Tsuyoshi Kawaguchi and Seiki Kyan (1986), Worst case bound of an LRF schedule for the mean weighted flow-time problem (the
 * list rule costs at most (1+√2)/2 times the least); bounds as in Goemans et al. (2002), Single machine scheduling with release dates.
 */
public final class TeamSequencing {

  /** Beyond so many items, branch and bound finds nothing better than moves of single items do. */
  private static final int MOST_ENUMERATED = 24;

  private final int teams;
  private final Effort effort;

  private TeamSequencing(int teams, Effort effort) {
    this.teams = teams;
    this.effort = effort;
  }

  /**
   * {@return the method for so many equal teams, with its defaults: the standard effort}
   *
   * @param teams how many teams, at least 1
   * @throws IllegalArgumentException if there is no team
   */
  public static TeamSequencing withTeams(int teams) {
    checkArgument(teams >= 1, "teams must be at least 1: %s. State how many teams deliver.", teams);
    return new TeamSequencing(teams, Effort.standard());
  }

  /**
   * {@return this method with another limit of effort}
   *
   * @param limit the limit; with none the result is the best of the list rules
   */
  public TeamSequencing withEffort(Effort limit) {
    return new TeamSequencing(teams, limit);
  }

  /** {@return how many teams deliver} */
  public int teams() {
    return teams;
  }

  /** {@return how much work the search does at most} */
  public Effort effort() {
    return effort;
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
    DeliveryOrder oneTeam = oneTeam(backlog);
    TeamSchedule schedule = new TeamSchedule(backlog, teams);
    boolean few = items.size() <= MOST_ENUMERATED;
    long steps = effort.steps() / 4 * 3;
    int[] order = improved(backlog, schedule, oneTeam, few ? steps / 2 : steps);
    TeamSearch search = new TeamSearch(backlog, teams, order, schedule.place(order));
    boolean exhausted = few && search.exhaust(steps / 2);
    schedule.place(search.bestOrder());
    TeamPlan plan = new TeamPlan(schedule.assignments(), BigDecimal.ZERO, backlog.rounding());
    BigDecimal cost = plan.delayCost();
    BigDecimal bound = exhausted ? cost : TeamBound.of(backlog, teams, oneTeam).min(cost);
    return new TeamPlan(plan.assignments(), bound, backlog.rounding());
  }

  /** The order of one team, whose blocks give a list and a bound; a quarter of the effort goes into it. */
  private DeliveryOrder oneTeam(CompiledBacklog backlog) {
    return Sequencing.withDefaults()
        .withEffort(Effort.ofSteps(effort.steps() / 4))
        .order(backlog);
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
    BigDecimal bound = TeamBound.of(backlog, teams, oneTeam(backlog));
    return new TeamPlan(schedule.assignments(), bound, backlog.rounding());
  }

  /** {@return how many teams, and how long is searched} */
  @Override
  public String toString() {
    return "sequencing of " + teams + " teams: " + effort;
  }

  /** The cheaper of the plan that never idles and Sidney's order taken as a list, improved by moves of single items. */
  private int[] improved(
      CompiledBacklog backlog, TeamSchedule schedule, DeliveryOrder oneTeam, long steps) {
    long dispatched = schedule.dispatch(byRatioAsListed(backlog));
    int[] byStart = schedule.byStart();
    int[] bySets = backlog.indices(oneTeam.ids());
    int[] start = schedule.place(bySets) < dispatched ? bySets : byStart;
    return OrderSearch.improve(
        start, backlog.graph().requires(), schedule::place, steps / schedule.stepsOfPlacing());
  }

  private static Comparator<Integer> byRatioAsListed(CompiledBacklog backlog) {
    return backlog.byRatio().thenComparing(Comparator.naturalOrder());
  }
}
