package dev.tandem.examples.csv;

/** Thrown when a file cannot be read as what it should be; the message is all that a person needs to mend it. */
public final class UnreadableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message where, what rule, what stands there, what to do
   */
  public UnreadableInputException(String message) {
    super(message);
  }
}
