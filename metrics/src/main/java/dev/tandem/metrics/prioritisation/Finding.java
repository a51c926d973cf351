package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Something a reader of a ranking should know before trusting it: a judgement off the scale, a column without an anchor, a rule that
 * the plan breaks. The numbers are still computed.
 *
 * @param subject what it is about: an item, a column, a criterion
 * @param message what was found, as a clause that reads on after the subject
 */
public record Finding(String subject, String message) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public Finding {
    checkArgument(
        !subject.isBlank(),
        "finding subject must not be blank. Name the item or column it is about.");
    checkArgument(
        !message.isBlank(), "finding message must not be blank: %s. Say what was found.", subject);
  }

  /** {@return the finding as one line, for example {@code sso: impact 4 is not on the scale}} */
  @Override
  public String toString() {
    return subject + ": " + message;
  }
}
