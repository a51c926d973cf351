package dev.tandem.metrics.revenue.book;

import dev.tandem.metrics.revenue.movement.MovementType;

/** Is told of one account after the other: the opening balance, then for each month its movements and its closing balance. */
public interface MovementSink {

  /** Starts an account with its balance before the first month. */
  void opening(long balance);

  /** Takes a movement; amounts are positive, except those of {@link MovementType#EXCHANGE}. */
  void movement(int month, MovementType type, long amount);

  /** Ends a month of the account. */
  void closing(int month, long balance);

  /**
   * Says what the yearly amounts of the account hold at the end of a month beyond twelve times its closing balance, because each was rounded
   * on its own; not called where it is nothing.
   */
  default void yearlyRest(int month, long rest) {}
}
