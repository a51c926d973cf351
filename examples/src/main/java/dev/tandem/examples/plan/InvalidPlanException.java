package dev.tandem.examples.plan;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a plan file cannot be used; its message names the file and every problem found, each with its remedy. */
public final class InvalidPlanException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Nobody reads more at a time. */
  private static final int MOST_NAMED = 100;

  InvalidPlanException(String file, List<String> problems) {
    super(message(file, ImmutableList.copyOf(problems)));
  }

  private static String message(String file, ImmutableList<String> problems) {
    if (problems.size() == 1) {
      return file + ": " + problems.get(0);
    }
    int more = problems.size() - MOST_NAMED;
    return file + ": " + problems.size() + " problems:\n- "
        + Joiner.on("\n- ").join(problems.subList(0, Math.min(problems.size(), MOST_NAMED)))
        + (more > 0 ? "\n… and " + more + " more" : "");
  }
}
