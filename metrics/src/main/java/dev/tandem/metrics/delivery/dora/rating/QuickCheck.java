package dev.tandem.metrics.delivery.dora.rating;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The answers to DORA's Quick Check and their scores from 0 to 10.
 *
 * <p>An answer v from 1 to 6 scores 2 (v - 1), a percentage p scores 10 - p/10. Source: dora-team/dora.dev, svelte/quick-check,
 * data-service.ts (2025).
 *
 * @param leadTime 1 more than six months, 2 one to six months, 3 a week to a month, 4 a day to a week, 5 less than a day, 6 less than an
 *     hour
 * @param deploymentFrequency 1 fewer than once in six months, 2 to once a month, 3 to once a week, 4 to once a day, 5 to once an hour, 6
 *     on demand
 * @param recovery as {@code leadTime}
 * @param changeFailurePercent how many of 100 deployments fail
 * @param reworkPercent how many of 100 deployments are unplanned repairs
 */
public record QuickCheck(
    int leadTime,
    int deploymentFrequency,
    int recovery,
    double changeFailurePercent,
    double reworkPercent) {

  /**
   * Checks the answers.
   *
   * @throws IllegalArgumentException if an answer is not from 1 to 6, or a percentage not from 0 to 100
   */
  public QuickCheck {
    checkAnswer("lead time", leadTime);
    checkAnswer("deployment frequency", deploymentFrequency);
    checkAnswer("recovery", recovery);
    checkPercent("change failure", changeFailurePercent);
    checkPercent("rework", reworkPercent);
  }

  private static void checkAnswer(String role, int answer) {
    checkArgument(
        answer >= 1 && answer <= 6,
        "answer on %s must be from 1 to 6: %s. Give the number of the answer.",
        role,
        answer);
  }

  private static void checkPercent(String role, double percent) {
    checkArgument(
        percent >= 0 && percent <= 100,
        "percentage of %s must be from 0 to 100: %s. State 15 percent as 15.",
        role,
        percent);
  }

  /**
   * {@return the answers that measured metrics give; empty if one of the five was not measured, or a rate is above 1}
   *
   * <p>On demand is taken as more than once an hour, since no rate says who demands.
   *
   * @param metrics the metrics of a window
   */
  public static Optional<QuickCheck> from(DoraMetrics metrics) {
    OptionalDouble lead = metrics.leadTimeHours().value();
    OptionalDouble frequency = metrics.deploymentsPerDay().value();
    OptionalDouble recovery = metrics.recoveryHours().value();
    OptionalDouble failures = metrics.changeFailureRate().value();
    OptionalDouble rework = metrics.reworkRate().value();
    boolean isMeasured = lead.isPresent()
        && frequency.isPresent()
        && recovery.isPresent()
        && failures.orElse(2) <= 1
        && rework.isPresent();
    return isMeasured
        ? Optional.of(new QuickCheck(
            timeAnswer(lead.getAsDouble()),
            frequencyAnswer(frequency.getAsDouble()),
            timeAnswer(recovery.getAsDouble()),
            100 * failures.getAsDouble(),
            100 * rework.getAsDouble()))
        : Optional.empty();
  }

  private static int timeAnswer(double hours) {
    if (hours < LevelBand.DAY) {
      return hours < 1 ? 6 : 5;
    }
    return rank(hours, LevelBand.WEEK, LevelBand.MONTH, LevelBand.SIX_MONTHS);
  }

  private static int frequencyAnswer(double perDay) {
    if (perDay >= 1) {
      return perDay > LevelBand.DAY ? 6 : 5;
    }
    return perDay == 0
        ? 1
        : rank(LevelBand.DAY / perDay, LevelBand.WEEK, LevelBand.MONTH, LevelBand.SIX_MONTHS);
  }

  /** 4 up to the first limit, one less for each that is exceeded. */
  private static int rank(double hours, double... limits) {
    return 4 - (int) DoubleStream.of(limits).filter(limit -> hours > limit).count();
  }

  /** {@return the score of the lead time} */
  public double leadTimeScore() {
    return score(leadTime);
  }

  /** {@return the score of the deployment frequency} */
  public double deploymentFrequencyScore() {
    return score(deploymentFrequency);
  }

  /** {@return the score of the recovery time} */
  public double recoveryScore() {
    return score(recovery);
  }

  /** {@return the score of the change failure rate} */
  public double changeFailureScore() {
    return 10 - changeFailurePercent / 10;
  }

  /** {@return the score of the rework rate} */
  public double reworkScore() {
    return 10 - reworkPercent / 10;
  }

  /** {@return how fast changes come: the mean of lead time, frequency and recovery} */
  public double throughput() {
    return (leadTimeScore() + deploymentFrequencyScore() + recoveryScore()) / 3;
  }

  /** {@return how well they go: the mean of change failure and rework} */
  public double stability() {
    return (changeFailureScore() + reworkScore()) / 2;
  }

  /**
   * {@return the mean of all scores}
   *
   * @param edition which scores
   */
  public double average(QuickCheckEdition edition) {
    double four =
        leadTimeScore() + deploymentFrequencyScore() + recoveryScore() + changeFailureScore();
    return switch (edition) {
      case OF_2024 -> four / 4;
      case OF_2025 -> (four + reworkScore()) / 5;
    };
  }

  private static double score(int answer) {
    return 2.0 * (answer - 1);
  }

  /** {@return the average, throughput and stability} */
  @Override
  public String toString() {
    return "Quick Check " + TextTable.text(average(QuickCheckEdition.OF_2025))
        + " of 10: throughput " + TextTable.text(throughput()) + ", stability "
        + TextTable.text(stability());
  }
}
