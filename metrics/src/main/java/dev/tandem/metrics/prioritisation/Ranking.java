package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Comparator;
import java.util.List;

/**
 * Items in order of their scores, with what each score was calculated from: the result of every scoring method.
 *
 * <p>Positions are competition ranks: an item's position is one more than the number of items with a better score, so scores 9, 7, 7,
 * 4 stand at 1, 2, 2, 4. Scores compare exactly; items with equal scores are listed in the order in which they were given, and share
 * the position.
 *
 * @param method the method's name, for example {@code RICE}
 * @param formula how the score follows from the inputs
 * @param direction which scores come first
 * @param items the items, best first; any order is accepted, and sorted stably
 * @param findings what to know before trusting the order; empty if nothing was found
 */
public record Ranking(
    String method,
    String formula,
    Direction direction,
    List<ScoredItem> items,
    List<Finding> findings) {

  /**
   * Sorts the items.
   *
   * @throws IllegalArgumentException if {@code method} is blank, or an item appears twice
   */
  public Ranking {
    Require.name(method, "method");
    Comparator<ScoredItem> ascending = Comparator.comparing(ScoredItem::score);
    items = ImmutableList.sortedCopyOf(
        direction == Direction.HIGHER_IS_BETTER ? ascending.reversed() : ascending, items);
    findings = ImmutableList.copyOf(findings);
    Require.unique(items.stream().map(ScoredItem::item).toList(), "item");
  }

  /**
   * {@return a ranking with the highest score first}
   *
   * @param method the method's name
   * @param formula how the score follows from the inputs
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if {@code method} is blank, or an item appears twice
   */
  public static Ranking of(String method, String formula, List<ScoredItem> items) {
    return new Ranking(method, formula, Direction.HIGHER_IS_BETTER, items, List.of());
  }

  /**
   * {@return this ranking with these findings after those it has}
   *
   * @param more what else to know before trusting the order
   */
  public Ranking withFindings(List<Finding> more) {
    return new Ranking(
        method,
        formula,
        direction,
        items,
        ImmutableList.<Finding>builder().addAll(findings).addAll(more).build());
  }

  /** {@return the items with their positions, best first} */
  public ImmutableList<Entry> entries() {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    int position = 0;
    for (int index = 0; index < items.size(); index++) {
      ScoredItem current = items.get(index);
      if (index == 0 || !current.score().equals(items.get(index - 1).score())) {
        position = index + 1;
      }
      entries.add(new Entry(position, current.item(), current.score()));
    }
    return entries.build();
  }

  /** {@return the items' names, best first} */
  public ImmutableList<String> order() {
    return items.stream().map(ScoredItem::item).collect(ImmutableList.toImmutableList());
  }

  /** {@return each item's position, best first} */
  public ImmutableMap<String, Integer> positions() {
    return entries().stream().collect(ImmutableMap.toImmutableMap(Entry::item, Entry::position));
  }

  /**
   * {@return the item with its score and inputs}
   *
   * @param item the item's name
   * @throws IllegalArgumentException if the ranking has no such item
   */
  public ScoredItem item(String item) {
    return items.stream()
        .filter(scored -> scored.item().equals(item))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "item must be one of the ranked items: " + item + ". The items are " + order() + "."));
  }

  /**
   * {@return why the item stands where it stands, for example {@code 4. sso: 800 (reach 800, impact 3, confidence 1, effort 3)}}
   *
   * @param item the item's name
   * @throws IllegalArgumentException if the ranking has no such item
   */
  public String explain(String item) {
    ScoredItem scored = item(item);
    return line(entries().get(items.indexOf(scored)).position(), scored);
  }

  /** {@return the whole ranking as text: method and formula, one line an item, then the findings} */
  public String explain() {
    ImmutableList<Entry> entries = entries();
    StringBuilder text = new StringBuilder(method + ": " + formula);
    for (int index = 0; index < items.size(); index++) {
      text.append('\n').append(line(entries.get(index).position(), items.get(index)));
    }
    findings.forEach(finding -> text.append("\n! ").append(finding));
    return text.toString();
  }

  private static String line(int position, ScoredItem scored) {
    return position + ". " + scored.item() + ": " + scored.explain();
  }

  /**
   * An item's place in a ranking.
   *
   * @param position the competition rank, from 1
   * @param item the item's name
   * @param score the item's score
   */
  public record Entry(int position, String item, Score score) {

    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if {@code position} is below 1
     */
    public Entry {
      checkArgument(
          position >= 1,
          "position must be at least 1: %s, item %s. Count from the best item.",
          position,
          item);
    }
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
