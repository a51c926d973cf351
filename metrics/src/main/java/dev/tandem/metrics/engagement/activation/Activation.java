package dev.tandem.metrics.engagement.activation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.util.Objects;

/**
 * How many new users did what makes them active users within some days of sign-up.
 *
 * @param rule the window
 * @param asOf up to when events were known
 * @param mature activated among the users whose whole window was over: the activation rate
 * @param all activated so far among all users who signed up; too low as long as there are users who still have time
 * @param timeToActivate days from sign-up to activation within the window; open are the others, watched to the end of the window or as of
 */
public record Activation(
    ActivationRule rule,
    Instant asOf,
    Proportion mature,
    Proportion all,
    WaitingTimes timeToActivate) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there are more mature users than users
   */
  public Activation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(timeToActivate, "timeToActivate");
    checkArgument(
        mature.trials() <= all.trials() && mature.successes() <= all.successes(),
        "mature users must be among all users: %s and %s. Count both from the same users.",
        mature,
        all);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return rule.statement().with("as of", asOf);
  }

  /** {@return the statement, the shares and the time it took} */
  @Override
  public String toString() {
    return statement() + "\nmature users " + mature + ", all users " + all + "\ntime to activate: "
        + timeToActivate;
  }
}
