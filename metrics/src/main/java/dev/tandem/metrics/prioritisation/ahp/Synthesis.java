package dev.tandem.metrics.prioritisation.ahp;

/** How the weights of items under different criteria of a hierarchy combine. */
public enum Synthesis {
  /** Under each criterion the items share a weight of 1: 0.6 and 0.4. A copy of an item takes from all others. Saaty (1980). */
  DISTRIBUTIVE,
  /** Under each criterion the best item has 1: 1 and 0.667. A copy of an item takes from none. Saaty (1993). */
  IDEAL
}
