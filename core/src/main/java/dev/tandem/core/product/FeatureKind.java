package dev.tandem.core.product;

/** Why a feature is built. */
public enum FeatureKind {
  /** Users or customers get something from it. */
  FEATURE,
  /** Other features need it; its own value may be nothing, and usually is. */
  ENABLER,
  /** It is built to learn whether something else is worth building. */
  EXPERIMENT
}
