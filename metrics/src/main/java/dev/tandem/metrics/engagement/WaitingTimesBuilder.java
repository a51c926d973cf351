package dev.tandem.metrics.engagement;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Collects waiting times in any order.
 *
 * <p>Mutable and not safe for use by several threads at once. The waiting times that it builds may be shared.
 */
public final class WaitingTimesBuilder {

  private final String unit;
  private final ImmutableDoubleArray.Builder done = ImmutableDoubleArray.builder();
  private final ImmutableDoubleArray.Builder open = ImmutableDoubleArray.builder();

  WaitingTimesBuilder(String unit) {
    this.unit = unit;
  }

  /**
   * {@return this builder, with the time of someone who did it}
   *
   * @param time how long it took
   */
  public WaitingTimesBuilder addDone(double time) {
    done.add(time);
    return this;
  }

  /**
   * {@return this builder, with the time of someone who has not done it yet}
   *
   * @param time for how long that one has been watched
   */
  public WaitingTimesBuilder addOpen(double time) {
    open.add(time);
    return this;
  }

  /**
   * {@return the waiting times, in ascending order}
   *
   * @throws IllegalArgumentException if a time is negative or not finite
   */
  public WaitingTimes build() {
    return new WaitingTimes(unit, ascending(done), ascending(open));
  }

  /** {@return what is collected} */
  @Override
  public String toString() {
    return "waiting times in " + unit + ", not built";
  }

  private static ImmutableDoubleArray ascending(ImmutableDoubleArray.Builder times) {
    return ImmutableDoubleArray.copyOf(times.build().stream().sorted());
  }
}
