package dev.tandem.metrics.revenue.subscription;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time during which a subscription is not paid although it has not ended.
 *
 * @param from when it begins
 * @param until when it ends and is paid for again; empty while it lasts
 */
public record Pause(Instant from, Optional<Instant> until) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the end is not after the beginning
   */
  public Pause {
    Objects.requireNonNull(from, "from");
    until.ifPresent(end -> checkArgument(
        end.isAfter(from), "pause must end after it begins: %s, begins %s. Swap them.", end, from));
  }

  /**
   * {@return a pause that ends}
   *
   * @param from when it begins
   * @param until when it ends
   * @throws IllegalArgumentException if the end is not after the beginning
   */
  public static Pause between(Instant from, Instant until) {
    return new Pause(from, Optional.of(until));
  }

  /**
   * {@return a pause of which no end is known}
   *
   * @param from when it begins
   */
  public static Pause from(Instant from) {
    return new Pause(from, Optional.empty());
  }

  /** {@return for example {@code from 2025-02-01T00:00:00Z until 2025-03-01T00:00:00Z}} */
  @Override
  public String toString() {
    return "from " + from + until.map(end -> " until " + end).orElse("");
  }

  boolean contains(Instant time) {
    return !time.isBefore(from) && until.map(time::isBefore).orElse(true);
  }

  boolean isBefore(Pause next) {
    return until.map(end -> !end.isAfter(next.from)).orElse(false);
  }
}
