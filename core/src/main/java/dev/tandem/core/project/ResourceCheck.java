package dev.tandem.core.project;

import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of people and teams, and of who is assigned. */
final class ResourceCheck {

  private final Problems problems;
  private final Set<ResourceId> known = new HashSet<>();
  private final Set<ResourceId> persons;

  /** Takes in the ids, each of which must be the only one, of a resource or a team. */
  ResourceCheck(List<Resource> resources, List<Team> teams, Problems problems) {
    this.problems = problems;
    resources.forEach(resource -> add(resource.id()));
    this.persons = Set.copyOf(known);
    teams.forEach(team -> add(team.id()));
  }

  private void add(ResourceId id) {
    if (!known.add(id)) {
      problems.report(
          ProjectRule.DUPLICATE_RESOURCE,
          "resource " + id,
          "Rename one of the resources.",
          "resource id must be unique: %s.",
          id);
    }
  }

  void teams(List<Team> teams) {
    for (Team team : teams) {
      for (ResourceId member : team.members()) {
        if (!persons.contains(member)) {
          problems.report(
              ProjectRule.UNKNOWN_RESOURCE,
              "team " + team.id(),
              remedy(member, persons),
              "member of team %s must be a resource of the project: %s.",
              team.id(),
              member);
        }
      }
    }
  }

  /** Checks who is assigned, not to what. */
  void assignment(Assignment assignment) {
    if (!known.contains(assignment.resource())) {
      problems.report(
          ProjectRule.UNKNOWN_RESOURCE,
          element(assignment),
          remedy(assignment.resource(), known),
          "assignment on task %s must name a resource or team of the project: %s.",
          assignment.task(),
          assignment.resource());
    }
  }

  static String element(Assignment assignment) {
    return "assignment of " + assignment.resource() + " to " + assignment.task();
  }

  private static String remedy(ResourceId unknown, Set<ResourceId> known) {
    return NearMiss.among(known).remedy(unknown, "Add that resource or correct the id.");
  }
}
