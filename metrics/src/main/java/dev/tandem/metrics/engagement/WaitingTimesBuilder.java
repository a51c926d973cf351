package dev.tandem.metrics.engagement;

import com.google.common.primitives.ImmutableDoubleArray;

/** Collects waiting times in any order. */
final class WaitingTimesBuilder {

  private final String unit;
  private final ImmutableDoubleArray.Builder done = ImmutableDoubleArray.builder();
  private final ImmutableDoubleArray.Builder open = ImmutableDoubleArray.builder();

  WaitingTimesBuilder(String unit) {
    this.unit = unit;
  }

  void addDone(double time) {
    done.add(time);
  }

  void addOpen(double time) {
    open.add(time);
  }

  WaitingTimes build() {
    return new WaitingTimes(unit, ascending(done), ascending(open));
  }

  private static ImmutableDoubleArray ascending(ImmutableDoubleArray.Builder times) {
    return ImmutableDoubleArray.copyOf(times.build().stream().sorted());
  }
}
