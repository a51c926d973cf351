package dev.tandem.metrics.satisfaction;

/** Which way a metric improves. */
public enum Polarity {
  /** Less is better: effort. */
  LOWER_IS_BETTER("lower is better"),

  /** More is better: ease. */
  HIGHER_IS_BETTER("higher is better");

  private final String label;

  Polarity(String label) {
    this.label = label;
  }

  /** {@return the polarity in words} */
  @Override
  public String toString() {
    return label;
  }
}
