package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of each item of a delivery order why it stands where it does. */
final class Reasoning {

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Reasoning() {}

  static ImmutableList<Placement> placements(List<Block> blocks) {
    ImmutableList.Builder<Placement> placements = ImmutableList.builder();
    BigDecimal finish = BigDecimal.ZERO;
    BigDecimal remaining =
        blocks.stream().map(Block::costOfDelay).reduce(BigDecimal.ZERO, BigDecimal::add);
    int position = 0;
    for (Block block : blocks) {
      String ratio = ratio(block);
      for (int i = 0; i < block.items().size(); i++) {
        BacklogItem item = block.items().get(i);
        finish = finish.add(item.duration());
        List<String> enabled = enabledBy(block.items(), i);
        placements.add(new Placement(
            ++position,
            item,
            ScaledAmounts.plain(finish),
            ScaledAmounts.plain(remaining),
            enabled,
            reason(block, i, enabled, ratio)));
        remaining = remaining.subtract(item.costOfDelay());
      }
    }
    return placements.build();
  }

  /** Items follow what they require, so that one pass finds all that stand on the item, directly or not. */
  private static List<String> enabledBy(List<BacklogItem> items, int index) {
    Set<String> standing = new HashSet<>(Set.of(items.get(index).id()));
    List<String> enabled = new ArrayList<>();
    for (BacklogItem later : items.subList(index + 1, items.size())) {
      if (later.requires().stream().anyMatch(standing::contains)) {
        standing.add(later.id());
        enabled.add(later.id());
      }
    }
    return enabled;
  }

  private static String reason(Block block, int index, List<String> enabled, String ratio) {
    if (block.items().size() == 1) {
      return "its own ratio is " + ratio;
    }
    if (enabled.isEmpty()) {
      List<String> enablers = block.items().subList(0, index).stream()
          .map(BacklogItem::id)
          .filter(block.items().get(index).requires()::contains)
          .toList();
      return "enabled by " + String.join(", ", enablers) + ": its set's ratio is " + ratio;
    }
    return "enables " + String.join(", ", enabled) + ": its set's ratio is " + ratio;
  }

  private static String ratio(Block block) {
    BigDecimal ratio = block.costOfDelay().divide(block.duration(), FOUR_DIGITS);
    return ScaledAmounts.plain(ratio).toPlainString();
  }
}
