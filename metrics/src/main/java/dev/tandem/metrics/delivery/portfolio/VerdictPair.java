package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Two verdicts on one project.
 *
 * @param first the verdict on the first side
 * @param second the verdict on the second side
 */
public record VerdictPair(DeliveryVerdict first, DeliveryVerdict second) {

  /**
   * Checks that it is one project.
   *
   * @throws IllegalArgumentException if the ids differ
   */
  public VerdictPair {
    checkArgument(
        first.project().id().equals(second.project().id()),
        "verdicts must be on one project: %s and %s. Pair each project with itself.",
        first.project().id(),
        second.project().id());
  }

  /** {@return whether the project is measured against another baseline on each side} */
  public boolean isRebaselined() {
    return !first.project().baseline().equals(second.project().baseline());
  }

  /**
   * {@return whether the answer differs, or the project counts in the rate on one side only}
   *
   * @param question what is asked
   */
  public boolean differsIn(DeliveryQuestion question) {
    return question.answer(first) != question.answer(second)
        || question.counts(first) != question.counts(second);
  }

  /** Whether a verdict, the class or the baseline differs. */
  boolean differs() {
    return isRebaselined()
        || first.chaosClass() != second.chaosClass()
        || Arrays.stream(DeliveryQuestion.values()).anyMatch(this::differsIn);
  }

  /** Each answer that differs, on both sides. */
  String answers() {
    return Arrays.stream(DeliveryQuestion.values())
        .filter(this::differsIn)
        .map(question -> question + " " + question.answer(first) + " or " + question.answer(second))
        .collect(Collectors.joining(", "));
  }

  /** {@return for example {@code shop: on time MISSED or MET}} */
  @Override
  public String toString() {
    return first.project().id() + ": " + answers();
  }
}
