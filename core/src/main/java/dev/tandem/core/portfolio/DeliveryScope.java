package dev.tandem.core.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be finished for one delivery: for a feature to be usable, for a release to go out, or for a portfolio to be over.
 *
 * <p>A feature is usable once its own tasks and those of all features that it requires are finished; a release can go out with the last of
 * its features. So everything that asks when they come, by whatever method, asks about the same.
 *
 * <p>Features are delivered by release, the release whose window ends first before the others, those without a release at last; within a
 * release, and without one, as they are stated.
 *
 * @param delivery what is delivered
 * @param id the id of the feature or release; the name of the portfolio
 * @param name what people call it
 * @param features the features, each once: those of the delivery, and after them those that they require
 * @param tasks the tasks that these features name, each once, a summary for all below it; of a portfolio all that are not below another
 * @param before the features that are delivered before and are not among {@code features}, in their order
 */
public record DeliveryScope(
    Delivery delivery,
    String id,
    String name,
    List<FeatureId> features,
    List<TaskId> tasks,
    List<FeatureId> before) {

  /** What may be delivered. */
  public enum Delivery {

    /** Everything. */
    PORTFOLIO,

    /** A release of a product. */
    RELEASE,

    /** One feature. */
    FEATURE
  }

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if {@code id} or {@code name} is blank
   */
  public DeliveryScope {
    Objects.requireNonNull(delivery, "delivery");
    checkArgument(
        !id.isBlank() && !name.isBlank(),
        "delivery must have an id and a name: \"%s\", \"%s\". Say what is delivered.",
        id,
        name);
    features = ImmutableList.copyOf(features);
    tasks = ImmutableList.copyOf(tasks);
    before = ImmutableList.copyOf(before);
  }

  /**
   * {@return all of a portfolio: every feature, and every task}
   *
   * @param portfolio the portfolio
   */
  public static DeliveryScope of(Portfolio portfolio) {
    ImmutableList<TaskId> tasks = portfolio.projects().stream()
        .flatMap(project -> project.tasks().stream())
        .filter(task -> task.parent().isEmpty())
        .map(Task::id)
        .collect(ImmutableList.toImmutableList());
    return new DeliveryScope(
        Delivery.PORTFOLIO,
        portfolio.name(),
        portfolio.name(),
        inOrder(portfolio),
        tasks,
        ImmutableList.of());
  }

  /**
   * {@return what has to be finished for a feature to be usable}
   *
   * <p>Cost: O(f log f) for f features.
   *
   * @param portfolio the portfolio
   * @param feature the id of one of its features
   * @throws IllegalArgumentException if no product has it
   */
  public static DeliveryScope of(Portfolio portfolio, FeatureId feature) {
    return of(portfolio, feature, inOrder(portfolio));
  }

  private static DeliveryScope of(
      Portfolio portfolio, FeatureId feature, ImmutableList<FeatureId> order) {
    return scope(
        portfolio,
        order,
        Delivery.FEATURE,
        feature.value(),
        portfolio.feature(feature).name(),
        ImmutableList.of(feature));
  }

  /**
   * {@return what has to be finished for a release to go out}
   *
   * <p>Cost: O(f log f) for f features.
   *
   * @param portfolio the portfolio
   * @param release the id of one of the releases of its products
   * @throws IllegalArgumentException if no product has it
   */
  public static DeliveryScope of(Portfolio portfolio, ReleaseId release) {
    return of(portfolio, release, inOrder(portfolio));
  }

  private static DeliveryScope of(
      Portfolio portfolio, ReleaseId release, ImmutableList<FeatureId> order) {
    for (Product product : portfolio.products()) {
      for (Release each : product.releases()) {
        if (each.id().equals(release)) {
          return scope(
              portfolio,
              order,
              Delivery.RELEASE,
              release.value(),
              each.name(),
              product.features().stream()
                  .filter(feature -> feature.release().filter(release::equals).isPresent())
                  .map(Feature::id)
                  .toList());
        }
      }
    }
    throw new IllegalArgumentException("release must be in portfolio \"" + portfolio.name() + "\": "
        + release + ". Use one of the ids of its releases.");
  }

  /**
   * {@return the portfolio, its releases, those first whose windows end first, and its features in the order of delivery}
   *
   * <p>Cost: O(f (f + r)) for f features and r releases, as much as there is to say.
   *
   * @param portfolio the portfolio
   */
  public static ImmutableList<DeliveryScope> allOf(Portfolio portfolio) {
    ImmutableList<FeatureId> order = inOrder(portfolio);
    ImmutableList.Builder<DeliveryScope> scopes = ImmutableList.builder();
    scopes.add(of(portfolio));
    releases(portfolio).forEach(release -> scopes.add(of(portfolio, release.id(), order)));
    order.forEach(feature -> scopes.add(of(portfolio, feature, order)));
    return scopes.build();
  }

  private static DeliveryScope scope(
      Portfolio portfolio,
      ImmutableList<FeatureId> order,
      Delivery delivery,
      String id,
      String name,
      List<FeatureId> own) {
    Set<FeatureId> features = withRequired(portfolio, own);
    ImmutableSet<TaskId> tasks = features.stream()
        .flatMap(feature -> portfolio.feature(feature).tasks().stream())
        .collect(ImmutableSet.toImmutableSet());
    return new DeliveryScope(
        delivery,
        id,
        name,
        ImmutableList.copyOf(features),
        tasks.asList(),
        before(order, own, features));
  }

  /** A search in breadth, so that a long chain of requirements takes no stack. */
  private static Set<FeatureId> withRequired(Portfolio portfolio, Collection<FeatureId> own) {
    Set<FeatureId> all = new LinkedHashSet<>(own);
    Deque<FeatureId> open = new ArrayDeque<>(own);
    while (!open.isEmpty()) {
      for (FeatureId required : portfolio.feature(open.remove()).requires()) {
        if (all.add(required)) {
          open.add(required);
        }
      }
    }
    return all;
  }

  /** All that come before the last of the delivery's own: a required feature may come late, but then it is waited for anyway. */
  private static ImmutableList<FeatureId> before(
      ImmutableList<FeatureId> order, List<FeatureId> own, Set<FeatureId> features) {
    Set<FeatureId> wanted = ImmutableSet.copyOf(own);
    int end = order.size();
    while (end > 0 && !wanted.contains(order.get(end - 1))) {
      end--;
    }
    return order.subList(0, end).stream()
        .filter(feature -> !features.contains(feature))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Release> releases(Portfolio portfolio) {
    return portfolio.products().stream()
        .flatMap(product -> product.releases().stream())
        .sorted(
            (first, second) -> first.window().end().compareTo(second.window().end()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The features in the order of delivery; a stable sort keeps the order stated. */
  private static ImmutableList<FeatureId> inOrder(Portfolio portfolio) {
    Map<ReleaseId, LocalDate> ends = new HashMap<>();
    releases(portfolio)
        .forEach(release -> ends.put(release.id(), release.window().end()));
    return portfolio.features().values().stream()
        .sorted((first, second) -> end(first, ends).compareTo(end(second, ends)))
        .map(Feature::id)
        .collect(ImmutableList.toImmutableList());
  }

  private static LocalDate end(Feature feature, Map<ReleaseId, LocalDate> ends) {
    return feature
        .release()
        .flatMap(release -> Optional.ofNullable(ends.get(release)))
        .orElse(LocalDate.MAX);
  }

  /** {@return for example {@code release "Launch": 4 features, 9 tasks}} */
  @Override
  public String toString() {
    return switch (delivery) {
          case PORTFOLIO -> "portfolio";
          case RELEASE -> "release";
          case FEATURE -> "feature";
        }
        + " \"" + name + "\": " + features.size()
        + (features.size() == 1 ? " feature, " : " features, ")
        + tasks.size() + (tasks.size() == 1 ? " task" : " tasks");
  }
}
