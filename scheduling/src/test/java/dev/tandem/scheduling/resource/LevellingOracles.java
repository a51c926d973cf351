package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random tiny plans, for the oracle and for the code. */
final class LevellingOracles {
  static final LocalDateTime START = LocalDateTime.of(2027, 5, 31, 8, 0);

  private LevellingOracles() {}

  /** A plan of some tasks of up to eleven hours on two resources. */
  static LevellingOracle random(long seed, int tasks) {
    Random random = new Random(seed);
    int[] hours = random.ints(tasks, 1, 12).toArray();
    int[] capacity = {4, 10};
    int[][] quarters = new int[tasks][];
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      quarters[task] = new int[] {random.nextInt(5), random.nextInt(11)};
      List<Integer> before = new ArrayList<>();
      for (int other = 0; other < task; other++) {
        if (random.nextInt(4) == 0) {
          before.add(other);
        }
      }
      predecessors.add(before);
    }
    return new LevellingOracle(hours, quarters, capacity, predecessors);
  }

  /** The same as a project. */
  static Project plan(LevellingOracle oracle) {
    ProjectBuilder plan = Project.builder("tiny", START)
        .resource(new Resource(ResourceId.of("r0"), "r0", 1, Optional.empty(), 0))
        .resource(new Resource(ResourceId.of("r1"), "r1", 2.5, Optional.empty(), 0));
    for (int task = 0; task < oracle.hours.length; task++) {
      plan.task("t" + task, workhours(oracle.hours[task]));
      for (int resource = 0; resource < 2; resource++) {
        if (oracle.quarters[task][resource] > 0) {
          plan.assignment(new Assignment(
              TaskId.of("t" + task),
              ResourceId.of("r" + resource),
              oracle.quarters[task][resource] / 4.0,
              Optional.empty()));
        }
      }
      for (int predecessor : oracle.predecessors.get(task)) {
        plan.dependency("t" + predecessor, "t" + task);
      }
    }
    return plan.build();
  }
}
