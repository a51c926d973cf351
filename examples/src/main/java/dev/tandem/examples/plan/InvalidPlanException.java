package dev.tandem.examples.plan;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a plan file cannot be used; its message names the file and every problem found, each with its remedy. */
public final class InvalidPlanException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidPlanException(String file, List<String> problems) {
    super(message(file, ImmutableList.copyOf(problems)));
  }

  private static String message(String file, ImmutableList<String> problems) {
    return problems.size() == 1
        ? file + ": " + problems.get(0)
        : file + ": " + problems.size() + " problems:\n- " + Joiner.on("\n- ").join(problems);
  }
}
