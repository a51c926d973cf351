package dev.tandem.core.portfolio;

import dev.tandem.core.problem.Rule;
import dev.tandem.core.problem.Severity;

/** The rules that a portfolio must keep, beside those of its products and projects. */
public enum PortfolioRule implements Rule {
  /** The name is blank. */
  BLANK_NAME,
  /** Two projects have the same name. */
  DUPLICATE_PROJECT,
  /** Two products, or objectives, key results, features or releases of two products, have the same id. */
  DUPLICATE_ID,
  /** Tasks of two projects have the same id. */
  DUPLICATE_TASK,
  /** A feature or a dependency names a task that no project has. */
  UNKNOWN_TASK,
  /** A dependency across projects ties a task to itself or to a summary above it. */
  SELF_DEPENDENCY,
  /** The dependencies of all projects together form a cycle. */
  DEPENDENCY_CYCLE,
  /** Two projects state different things of one resource or team. */
  CONTRADICTORY_RESOURCE,
  /** Two projects have different calendars of one name; each keeps its own. */
  DIFFERENT_CALENDARS(Severity.WARNING);

  private final Severity severity;

  PortfolioRule() {
    this(Severity.ERROR);
  }

  PortfolioRule(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
