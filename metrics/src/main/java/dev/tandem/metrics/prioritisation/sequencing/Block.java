package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.check.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Items that a cheapest order delivers one after the other, because together they are worth more per period than anything that could
 * come before them.
 *
 * <p>A feature and the enablers that pay only because of it form one block. Its ratio, not that of any single item, is the right score
 * of each of its items.
 *
 * @param items the items, in order of delivery
 * @param proof whether this order of the block's items is certainly a cheapest one
 */
public record Block(List<BacklogItem> items, Proof proof) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext DOWN = new MathContext(30, RoundingMode.DOWN);

  /**
   * Copies the items.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Block {
    items = ImmutableList.copyOf(items);
    Require.notEmpty(items, "items");
  }

  /** {@return periods of work, all items together} */
  public BigDecimal duration() {
    return items.stream().map(BacklogItem::duration).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@return what is lost per period while none of the items is finished} */
  public BigDecimal costOfDelay() {
    return items.stream().map(BacklogItem::costOfDelay).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * {@return cost of delay divided by duration, of the block as a whole, as the nearest double}
   *
   * @throws ArithmeticException if it lies beyond the range of a {@code double}
   */
  public double ratio() {
    return BacklogItem.ratio(costOfDelay(), duration(), items.get(0).id());
  }

  /** {@return what the items' delay costs if the block is started at once: the sum of cost of delay times finish} */
  public BigDecimal delayCost() {
    return delayCost(items);
  }

  static BigDecimal delayCost(List<BacklogItem> items) {
    BigDecimal finish = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    for (BacklogItem item : items) {
      finish = finish.add(item.duration());
      cost = cost.add(item.costOfDelay().multiply(finish));
    }
    return cost;
  }

  /**
   * {@return what the items' delay costs at least, in whatever order, if the block is started at once}
   *
   * <p>Of an exact block its delay cost. Else, with ρ = w/p of the block, the greater of ρ/2 · (p² + Σ pⱼ²) and
   * ρ/2 · p² + Σ wⱼpⱼ/2, rounded down after 30 digits: both hold because no initial set of the block has a ratio above ρ.
   */
  public BigDecimal bound() {
    return proof.isExact() ? delayCost() : ratioBound(selfDelay().multiply(duration()));
  }

  /** {@return ρ/2 · (p² + Σ pⱼ²): Sidney's bound, which does not use the order} */
  BigDecimal sidneyBound() {
    return ratioBound(BigDecimal.ZERO);
  }

  /** With everything times 2p: w·p² plus the greater of w·Σpⱼ² and the own delay given. */
  private BigDecimal ratioBound(BigDecimal ownDelay) {
    BigDecimal squares =
        items.stream().map(item -> item.duration().pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return costOfDelay()
        .multiply(duration().pow(2))
        .add(costOfDelay().multiply(squares).max(ownDelay))
        .divide(duration().multiply(TWO), DOWN);
  }

  private BigDecimal selfDelay() {
    return items.stream()
        .map(item -> item.costOfDelay().multiply(item.duration()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
