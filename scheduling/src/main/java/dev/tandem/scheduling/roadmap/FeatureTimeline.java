package dev.tandem.scheduling.roadmap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Follows features from what they require to what requires them, so that each has its own dates and the date from which it is of use.
 *
 * <p>Cost: O(features + requirements + tasks named), without recursion.
 */
final class FeatureTimeline {
  private final Schedule schedule;
  private final ImmutableMap<FeatureId, Feature> features;
  private final LocalDateTime reference;
  private final Map<FeatureId, LocalDateTime> usable = new HashMap<>();

  private FeatureTimeline(Portfolio portfolio, Schedule schedule, LocalDateTime reference) {
    this.schedule = schedule;
    this.features = portfolio.features();
    this.reference = reference;
  }

  static ImmutableMap<FeatureId, FeatureDates> of(
      Portfolio portfolio, Schedule schedule, LocalDateTime reference) {
    FeatureTimeline timeline = new FeatureTimeline(portfolio, schedule, reference);
    Map<FeatureId, FeatureDates> dates = new HashMap<>();
    for (Feature feature : timeline.requirementsFirst()) {
      dates.put(feature.id(), timeline.dates(feature));
    }
    ImmutableMap.Builder<FeatureId, FeatureDates> inOrder = ImmutableMap.builder();
    timeline
        .features
        .keySet()
        .forEach(id -> inOrder.put(id, Objects.requireNonNull(dates.get(id))));
    return inOrder.buildOrThrow();
  }

  private List<Feature> requirementsFirst() {
    Map<FeatureId, Integer> open = new HashMap<>();
    ImmutableListMultimap.Builder<FeatureId, Feature> required = ImmutableListMultimap.builder();
    Deque<Feature> ready = new ArrayDeque<>();
    for (Feature feature : features.values()) {
      open.put(feature.id(), feature.requires().size());
      feature.requires().forEach(id -> required.put(id, feature));
      if (feature.requires().isEmpty()) {
        ready.add(feature);
      }
    }
    ImmutableListMultimap<FeatureId, Feature> enables = required.build();
    List<Feature> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Feature next = ready.remove();
      order.add(next);
      for (Feature enabled : enables.get(next.id())) {
        if (open.merge(enabled.id(), -1, Integer::sum) == 0) {
          ready.add(enabled);
        }
      }
    }
    return order;
  }

  private FeatureDates dates(Feature feature) {
    ImmutableList<ScheduledTask> tasks =
        feature.tasks().stream().map(schedule::task).collect(ImmutableList.toImmutableList());
    Optional<LocalDateTime> delivered =
        tasks.stream().map(ScheduledTask::finish).max(Comparator.naturalOrder());
    Optional<LocalDateTime> awaited = feature.requires().stream()
        .flatMap(id -> Optional.ofNullable(usable.get(id)).stream())
        .max(Comparator.naturalOrder());
    awaited.ifPresent(date -> usable.put(feature.id(), date));
    delivered.ifPresent(
        date -> usable.merge(feature.id(), date, (one, other) -> one.isAfter(other) ? one : other));
    Optional<LocalDateTime> ofUse =
        delivered.isEmpty() ? Optional.empty() : Optional.ofNullable(usable.get(feature.id()));
    return new FeatureDates(
        feature.id(),
        feature.name(),
        tasks.stream().map(ScheduledTask::start).min(Comparator.naturalOrder()),
        delivered,
        ofUse,
        drivers(tasks, delivered),
        leastFloat(tasks),
        tasks.stream().anyMatch(ScheduledTask::isCritical),
        ofUse
            .map(date -> OptionalDouble.of(feature.costOfDelay().cost(reference, date)))
            .orElse(OptionalDouble.empty()));
  }

  private static ImmutableList<TaskId> drivers(
      List<ScheduledTask> tasks, Optional<LocalDateTime> delivered) {
    return tasks.stream()
        .filter(task -> delivered.filter(task.finish()::equals).isPresent())
        .map(ScheduledTask::id)
        .collect(ImmutableList.toImmutableList());
  }

  /** A day of float of an elapsed task is 24 hours, so that floats compare in seconds, each by its own day. */
  private Optional<WorkDuration> leastFloat(List<ScheduledTask> tasks) {
    return tasks.stream()
        .min(Comparator.comparingLong(this::floatSeconds))
        .map(ScheduledTask::totalFloat);
  }

  private long floatSeconds(ScheduledTask task) {
    return task.totalFloat()
        .toSeconds(task.task().durationKind().workday(schedule.project().workday()));
  }
}
