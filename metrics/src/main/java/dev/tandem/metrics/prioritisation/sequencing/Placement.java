package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;

/**
 * One item's place in a delivery order, and why it stands there.
 *
 * @param position the place, from 1
 * @param item the item
 * @param finish periods from now until the item is finished
 * @param costOfAPeriod what one period of interruption just before this item costs: the cost of delay of all that is still to come
 * @param enabled ids of the items of its block that cannot be delivered without it, directly or through others, in order of delivery
 * @param reason why it stands there, as a sentence for people
 */
public record Placement(
    int position,
    BacklogItem item,
    BigDecimal finish,
    BigDecimal costOfAPeriod,
    List<String> enabled,
    String reason) {

  /** Copies the list. */
  public Placement {
    enabled = ImmutableList.copyOf(enabled);
  }

  /** {@return periods from now until work on the item starts} */
  public BigDecimal start() {
    return finish.subtract(item.duration());
  }

  /** {@return what this item's delay costs: its cost of delay times its finish} */
  public BigDecimal delayCost() {
    return item.costOfDelay().multiply(finish);
  }

  /** {@return for example {@code 1. sso: 0 to 3, …}} */
  @Override
  public String toString() {
    return position + ". " + item.id() + ": " + start().toPlainString() + " to "
        + finish.toPlainString() + ", " + reason;
  }
}
