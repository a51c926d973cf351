package dev.tandem.scheduling.health;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;

/** Redundant links by walking every path: exponential, for tiny plans of leaf tasks on one calendar without constraints. */
final class LinkOracle {
  private final Project project;

  LinkOracle(Project project) {
    this.project = project;
  }

  List<Dependency> redundant() {
    List<Dependency> found = new ArrayList<>();
    for (int i = 0; i < project.dependencies().size(); i++) {
      Dependency link = project.dependencies().get(i);
      if (counts(link) && (hasStricterTwin(i) || longestDetour(link) >= seconds(link))) {
        found.add(link);
      }
    }
    return found;
  }

  private boolean hasStricterTwin(int position) {
    Dependency link = project.dependencies().get(position);
    for (int i = 0; i < project.dependencies().size(); i++) {
      Dependency other = project.dependencies().get(i);
      boolean twin = i != position
          && counts(other)
          && other.predecessor().equals(link.predecessor())
          && other.successor().equals(link.successor());
      boolean stricter =
          seconds(other) > seconds(link) || (seconds(other) == seconds(link) && i < position);
      if (twin && stricter) {
        return true;
      }
    }
    return false;
  }

  /** The longest path of at least two links; -1 if there is none. */
  private long longestDetour(Dependency link) {
    long longest = -1;
    for (Dependency first : project.dependencies()) {
      boolean detour = counts(first)
          && first.predecessor().equals(link.predecessor())
          && !first.successor().equals(link.successor());
      if (detour) {
        long rest = longest(first.successor(), link.successor());
        longest = rest < 0 ? longest : Math.max(longest, seconds(first) + rest);
      }
    }
    return longest;
  }

  /** From the start of one task to the start of another; -1 if no path leads there. */
  private long longest(TaskId from, TaskId to) {
    if (from.equals(to)) {
      return 0;
    }
    long longest = -1;
    for (Dependency next : project.dependencies()) {
      if (counts(next) && next.predecessor().equals(from)) {
        long rest = longest(next.successor(), to);
        long own = project.task(from).durationSeconds(project.workday()) + seconds(next);
        longest = rest < 0 ? longest : Math.max(longest, own + rest);
      }
    }
    return longest;
  }

  private boolean counts(Dependency link) {
    return link.type() == DependencyType.FINISH_TO_START && seconds(link) >= 0;
  }

  private long seconds(Dependency link) {
    return ((Lag.Working) link.lag()).time().toSeconds(project.workday());
  }
}
