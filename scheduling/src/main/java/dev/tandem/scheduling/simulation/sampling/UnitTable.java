package dev.tandem.scheduling.simulation.sampling;

/** Turns fractions into values of an estimate. Immutable; a look-up allocates nothing. */
sealed interface UnitTable permits SliceTable, StepTable {

  /** The value at a fraction of 32 bits; never falls as the fraction, taken as unsigned, rises. */
  double value(int fraction);

  /** Whether fractions of one of the 1,024 bins have several values. */
  boolean variesWithin(int bin);
}
