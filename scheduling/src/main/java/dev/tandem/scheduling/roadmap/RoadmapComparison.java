package dev.tandem.scheduling.roadmap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which features and releases come earlier or later in one roadmap than in another, and what that costs: what a slip of tasks means to those
 * who wait for them.
 *
 * @param features the features whose usable date differs, in the order of the later roadmap; those in one of the two alone are left out
 * @param releases the releases whose date differs, in the order of the later roadmap
 * @param cost what all features lose more, or less if negative, by currency; each by its own cost of delay
 */
public record RoadmapComparison(
    List<FeatureShift> features, List<ReleaseShift> releases, Map<Currency, Double> cost) {

  /**
   * A feature that comes at another time.
   *
   * @param id the feature's id
   * @param before when it was usable; empty if it had no date
   * @param after when it is usable; empty if it has no date any more
   * @param cost what it loses more, or less if negative; 0 where it had or has no date
   */
  public record FeatureShift(
      FeatureId id, Optional<LocalDateTime> before, Optional<LocalDateTime> after, double cost) {

    /** Checks that the parts are there. */
    public FeatureShift {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /** {@return by how much calendar time it comes later, or earlier if negative; zero where it had or has no date} */
    public Duration shift() {
      return before.isPresent() && after.isPresent()
          ? Duration.between(before.get(), after.get())
          : Duration.ZERO;
    }
  }

  /**
   * A release that comes at another time.
   *
   * @param id the release's id
   * @param before when it could go out; empty if it had no date
   * @param after when it can go out; empty if it has no date any more
   */
  public record ReleaseShift(
      ReleaseId id, Optional<LocalDateTime> before, Optional<LocalDateTime> after) {

    /** Checks that the parts are there. */
    public ReleaseShift {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /** Copies the parts. */
  public RoadmapComparison {
    features = ImmutableList.copyOf(features);
    releases = ImmutableList.copyOf(releases);
    cost = ImmutableMap.copyOf(cost);
  }

  /**
   * {@return what differs between two roadmaps}
   *
   * <p>Both should count delay from the same date: give the convention a reference where schedules begin at different times.
   *
   * <p>Cost: O(features + releases).
   *
   * @param before one roadmap
   * @param after the other
   */
  public static RoadmapComparison between(Roadmap before, Roadmap after) {
    Map<FeatureId, FeatureDates> earlier = Maps.uniqueIndex(before.features(), FeatureDates::id);
    ImmutableList.Builder<FeatureShift> features = ImmutableList.builder();
    for (FeatureDates now : after.features()) {
      FeatureDates then = earlier.get(now.id());
      if (then != null && !then.usable().equals(now.usable())) {
        boolean priced = then.cost().isPresent() && now.cost().isPresent();
        features.add(new FeatureShift(
            now.id(),
            then.usable(),
            now.usable(),
            priced ? now.cost().getAsDouble() - then.cost().getAsDouble() : 0));
      }
    }
    Map<ReleaseId, ReleaseDates> released = Maps.uniqueIndex(before.releases(), ReleaseDates::id);
    ImmutableList<ReleaseShift> releases = after.releases().stream()
        .filter(now -> released.containsKey(now.id())
            && !Objects.requireNonNull(released.get(now.id())).date().equals(now.date()))
        .map(now -> new ReleaseShift(
            now.id(), Objects.requireNonNull(released.get(now.id())).date(), now.date()))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<FeatureShift> moved = features.build();
    Map<Currency, Double> cost = new LinkedHashMap<>();
    moved.forEach(shift -> cost.merge(after.currencyOf(shift.id()), shift.cost(), Double::sum));
    return new RoadmapComparison(moved, releases, cost);
  }

  /** {@return a line for each feature and release that moves, and what that costs, for people} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (FeatureShift each : features) {
      text.append("feature ").append(each.id()).append(": ").append(day(each.before()));
      text.append(" -> ").append(day(each.after()));
      text.append(String.format(Locale.ROOT, ", loses %,.0f more\n", each.cost()));
    }
    for (ReleaseShift each : releases) {
      text.append("release ").append(each.id()).append(": ").append(day(each.before()));
      text.append(" -> ").append(day(each.after())).append('\n');
    }
    cost.forEach((currency, sum) ->
        text.append(String.format(Locale.ROOT, "in all %,.0f %s more\n", sum, currency)));
    return text.isEmpty() ? "no feature and no release moves" : text.toString().stripTrailing();
  }

  private static String day(Optional<LocalDateTime> date) {
    return date.map(each -> each.toLocalDate().toString()).orElse("no date");
  }
}
