package dev.tandem.scheduling.capacity;

/** How soon work may be done behind work that it waits for. */
public enum Succession {
  /** In a later period: what is waited for is done, seen and released first. The "sequential" dependencies of Jira's plans. */
  LATER_PERIOD(1),
  /** In the same period or a later one: a team hands work on within an iteration. The "concurrent" dependencies of Jira's plans. */
  SAME_PERIOD(0);

  private final int periods;

  Succession(int periods) {
    this.periods = periods;
  }

  /** How many periods lie between the two at least. */
  int periods() {
    return periods;
  }
}
