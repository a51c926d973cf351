package dev.tandem.scheduling.simulation.sampling.table;

/** Turns fractions into values of an estimate. Immutable; a look-up allocates nothing. */
sealed interface UnitTable permits SliceTable, StepTable {

  /** The value at a fraction of 32 bits; never falls as the fraction, taken as unsigned, rises. */
  double value(int fraction);

  /** Whether values rise evenly within one of the 1,024 bins, from {@code mean - half} to {@code mean + half}. */
  boolean isEven(int bin);

  /** The mean of an even bin. */
  double mean(int bin);

  /** Half of what an even bin spans; 0 where it has one value. */
  double half(int bin);
}
