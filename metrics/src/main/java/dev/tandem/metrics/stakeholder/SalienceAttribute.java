package dev.tandem.metrics.stakeholder;

/**
 * What makes managers attend to a stakeholder.
 *
 * <p>Source: Mitchell, Agle and Wood (1997), Toward a theory of stakeholder identification and salience, Academy of Management Review 22.
 */
public enum SalienceAttribute {

  /** Can impose its will. Example: who decides on the budget. */
  POWER,

  /** Its claim is held to be proper. Example: neighbours of a building site. */
  LEGITIMACY,

  /** Its claim is critical and does not wait. Example: a user whose data are lost. */
  URGENCY
}
