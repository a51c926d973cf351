package dev.tandem.metrics.delivery.dora.rating;

/** Which answers the average of a Quick Check takes. */
public enum QuickCheckEdition {

  /** Lead time, deployment frequency, recovery time and change failure rate. */
  OF_2024,

  /** These and the rework rate. */
  OF_2025
}
