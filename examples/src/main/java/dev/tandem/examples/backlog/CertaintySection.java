package dev.tandem.examples.backlog;

import dev.tandem.metrics.prioritisation.robustness.InformationValue;
import dev.tandem.metrics.prioritisation.robustness.RankGroup;
import dev.tandem.metrics.prioritisation.robustness.RankProbabilities;
import dev.tandem.metrics.prioritisation.robustness.RankRobustness;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says how sure the order by RICE is: which ranks and which places among the first are toss-ups, and which item to research next. */
final class CertaintySection {

  private static final int FIRST = 5;
  private static final double SURE = 0.8;

  private final List<UncertainItem> items;
  private final Map<String, String> names;
  private final RankProbabilities ranks;
  private final int first;

  CertaintySection(List<UncertainItem> items, Map<String, String> names) {
    this.items = items;
    this.names = names;
    this.ranks = RankRobustness.withDefaults().evaluate(items);
    this.first = Math.min(FIRST, (items.size() + 1) / 2);
  }

  /** {@return the ranks that an item has in four cases of five, from its 10th to its 90th percentile} */
  String likelyRanks(String item) {
    int low = rankAt(item, 0.1);
    int high = rankAt(item, 0.9);
    return low == high ? "" + low : low + "-" + high;
  }

  void print(PrintStream out) {
    out.println("How sure is the order by RICE?");
    out.println("  " + RiceUncertainty.ASSUMPTION);
    line(out, "decided ranks, at 80 %", groups(group -> !group.isTossUp()));
    line(out, "toss-ups", groups(RankGroup::isTossUp));
    line(out, "surely of the first " + first, amongFirst(chance -> chance >= SURE));
    line(out, "perhaps", amongFirst(chance -> chance < SURE && chance > 1 - SURE));
    line(
        out,
        "a pair in the right order",
        String.format(Locale.ROOT, "%.0f %%", 50 * (1 + ranks.expectedKendallTau())));
    line(out, "research next", research());
  }

  private static void line(PrintStream out, String label, String text) {
    out.printf(Locale.ROOT, "  %-28s %s%n", label, text.isEmpty() ? "none" : text);
  }

  private String groups(Predicate<RankGroup> wanted) {
    return ranks.groups(SURE).stream()
        .filter(wanted)
        .map(this::text)
        .collect(Collectors.joining("; "));
  }

  private String text(RankGroup group) {
    int size = group.items().size();
    String best = names.get(group.items().get(0));
    String worst = names.get(group.items().get(size - 1));
    return group.isTossUp()
        ? String.format(
            Locale.ROOT,
            "%d-%d %s to %s",
            group.position(),
            group.position() + size - 1,
            best,
            worst)
        : group.position() + " " + best;
  }

  private String amongFirst(DoublePredicate wanted) {
    return ranks.rankingByTop(first).order().stream()
        .filter(item -> wanted.test(ranks.probabilityInTop(item, first)))
        .map(item -> String.format(
            Locale.ROOT, "%s %.0f %%", names.get(item), 100 * ranks.probabilityInTop(item, first)))
        .collect(Collectors.joining(", "));
  }

  /** The smallest rank that the item reaches or beats with a probability. */
  private int rankAt(String item, double probability) {
    int rank = 1;
    while (rank < items.size() && ranks.probabilityInTop(item, rank) < probability) {
      rank++;
    }
    return rank;
  }

  private String research() {
    InformationValue information = new InformationValue(items, first);
    return information
        .researchNext(Map.of())
        .map(next -> String.format(
            Locale.ROOT,
            "%s: knowing its score makes the first %d better by %.1f %%",
            names.get(next.item()),
            first,
            100 * next.score().value() / information.valueOfChoice()))
        .orElse("");
  }
}
