package dev.tandem.metrics.prioritisation.choice;

/** To which pairs pseudo-wins are added. They state a prior opinion that items are alike, and make every fit finite. */
public enum PseudoWins {
  /**
   * Both ways between items that were compared: of a–b 3:0 and b–c 2:0, half a win gives 3.5:0.5 and 2.5:0.5, and a–c stays unknown.
   * Items in groups that were never compared stay unconnected.
   */
  OBSERVED_PAIRS,
  /** Both ways between all items: as if every pair had met; pulls items that were rarely compared towards the mean. */
  ALL_PAIRS
}
