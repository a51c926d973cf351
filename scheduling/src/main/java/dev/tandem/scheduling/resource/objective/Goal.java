package dev.tandem.scheduling.resource.objective;

import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.SmoothPlacing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** One measure that schedules are compared by. Amounts are at least 0, and less is better. */
public interface Goal {

  /**
   * What no schedule is below.
   *
   * @param amount no schedule has a smaller one
   * @param reason why not
   */
  record Bound(double amount, BoundReason reason) {}

  /** {@return what it measures} */
  ObjectiveMeasure measure();

  /**
   * {@return the amount of a schedule}
   *
   * @param placement its dates
   */
  double of(Placement placement);

  /**
   * {@return the largest amount that is within the tolerance of the best}
   *
   * @param best the least amount found
   */
  double limit(double best);

  /**
   * {@return what no schedule is below in which the same tasks are resolved}
   *
   * @param placement a schedule, which says which ones these are
   */
  Bound bound(Placement placement);

  /**
   * {@return how starts are chosen for this measure; empty for the earliest ones}
   *
   * @param finish the latest finish within what measures before this one allow; the largest number if there is no such measure
   */
  default Optional<SmoothPlacing> placing(long finish) {
    return Optional.empty();
  }

  /**
   * {@return keys of lists that suit this measure, the nodes with the least keys first}
   *
   * @param finish when a schedule by other lists ends
   */
  default List<long[]> lists(long finish) {
    return List.of();
  }

  /** {@return groups whose order says most about the measure; empty if there are none, or but one} */
  default Optional<Groups> groups() {
    return Optional.empty();
  }

  /** {@return the unit of amounts} */
  default String unit() {
    return measure().unit();
  }

  /** {@return how many digits after the point amounts are stated with} */
  default int digits() {
    return 0;
  }

  /**
   * {@return whether an amount is at a bound, to the digits stated}
   *
   * @param amount the amount
   * @param bound the bound
   */
  default boolean isAt(double amount, double bound) {
    return stated(amount).compareTo(stated(bound)) <= 0;
  }

  private BigDecimal stated(double amount) {
    return new BigDecimal(amount).setScale(digits(), RoundingMode.HALF_EVEN);
  }

  /**
   * {@return the amounts of a schedule and the plan before it}
   *
   * @param before the dates before
   * @param after the dates after
   */
  default ObjectiveValue value(Placement before, Placement after) {
    Bound bound = bound(after);
    return new ObjectiveValue(
        measure(),
        unit(),
        stated(of(before)),
        stated(of(after)),
        stated(bound.amount),
        bound.reason);
  }
}
