package dev.tandem.metrics.prioritisation.sequencing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which team works on an item, and from when.
 *
 * @param item the item
 * @param team the team, from 1
 * @param start periods from now until work starts
 */
public record TeamAssignment(BacklogItem item, int team, BigDecimal start) {

  /** Checks that all is there. */
  public TeamAssignment {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(start, "start");
  }

  /** {@return periods from now until the item is finished} */
  public BigDecimal finish() {
    return start.add(item.duration());
  }

  /** {@return what this item's delay costs: its cost of delay times its finish} */
  public BigDecimal delayCost() {
    return item.costOfDelay().multiply(finish());
  }

  /** {@return for example {@code team 1: sso, 0 to 3}} */
  @Override
  public String toString() {
    return "team " + team + ": " + item.id() + ", " + start.toPlainString() + " to "
        + finish().toPlainString();
  }
}
