package dev.tandem.core.problem;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Collects what is wrong with a model, so that a person is told all of it at once.
 *
 * <p>For one thread: two that use it at the same time may lose problems.
 */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Starts with none. */
  public Problems() {}

  /**
   * Adds a problem, as bad as its rule says.
   *
   * @param rule the rule that is broken
   * @param element what breaks it, for example {@code task build}
   * @param remedy what to do about it
   * @param template what is wrong, with {@code %s} for each argument
   * @param arguments the arguments
   */
  public void report(
      Rule rule, String element, String remedy, String template, Object... arguments) {
    String message = Strings.lenientFormat(template, arguments);
    found.add(new Problem(rule.severity(), rule, element, message, remedy));
  }

  /**
   * Adds problems that were found elsewhere.
   *
   * @param problems the problems
   */
  public void addAll(Collection<Problem> problems) {
    problems.forEach(problem -> found.add(Objects.requireNonNull(problem, "problem")));
  }

  /** {@return all problems, in the order in which they were found} */
  public ImmutableList<Problem> all() {
    return ImmutableList.copyOf(found);
  }

  /**
   * {@return the problems that are as bad as this or worse, in the order in which they were found}
   *
   * @param severity the least severity
   */
  public ImmutableList<Problem> from(Severity severity) {
    return found.stream()
        .filter(problem -> problem.severity().compareTo(severity) >= 0)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return problems as one text: a single one alone, several as a list under the name of what has them}
   *
   * @param owner what has them, for example {@code project "Shop"}
   * @param problems the problems
   */
  public static String text(String owner, List<Problem> problems) {
    return problems.size() == 1
        ? problems.get(0).toString()
        : owner + " has " + problems.size() + " problems:\n- "
            + Joiner.on("\n- ").join(problems);
  }
}
