package dev.tandem.metrics.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.text.TextTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Forecasts of the same finish, made on the same day by methods that know different things: what their dates are, and in what they disagree.
 *
 * <p>A simulated schedule knows the plan and what people think of it; a throughput forecast knows only what the team has finished so far;
 * earned schedule knows how much of the plan is done. None is right by itself. Where they are apart, they do not see the same scope open, do
 * not expect the same pace, or do not know of the same waiting, and the comparison says how many days lie in which.
 *
 * <p>Cost: a row a forecast.
 *
 * @param subject what is to be finished, for example {@code release 1}
 * @param forecasts the forecasts, in the order given
 */
public record ForecastComparison(String subject, List<FinishForecast> forecasts) {

  /**
   * Copies the forecasts and checks that they can be compared.
   *
   * @throws IllegalArgumentException if {@code subject} is blank, there are fewer than two forecasts, two have the same method, or they are not of
   *     the same day
   */
  public ForecastComparison {
    checkArgument(!subject.isBlank(), "subject must not be blank. Name what is to be finished.");
    forecasts = ImmutableList.copyOf(forecasts);
    checkArgument(
        forecasts.size() > 1,
        "there must be two forecasts at least: %s. Add one by another method.",
        forecasts.size());
    List<String> methods = forecasts.stream().map(FinishForecast::method).toList();
    checkArgument(
        ImmutableSet.copyOf(methods).size() == methods.size(),
        "each forecast must name a method of its own: %s. Say in the name how they differ.",
        methods);
    List<LocalDate> days =
        forecasts.stream().map(FinishForecast::asOf).distinct().toList();
    checkArgument(
        days.size() == 1, "forecasts must be of the same day: %s. Make the older one anew.", days);
  }

  /** {@return what lies between the first forecast and each of the others, in their order} */
  public ImmutableList<ForecastDisagreement> disagreements() {
    return IntStream.range(1, forecasts.size())
        .mapToObj(i -> new ForecastDisagreement(forecasts.get(0), forecasts.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the probabilities for which some forecast names a date, rising} */
  public ImmutableList<Double> probabilities() {
    return forecasts.stream()
        .flatMap(forecast -> forecast.dates().stream())
        .map(DatedProbability::probability)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Double::compare))
        .asList();
  }

  /** {@return a row for each forecast, and below them why the first disagrees with the others} */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(subject + ", as of " + forecasts.get(0).asOf() + "\n");
    text.append(table());
    disagreements().forEach(disagreement -> text.append('\n').append(disagreement.explain()));
    return text.toString();
  }

  /** A row for each forecast; days of waiting are shown where a method knows of some. */
  String table() {
    boolean waits = forecasts.stream().anyMatch(forecast -> forecast.waiting().days() > 0);
    TextTable table = new TextTable().words("method").words("open").words("middle");
    probabilities().forEach(probability -> table.words(heading(probability)));
    if (waits) {
      table.words("waits");
    }
    for (FinishForecast forecast : forecasts) {
      ImmutableList.Builder<Object> cells = ImmutableList.builder()
          .add(forecast.method())
          .add(forecast.scope())
          .add(forecast.middle());
      probabilities().forEach(probability -> cells.add(forecast.date(probability)));
      if (waits) {
        cells.add(forecast.waiting());
      }
      table.row(cells.build().toArray());
    }
    return table.toString();
  }

  private static String heading(double probability) {
    String percent = String.format(Locale.ROOT, "%.1f", 100 * probability);
    return "P" + (percent.endsWith(".0") ? percent.substring(0, percent.length() - 2) : percent);
  }
}
