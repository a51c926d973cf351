package dev.tandem.core.risk;

/** Whether an uncertain event is feared or hoped for. */
public enum RiskKind {

  /** An event to make less likely or less harmful: a supplier fails, a permit comes late. */
  THREAT,

  /** An event to make more likely or more useful: a component can be reused, a second team becomes free. */
  OPPORTUNITY
}
