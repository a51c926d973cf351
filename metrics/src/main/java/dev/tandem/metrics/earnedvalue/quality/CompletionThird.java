package dev.tandem.metrics.earnedvalue.quality;

/** How far the work had come when a forecast was made. A forecast is worth most while much can still be changed. */
public enum CompletionThird {
  /** Up to a third complete. */
  EARLY,

  /** Above a third, up to two thirds. */
  MIDDLE,

  /** Above two thirds. */
  LATE;

  /** Returns the third to which a share from 0 to 1 belongs. */
  static CompletionThird of(double complete) {
    if (complete * 3 <= 1) {
      return EARLY;
    }
    return complete * 3 <= 2 ? MIDDLE : LATE;
  }
}
