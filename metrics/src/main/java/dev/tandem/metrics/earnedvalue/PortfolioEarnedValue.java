package dev.tandem.metrics.earnedvalue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The value of the tasks that deliver each feature and each release.
 *
 * <p>A task that serves two features counts for both, and once for a release that holds both; so features need not add up to their release.
 *
 * @param features the value of each feature that names tasks
 * @param releases the value of each release whose features name tasks
 * @param shared the tasks that serve more than one feature
 */
public record PortfolioEarnedValue(
    Map<FeatureId, EarnedValue> features,
    Map<ReleaseId, EarnedValue> releases,
    Set<TaskId> shared) {

  /** Copies the parts. */
  public PortfolioEarnedValue {
    features = ImmutableMap.copyOf(features);
    releases = ImmutableMap.copyOf(releases);
    shared = ImmutableSet.copyOf(shared);
  }

  /**
   * {@return the value of features and releases}
   *
   * @param portfolio the products whose features name the tasks of the report
   * @param report where the project stands; of several projects, a report of {@link Portfolio#joined()}
   * @throws dev.tandem.core.project.UnknownTaskException if a feature names a task that the project of the report does not have
   */
  public static PortfolioEarnedValue of(Portfolio portfolio, EarnedValueReport report) {
    ImmutableMap.Builder<FeatureId, EarnedValue> features = ImmutableMap.builder();
    ImmutableMap.Builder<ReleaseId, EarnedValue> releases = ImmutableMap.builder();
    for (Product product : portfolio.products()) {
      for (Feature feature : product.features()) {
        if (!feature.tasks().isEmpty()) {
          features.put(feature.id(), report.value(feature.tasks()));
        }
      }
      for (Release release : product.releases()) {
        Set<TaskId> tasks = tasks(product, release);
        if (!tasks.isEmpty()) {
          releases.put(release.id(), report.value(tasks));
        }
      }
    }
    Set<TaskId> shared = new LinkedHashSet<>();
    portfolio.featuresByTask().asMap().forEach((task, served) -> {
      if (served.size() > 1) {
        shared.add(task);
      }
    });
    return new PortfolioEarnedValue(features.buildOrThrow(), releases.buildOrThrow(), shared);
  }

  /** The tasks of all features of a release. */
  private static Set<TaskId> tasks(Product product, Release release) {
    Set<TaskId> tasks = new LinkedHashSet<>();
    product.features().stream()
        .filter(feature -> feature.release().filter(release.id()::equals).isPresent())
        .forEach(feature -> tasks.addAll(feature.tasks()));
    return tasks;
  }

  /** {@return a row for each feature, and one for each release} */
  @Override
  public String toString() {
    return ValueTables.of("feature", features.entrySet(), Map.Entry::getKey, Map.Entry::getValue)
        + "\n"
        + ValueTables.of("release", releases.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
  }
}
