package dev.tandem.core.work;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects every problem of a history of work. */
final class WorkHistoryCheck {
  private final List<WorkItem> items;
  private final List<Deployment> deployments;
  private final List<Incident> incidents;
  private final Problems problems = new Problems();

  WorkHistoryCheck(List<WorkItem> items, List<Deployment> deployments, List<Incident> incidents) {
    this.items = items;
    this.deployments = deployments;
    this.incidents = incidents;
  }

  void ids() {
    unique(WorkRule.DUPLICATE_ITEM, "item", Lists.transform(items, WorkItem::id));
    unique(
        WorkRule.DUPLICATE_DEPLOYMENT,
        "deployment",
        Lists.transform(deployments, Deployment::id));
    unique(WorkRule.DUPLICATE_INCIDENT, "incident", Lists.transform(incidents, Incident::id));
  }

  private void unique(WorkRule rule, String role, List<?> ids) {
    Set<Object> seen = new HashSet<>();
    Set<Object> reported = new HashSet<>();
    for (Object id : ids) {
      if (!seen.add(id) && reported.add(id)) {
        problems.report(
            rule,
            role + " " + id,
            "Keep the last version of it, or rename one.",
            "%s id must be unique: %s.",
            role,
            id);
      }
    }
  }

  /** Each item has at most one parent, so that circles share no item: follow parents until one was met before. Cost: O(items). */
  void parents() {
    Map<WorkItemId, WorkItemId> parentOf = new LinkedHashMap<>();
    items.forEach(item -> item.parent().ifPresent(parent -> parentOf.put(item.id(), parent)));
    Map<WorkItemId, WorkItemId> walkOf = new HashMap<>();
    for (WorkItemId start : parentOf.keySet()) {
      WorkItemId at = start;
      while (parentOf.containsKey(at) && walkOf.putIfAbsent(at, start) == null) {
        at = parentOf.get(at);
      }
      if (parentOf.containsKey(at) && start.equals(walkOf.get(at))) {
        cycle(at, parentOf);
      }
    }
  }

  private void cycle(WorkItemId first, Map<WorkItemId, WorkItemId> parentOf) {
    Set<WorkItemId> cycle = new LinkedHashSet<>();
    WorkItemId at = first;
    while (cycle.add(at)) {
      at = parentOf.getOrDefault(at, first);
    }
    problems.report(
        WorkRule.PARENT_CYCLE,
        "item " + first,
        "Remove one of these parents.",
        "parents of items must not form a cycle: %s.",
        Stream.concat(cycle.stream(), Stream.of(first))
            .map(WorkItemId::value)
            .collect(Collectors.joining(" -> ")));
  }

  void oddities() {
    Set<WorkItemId> known = items.stream().map(WorkItem::id).collect(Collectors.toSet());
    for (WorkItem item : items) {
      item.parent().filter(parent -> !known.contains(parent)).ifPresent(parent -> problems.report(
          WorkRule.UNKNOWN_PARENT,
          "item " + item.id(),
          "Export it too, or leave the parent out.",
          "parent of item %s must be in the history: %s.",
          item.id(),
          parent));
      if (!item.transitions().isEmpty()
          && item.transitions().get(0).time().isBefore(item.created())) {
        problems.report(
            WorkRule.BEFORE_CREATION,
            "item " + item.id(),
            "State when it was created in the tool it came from.",
            "state of item %s must not change before its creation at %s: %s.",
            item.id(),
            item.created(),
            item.transitions().get(0).time());
      }
    }
    incidents();
  }

  private void incidents() {
    Set<DeploymentId> known =
        deployments.stream().map(Deployment::id).collect(Collectors.toCollection(LinkedHashSet::new));
    NearMiss names = NearMiss.among(known);
    for (Incident incident : incidents) {
      incident.deployment().filter(cause -> !known.contains(cause)).ifPresent(cause -> problems.report(
          WorkRule.UNKNOWN_DEPLOYMENT,
          "incident " + incident.id(),
          names.remedy(cause, "Export it too, or leave the cause out."),
          "deployment of incident %s must be in the history: %s.",
          incident.id(),
          cause));
    }
  }

  void states(Workflow workflow) {
    Set<StateId> known = workflow.states().stream()
        .map(WorkflowState::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    unknown(
        WorkRule.UNKNOWN_STATE,
        known,
        item -> Stream.concat(
            item.firstState().stream(), item.transitions().stream().map(Transition::state)),
        "state of item %s must be in the workflow: %s.",
        "Add it to the workflow and say what it means.");
  }

  void features(Set<FeatureId> known) {
    unknown(
        WorkRule.UNKNOWN_FEATURE,
        known,
        item -> item.feature().stream(),
        "feature of item %s must be in the product: %s.",
        "Add it to the product or correct the id.");
  }

  /** Reports each unknown name once, at the first item that has it. */
  private void unknown(
      WorkRule rule,
      Set<?> known,
      Function<WorkItem, Stream<?>> namesOf,
      String template,
      String remedy) {
    NearMiss names = NearMiss.among(known);
    Set<Object> seen = new HashSet<>();
    for (WorkItem item : items) {
      namesOf
          .apply(item)
          .filter(name -> !known.contains(name) && seen.add(name))
          .forEach(name -> problems.report(
              rule, "item " + item.id(), names.remedy(name, remedy), template, item.id(), name));
    }
  }

  ImmutableList<Problem> found() {
    return problems.all();
  }

  void throwIfInvalid() {
    if (!found().isEmpty()) {
      throw new InvalidWorkException("work history", found());
    }
  }
}
