package dev.tandem.metrics.delivery.dora;

/** Which recovery takes time, and from when. An incident that goes on has no time yet. */
public enum RecoveryRule {

  /** Failed deployment recovery time: of incidents that belong to a deployment, from opened to restored. DORA since 2023. */
  FAILED_DEPLOYMENTS,

  /** Of incidents that belong to a deployment, from the end of that deployment to restored: the time in which nobody had noticed counts. */
  FROM_DEPLOYMENT,

  /** Time to restore service: of every incident, from opened to restored, whatever caused it. DORA until 2022. */
  ALL_INCIDENTS
}
