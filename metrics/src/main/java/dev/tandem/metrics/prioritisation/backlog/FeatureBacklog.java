package dev.tandem.metrics.prioritisation.backlog;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The features that are to be delivered one after another, and the clock by which that happens: written once, as {@link Feature}, and turned
 * into whatever a method orders.
 *
 * <p>Each result leads back: the ids of an order are those of the features, and {@link #price} says when each is delivered and what that
 * loses, in calendar time. A schedule of tasks that take the same working time in the same order, on the same calendar from the same start,
 * costs the same.
 *
 * <p>What a feature requires beyond the backlog is taken as delivered. Immutable.
 */
public final class FeatureBacklog {
  private final ImmutableMap<FeatureId, Feature> features;
  private final DeliveryClock clock;

  private FeatureBacklog(ImmutableMap<FeatureId, Feature> features, DeliveryClock clock) {
    this.features = features;
    this.clock = clock;
  }

  /**
   * {@return the backlog of all features of a portfolio that have an effort of more than 0}
   *
   * @param portfolio the portfolio
   * @param clock from when, on which calendar and with what capacity they are delivered
   */
  public static FeatureBacklog of(Portfolio portfolio, DeliveryClock clock) {
    return ofEstimated(portfolio.features().values(), clock);
  }

  /**
   * {@return the backlog of all features of a product that have an effort of more than 0}
   *
   * @param product the product
   * @param clock from when, on which calendar and with what capacity they are delivered
   */
  public static FeatureBacklog of(Product product, DeliveryClock clock) {
    return ofEstimated(product.features(), clock);
  }

  private static FeatureBacklog ofEstimated(Collection<Feature> features, DeliveryClock clock) {
    return of(features.stream().filter(FeatureBacklog::isEstimated).toList(), clock);
  }

  private static boolean isEstimated(Feature feature) {
    return feature.effort().filter(effort -> !effort.isZero()).isPresent();
  }

  /**
   * {@return the backlog of some features}
   *
   * @param features the features, each once; each has an effort of more than 0
   * @param clock from when, on which calendar and with what capacity they are delivered
   * @throws IllegalArgumentException if a feature is there twice or has no effort; it names all of them
   */
  public static FeatureBacklog of(List<Feature> features, DeliveryClock clock) {
    List<String> problems = new ArrayList<>();
    ImmutableSet.Builder<FeatureId> seen = ImmutableSet.builder();
    for (Feature feature : features) {
      if (!isEstimated(feature)) {
        problems.add("effort of feature \"" + feature.id() + "\" must be more than 0: "
            + feature.effort().map(WorkDuration::toString).orElse("none is stated")
            + ". State the work it takes, or drop it if it is done.");
      }
      seen.add(feature.id());
    }
    if (seen.build().size() < features.size()) {
      problems.add("features of a backlog must be there once: "
          + Joiner.on(", ").join(features.stream().map(Feature::id).toList())
          + ". Remove the repetitions.");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.size() == 1
              ? problems.get(0)
              : "backlog has " + problems.size() + " problems:\n- "
                  + Joiner.on("\n- ").join(problems));
    }
    return new FeatureBacklog(
        features.stream()
            .map(feature -> withoutBeyond(feature, seen.build()))
            .collect(ImmutableMap.toImmutableMap(Feature::id, each -> each)),
        clock);
  }

  private static Feature withoutBeyond(Feature feature, ImmutableSet<FeatureId> backlog) {
    return new Feature(
        feature.id(),
        feature.name(),
        feature.kind(),
        feature.requires().stream().filter(backlog::contains).toList(),
        feature.contributions(),
        feature.costOfDelay(),
        feature.effort(),
        feature.tasks(),
        feature.release());
  }

  /** {@return from when, on which calendar and with what capacity the features are delivered} */
  public DeliveryClock clock() {
    return clock;
  }

  /** {@return the features, in the order stated, each without what it requires beyond the backlog} */
  public ImmutableList<Feature> features() {
    return features.values().asList();
  }

  /**
   * {@return the features as items that lose the same every day, for {@code Sequencing} and {@code TeamSequencing}}
   *
   * @throws IllegalArgumentException if the cost of delay of a feature changes with time
   */
  public ImmutableList<BacklogItem> items() {
    return features.values().stream()
        .map(feature -> BacklogItem.of(feature, clock))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the features as items with their profiles by working days, for {@link ProfileSequencing}} */
  public ImmutableList<ProfiledItem> profiledItems() {
    return features.values().stream()
        .map(feature -> ProfiledItem.of(feature, clock))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return when the features are delivered in the order that a search found, and what that loses}
   *
   * @param order an order of these features
   * @throws IllegalArgumentException as {@link #price(List)}
   */
  public PricedOrder price(DeliveryOrder order) {
    return priceIds(order.ids());
  }

  /**
   * {@return when the features are delivered in the order that a search found, and what that loses}
   *
   * @param order an order of these features
   * @throws IllegalArgumentException as {@link #price(List)}
   */
  public PricedOrder price(ProfileOrder order) {
    return priceIds(order.ids());
  }

  private PricedOrder priceIds(List<String> ids) {
    return price(ids.stream().map(FeatureId::of).collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return when the features are delivered in an order, and what that loses}
   *
   * @param order the ids of all features of the backlog, each once; it need not keep their requirements
   * @throws IllegalArgumentException if it names other features, or not all, or one twice
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public PricedOrder price(List<FeatureId> order) {
    ImmutableSet<FeatureId> named = ImmutableSet.copyOf(order);
    if (named.size() < order.size() || !named.equals(features.keySet())) {
      throw new IllegalArgumentException(
          "order must name each feature of the backlog once: missing "
              + Sets.difference(features.keySet(), named) + ", unknown "
              + Sets.difference(named, features.keySet()) + ", " + (order.size() - named.size())
              + " named again. Name all features, in the order of their delivery.");
    }
    return PricedOrder.of(
        order.stream().map(features::get).collect(ImmutableList.toImmutableList()), clock);
  }

  /** {@return how many features there are, and the clock} */
  @Override
  public String toString() {
    return features.size() + " features, " + clock;
  }
}
