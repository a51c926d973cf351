package dev.tandem.core.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.check.Amounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a project, release or feature is expected to be finished, as one method sees it on one day.
 *
 * <p>Methods that know nothing of each other, such as a schedule with uncertain durations, a team's throughput, and earned schedule, all come
 * to a day and to a share of the scope that is still open; so their forecasts of the same thing can be compared.
 *
 * @param method what produced it, for example {@code throughput}
 * @param asOf the day up to which the data are complete
 * @param shareLeft the share of the whole scope that is open on that day, in the method's own measure; from 0 to 1
 * @param scope that share in words, for example {@code 31 of 80 items}
 * @param middle the median, or the one date of a method that gives no probabilities
 * @param dates further dates by rising probability; empty if the method gives none
 * @param waiting how much of the time to the middle date is no work but waiting, as far as the method knows
 */
public record FinishForecast(
    String method,
    LocalDate asOf,
    double shareLeft,
    String scope,
    LocalDate middle,
    List<DatedProbability> dates,
    Waiting waiting) {

  /**
   * Copies the dates and checks that they fit together.
   *
   * @throws IllegalArgumentException if {@code method} or {@code scope} is blank, {@code shareLeft} is not from 0 to 1, {@code middle} or the
   *     first date lies before {@code asOf}, a later date does not have a higher probability and an equal or later day, or it waits for longer
   *     than there are days to {@code middle}
   */
  public FinishForecast {
    checkArgument(!method.isBlank(), "method must not be blank. Name what produced the forecast.");
    checkArgument(!scope.isBlank(), "scope must not be blank. Say what is left, of how much.");
    Objects.requireNonNull(asOf, "asOf");
    Amounts.notNegative("share left", shareLeft, "State what is open as a share of all.");
    checkArgument(
        shareLeft <= 1,
        "share left must be at most 1: %s. State what is open as a share of all.",
        shareLeft);
    checkArgument(
        !middle.isBefore(asOf),
        "middle must not lie before the day of the forecast: %s, %s. A forecast looks ahead.",
        middle,
        asOf);
    dates = ImmutableList.copyOf(dates);
    checkOrder(asOf, dates);
    checkArgument(
        waiting.days() <= ChronoUnit.DAYS.between(asOf, middle),
        "days of waiting must not be more than those to the middle date, %s: %s. Count those before it.",
        ChronoUnit.DAYS.between(asOf, middle),
        waiting.days());
  }

  /**
   * Makes a forecast by a method that knows of no waiting.
   *
   * @param method what produced it
   * @param asOf the day up to which the data are complete
   * @param shareLeft the share of the whole scope that is open on that day
   * @param scope that share in words
   * @param middle the median, or the one date of a method that gives no probabilities
   * @param dates further dates by rising probability
   * @throws IllegalArgumentException if they do not fit together, as in the other constructor
   */
  public FinishForecast(
      String method,
      LocalDate asOf,
      double shareLeft,
      String scope,
      LocalDate middle,
      List<DatedProbability> dates) {
    this(method, asOf, shareLeft, scope, middle, dates, Waiting.NONE);
  }

  private static void checkOrder(LocalDate asOf, List<DatedProbability> dates) {
    for (int i = 0; i < dates.size(); i++) {
      DatedProbability next = dates.get(i);
      LocalDate before = i == 0 ? asOf : dates.get(i - 1).date();
      checkArgument(
          !next.date().isBefore(before),
          "dates must not go back as probability rises: %s after %s. Sort them by probability.",
          next.date(),
          before);
      checkArgument(
          i == 0 || next.probability() > dates.get(i - 1).probability(),
          "probabilities must rise: %s after %s. Sort them, and name each once.",
          next.probability(),
          i == 0 ? 0 : dates.get(i - 1).probability());
    }
  }

  /**
   * {@return the date of a probability; empty if the method gives none for just that probability}
   *
   * @param probability the probability
   */
  public Optional<LocalDate> date(double probability) {
    return dates.stream()
        .filter(dated -> dated.probability() == probability)
        .map(DatedProbability::date)
        .findFirst();
  }
}
