package dev.tandem.benchmarks.revenue;

/** In which order rows arrive. */
public enum RowOrder {
  /** Customer after customer, month after month. */
  BY_CUSTOMER,
  /** Shuffled. */
  ANY
}
