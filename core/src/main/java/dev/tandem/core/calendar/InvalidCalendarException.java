package dev.tandem.core.calendar;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Thrown when a calendar breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidCalendarException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The rules that are broken. */
  private final ImmutableList<String> problems;

  InvalidCalendarException(String calendar, ImmutableList<String> problems) {
    super(
        problems.size() == 1
            ? problems.get(0)
            : "calendar \"" + calendar + "\" has " + problems.size() + " problems:\n- "
                + Joiner.on("\n- ").join(problems));
    this.problems = problems;
  }

  /** {@return all problems found: what is wrong where, and what to do about it; in the order in which things were stated} */
  public ImmutableList<String> problems() {
    return problems;
  }
}
