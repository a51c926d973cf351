package dev.tandem.core.product.objective;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.check.Amounts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A measurable result that shows whether an objective is reached.
 *
 * <p>A guardrail ({@link KeyResultType#STAY_BELOW}, {@link KeyResultType#STAY_ABOVE}) has a limit and no way to go: its factories set
 * {@code start} to the limit, and nothing is asked of it.
 *
 * @param id the id, unique in the product
 * @param metric what is measured and in which unit, for example {@code "weekly orders"}
 * @param type how start, target and current value are to be read
 * @param start the value when the objective was set
 * @param target the value to reach, or the limit of a guardrail
 * @param current the last known value; empty as long as nothing was measured
 * @param weight how much this key result counts among those of its objective, in relation to their weights; above 0
 */
public record KeyResult(
    KeyResultId id,
    String metric,
    KeyResultType type,
    double start,
    double target,
    Optional<CheckIn> current,
    double weight) {

  /**
   * A measured value and its day.
   *
   * @param value the value
   * @param asOf the day for which it holds
   */
  public record CheckIn(double value, LocalDate asOf) {

    /**
     * Checks that the value is a number and the day is there.
     *
     * @throws IllegalArgumentException if {@code value} is infinite or NaN
     */
    public CheckIn {
      Amounts.finite("current value", value, "State what was measured.");
      Objects.requireNonNull(asOf, "asOf");
    }
  }

  /**
   * Checks the numbers against the type.
   *
   * @throws IllegalArgumentException if {@code metric} is blank, a number is infinite or NaN, {@code weight} is not positive, or start,
   *     target or current value do not fit the type
   */
  public KeyResult {
    Objects.requireNonNull(id, "id");
    checkArgument(
        !metric.isBlank(),
        "metric of key result \"%s\" must not be blank. Name what is measured.",
        id);
    Amounts.finite("start of key result \"" + id + "\"", start, "State the value at the outset.");
    Amounts.finite("target of key result \"" + id + "\"", target, "State the value to reach.");
    Amounts.positive("weight of key result \"" + id + "\"", weight, "Use 1 if all count alike.");
    checkTarget(id, type, start, target);
    current.ifPresent(checkIn -> checkCurrent(id, type, checkIn.value()));
  }

  /**
   * {@return a key result whose value should rise, with weight 1 and nothing measured yet}
   *
   * @param id the id, unique in the product
   * @param metric what is measured
   * @param start the value at the outset
   * @param target the value to reach; above {@code start}
   * @throws IllegalArgumentException if an argument breaks a rule of {@link KeyResult}
   */
  public static KeyResult increase(String id, String metric, double start, double target) {
    return unmeasured(id, metric, KeyResultType.INCREASE, start, target);
  }

  /**
   * {@return a key result whose value should fall, with weight 1 and nothing measured yet}
   *
   * @param id the id, unique in the product
   * @param metric what is measured
   * @param start the value at the outset
   * @param target the value to reach; below {@code start}
   * @throws IllegalArgumentException if an argument breaks a rule of {@link KeyResult}
   */
  public static KeyResult decrease(String id, String metric, double start, double target) {
    return unmeasured(id, metric, KeyResultType.DECREASE, start, target);
  }

  /**
   * {@return a key result whose value should arrive at a target from either side, with weight 1 and nothing measured yet}
   *
   * @param id the id, unique in the product
   * @param metric what is measured
   * @param start the value at the outset
   * @param target the value to reach; other than {@code start}
   * @throws IllegalArgumentException if an argument breaks a rule of {@link KeyResult}
   */
  public static KeyResult reach(String id, String metric, double start, double target) {
    return unmeasured(id, metric, KeyResultType.REACH, start, target);
  }

  /**
   * {@return a key result that is done or not done, with weight 1 and nothing reported yet}
   *
   * @param id the id, unique in the product
   * @param metric what is to be done
   * @throws IllegalArgumentException if {@code id} or {@code metric} is blank
   */
  public static KeyResult binary(String id, String metric) {
    return unmeasured(id, metric, KeyResultType.BINARY, 0, 1);
  }

  /**
   * {@return a key result of several steps, with weight 1 and nothing reported yet}
   *
   * @param id the id, unique in the product
   * @param metric what the steps lead to
   * @throws IllegalArgumentException if {@code id} or {@code metric} is blank
   */
  public static KeyResult milestone(String id, String metric) {
    return unmeasured(id, metric, KeyResultType.MILESTONE, 0, 1);
  }

  /**
   * {@return a guardrail whose value should not exceed a limit, with weight 1 and nothing measured yet}
   *
   * @param id the id, unique in the product
   * @param metric what is measured
   * @param limit the highest value that is still good
   * @throws IllegalArgumentException if an argument breaks a rule of {@link KeyResult}
   */
  public static KeyResult stayBelow(String id, String metric, double limit) {
    return unmeasured(id, metric, KeyResultType.STAY_BELOW, limit, limit);
  }

  /**
   * {@return a guardrail whose value should not fall under a limit, with weight 1 and nothing measured yet}
   *
   * @param id the id, unique in the product
   * @param metric what is measured
   * @param limit the lowest value that is still good
   * @throws IllegalArgumentException if an argument breaks a rule of {@link KeyResult}
   */
  public static KeyResult stayAbove(String id, String metric, double limit) {
    return unmeasured(id, metric, KeyResultType.STAY_ABOVE, limit, limit);
  }

  /**
   * {@return this key result with another weight}
   *
   * @param weight how much it counts among those of its objective; above 0
   * @throws IllegalArgumentException if {@code weight} is not positive, infinite or NaN
   */
  public KeyResult withWeight(double weight) {
    return new KeyResult(id, metric, type, start, target, current, weight);
  }

  /**
   * {@return this key result with a newer current value}
   *
   * @param value the value measured
   * @param asOf the day for which it holds
   * @throws IllegalArgumentException if {@code value} is infinite, NaN, or does not fit the type
   */
  public KeyResult withCurrent(double value, LocalDate asOf) {
    return new KeyResult(
        id, metric, type, start, target, Optional.of(new CheckIn(value, asOf)), weight);
  }

  private static KeyResult unmeasured(
      String id, String metric, KeyResultType type, double start, double target) {
    return new KeyResult(KeyResultId.of(id), metric, type, start, target, Optional.empty(), 1);
  }

  private static void checkTarget(KeyResultId id, KeyResultType type, double start, double target) {
    switch (type) {
      case INCREASE ->
        checkArgument(
            target > start,
            "target of key result \"%s\" must be above its start: %s, start %s."
                + " For a value that should fall use DECREASE.",
            id,
            target,
            start);
      case DECREASE ->
        checkArgument(
            target < start,
            "target of key result \"%s\" must be below its start: %s, start %s."
                + " For a value that should rise use INCREASE.",
            id,
            target,
            start);
      case REACH ->
        checkArgument(
            target != start,
            "target of key result \"%s\" must differ from its start: %s."
                + " For a value that should stay use STAY_BELOW or STAY_ABOVE.",
            id,
            target);
      case BINARY, MILESTONE ->
        checkArgument(
            start == 0 && target == 1,
            "key result \"%s\" must go from 0 to 1: %s to %s."
                + " For a measured value use INCREASE or DECREASE.",
            id,
            start,
            target);
      case STAY_BELOW, STAY_ABOVE -> {}
    }
  }

  private static void checkCurrent(KeyResultId id, KeyResultType type, double value) {
    if (type == KeyResultType.BINARY) {
      checkArgument(
          value == 0 || value == 1,
          "current value of key result \"%s\" must be 0 or 1: %s."
              + " For progress in steps use MILESTONE.",
          id,
          value);
    } else if (type == KeyResultType.MILESTONE) {
      checkArgument(
          value >= 0 && value <= 1,
          "current value of key result \"%s\" must be from 0 to 1: %s."
              + " State the share that is reached.",
          id,
          value);
    }
  }
}
