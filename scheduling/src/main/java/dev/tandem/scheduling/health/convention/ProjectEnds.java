package dev.tandem.scheduling.health.convention;

/** Whether the tasks with which a project begins and ends count as missing a link. */
public enum ProjectEnds {
  /**
   * No: of the tasks of a project without predecessor, the one that starts first is its beginning, and of those without successor the one
   * that finishes last is its end (of equal ones the first, the last declared). Neither is a fault, and logic density counts both as
   * linked. A network has to begin and to end somewhere.
   */
  EXEMPT,
  /** Yes: every task without predecessor or without successor counts, as the DCMA's formula has it; its 5 % leave room for the two. */
  COUNTED
}
