package dev.tandem.core.work;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time during which nobody could go on with a work item.
 *
 * @param from since when
 * @param to until when, not before {@code from}; empty while it is blocked
 * @param reason why; empty if not written down
 */
public record BlockedSpan(Instant from, Optional<Instant> to, String reason) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public BlockedSpan {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(reason, "reason");
    checkArgument(
        to.isEmpty() || !to.get().isBefore(from),
        "end of a blocked span must not be before its start: %s, start %s. Swap the two times.",
        to.map(Instant::toString).orElse(""),
        from);
  }

  /**
   * {@return a span that is over, without a reason}
   *
   * @param from since when
   * @param to until when, not before {@code from}
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public static BlockedSpan between(Instant from, Instant to) {
    return new BlockedSpan(from, Optional.of(to), "");
  }

  /**
   * {@return a span that goes on, without a reason}
   *
   * @param from since when
   */
  public static BlockedSpan since(Instant from) {
    return new BlockedSpan(from, Optional.empty(), "");
  }
}
