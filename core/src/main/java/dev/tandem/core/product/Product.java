package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A product: what it is for, what it is to achieve, what it consists of, and when that reaches customers.
 *
 * <p>A product is checked as a whole when it is made. Ids are unique; every reference leads to something; neither parents of objectives
 * nor requirements of features form a cycle; the period of an objective lies within its parent's; no feature is in a release before one
 * that it requires, directly or through features without a release. A requirement without a release is not held against a feature: it
 * may be delivered already, or not be planned yet.
 *
 * <p>All lists keep the order in which they were stated; where a calculation has to break a tie, the earlier one wins.
 *
 * @param id the id
 * @param name what people call it
 * @param vision what the world looks like if it succeeds; empty if not written down
 * @param stage where it stands in its life
 * @param currency the currency of every amount stated for it, such as the cost of delay of its features
 * @param objectives what it is to achieve
 * @param features what it consists of
 * @param releases when features reach customers
 */
public record Product(
    ProductId id,
    String name,
    Optional<String> vision,
    LifecycleStage stage,
    Currency currency,
    List<Objective> objectives,
    List<Feature> features,
    List<Release> releases) {

  /**
   * Copies the parts and checks that they fit together.
   *
   * @throws InvalidProductException if they do not, with all problems found
   */
  public Product {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(vision, "vision");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(currency, "currency");
    objectives = ImmutableList.copyOf(objectives);
    features = ImmutableList.copyOf(features);
    releases = ImmutableList.copyOf(releases);
    ImmutableList<Problem> problems =
        ProductRules.problems(name, vision, objectives, features, releases);
    if (!problems.isEmpty()) {
      throw new InvalidProductException(id, problems);
    }
  }

  /**
   * {@return a builder of a product in stage {@link LifecycleStage#DEVELOPMENT} without objectives, features and releases}
   *
   * @param id the id
   * @param name what people call it
   * @param currency the ISO 4217 code of its currency, for example {@code EUR}
   * @throws IllegalArgumentException if {@code id} is blank or {@code currency} is not such a code
   */
  public static Builder builder(String id, String name, String currency) {
    return new Builder(ProductId.of(id), name, currencyOf(currency));
  }

  /** {@return a builder that starts with all that this product states} */
  public Builder toBuilder() {
    Builder builder = new Builder(id, name, currency).stage(stage);
    builder.vision = vision;
    builder.objectives.addAll(objectives);
    builder.features.addAll(features);
    builder.releases.addAll(releases);
    return builder;
  }

  /** {@return the objectives by id, in the order stated; made anew by each call} */
  public ImmutableMap<ObjectiveId, Objective> objectivesById() {
    return Maps.uniqueIndex(objectives, Objective::id);
  }

  /** {@return the key results of all objectives by id, in the order stated; made anew by each call} */
  public ImmutableMap<KeyResultId, KeyResult> keyResultsById() {
    return objectives.stream()
        .flatMap(objective -> objective.keyResults().stream())
        .collect(ImmutableMap.toImmutableMap(KeyResult::id, keyResult -> keyResult));
  }

  /** {@return the features by id, in the order stated; made anew by each call} */
  public ImmutableMap<FeatureId, Feature> featuresById() {
    return Maps.uniqueIndex(features, Feature::id);
  }

  /** {@return the releases by id, in the order stated; made anew by each call} */
  public ImmutableMap<ReleaseId, Release> releasesById() {
    return Maps.uniqueIndex(releases, Release::id);
  }

  private static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "currency must be an ISO 4217 code: \"" + code + "\". Write for example EUR.", e);
    }
  }

  /**
   * Collects what a product states.
   *
   * <p>Objectives, features and releases are added to those before; vision and stage replace the one before.
   *
   * <p>A builder is for one thread: two that use it at the same time may lose parts or see half of one. What it builds is immutable; it
   * can go on and build more.
   */
  public static final class Builder {

    private final ProductId id;
    private final String name;
    private final Currency currency;
    private final ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
    private final ImmutableList.Builder<Feature> features = ImmutableList.builder();
    private final ImmutableList.Builder<Release> releases = ImmutableList.builder();
    private Optional<String> vision = Optional.empty();
    private LifecycleStage stage = LifecycleStage.DEVELOPMENT;

    private Builder(ProductId id, String name, Currency currency) {
      this.id = id;
      this.name = name;
      this.currency = currency;
    }

    /**
     * {@return this builder, with a vision}
     *
     * @param vision what the world looks like if the product succeeds
     */
    public Builder vision(String vision) {
      this.vision = Optional.of(vision);
      return this;
    }

    /**
     * {@return this builder, with another stage}
     *
     * @param stage where the product stands in its life
     */
    public Builder stage(LifecycleStage stage) {
      this.stage = stage;
      return this;
    }

    /**
     * {@return this builder, with one more objective}
     *
     * @param objective the objective
     */
    public Builder objective(Objective objective) {
      objectives.add(objective);
      return this;
    }

    /**
     * {@return this builder, with one more feature}
     *
     * @param feature the feature
     */
    public Builder feature(Feature feature) {
      features.add(feature);
      return this;
    }

    /**
     * {@return this builder, with one more release}
     *
     * @param release the release
     */
    public Builder release(Release release) {
      releases.add(release);
      return this;
    }

    /**
     * {@return the product}
     *
     * @throws InvalidProductException if its parts do not fit together, with all problems found
     */
    public Product build() {
      return new Product(
          id,
          name,
          vision,
          stage,
          currency,
          objectives.build(),
          features.build(),
          releases.build());
    }
  }
}
