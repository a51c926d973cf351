package dev.tandem.metrics.prioritisation;

/**
 * The best that a search has found, and how far from the best there is it can be.
 *
 * <p>Every result also has {@code bound()}, in the unit of what is sought: a cost that nothing is below, or a value that nothing exceeds,
 * for the amounts as given unless its rounding says otherwise. It is a bound in the mathematical sense, not an estimate.
 */
public interface SearchResult {

  /** {@return whether nothing can be better: what was found meets its bound} */
  boolean isProvenOptimal();

  /**
   * {@return by what share of the bound the result can at most be worse than the best there is; 0 if proven optimal}
   *
   * <p>Definition: |found − bound| / |bound|. Of a cost, 0.02 says that no way costs less than the bound, which the result is 2 % above;
   * of a value, that it is 2 % below it. Where the bound is 0 and the result is not, the gap is {@link Double#MAX_VALUE}.
   */
  double gap();
}
