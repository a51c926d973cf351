package dev.tandem.benchmarks.simulation;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Task;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;

/**
 * A plan of the shape of the instances J60 of PSPLIB: tasks of 1 to 10 days, about 1.8 links a task, four resources of which a task takes two on average, 1 to 10
 * units each, and so much of each that about six tasks can go on at once. Durations are beta-PERT estimates.
 */
final class PeoplePlan {
  private static final int RESOURCES = 4;
  private static final int UNITS = 18;

  private PeoplePlan() {}

  static Project of(int tasks, long seed) {
    Random random = new Random(seed);
    ProjectBuilder plan = Project.builder("People", LocalDateTime.of(2027, 1, 4, 8, 0));
    for (int resource = 0; resource < RESOURCES; resource++) {
      plan.resource(
          new Resource(ResourceId.of("r" + resource), "r" + resource, UNITS, Optional.empty(), 0));
    }
    for (int i = 0; i < tasks; i++) {
      int days = 1 + random.nextInt(10);
      Task task = Task.of("t" + i, WorkDuration.workdays(days))
          .withDurationEstimate(Estimate.betaPert(0.7 * days, days, 2.0 * days));
      plan.task(task);
      for (int resource = 0; resource < RESOURCES; resource++) {
        if (random.nextBoolean()) {
          plan.assignment(new Assignment(
              task.id(), ResourceId.of("r" + resource), 1 + random.nextInt(10), Optional.empty()));
        }
      }
      int first = Math.max(0, i - 12);
      for (int links = i == 0 ? 0 : 1 + random.nextInt(2) + random.nextInt(2) * random.nextInt(2);
          links > 0;
          links--) {
        plan.dependency("t" + (first + random.nextInt(i - first)), task.id().toString());
      }
    }
    return plan.build();
  }
}
