package dev.tandem.metrics.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/** How to put intervals around the shares of several categories such that all hold together with the stated confidence. */
public enum MultinomialIntervalMethod {
  /**
   * A Wilson interval for each share at the level that Bonferroni's inequality asks for. Simple and never too narrow by much; the default.
   *
   * <p>(A + 2x ± √(A(A + 4x(n − x)/n))) / (2(n + A)), A the chi-square quantile with one degree of freedom at 1 − α/k. Counts 15, 25, 60 at
   * 95 %: 0.0837 to 0.2542, 0.1618 to 0.3653, 0.4804 to 0.7088. Source: Goodman (1965), Technometrics 7.
   */
  GOODMAN("Goodman") {
    @Override
    ImmutableList<Interval> intervals(ImmutableLongArray counts, ConfidenceLevel level) {
      ConfidenceLevel each = level.sharedBy(counts.length());
      int trials = Math.toIntExact(counts.stream().sum());
      return counts.stream()
          .mapToObj(count -> ProportionIntervalMethod.WILSON.bounds((int) count, trials, each))
          .map(bounds -> new Interval(bounds.lower(), bounds.upper(), level, label()))
          .collect(ImmutableList.toImmutableList());
    }
  },

  /**
   * Finds the box around the observed shares that a multinomial sample hits with the stated probability; narrower than Goodman's where there
   * are seven categories or more and no count is tiny.
   *
   * <p>All intervals have the same width before they are cut to [0, 1], and reach further up than down. Source: Sison and Glaz (1995),
   * JASA 90, computed as May and Johnson (2000), Journal of Statistical Software 5(6).
   */
  SISON_GLAZ("Sison-Glaz") {
    @Override
    ImmutableList<Interval> intervals(ImmutableLongArray counts, ConfidenceLevel level) {
      return SisonGlaz.intervals(counts, level, label());
    }
  };

  private final String label;

  MultinomialIntervalMethod(String label) {
    this.label = label;
  }

  abstract ImmutableList<Interval> intervals(ImmutableLongArray counts, ConfidenceLevel level);

  final String label() {
    return label;
  }

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }
}
