package dev.tandem.core.work.deployment;

/** How a deployment ended. */
public enum DeploymentResult {

  /** It runs; it has no end yet. */
  RUNNING,

  /** The change is in the environment. Whether it works there is another question: see {@link Incident}. */
  SUCCEEDED,

  /** The run ended with an error. */
  FAILED,

  /** Somebody stopped it, or it was skipped. */
  CANCELLED
}
