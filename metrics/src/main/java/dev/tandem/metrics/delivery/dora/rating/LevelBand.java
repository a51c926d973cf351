package dev.tandem.metrics.delivery.dora.rating;

/**
 * The range that a table prints for a level, both ends included.
 *
 * @param level the level
 * @param from the lowest value
 * @param to the highest value
 */
record LevelBand(String level, double from, double to) {

  static final double DAY = 24;
  static final double WEEK = 7 * DAY;

  /** A year over twelve, as Four Keys has it; the reports do not say. */
  static final double MONTH = 730;

  static final double SIX_MONTHS = 6 * MONTH;

  static LevelBand between(String level, double from, double to) {
    return new LevelBand(level, from, to);
  }

  /** The reports say "less than". */
  static LevelBand lessThan(String level, double limit) {
    return new LevelBand(level, 0, Math.nextDown(limit));
  }

  /** The reports say "more than". */
  static LevelBand moreThan(String level, double limit) {
    return new LevelBand(level, Math.nextUp(limit), Double.MAX_VALUE);
  }

  boolean contains(double value) {
    return value >= from && value <= to;
  }

  boolean hasSameRange(LevelBand other) {
    return from == other.from && to == other.to;
  }
}
