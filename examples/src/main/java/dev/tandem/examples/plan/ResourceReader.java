package dev.tandem.examples.plan;

import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import java.util.Optional;

/** Reads the resources and teams of a plan file into a project builder. */
final class ResourceReader {
  private final ProjectBuilder project;
  private final Problems problems;

  ResourceReader(ProjectBuilder project, Problems problems) {
    this.project = project;
    this.problems = problems;
  }

  void read(PlanFile plan) {
    for (PlanFile.ResourceEntry entry : plan.resources()) {
      problems
          .read("resource " + entry.id(), () -> resource(entry))
          .ifPresent(project::resource);
    }
    for (PlanFile.TeamEntry entry : plan.teams()) {
      problems.read("team " + entry.id(), () -> team(entry)).ifPresent(project::team);
    }
  }

  private static Resource resource(PlanFile.ResourceEntry entry) {
    return new Resource(
        ResourceId.of(entry.id()),
        nameOr(entry.name(), entry.id()),
        entry.units().orElse(1),
        Optional.of(entry.calendar()).filter(name -> !name.isEmpty()),
        entry.perDay().orElse(0));
  }

  private static Team team(PlanFile.TeamEntry entry) {
    return new Team(
        ResourceId.of(entry.id()),
        nameOr(entry.name(), entry.id()),
        entry.members().stream().map(ResourceId::of).toList());
  }

  private static String nameOr(String name, String id) {
    return name.isEmpty() ? id : name;
  }
}
