package dev.tandem.scheduling.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The capacity of one team against the work that is due, period by period, and whether it fits.
 *
 * <p>Definition. Work may be divided freely among the periods from its first to its last. It fits if and only if in every run of periods
 * the work that can be
 * done in no other periods is at most the capacity of the run (Hall's condition, which suffices for runs since each piece of work has a
 * run of
 * periods). A run that breaks it is a proof that no plan fits, whatever the order of work: it is the {@link #overload()}.
 *
 * <p>What is planned goes by earliest due period first, which completes all work whenever that is possible. Amounts are decimal numbers,
 * compared exactly.
 *
 * <p>Cost: O(P² + n log n) for n pieces of work and P periods. Sources: Hall (1935), "On representatives of subsets", Journal of the London
 * Mathematical Society 10(1); Horn (1974), "Some simple scheduling algorithms", Naval Research Logistics Quarterly 21(1).
 *
 * @param team what people call the team
 * @param periods the periods, in order
 * @param overload the run of periods whose work exceeds its capacity most, the first of equal ones, and of those the shortest; empty if all
 *     work fits
 */
public record TeamLoad(String team, List<Period> periods, Optional<Overload> overload) {

  /**
   * A period of a team.
   *
   * @param capacity how much the team can do
   * @param due how much work has it as its last period
   * @param planned how much is done in it, earliest due period first
   */
  public record Period(BigDecimal capacity, BigDecimal due, BigDecimal planned) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative, or more is planned than the team can do
     */
    public Period {
      checkArgument(
          due.signum() >= 0 && planned.signum() >= 0 && planned.compareTo(capacity) <= 0,
          "work of a period must be from 0 to its capacity: %s planned, %s due, capacity %s."
              + " Move work.",
          planned,
          due,
          capacity);
    }

    /** {@return what the team could still do} */
    public BigDecimal remaining() {
      return capacity.subtract(planned);
    }

    /** {@return what would be left if all that is due were done in its last period; below 0 if the period is overbooked} */
    public BigDecimal leftIfDone() {
      return capacity.subtract(due);
    }
  }

  /**
   * A run of periods with more work than capacity: why nothing fits.
   *
   * @param from the first period
   * @param to the last period
   * @param work how much can be done in these periods alone
   * @param capacity how much the team can do in them
   * @param items the ids of that work, in the order stated
   */
  public record Overload(
      int from, int to, BigDecimal work, BigDecimal capacity, List<String> items) {

    /**
     * Copies the ids.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or the work is not above the capacity
     */
    public Overload {
      items = ImmutableList.copyOf(items);
      checkArgument(
          from >= 0 && from <= to,
          "run of periods must go forward from 0 on: %s to %s. Swap them.",
          from,
          to);
      checkArgument(
          work.compareTo(capacity) > 0,
          "work of an overload must be above the capacity: %s, capacity %s. It fits.",
          work,
          capacity);
    }

    /** {@return how much too much it is} */
    public BigDecimal excess() {
      return work.subtract(capacity);
    }

    /** {@return the overload in words} */
    @Override
    public String toString() {
      return "periods " + from + " to " + to + ": " + text(work) + " of work " + items
          + ", capacity " + text(capacity);
    }
  }

  /** Copies the periods. */
  public TeamLoad {
    Objects.requireNonNull(team, "team");
    periods = ImmutableList.copyOf(periods);
    Objects.requireNonNull(overload, "overload");
  }

  /**
   * {@return the load of a team}
   *
   * @param team what people call it
   * @param capacities how much it can do in each period, from the first on; each at least 0
   * @param work what is due
   * @throws IllegalArgumentException if a capacity is negative, or work is due after the last period
   */
  public static TeamLoad of(String team, List<BigDecimal> capacities, List<DueWork> work) {
    for (BigDecimal capacity : capacities) {
      checkArgument(
          capacity.signum() >= 0,
          "capacity of %s must be at least 0: %s. State what the team can do in each period.",
          team,
          capacity);
    }
    for (DueWork each : work) {
      checkArgument(
          each.due() < capacities.size(),
          "work must be due within the periods: %s in period %s of %s. State more capacities.",
          each.id(),
          each.due(),
          capacities.size());
    }
    return new CapacityFit(capacities, work).load(team);
  }

  /** {@return whether all work can be done in time} */
  public boolean fits() {
    return overload.isEmpty();
  }

  /** {@return the periods, counted from 0, in which more is due than the team can do; work may still fit before they end} */
  public ImmutableList<Integer> overbooked() {
    return IntStream.range(0, periods.size())
        .filter(period -> periods.get(period).leftIfDone().signum() < 0)
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the team and whether it fits, and a table of the periods} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("period")
        .numbers("capacity")
        .numbers("due")
        .numbers("planned")
        .numbers("remaining")
        .rows(IntStream.range(0, periods.size()).boxed().toList(), each -> new Object[] {
          each,
          text(periods.get(each).capacity()),
          text(periods.get(each).due()),
          text(periods.get(each).planned()),
          text(periods.get(each).remaining())
        });
    return team + ": " + overload.map(each -> "does not fit, " + each).orElse("fits") + "\n"
        + table;
  }

  private static String text(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
