package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Task;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Adds people, a team and assignments to a plan: whole, part and several units, on the plan's calendar and on others. */
final class ResourcedPlan {
  private static final double[] UNITS = {0.25, 0.5, 1, 1, 1, 2};
  private static final List<String> NAMES = List.of("amy", "ben", "gang", "hal", "duo");
  private static final List<String> AT_NIGHT = List.of("amy", "gang", "duo");

  private ResourcedPlan() {}

  static Project of(Project plan, long seed) {
    Random random = new Random(seed);
    WorkCalendar sixDays = WorkCalendar.standard()
        .derive("six days")
        .hours(DayOfWeek.SATURDAY, TimeRange.parse("08:00-12:00"))
        .build();
    WorkCalendar mornings = RandomPlan.HALF_DAYS
        .derive("mornings")
        .dayOff("away", LocalDate.of(2026, 1, 8))
        .build();
    ProjectBuilder builder = plan.toBuilder()
        .addCalendar(mornings)
        .addCalendar(sixDays)
        .resource(resource("amy", 1, Optional.empty()))
        .resource(resource("ben", 1, Optional.of("six days")))
        .resource(resource("gang", 2.5, Optional.empty()))
        .resource(resource("hal", 1, Optional.of("mornings")))
        .team(new Team(
            ResourceId.of("duo"), "duo", List.of(ResourceId.of("amy"), ResourceId.of("ben"))));
    for (Task task : plan.tasks()) {
      if (!plan.isSummary(plan.indexOf(task.id()))) {
        assign(builder, task, random);
      }
    }
    return builder.build();
  }

  private static Resource resource(String id, double capacity, Optional<String> calendar) {
    return new Resource(ResourceId.of(id), id, capacity, calendar, 0);
  }

  private static void assign(ProjectBuilder builder, Task task, Random random) {
    // Whoever works by day has no time in common with a task of the nights.
    List<String> names = task.calendar().equals(Optional.of("nights")) ? AT_NIGHT : NAMES;
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String who = names.get(random.nextInt(names.size()));
      Optional<WorkDuration> work = random.nextInt(4) == 0
          ? Optional.of(WorkDuration.workhours(random.nextInt(12)))
          : Optional.empty();
      builder.assignment(
          new Assignment(task.id(), ResourceId.of(who), UNITS[random.nextInt(UNITS.length)], work));
    }
  }
}
