package dev.tandem.core.portfolio;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One pool: a resource or team that several projects name is the same one, so that they must say the same of it. */
final class ResourcePool {
  private static final double SECONDS_PER_HOUR = 3_600;

  private final List<Project> projects;
  private final Problems problems;

  private ResourcePool(List<Project> projects, Problems problems) {
    this.projects = projects;
    this.problems = problems;
  }

  static void check(List<Project> projects, Problems problems) {
    ResourcePool pool = new ResourcePool(projects, problems);
    pool.resources();
    pool.teams();
    pool.calendars();
  }

  /** What a project says of a resource: its calendar by what is in it, its rate by the hour, as workdays may differ. */
  private record Said(String name, double capacity, WorkCalendar calendar, double perHour) {
    static Said of(Project project, Resource resource) {
      return new Said(
          resource.name(),
          resource.capacity(),
          JoinedProject.calendarOf(project, resource),
          resource.rate() * SECONDS_PER_HOUR / project.workday().secondsPerDay());
    }

    String difference(Said other) {
      if (!name.equals(other.name)) {
        return "name \"" + name + "\" and \"" + other.name + "\"";
      }
      if (capacity != other.capacity) {
        return "capacity " + capacity + " and " + other.capacity;
      }
      return perHour != other.perHour
          ? "rate " + perHour + " and " + other.perHour + " an hour"
          : "calendar \"" + calendar.name() + "\" and \"" + other.calendar.name() + "\"";
    }
  }

  private void resources() {
    Map<ResourceId, Project> first = new HashMap<>();
    Map<ResourceId, Said> said = new HashMap<>();
    for (Project project : projects) {
      for (Resource resource : project.resources()) {
        Said now = Said.of(project, resource);
        Said before = said.putIfAbsent(resource.id(), now);
        Project there = first.putIfAbsent(resource.id(), project);
        if (before != null && there != null && !before.equals(now)) {
          contradiction("resource", resource.id(), there, project, before.difference(now));
        }
      }
    }
  }

  private void teams() {
    Map<ResourceId, Project> first = new HashMap<>();
    Map<ResourceId, Team> said = new HashMap<>();
    Map<ResourceId, Project> resources = new HashMap<>();
    projects.forEach(
        project -> project.resources().forEach(each -> resources.putIfAbsent(each.id(), project)));
    for (Project project : projects) {
      for (Team team : project.teams()) {
        Team before = said.putIfAbsent(team.id(), team);
        Project there = first.putIfAbsent(team.id(), project);
        if (before != null && there != null && !before.equals(team)) {
          contradiction(
              "team", team.id(), there, project, before.members() + " and " + team.members());
        }
        Project asResource = resources.get(team.id());
        if (asResource != null) {
          contradiction("team", team.id(), asResource, project, "a resource there and a team here");
        }
      }
    }
  }

  private void contradiction(
      String role, ResourceId id, Project one, Project other, String difference) {
    problems.report(
        PortfolioRule.CONTRADICTORY_RESOURCE,
        role + " " + id,
        "State the same in both, or rename one.",
        "%s %s must be the same in project \"%s\" and in project \"%s\": %s.",
        role,
        id,
        one.name(),
        other.name(),
        difference);
  }

  private void calendars() {
    Map<String, Project> first = new HashMap<>();
    Map<String, WorkCalendar> said = new HashMap<>();
    for (Project project : projects) {
      calendar(project.calendar(), project, first, said);
      project.calendars().forEach(calendar -> calendar(calendar, project, first, said));
    }
  }

  private void calendar(
      WorkCalendar calendar,
      Project project,
      Map<String, Project> first,
      Map<String, WorkCalendar> said) {
    WorkCalendar before = said.putIfAbsent(calendar.name(), calendar);
    Project there = first.putIfAbsent(calendar.name(), project);
    if (before != null && there != null && !before.equals(calendar)) {
      problems.report(
          PortfolioRule.DIFFERENT_CALENDARS,
          "calendar " + calendar.name(),
          "Each keeps its own; rename one if that is meant.",
          "calendar \"%s\" should be the same in project \"%s\" and in project \"%s\": it differs.",
          calendar.name(),
          there.name(),
          project.name());
    }
  }
}
