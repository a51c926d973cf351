package dev.tandem.metrics.prioritisation.kano;

/** Kano's categories, in the order of precedence when counts are tied: what matters most if one is wrong comes first. */
public enum KanoCategory {
  /** M: taken for granted; its absence angers. */
  MUST_BE,
  /** O: one-dimensional, also called performance; the more the better. */
  ONE_DIMENSIONAL,
  /** A: delights, and nobody misses it. */
  ATTRACTIVE,
  /** I: nobody cares. */
  INDIFFERENT,
  /** R: people want the opposite. */
  REVERSE,
  /** Q: the two answers contradict each other. */
  QUESTIONABLE;

  /** {@return the letter used in evaluation tables: M, O, A, I, R or Q} */
  public char letter() {
    return name().charAt(0);
  }
}
