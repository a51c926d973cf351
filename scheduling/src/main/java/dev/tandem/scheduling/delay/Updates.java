package dev.tandem.scheduling.delay;

import dev.tandem.core.project.Project;

/** What every method that uses updates asks of them. */
final class Updates {
  private final DelayCase of;

  Updates(DelayCase of) {
    this.of = of;
  }

  void check(CaseProblems problems) {
    for (Project update : of.updates) {
      if (update.statusDate().isEmpty()) {
        problems.add("update must have a status date: project \"" + update.name()
            + "\" has none. Set the date up to which its progress is known.");
      }
    }
  }
}
