package dev.tandem.metrics.earnedvalue.measure;

/**
 * To how many decimals an index is rounded before anything is worked out of it.
 *
 * <p>The example: PV 3,000, EV 2,500, AC 2,800, BAC 4,000. The index is 0.892857…, BAC/CPI is 4,480. Books that go on with 0.893 print
 * 4,479.
 */
public enum IndexPrecision {
  /** Not at all. The default. */
  EXACT("exact") {
    @Override
    Rational round(Rational index) {
      return index;
    }
  },

  /** To three decimals, halves up, as books print it. */
  THREE_DECIMALS("three decimals") {
    @Override
    Rational round(Rational index) {
      return Rational.of(index.rounded(3));
    }
  },

  /** To two decimals, halves up, as dashboards show it. */
  TWO_DECIMALS("two decimals") {
    @Override
    Rational round(Rational index) {
      return Rational.of(index.rounded(2));
    }
  };

  private final String label;

  IndexPrecision(String label) {
    this.label = label;
  }

  abstract Rational round(Rational index);

  /** {@return the precision in words} */
  @Override
  public String toString() {
    return label;
  }
}
