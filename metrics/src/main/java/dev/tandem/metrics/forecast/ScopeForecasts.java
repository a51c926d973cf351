package dev.tandem.metrics.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What several methods say of when one delivery is finished.
 *
 * @param scope what has to be finished
 * @param outlooks what each method says, in the order in which they were asked
 */
public record ScopeForecasts(DeliveryScope scope, List<FinishOutlook> outlooks) {

  /**
   * Copies the outlooks and checks that they go together.
   *
   * @throws IllegalArgumentException if two are of one method, or forecasts are not of the same day
   */
  public ScopeForecasts {
    Objects.requireNonNull(scope, "scope");
    outlooks = ImmutableList.copyOf(outlooks);
    List<String> methods = outlooks.stream().map(FinishOutlook::method).toList();
    checkArgument(
        ImmutableSet.copyOf(methods).size() == methods.size(),
        "each method must be asked once: %s, for %s. Leave one out.",
        methods,
        scope);
    List<LocalDate> days = outlooks.stream()
        .flatMap(outlook -> outlook.forecast().stream())
        .map(FinishForecast::asOf)
        .distinct()
        .toList();
    checkArgument(
        days.size() < 2,
        "forecasts must be of the same day: %s, for %s. Make the older one anew.",
        days,
        scope);
  }

  /** {@return the forecasts of the methods that have one} */
  public ImmutableList<FinishForecast> forecasts() {
    return outlooks.stream()
        .flatMap(outlook -> outlook.forecast().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the forecasts side by side; empty if fewer than two methods have one} */
  public Optional<ForecastComparison> comparison() {
    return forecasts().size() < 2
        ? Optional.empty()
        : Optional.of(new ForecastComparison(scope.name(), forecasts()));
  }

  /**
   * {@return a sentence for each difference from the first forecast, its parts in days, and one for each method that has none}
   */
  public ImmutableList<String> reasons() {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    comparison()
        .ifPresent(side -> side.disagreements().stream()
            .map(ForecastDisagreement::explain)
            .forEach(sentences::add));
    outlooks.stream()
        .filter(outlook -> outlook.forecast().isEmpty())
        .map(outlook ->
            outlook.method() + " has no forecast, because " + outlook.noneBecause() + ".")
        .forEach(sentences::add);
    return sentences.build();
  }

  /** {@return the sentences of {@link #reasons()}, a line each} */
  public String explain() {
    return String.join("\n", reasons());
  }

  /** {@return the forecasts side by side, and why they differ} */
  @Override
  public String toString() {
    String first = comparison()
        .map(side -> scope + ", as of " + side.forecasts().get(0).asOf() + "\n" + side.table())
        .orElseGet(() -> scope + ":"
            + forecasts().stream()
                .map(forecast -> " " + FinishOutlook.of(forecast))
                .collect(Collectors.joining()));
    return first
        + reasons().stream().map(sentence -> "\n" + sentence).collect(Collectors.joining());
  }
}
