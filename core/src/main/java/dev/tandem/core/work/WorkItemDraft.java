package dev.tandem.core.work;

import dev.tandem.core.product.FeatureId;
import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An item's parts while one of them is being replaced. */
final class WorkItemDraft {
  WorkItemId id;
  String type;
  Optional<ResourceId> team;
  Instant created;
  Optional<StateId> firstState;
  List<Transition> transitions;
  List<BlockedSpan> blocked;
  HistoryCompleteness completeness;
  OptionalDouble size;
  Optional<WorkItemId> parent;
  Optional<ServiceClass> serviceClass;
  Optional<FeatureId> feature;

  WorkItemDraft(WorkItem item) {
    id = item.id();
    type = item.type();
    team = item.team();
    created = item.created();
    firstState = item.firstState();
    transitions = item.transitions();
    blocked = item.blocked();
    completeness = item.completeness();
    size = item.size();
    parent = item.parent();
    serviceClass = item.serviceClass();
    feature = item.feature();
  }

  WorkItem build() {
    return new WorkItem(
        id,
        type,
        team,
        created,
        firstState,
        transitions,
        blocked,
        completeness,
        size,
        parent,
        serviceClass,
        feature);
  }
}
