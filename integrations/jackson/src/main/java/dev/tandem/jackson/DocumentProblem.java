package dev.tandem.jackson;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something in a document that was refused.
 *
 * @param path the element, from the root: {@code project.tasks[3].duration}; empty for the whole document
 * @param message what is wrong and what to do about it
 */
public record DocumentProblem(String path, String message) implements Serializable {

  /** Checks that both are there. */
  public DocumentProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** {@return the path and the message} */
  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
