package dev.tandem.scheduling.resource.rcpsp.mode;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Objects;

/**
 * A way in which an activity can be done.
 *
 * @param duration how many slots it takes
 * @param demands how many units it demands in each of them of renewable resource 0, 1 and so on; 0 of those not stated
 * @param uses how much it uses up of non-renewable resource 0, 1 and so on, in all; 0 of those not stated
 */
public record ActivityMode(int duration, ImmutableIntArray demands, ImmutableIntArray uses) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ActivityMode {
    Objects.requireNonNull(demands, "demands");
    Objects.requireNonNull(uses, "uses");
    checkArgument(
        duration >= 0,
        "duration of a mode must be at least 0: %s. State how many slots it takes.",
        duration);
    demands.forEach(each -> checkArgument(
        each >= 0,
        "demand of a mode must be at least 0: %s. State how many units it needs.",
        each));
    uses.forEach(each -> checkArgument(
        each >= 0, "use of a mode must be at least 0: %s. State how much it uses up.", each));
  }

  /**
   * {@return a mode that uses up nothing}
   *
   * @param duration how many slots it takes
   * @param demands how many units it demands of renewable resource 0, 1 and so on
   * @throws IllegalArgumentException if a number is negative
   */
  public static ActivityMode of(int duration, int... demands) {
    return new ActivityMode(duration, ImmutableIntArray.copyOf(demands), ImmutableIntArray.of());
  }

  /**
   * {@return this mode, which uses something up}
   *
   * @param amounts how much of non-renewable resource 0, 1 and so on
   * @throws IllegalArgumentException if a number is negative
   */
  public ActivityMode using(int... amounts) {
    return new ActivityMode(duration, demands, ImmutableIntArray.copyOf(amounts));
  }

  /**
   * {@return how many units it demands of a renewable resource}
   *
   * @param resource the resource
   */
  public int demand(int resource) {
    return resource < demands.length() ? demands.get(resource) : 0;
  }

  /**
   * {@return how much it uses up of a non-renewable resource}
   *
   * @param resource the resource
   */
  public int use(int resource) {
    return resource < uses.length() ? uses.get(resource) : 0;
  }

  /** {@return for example {@code 6 slots, demands [2], uses [40]}} */
  @Override
  public String toString() {
    return duration + " slots, demands " + demands + (uses.isEmpty() ? "" : ", uses " + uses);
  }
}
