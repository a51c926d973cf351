package dev.tandem.core.work.deployment;

/** Why something was deployed, as far as the tools say. */
public enum DeploymentPurpose {

  /** Planned work. */
  PLANNED,

  /** Unplanned: it repairs a fault that users met. Its share is the rework rate. */
  UNPLANNED_FIX,

  /** Not recorded; it counts as neither. */
  UNKNOWN
}
