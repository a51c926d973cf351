package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a backlog will be done: the probability that it is after each number of periods.
 *
 * @param statement what produced the probabilities
 * @param horizon how many periods were looked at, at least 1
 * @param done at position n − 1 the probability that all is done after n periods, not descending; it may end before the horizon where all
 *     but 10⁻¹⁵ is certain
 * @param warnings why it may be worth less than it looks
 */
public record CompletionForecast(
    MethodStatement statement,
    int horizon,
    ImmutableDoubleArray done,
    List<ForecastWarning> warnings) {

  private static final double CERTAIN = 1 - 1e-12;
  private static final List<Double> SHOWN = List.of(0.5, 0.7, 0.85, 0.95);

  /**
   * Copies the warnings and checks the probabilities.
   *
   * @throws IllegalArgumentException if {@code done} is empty or longer than the horizon, or not from 0 to 1 and ascending
   */
  public CompletionForecast {
    Objects.requireNonNull(statement, "statement");
    warnings = ImmutableList.copyOf(warnings);
    checkArgument(
        !done.isEmpty() && done.length() <= horizon,
        "probabilities must be from 1 to horizon: %s, horizon %s. Give one a period.",
        done.length(),
        horizon);
    double before = 0;
    for (int i = 0; i < done.length(); i++) {
      checkArgument(
          done.get(i) >= before && done.get(i) <= 1,
          "probabilities must be from 0 to 1 and not descend: %s after %s. Add up what is done.",
          done.get(i),
          before);
      before = done.get(i);
    }
  }

  /**
   * {@return the forecast for something that is done once all its parts are}
   *
   * @param parts the forecasts of its parts, in the same periods; at least one
   * @param dependence how they go together
   * @throws IllegalArgumentException if there is no part
   */
  public static CompletionForecast ofAll(
      List<CompletionForecast> parts, TeamDependence dependence) {
    checkArgument(!parts.isEmpty(), "parts must not be empty. Forecast at least one.");
    int horizon = parts.stream().mapToInt(CompletionForecast::horizon).min().orElseThrow();
    int longest = parts.stream().mapToInt(part -> part.done.length()).max().orElseThrow();
    ImmutableDoubleArray.Builder done = ImmutableDoubleArray.builder();
    for (int n = 1; n <= Math.min(longest, horizon); n++) {
      int periods = n;
      done.add(dependence.all(parts.stream().mapToDouble(part -> part.probabilityBy(periods))));
    }
    return new CompletionForecast(
        MethodStatement.of("completion of all parts")
            .with("parts", parts.size())
            .with("dependence", dependence),
        horizon,
        done.build(),
        parts.stream().flatMap(part -> part.warnings.stream()).distinct().toList());
  }

  /**
   * {@return the probability that all is done after some periods}
   *
   * @param periods how many, from 0 to the horizon
   * @throws IllegalArgumentException if it is not from 0 to the horizon
   */
  public double probabilityBy(int periods) {
    checkArgument(
        periods >= 0 && periods <= horizon,
        "periods must be from 0 to %s: %s. Forecast with a longer horizon.",
        horizon,
        periods);
    return periods == 0 ? 0 : done.get(Math.min(periods, done.length()) - 1);
  }

  /**
   * {@return the smallest number of periods after which all is done with some probability; undefined if that is beyond the horizon}
   *
   * <p>"85 % by day 18": F(18) ≥ 0.85 and F(17) &lt; 0.85. Cost: O(log n).
   *
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public Figure periods(double probability) {
    MethodStatement asked =
        statement.with("periods at", TextTable.text(probability * 100) + " %");
    int periods = search(probability);
    return periods <= done.length()
        ? Figure.of(asked, periods)
        : Figure.undefined(
            asked,
            "the probability is only " + TextTable.text(done.get(done.length() - 1)) + " after "
                + horizon + " periods");
  }

  private int search(double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 0.85 for 85 %.",
        probability);
    int below = 0;
    int at = done.length() + 1;
    while (at - below > 1) {
      int middle = (at + below) >>> 1;
      if (done.get(middle - 1) >= probability) {
        at = middle;
      } else {
        below = middle;
      }
    }
    return at;
  }

  /**
   * {@return the date by whose end all is done with some probability; empty if that is beyond the horizon}
   *
   * @param probability above 0 and below 1
   * @param days which days count as periods
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1, or the days end before
   */
  public Optional<LocalDate> date(double probability, DeliveryDays days) {
    int periods = search(probability);
    return periods <= done.length() ? Optional.of(days.date(periods)) : Optional.empty();
  }

  /**
   * {@return the finish as this forecast sees it, to stand beside those of other methods; empty if the median is beyond the horizon}
   *
   * <p>Its dates are those of 70, 85 and 95 %, as far as they are within the horizon.
   *
   * @param asOf the day up to which the history is complete, before the first of {@code days}
   * @param days which days count as periods
   * @param shareLeft the share of the whole scope that is the backlog, from 0 to 1
   * @param scope that share in words, for example {@code 31 of 80 items}; not blank
   * @throws IllegalArgumentException if {@code shareLeft} is not from 0 to 1, {@code scope} is blank, {@code asOf} is after the median, or
   *     the days end before
   */
  public Optional<FinishForecast> finish(
      LocalDate asOf, DeliveryDays days, double shareLeft, String scope) {
    ImmutableList.Builder<DatedProbability> dates = ImmutableList.builder();
    for (double probability : SHOWN.subList(1, SHOWN.size())) {
      date(probability, days).ifPresent(day -> dates.add(new DatedProbability(probability, day)));
    }
    return date(SHOWN.get(0), days)
        .map(median ->
            new FinishForecast("throughput", asOf, shareLeft, scope, median, dates.build()));
  }

  /** {@return periods until all is done, on average; undefined if it may not be done within the horizon} */
  public Figure mean() {
    MethodStatement asked = statement.with("periods", "mean");
    if (done.get(done.length() - 1) < CERTAIN) {
      return Figure.undefined(asked, "it may not be done within " + horizon + " periods");
    }
    double mean = 1;
    for (int i = 0; i < done.length(); i++) {
      mean += 1 - done.get(i);
    }
    return Figure.of(asked, mean);
  }

  /** {@return the statement, the periods at 50, 70, 85 and 95 %, and the warnings} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("probability").words("periods").rows(SHOWN, p ->
        new Object[] {TextTable.text(p * 100) + " %", shown(periods(p))});
    return statement + "\n" + table
        + warnings.stream().map(warning -> "\n" + warning).collect(Collectors.joining());
  }

  private static String shown(Figure periods) {
    return periods.isDefined() ? TextTable.text(periods.value()) : periods.undefinedBecause();
  }
}
