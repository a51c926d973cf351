package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a method of delay analysis cannot be applied to a case; it names everything that is missing. */
public class IncompleteDelayCaseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient DelayMethod method;
  private final transient ImmutableList<String> problems;

  IncompleteDelayCaseException(DelayMethod method, List<String> problems) {
    super(
        problems.size() == 1
            ? problems.get(0)
            : "delay analysis by " + method + " has " + problems.size() + " problems:\n- "
                + String.join("\n- ", problems));
    this.method = method;
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return the method that was asked for} */
  public DelayMethod method() {
    return method;
  }

  /** {@return what is missing, each as a sentence} */
  public ImmutableList<String> problems() {
    return problems;
  }
}
