package dev.tandem.core.stakeholder;

/**
 * How to engage a stakeholder, from power and interest.
 *
 * <p>Both are from 0 to 1; 0.5 and more counts as high. Source: Mendelow (1991), Environmental scanning: the impact of the stakeholder
 * concept.
 */
public enum MendelowQuadrant {

  /** Little power, little interest. */
  MONITOR,

  /** Little power, high interest. */
  KEEP_INFORMED,

  /** High power, little interest. */
  KEEP_SATISFIED,

  /** High power, high interest: the key players. */
  MANAGE_CLOSELY;

  private static final double HIGH = 0.5;

  static MendelowQuadrant of(double power, double interest) {
    if (power >= HIGH) {
      return interest >= HIGH ? MANAGE_CLOSELY : KEEP_SATISFIED;
    }
    return interest >= HIGH ? KEEP_INFORMED : MONITOR;
  }
}
