package dev.tandem.core.calendar.hours;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a calendar breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidCalendarException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The rules that are broken. */
  private final ImmutableList<String> problems;

  /**
   * States what is wrong.
   *
   * @param calendar the name of the calendar, or what people call the part of it that is wrong
   * @param problems what is wrong where, and what to do about it; at least one
   */
  public InvalidCalendarException(String calendar, List<String> problems) {
    super(
        problems.size() == 1
            ? problems.get(0)
            : "calendar \"" + calendar + "\" has " + problems.size() + " problems:\n- "
                + Joiner.on("\n- ").join(problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems found: what is wrong where, and what to do about it; in the order in which things were stated} */
  public ImmutableList<String> problems() {
    return problems;
  }
}
