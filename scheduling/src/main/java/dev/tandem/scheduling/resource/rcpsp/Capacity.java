package dev.tandem.scheduling.resource.rcpsp;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Objects;

/**
 * How many units of a resource there are in each slot of time: a step function.
 *
 * @param from the slots at which the number changes, ascending; the first is 0
 * @param units how many units there are from each of these slots until the next; the last number holds for ever
 */
public record Capacity(ImmutableIntArray from, ImmutableIntArray units) {

  /**
   * Checks the steps.
   *
   * @throws IllegalArgumentException if the lists differ in length, the first slot is not 0, slots do not ascend, or a number is negative
   */
  public Capacity {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(units, "units");
    checkArgument(
        from.length() == units.length() && !from.isEmpty(),
        "every step must have a slot and units: %s slots, %s units. State one of each for a step.",
        from.length(),
        units.length());
    checkArgument(
        from.get(0) == 0,
        "first step must be at slot 0: %s. State the capacity from the beginning.",
        from.get(0));
    for (int step = 1; step < from.length(); step++) {
      checkArgument(
          from.get(step) > from.get(step - 1),
          "steps must ascend: slot %s after slot %s. State each change once, in order.",
          from.get(step),
          from.get(step - 1));
    }
    units.forEach(each -> checkArgument(
        each >= 0, "capacity must be at least 0: %s. State 0 where there is none.", each));
  }

  /**
   * {@return a capacity that never changes}
   *
   * @param units how many units there are
   * @throws IllegalArgumentException if the number is negative
   */
  public static Capacity constant(int units) {
    return new Capacity(ImmutableIntArray.of(0), ImmutableIntArray.of(units));
  }

  /**
   * {@return this capacity up to a slot, another number of units from there on}
   *
   * @param slot the slot at which it changes, after the last change so far
   * @param number how many units there are from then on
   * @throws IllegalArgumentException if the slot is not after the last change, or the number is negative
   */
  public Capacity thenFrom(int slot, int number) {
    return new Capacity(
        ImmutableIntArray.builder().addAll(from).add(slot).build(),
        ImmutableIntArray.builder().addAll(units).add(number).build());
  }

  /** {@return whether it never changes} */
  public boolean isConstant() {
    return units.asList().stream().distinct().count() == 1;
  }

  /** {@return the greatest number of units there ever is} */
  public int most() {
    return units.stream().max().orElseThrow();
  }

  /** {@return the number of units after the last change} */
  public int last() {
    return units.get(units.length() - 1);
  }

  /** {@return the slot of the last change; 0 if there is none} */
  public int lastChange() {
    return from.get(from.length() - 1);
  }

  /**
   * {@return the number of units in a slot}
   *
   * @param slot the slot, at least 0
   */
  public int at(int slot) {
    int step = 0;
    while (step + 1 < from.length() && from.get(step + 1) <= slot) {
      step++;
    }
    return units.get(step);
  }

  /**
   * {@return how many units all slots of an interval have together; cost O(steps)}
   *
   * @param first its first slot
   * @param end the slot after its last
   */
  public long within(int first, int end) {
    long sum = 0;
    for (int step = 0; step < from.length(); step++) {
      int stepEnd = step + 1 < from.length() ? from.get(step + 1) : Integer.MAX_VALUE;
      long slots = (long) Math.min(end, stepEnd) - Math.max(first, from.get(step));
      sum += Math.max(0, slots) * units.get(step);
    }
    return sum;
  }

  /** {@return for example {@code 3} or {@code 3, from 10: 0, from 12: 3}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(units.get(0));
    for (int step = 1; step < from.length(); step++) {
      text.append(", from ").append(from.get(step)).append(": ").append(units.get(step));
    }
    return text.toString();
  }
}
