package dev.tandem.scheduling.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A backlog put into the iterations of one team in the order of its ranks.
 *
 * <p>Definition. Again and again the work of highest rank whose predecessors all have a period is put, as a whole, into the first period that
 * has room for it, and that follows those of its predecessors as the {@link Succession} asks. So lower ranks may fill what higher ones leave
 * over, and never displace them. Work that fits nowhere is left over, and so is what waits for it.
 *
 * <p>It is a rule, and no best plan: whether work could fit at all if it were divided, {@link TeamLoad} proves; the order of least cost is a
 * matter of sequencing. Amounts are decimal numbers, compared exactly.
 *
 * <p>Cost: O(n (P + log n) + d) for n pieces of work, P periods and d dependencies. Source: list scheduling, Graham (1969), "Bounds on
 * multiprocessing timing anomalies", SIAM Journal on Applied Mathematics 17(2), with periods for machines, first fit.
 *
 * @param team what people call the team
 * @param periods the periods, in order
 * @param leftOver the ids of the work that has no period, in the order of their ranks
 */
public record RankFill(String team, List<Filled> periods, List<String> leftOver) {

  /**
   * A period with its work.
   *
   * @param capacity how much the team can do
   * @param used how much of it is used
   * @param items the ids of the work, in the order in which it was put there
   */
  public record Filled(BigDecimal capacity, BigDecimal used, List<String> items) {

    /**
     * Copies the ids.
     *
     * @throws IllegalArgumentException if {@code used} is negative or above the capacity
     */
    public Filled {
      items = ImmutableList.copyOf(items);
      checkArgument(
          used.signum() >= 0 && used.compareTo(capacity) <= 0,
          "work of a period must be from 0 to its capacity: %s used, capacity %s. Move work.",
          used,
          capacity);
    }

    /** {@return what the team could still do} */
    public BigDecimal remaining() {
      return capacity.subtract(used);
    }
  }

  /** Copies the lists. */
  public RankFill {
    Objects.requireNonNull(team, "team");
    periods = ImmutableList.copyOf(periods);
    leftOver = ImmutableList.copyOf(leftOver);
  }

  /**
   * {@return the iterations of a team, filled}
   *
   * @param team what people call it
   * @param capacities how much it can do in each period, from the first on; each at least 0
   * @param work the work, highest rank first
   * @param succession how soon work may follow what it waits for
   * @throws IllegalArgumentException if a capacity is negative, two pieces of work have one id, one waits for work that is not among them, or
   *     some wait for each other in a circle
   */
  public static RankFill of(
      String team, List<BigDecimal> capacities, List<RankedWork> work, Succession succession) {
    for (BigDecimal capacity : capacities) {
      checkArgument(
          capacity.signum() >= 0,
          "capacity of %s must be at least 0: %s. State what the team can do in each period.",
          team,
          capacity);
    }
    return new RankOrder(capacities, work, succession).fill(team);
  }

  /**
   * {@return the period of some work, counted from 0; empty if it is left over}
   *
   * @param id the id of the work
   * @throws IllegalArgumentException if there is no such work
   */
  public OptionalInt periodOf(String id) {
    OptionalInt period = IntStream.range(0, periods.size())
        .filter(each -> periods.get(each).items().contains(id))
        .findFirst();
    checkArgument(
        period.isPresent() || leftOver.contains(id),
        "work must be among what was planned: %s is not. Use one of its ids.",
        id);
    return period;
  }

  /** {@return the team and what is left over, and a table of the periods} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("period")
        .numbers("capacity")
        .numbers("used")
        .numbers("remaining")
        .words("work")
        .rows(IntStream.range(0, periods.size()).boxed().toList(), each -> new Object[] {
          each,
          text(periods.get(each).capacity()),
          text(periods.get(each).used()),
          text(periods.get(each).remaining()),
          periods.get(each).items()
        });
    return team + ": " + (leftOver.isEmpty() ? "all work has a period" : leftOver + " left over")
        + "\n" + table;
  }

  private static String text(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
