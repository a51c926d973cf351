package dev.tandem.scheduling.roadmap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When each feature, release and objective of a portfolio comes, from the tasks that deliver it, what that loses, and where the product
 * side and the project side contradict each other.
 *
 * <p>Definitions. A feature is delivered when the last of its tasks finishes, and usable when it and all that it requires are delivered.
 * A release can go out when the last of its features is usable. A key result can move from when the first feature that contributes to it is
 * usable. What a feature costs is its cost of delay from the reference date to when it is usable, in calendar days: the same clock that
 * prices an order of features.
 *
 * <p>A roadmap holds values alone and is immutable. Cost of making one: O(features + requirements + tasks).
 */
public final class Roadmap {
  private final RoadmapConvention convention;
  private final LocalDateTime reference;
  private final Portfolio portfolio;
  private final ImmutableMap<FeatureId, FeatureDates> features;
  private final ImmutableMap<ReleaseId, ReleaseDates> releases;
  private final ImmutableMap<ObjectiveId, ObjectiveDates> objectives;
  private final ImmutableList<Problem> findings;

  private Roadmap(Portfolio portfolio, Schedule schedule, RoadmapConvention convention) {
    this.portfolio = portfolio;
    this.convention = convention;
    this.reference = convention.reference().orElseGet(schedule::start);
    this.features = FeatureTimeline.of(portfolio, schedule, reference);
    this.releases = parts(Product::releases, this::release, ReleaseDates::id);
    this.objectives = parts(Product::objectives, this::objective, ObjectiveDates::id);
    this.findings = new RoadmapCheck(portfolio, schedule, this).findings();
  }

  /**
   * {@return the roadmap of a portfolio under the standard convention}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}
   */
  public static Roadmap of(Portfolio portfolio, Schedule schedule) {
    return of(portfolio, schedule, RoadmapConvention.standard());
  }

  /**
   * {@return the roadmap of a portfolio}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention the choices that change a number
   * @throws IllegalArgumentException if features name tasks that the schedule does not have; it names all of them
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static Roadmap of(Portfolio portfolio, Schedule schedule, RoadmapConvention convention) {
    ImmutableList<TaskId> missing = portfolio.features().values().stream()
        .flatMap(feature -> feature.tasks().stream())
        .filter(task -> !schedule.project().contains(task))
        .distinct()
        .collect(ImmutableList.toImmutableList());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("tasks of features must be in the schedule: " + missing
          + " are not. Schedule the portfolio itself.");
    }
    return new Roadmap(portfolio, schedule, convention);
  }

  private <P, I, D> ImmutableMap<I, D> parts(
      Function<Product, List<P>> parts, BiFunction<Product, P, D> dates, Function<D, I> id) {
    return portfolio.products().stream()
        .flatMap(product -> parts.apply(product).stream().map(part -> dates.apply(product, part)))
        .collect(ImmutableMap.toImmutableMap(id, each -> each));
  }

  private ReleaseDates release(Product product, Release release) {
    ImmutableList<Feature> own = product.features().stream()
        .filter(feature -> feature.release().filter(release.id()::equals).isPresent())
        .collect(ImmutableList.toImmutableList());
    Optional<LocalDateTime> date = usable(own).max(Comparator.naturalOrder());
    double batching = 0;
    for (Feature feature : own) {
      FeatureDates dates = feature(feature.id());
      if (date.isPresent() && dates.cost().isPresent()) {
        batching +=
            feature.costOfDelay().cost(reference, date.get()) - dates.cost().getAsDouble();
      }
    }
    return new ReleaseDates(
        release.id(),
        release.name(),
        release.window(),
        ids(own.stream()),
        date,
        ids(own.stream()
            .filter(each -> date.isPresent() && feature(each.id()).usable().equals(date))),
        ids(own.stream().filter(each -> feature(each.id()).usable().isEmpty())),
        batching);
  }

  private ObjectiveDates objective(Product product, Objective objective) {
    return new ObjectiveDates(
        objective.id(),
        objective.title(),
        objective.period(),
        objective.keyResults().stream()
            .map(keyResult -> keyResult(product, keyResult))
            .collect(ImmutableList.toImmutableList()));
  }

  private ObjectiveDates.KeyResultDates keyResult(Product product, KeyResult keyResult) {
    ImmutableList<Feature> contributing = product.features().stream()
        .filter(feature -> feature.contributions().stream()
            .anyMatch(each -> each.keyResult().equals(keyResult.id())))
        .collect(ImmutableList.toImmutableList());
    return new ObjectiveDates.KeyResultDates(
        keyResult.id(),
        ids(contributing.stream()),
        usable(contributing).min(Comparator.naturalOrder()),
        usable(contributing).max(Comparator.naturalOrder()));
  }

  private Stream<LocalDateTime> usable(List<Feature> some) {
    return some.stream().flatMap(feature -> feature(feature.id()).usable().stream());
  }

  private static ImmutableList<FeatureId> ids(Stream<Feature> some) {
    return some.map(Feature::id).collect(ImmutableList.toImmutableList());
  }

  /** {@return the choices under which it was made} */
  public RoadmapConvention convention() {
    return convention;
  }

