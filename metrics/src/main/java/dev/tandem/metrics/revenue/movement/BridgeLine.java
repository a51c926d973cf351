package dev.tandem.metrics.revenue.movement;

import java.util.Locale;

/** A line of a bridge from opening to closing revenue, in the order in which it is read. */
public enum BridgeLine {
  /** Revenue at the end of the month before. */
  OPENING,
  /** {@link MovementType#NEW}. */
  NEW,
  /** {@link MovementType#EXPANSION}. */
  EXPANSION,
  /** {@link MovementType#REACTIVATION}. */
  REACTIVATION,
  /** {@link MovementType#CONTRACTION}. */
  CONTRACTION,
  /** {@link MovementType#CHURN}. */
  CHURN,
  /** {@link MovementType#EXCHANGE}. */
  EXCHANGE,
  /** Revenue at the end of the month. */
  CLOSING;

  /**
   * {@return the line on which a movement counts}
   *
   * @param type the movement
   */
  public static BridgeLine of(MovementType type) {
    return valueOf(type.name());
  }

  /** {@return the line in lower case} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
