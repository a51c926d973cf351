package dev.tandem.metrics.prioritisation.kano;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often one item fell into each Kano category, and what follows.
 *
 * <p>Below some 200 respondents the category is unreliable (Chapman and Callegaro, 2022): look at {@link #fong()} before the category.
 *
 * @param item the item's name
 * @param counts the answers in each category; all six are present, 0 if nobody
 */
public record KanoSummary(String item, Map<KanoCategory, Integer> counts) {

  /**
   * Checks the counts, and adds the missing ones as 0.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a count is negative, or all are 0
   */
  public KanoSummary {
    Require.name(item, "item");
    Map<KanoCategory, Integer> all = new EnumMap<>(KanoCategory.class);
    for (KanoCategory category : KanoCategory.values()) {
      int count = counts.getOrDefault(category, 0);
      checkArgument(
          count >= 0, "count must be at least 0: %s, item %s. Count the answers.", count, item);
      all.put(category, count);
    }
    counts = Maps.immutableEnumMap(all);
    checkArgument(
        total(counts) > 0,
        "counts must have at least one answer: %s, item %s. Ask someone.",
        counts,
        item);
  }

  /** {@return how many answers there are, questionable ones included} */
  public int n() {
    return total(counts);
  }

  /**
   * {@return the answers in a category}
   *
   * @param category which category
   */
  public int count(KanoCategory category) {
    return counts.getOrDefault(category, 0);
  }

  /** {@return the most frequent category; of tied ones, the first of M, O, A, I, R, Q} */
  public KanoCategory category() {
    return mostFrequent(List.of(KanoCategory.values()));
  }

  /** {@return whether another category is as frequent as {@link #category()}} */
  public boolean isTied() {
    return count(category()) == second();
  }

  /**
   * {@return the category by Blauth's rule: if M + O + A exceed I + R + Q, the most frequent of M, O, A, else the most frequent of I,
   * R, Q}
   *
   * <p>Ties within a group go to the first of M, O, A and of I, R, Q.
   */
  public KanoCategory blauthCategory() {
    List<KanoCategory> wanted =
        List.of(KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE);
    List<KanoCategory> unwanted =
        List.of(KanoCategory.INDIFFERENT, KanoCategory.REVERSE, KanoCategory.QUESTIONABLE);
    int forIt = wanted.stream().mapToInt(this::count).sum();
    return mostFrequent(2 * forIt > n() ? wanted : unwanted);
  }

  /** {@return Better and Worse; empty if no answer is attractive, one-dimensional, must-be or indifferent} */
  public Optional<KanoCoefficients> coefficients() {
    return KanoCoefficients.of(
        count(KanoCategory.ATTRACTIVE),
        count(KanoCategory.ONE_DIMENSIONAL),
        count(KanoCategory.MUST_BE),
        count(KanoCategory.INDIFFERENT));
  }

  /** {@return (largest count − second largest) / n; 0.06 and more is usually called a clear category (Lee and Newcomb, 1997)} */
  public double categoryStrength() {
    return Score.ofRatio(count(category()) - second(), n()).value();
  }

  /** {@return (A + O + M) / n: how much people care; 0.6 and more is usually called strong (Lee and Newcomb, 1997)} */
  public double totalStrength() {
    int caring = count(KanoCategory.ATTRACTIVE)
        + count(KanoCategory.ONE_DIMENSIONAL)
        + count(KanoCategory.MUST_BE);
    return Score.ofRatio(caring, n()).value();
  }

  /** {@return Fong's test of whether the most frequent category is ahead of the next by more than chance} */
  public FongTest fong() {
    return new FongTest(count(category()), second(), n());
  }

  /** {@return the category with the evidence for and against it, as one line} */
  public String explain() {
    String verdict = fong().isSignificant() ? "separable" : "not separable from the next category";
    String betterWorse = coefficients()
        .map(both ->
            "Better " + Score.ofRounded(both.better()) + ", Worse " + Score.ofRounded(both.worse()))
        .orElse("Better and Worse undefined: no answer is A, O, M or I");
    return item + ": " + category() + " of " + counts + ", " + verdict + "; " + betterWorse;
  }

  private KanoCategory mostFrequent(List<KanoCategory> candidates) {
    return Collections.max(
        candidates, Comparator.comparing(this::count).thenComparing(Comparator.reverseOrder()));
  }

  private int second() {
    KanoCategory first = category();
    return Stream.of(KanoCategory.values())
        .filter(other -> other != first)
        .mapToInt(this::count)
        .max()
        .orElse(0);
  }

  private static int total(Map<KanoCategory, Integer> counts) {
    return counts.values().stream().reduce(0, Math::addExact);
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
