package dev.tandem.scheduling.policy;

/** Which ends of a task measure its total float; they differ where a task cannot move without changing its span. */
public enum TotalFloatDefinition {
  /** Late start minus early start. */
  START,
  /** Late finish minus early finish. Primavera P6 unless told otherwise. */
  FINISH,
  /** The smaller of the two. Microsoft Project. */
  SMALLEST
}
