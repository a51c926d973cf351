package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;

/**
 * A piece of the work of a scheduled task: from one pause to the next.
 *
 * @param start when it begins
 * @param finish when it ends, nights and weekends between notwithstanding
 */
public record WorkPiece(LocalDateTime start, LocalDateTime finish) {

  /**
   * Checks the order of the two.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public WorkPiece {
    checkArgument(
        !finish.isBefore(start),
        "finish of a piece of work must not be before its start: %s, starts %s. Swap them.",
        finish,
        start);
  }

  /** {@return from when to when} */
  @Override
  public String toString() {
    return start + " to " + finish;
  }
}