  /** {@return from when delay counts} */
  public LocalDateTime reference() {
    return reference;
  }

  /** {@return when each feature comes, in the order stated} */
  public ImmutableList<FeatureDates> features() {
    return features.values().asList();
  }

  /**
   * {@return when a feature comes}
   *
   * @param id the feature's id
   * @throws IllegalArgumentException if the portfolio has no such feature
   */
  public FeatureDates feature(FeatureId id) {
    return found(features, id, "feature");
  }

  /**
   * {@return when a feature comes}
   *
   * @param id the feature's id
   * @throws IllegalArgumentException if the portfolio has no such feature
   */
  public FeatureDates feature(String id) {
    return feature(FeatureId.of(id));
  }

  /** {@return when each release can go out, in the order stated} */
  public ImmutableList<ReleaseDates> releases() {
    return releases.values().asList();
  }

  /**
   * {@return when a release can go out}
   *
   * @param id the release's id
   * @throws IllegalArgumentException if the portfolio has no such release
   */
  public ReleaseDates release(String id) {
    return found(releases, ReleaseId.of(id), "release");
  }

  /** {@return when the features come that are meant to move each objective, in the order stated} */
  public ImmutableList<ObjectiveDates> objectives() {
    return objectives.values().asList();
  }

  /**
   * {@return when the features come that are meant to move an objective}
   *
   * @param id the objective's id
   * @throws IllegalArgumentException if the portfolio has no such objective
   */
  public ObjectiveDates objective(String id) {
    return found(objectives, ObjectiveId.of(id), "objective");
  }

  private <I, D> D found(Map<I, D> parts, I id, String role) {
    D part = parts.get(id);
    if (part == null) {
      throw new IllegalArgumentException(role + " must be in portfolio \"" + portfolio.name()
          + "\": " + id + ". Use one of the ids of its " + role + "s.");
    }
    return part;
  }

  /** {@return what all features with a date lose, by the currency of their products, in the order stated} */
  public ImmutableMap<Currency, Double> cost() {
    Map<Currency, Double> sums = new LinkedHashMap<>();
    for (FeatureDates dates : features.values()) {
      Currency currency = currencyOf(dates.id());
      dates.cost().ifPresent(cost -> sums.merge(currency, cost, Double::sum));
    }
    return ImmutableMap.copyOf(sums);
  }

  Currency currencyOf(FeatureId feature) {
    return portfolio.productOf(feature).currency();
  }

  /** {@return where the two sides contradict each other: features first, then releases, key results and tasks} */
  public ImmutableList<Problem> findings() {
    return findings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roadmap that
        && convention.equals(that.convention)
        && reference.equals(that.reference)
        && portfolio.equals(that.portfolio)
        && features.equals(that.features)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(convention, reference, features);
  }

  /** {@return a table of features, releases and findings, for people} */
  @Override
  public String toString() {
    return RoadmapTable.of(this);
  }
}
