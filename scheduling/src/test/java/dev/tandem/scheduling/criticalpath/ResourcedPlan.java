package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Adds people, a team and assignments to a plan: whole, part and several units, on the plan's calendar and on others. */
final class ResourcedPlan {
  private static final double[] UNITS = {0.25, 0.5, 1, 1, 1, 2};
  private static final List<String> NAMES = List.of("ann", "bob", "crew", "half", "duo");

  private ResourcedPlan() {}

  static Project of(Project plan, long seed) {
    Random random = new Random(seed);
    ProjectBuilder builder = plan.toBuilder()
        .resource(resource("ann", 1, Optional.empty()))
        .resource(resource("bob", 1, Optional.of(plan.calendar().name())))
        .resource(resource("crew", 2.5, Optional.empty()))
        .resource(resource("half", 1, Optional.of("half days")))
        .team(new Team(
            ResourceId.of("duo"), "duo", List.of(ResourceId.of("ann"), ResourceId.of("bob"))));
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
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      // Whoever works half days is rarely there for long: one in six.
      String name = NAMES.get(random.nextInt(6) == 0 ? 3 : random.nextInt(5) % 3);
      String who = random.nextInt(5) == 0 ? "duo" : name;
      Optional<WorkDuration> work =
          random.nextInt(4) == 0 ? Optional.of(WorkDuration.workhours(random.nextInt(12))) : Optional.empty();
      builder.assignment(new Assignment(
          task.id(), ResourceId.of(who), UNITS[random.nextInt(UNITS.length)], work));
    }
  }
}
