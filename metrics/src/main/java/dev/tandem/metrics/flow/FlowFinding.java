package dev.tandem.metrics.flow;

import dev.tandem.core.work.WorkItemId;
import java.util.Locale;
import java.util.Objects;

/**
 * Something odd in the data of an item.
 *
 * @param item the item
 * @param kind what is odd, and what follows for the numbers
 * @param detail when, as a sentence
 */
public record FlowFinding(WorkItemId item, FindingKind kind, String detail) {

  /** Checks that all is there. */
  public FlowFinding {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  /** {@return for example {@code A-1 backwards: review to doing at 2026-03-02T09:00:00Z}} */
  @Override
  public String toString() {
    return item + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + detail;
  }
}
