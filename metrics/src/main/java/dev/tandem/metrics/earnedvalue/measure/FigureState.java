package dev.tandem.metrics.earnedvalue.measure;

/** Whether a figure is a number, and if not, what it is instead. */
public enum FigureState {
  /** It is a number. */
  DEFINED,

  /** There is no number: nothing was planned and nothing earned. */
  UNDEFINED,

  /** It grows without bound: value was earned without any cost. */
  PLUS_INFINITE,

  /** It falls without bound: cost arose without any value. */
  MINUS_INFINITE,

  /** It cannot be reached: work is left, and the money for it is spent. */
  INFEASIBLE
}
