package dev.tandem.metrics.revenue;

/** Is told of one account after the other: the opening balance, then for each month its movements and its closing balance. */
interface MovementSink {

  /** Starts an account with its balance before the first month. */
  void opening(long balance);

  /** Takes a movement; amounts are positive, except those of {@link MovementType#EXCHANGE}. */
  void movement(int month, MovementType type, long amount);

  /** Ends a month of the account. */
  void closing(int month, long balance);
}
