package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * An order of delivery with its delay cost, a bound that no order can be below, and the reason for each item's place.
 *
 * <p>Delay cost is the sum, over all items, of cost of delay times periods until the item is finished.
 *
 * @param blocks the blocks, in order of delivery; their ratios do not rise
 * @param rounding how the items' amounts were rounded to be compared exactly; the items here have the rounded ones
 */
public record DeliveryOrder(List<Block> blocks, AmountRounding rounding) implements SearchResult {

  /** Copies the blocks. */
  public DeliveryOrder {
    blocks = ImmutableList.copyOf(blocks);
    Objects.requireNonNull(rounding, "rounding");
  }

  /** {@return the items, in order of delivery} */
  public ImmutableList<BacklogItem> items() {
    return blocks.stream()
        .flatMap(block -> block.items().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the items' ids, in order of delivery} */
  public ImmutableList<String> ids() {
    return items().stream().map(BacklogItem::id).collect(ImmutableList.toImmutableList());
  }

  /** {@return what the delay of all items costs in this order; 0 for an empty backlog} */
  public BigDecimal delayCost() {
    return costOf(items());
  }

  /**
   * {@return a cost that no order of these items is below}
   *
   * <p>The sum over the blocks of the block's cost of delay times the duration of the blocks before it, plus {@link Block#bound()}.
   * It is valid because some cheapest order delivers block after block (Sidney 1975), and equals the delay cost if all blocks are exact.
   */
  public BigDecimal bound() {
    return bound(Block::bound);
  }

  /**
   * {@return Sidney's bound, which follows from the blocks' ratios alone, not from having solved any block}
   *
   * <p>Σ over blocks of w·(duration before) + ρ/2 · (p² + Σ pⱼ²); never above {@link #bound()}.
   */
  public BigDecimal sidneyBound() {
    return bound(Block::sidneyBound);
  }

  private BigDecimal bound(Function<Block, BigDecimal> ofBlock) {
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal bound = BigDecimal.ZERO;
    for (Block block : blocks) {
      bound = bound.add(block.costOfDelay().multiply(start)).add(ofBlock.apply(block));
      start = start.add(block.duration());
    }
    return ScaledAmounts.plain(bound);
  }

  @Override
  public boolean isProvenOptimal() {
    return bound().compareTo(delayCost()) == 0;
  }

  @Override
  public double gap() {
    return ScaledAmounts.gap(delayCost(), bound());
  }

  /** {@return every item's place with its reason, in order of delivery} */
  public ImmutableList<Placement> placements() {
    return Reasoning.placements(blocks);
  }

  /**
   * {@return what these items' delay costs if they are delivered in this order instead}
   *
   * @param order every item's id once, each after those it requires
   * @throws IllegalArgumentException if an item is missing, unknown, named twice or placed before one it requires
   */
  public BigDecimal delayCostOf(List<String> order) {
    ImmutableMap<String, BacklogItem> byId = Maps.uniqueIndex(items(), BacklogItem::id);
    Set<String> delivered = new HashSet<>();
    ImmutableList.Builder<BacklogItem> forced = ImmutableList.builder();
    for (String id : order) {
      BacklogItem item = byId.get(id);
      checkArgument(
          item != null, "order must name items of the backlog: \"%s\". Remove that id.", id);
      checkArgument(
          delivered.containsAll(item.requires()),
          "order must place items after those they require: \"%s\" requires %s, delivered before it are %s. Move it back.",
          id,
          item.requires(),
          delivered);
      checkArgument(
          delivered.add(id),
          "order must name each item once: \"%s\" appears twice. Remove one.",
          id);
      forced.add(item);
    }
    checkArgument(
        delivered.size() == byId.size(),
        "order must name all %s items: %s named. Add the items left out.",
        byId.size(),
        delivered.size());
    return costOf(forced.build());
  }

  /**
   * {@return the price of forcing an order: how much more its delay costs than this order's; negative only if this order is not proven}
   *
   * @param order every item's id once, each after those it requires
   * @throws IllegalArgumentException if an item is missing, unknown, named twice or placed before one it requires
   */
  public BigDecimal priceOf(List<String> order) {
    return ScaledAmounts.plain(delayCostOf(order).subtract(delayCost()));
  }

  /** {@return the order, its cost and proof, and each item's reason, one line each} */
  public String explain() {
    StringBuilder text = new StringBuilder();
    text.append("delay cost ").append(delayCost().toPlainString());
    text.append(isProvenOptimal() ? ", proven optimal" : ", at least " + bound().toPlainString());
    text.append(rounding.remark());
    for (Placement placement : placements()) {
      text.append("\n")
          .append(placement.position())
          .append(". ")
          .append(placement.item().id());
      text.append(": ").append(placement.reason());
    }
    return text.toString();
  }

  private static BigDecimal costOf(List<BacklogItem> items) {
    return ScaledAmounts.plain(Block.delayCost(items));
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
