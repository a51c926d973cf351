package dev.tandem.scheduling.policy;

/**
 * Up to which finish float counts in a network of several projects, where a project has no date by which it must finish. A single project
 * has no choice.
 */
public enum PortfolioFloat implements PolicyChoice {
  /**
   * Up to the finish of the task's own project: each project has a critical path. Tasks of other projects that wait for it hold it back
   * all the same. Primavera P6: "calculate float based on finish date of each project".
   */
  TO_OWN_PROJECT,
  /**
   * Up to the last finish of all projects: there is one critical path. Microsoft Project, where inserted projects are calculated like
   * summary tasks; Primavera P6: "opened projects".
   */
  TO_LAST_PROJECT;

  @Override
  public Class<PortfolioFloat> kind() {
    return PortfolioFloat.class;
  }
}
