package dev.tandem.core.problem;

/** How bad a problem is. */
public enum Severity {
  /** Probably not what was meant, but every number is defined. */
  WARNING,
  /** The model contradicts itself, so that nothing can be computed from it. */
  ERROR
}
