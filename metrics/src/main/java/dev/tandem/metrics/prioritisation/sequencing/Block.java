package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.check.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Items that a cheapest order delivers one after the other, because together they are worth more per period than anything that could
 * come before them.
 *
 * <p>A feature and the enablers that pay only because of it form one block. Its ratio, not that of any single item, is the right score
 * of each of its items.
 *
 * @param items the items, in order of delivery
 * @param proof whether this order of the block's items is certainly a cheapest one
 * @param bound what the items' delay costs at least, in whatever order, if the block is started at once
 */
public record Block(List<BacklogItem> items, Proof proof, BigDecimal bound) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext DOWN = new MathContext(30, RoundingMode.DOWN);

  /**
   * Copies the items.
   *
   * @throws IllegalArgumentException if there is none, or the bound is above what the items' delay costs in this order
   */
  public Block {
    items = ImmutableList.copyOf(items);
    Require.notEmpty(items, "items");
    BigDecimal cost = delayCost(items);
    checkArgument(
        bound.compareTo(cost) <= 0,
        "bound must be at most the delay cost %s: %s. Leave it out for the bound by ratio.",
        cost,
        bound);
  }

  /**
   * Creates a block with the bound that follows from its ratio, or from the proof.
   *
   * <p>Of an exact block that is its delay cost. Else, with ρ = w/p of the block, the greater of ρ/2 · (p² + Σ pⱼ²) and
   * ρ/2 · p² + Σ wⱼpⱼ/2, rounded down after 30 digits: both hold because no initial set of the block has a ratio above ρ.
   *
   * @param items the items, in order of delivery
   * @param proof whether this order of the block's items is certainly a cheapest one
   * @throws IllegalArgumentException if there is no item
   */
  public Block(List<BacklogItem> items, Proof proof) {
    this(items, proof, bound(items, proof));
  }

  private static BigDecimal bound(List<BacklogItem> items, Proof proof) {
    BigDecimal cost = delayCost(items);
    return proof.isExact() ? cost : ratioBound(items, selfDelay(items)).min(cost);
  }

  /** {@return periods of work, all items together} */
  public BigDecimal duration() {
    return sum(items, BacklogItem::duration);
  }

  /** {@return what is lost per period while none of the items is finished} */
  public BigDecimal costOfDelay() {
    return sum(items, BacklogItem::costOfDelay);
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

  /** {@return its items in order, duration and cost of delay} */
  @Override
  public String toString() {
    return items.stream().map(BacklogItem::id).collect(Collectors.joining(", ")) + ": duration "
        + duration().toPlainString() + ", cost of delay " + costOfDelay().toPlainString() + ", "
        + proof;
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

  /** {@return ρ/2 · (p² + Σ pⱼ²): Sidney's bound, which does not use the order} */
  BigDecimal sidneyBound() {
    return ratioBound(items, BigDecimal.ZERO);
  }

  /** With everything times 2p: w·p² plus the greater of w·Σpⱼ² and p times the own delay given. */
  private static BigDecimal ratioBound(List<BacklogItem> items, BigDecimal ownDelay) {
    Require.notEmpty(items, "items");
    BigDecimal duration = sum(items, BacklogItem::duration);
    BigDecimal costOfDelay = sum(items, BacklogItem::costOfDelay);
    BigDecimal squares = sum(items, item -> item.duration().pow(2));
    return costOfDelay
        .multiply(duration.pow(2))
        .add(costOfDelay.multiply(squares).max(ownDelay.multiply(duration)))
        .divide(duration.multiply(TWO), DOWN);
  }

  private static BigDecimal selfDelay(List<BacklogItem> items) {
    return sum(items, item -> item.costOfDelay().multiply(item.duration()));
  }

  private static BigDecimal sum(List<BacklogItem> items, Function<BacklogItem, BigDecimal> amount) {
    return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
