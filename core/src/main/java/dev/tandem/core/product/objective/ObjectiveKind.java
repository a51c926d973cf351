package dev.tandem.core.product.objective;

/**
 * What reaching an objective means to those who set it.
 *
 * <p>Source: Doerr (2018), "Measure What Matters": committed objectives are to be met in full, aspirational ones are expected to be met
 * to about 70 percent on average.
 */
public enum ObjectiveKind {
  /** A promise: anything short of full success needs an explanation. */
  COMMITTED,
  /** A stretch: full success every time means that it was set too low. */
  ASPIRATIONAL
}
