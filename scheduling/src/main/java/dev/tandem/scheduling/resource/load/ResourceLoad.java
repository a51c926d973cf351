package dev.tandem.scheduling.resource.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.text.TextTable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The load of one resource or team: its demand and capacity over time, as steps without gaps, and where the demand is too much.
 *
 * @param resource the resource or team
 * @param name what people call it
 * @param steps the steps, one after another; none if there is no time between start and finish of the schedule
 * @param overallocations where more is taken than there is, in order
 */
public record ResourceLoad(
    ResourceId resource, String name, List<LoadStep> steps, List<Overallocation> overallocations) {

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if a step does not begin where the one before ends
   */
  public ResourceLoad {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(name, "name");
    steps = ImmutableList.copyOf(steps);
    overallocations = ImmutableList.copyOf(overallocations);
    for (int i = 1; i < steps.size(); i++) {
      checkArgument(
          steps.get(i).from().equals(steps.get(i - 1).until()),
          "steps of a load must follow each other: one ends %s, the next begins %s. Fill the gap.",
          steps.get(i - 1).until(),
          steps.get(i).from());
    }
  }

  /** {@return whether there is never more taken than there is} */
  public boolean isFeasible() {
    return overallocations.isEmpty();
  }

  /** {@return the load of all the time; empty if there is none} */
  public Optional<LoadPeriod> total() {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime from = steps.get(0).from();
    LocalDateTime until = steps.get(steps.size() - 1).until();
    Sum sum = new Sum();
    steps.forEach(step -> sum.add(step, from, until));
    return Optional.of(sum.period(from, until));
  }

  /** {@return the load by calendar days, from the first with a step to the last. Cost: O(steps + days)} */
  public ImmutableList<LoadPeriod> byDay() {
    return byDays(date -> date, date -> date.plusDays(1));
  }

  /** {@return the load by weeks from Monday on. Cost: O(steps + weeks)} */
  public ImmutableList<LoadPeriod> byWeek() {
    return byDays(
        date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        date -> date.plusWeeks(1));
  }

  /** {@return the load by calendar months. Cost: O(steps + months)} */
  public ImmutableList<LoadPeriod> byMonth() {
    return byDays(date -> date.withDayOfMonth(1), date -> date.plusMonths(1));
  }

  private ImmutableList<LoadPeriod> byDays(
      UnaryOperator<LocalDate> begin, UnaryOperator<LocalDate> next) {
    return steps.isEmpty()
        ? ImmutableList.of()
        : periods(
            from -> next.apply(from.toLocalDate()).atStartOfDay(),
            begin.apply(steps.get(0).from().toLocalDate()).atStartOfDay());
  }

  private ImmutableList<LoadPeriod> periods(
      UnaryOperator<LocalDateTime> next, LocalDateTime first) {
    List<LoadPeriod> periods = new ArrayList<>();
    LocalDateTime from = first;
    Sum sum = new Sum();
    for (LoadStep step : steps) {
      while (!step.until().isBefore(next.apply(from))) {
        LocalDateTime until = next.apply(from);
        sum.add(step, from, until);
        periods.add(sum.period(from, until));
        sum = new Sum();
        from = until;
      }
      sum.add(step, from, next.apply(from));
    }
    if (!sum.isEmpty) {
      periods.add(sum.period(from, next.apply(from)));
    }
    return ImmutableList.copyOf(periods);
  }

  /** What has been met of a period so far. */
  private static final class Sum {
    private BigDecimal capacity = BigDecimal.ZERO;
    private BigDecimal demand = BigDecimal.ZERO;
    private BigDecimal over = BigDecimal.ZERO;
    private boolean isEmpty = true;

    /** Adds the part of a step that lies within a period. */
    void add(LoadStep step, LocalDateTime from, LocalDateTime until) {
      LocalDateTime begin = step.from().isAfter(from) ? step.from() : from;
      LocalDateTime end = step.until().isBefore(until) ? step.until() : until;
      if (begin.isBefore(end)) {
        BigDecimal seconds = BigDecimal.valueOf(Duration.between(begin, end).toSeconds());
        capacity = capacity.add(step.capacity().multiply(seconds));
        demand = demand.add(step.demand().multiply(seconds));
        over = over.add(step.excess().multiply(seconds));
        isEmpty = false;
      }
    }

    LoadPeriod period(LocalDateTime from, LocalDateTime until) {
      return new LoadPeriod(
          from, until, capacity, demand, over, capacity.subtract(demand.subtract(over)));
    }
  }

  /** {@return the resource, whether it is overallocated, and a table of its weeks} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("week from")
        .numbers("hours there")
        .numbers("hours taken")
        .numbers("too much")
        .numbers("idle")
        .rows(byWeek(), each -> new Object[] {
          each.from().toLocalDate(),
          LoadPeriod.hours(each.capacity()),
          LoadPeriod.hours(each.demand()),
          LoadPeriod.hours(each.overallocated()),
          LoadPeriod.hours(each.idle())
        });
    return name + ": "
        + (isFeasible() ? "never overallocated" : overallocations.size() + " overallocations")
        + "\n" + table;
  }
}
