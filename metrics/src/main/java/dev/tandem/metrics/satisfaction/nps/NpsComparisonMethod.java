package dev.tandem.metrics.satisfaction.nps;

/** How to compare two net promoter scores of different people. */
public enum NpsComparisonMethod {
  /**
   * Adds ¾ detractor, 1½ passives and ¾ promoter to both surveys first; the difference is that of the adjusted scores. The default, for the
   * reason given at {@link NpsIntervalMethod#ADJUSTED_WALD}.
   */
  ADJUSTED_WALD("adjusted Wald") {
    @Override
    NpsSample prepare(NpsSample sample) {
      return sample.adjusted();
    }
  },

  /** Takes both surveys as they are: (s₁ − s₂) ± z √(v₁/n₁ + v₂/n₂). */
  WALD("Wald") {
    @Override
    NpsSample prepare(NpsSample sample) {
      return sample;
    }
  };

  private final String label;

  NpsComparisonMethod(String label) {
    this.label = label;
  }

  abstract NpsSample prepare(NpsSample sample);

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }
}
