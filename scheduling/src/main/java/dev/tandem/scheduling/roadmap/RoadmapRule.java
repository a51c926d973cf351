package dev.tandem.scheduling.roadmap;

import dev.tandem.core.problem.Rule;
import dev.tandem.core.problem.Severity;

/** Where the product side and the project side of a portfolio contradict each other. None keeps a roadmap from being made. */
public enum RoadmapRule implements Rule {
  /** A feature is delivered before one without which it is of no use. */
  DELIVERED_BEFORE_REQUIREMENT,
  /** Features of a release come after its window. */
  RELEASE_AFTER_WINDOW,
  /** No task delivers a feature, so that it has no date. */
  FEATURE_WITHOUT_TASKS,
  /** A task with work serves no feature: none names it, a summary above it, or a task that waits for it, directly or not. */
  TASK_WITHOUT_FEATURE,
  /** The effort of a feature and that of its tasks are further apart than the convention allows. */
  EFFORTS_APART,
  /** All features that contribute to a key result come after its objective's period. */
  KEY_RESULT_TOO_LATE;

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }
}
