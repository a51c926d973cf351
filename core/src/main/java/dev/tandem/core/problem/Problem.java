package dev.tandem.core.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a model.
 *
 * @param severity how bad it is
 * @param rule which rule is broken
 * @param element what breaks it, for example {@code task build}
 * @param message what is wrong: what must hold, and what holds instead
 * @param remedy what to do about it
 */
public record Problem(Severity severity, Rule rule, String element, String message, String remedy)
    implements Serializable {

  /** Checks that the parts are there. */
  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** {@return message and remedy} */
  @Override
  public String toString() {
    return message + " " + remedy;
  }
}
