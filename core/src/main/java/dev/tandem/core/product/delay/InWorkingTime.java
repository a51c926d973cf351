package dev.tandem.core.product.delay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A profile by working days: {@code D(t)} is what the other profile loses by delivery when {@code t} working days are done.
 *
 * <p>{@code D} jumps where work waits for the next morning; at 0 it is what was lost before work began, which is 0 where delay counts from
 * the start. Days of work are counted in whole seconds. A capacity is not counted here: {@link DeliveryClock#work} turns effort into
 * working time.
 *
 * @param profile the profile by calendar days
 * @param clock from when and on which calendar work runs, and from when delay counts
 */
public record InWorkingTime(CostOfDelay profile, DeliveryClock clock) implements CostOfDelay {

  /** Checks that the parts are there. */
  public InWorkingTime {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(clock, "clock");
  }

  @Override
  public double cost(double days) {
    return clock.cost(profile, delivery(days));
  }

  /** While work goes on, a working day is as many hours of a calendar day as it has; the jumps over nights are left out. */
  @Override
  public double urgency(double days) {
    double secondsPerDay = Duration.ofDays(1).toSeconds();
    long late = Duration.between(clock.reference(), delivery(days)).toSeconds();
    return late < 0
        ? 0
        : profile.urgency(late / secondsPerDay) * (clock.workday().secondsPerDay() / secondsPerDay);
  }

  private LocalDateTime delivery(double days) {
    return clock.after(Math.round(DelayArithmetic.day(days) * clock.workday().secondsPerDay()));
  }

  @Override
  public OptionalDouble totalValue() {
    return profile.totalValue();
  }
}
