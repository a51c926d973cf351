package dev.tandem.metrics.delivery;

/** What those for whom a project was say of its result. */
public enum ResultRating {

  /** It does what they wanted. */
  SATISFACTORY,

  /** It does not. */
  UNSATISFACTORY,

  /** Nobody has asked them. */
  NOT_ASKED
}
