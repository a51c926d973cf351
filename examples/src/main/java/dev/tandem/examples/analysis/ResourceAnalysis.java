package dev.tandem.examples.analysis;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.load.ResourceLoads;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapComparison;
import java.util.function.Function;

/**
 * Who has too much to do in a plan, what it looks like if nobody has, and what that costs.
 *
 * @param loads the load of everybody as the plan stands
 * @param levelled the plan with nobody overallocated, as far as that is possible
 * @param cost what features and releases lose by it
 */
public record ResourceAnalysis(
    ResourceLoads loads, LevelledSchedule levelled, RoadmapComparison cost) {
  /** Some seconds for a plan of a hundred tasks at most; most plans are proven before. */
  private static final int SCHEDULES = 3_000;

  /** Why there is none for a plan without assignments; empty if there is one. */
  static String whyNot(Project project) {
    return project.assignments().isEmpty()
        ? "nobody is assigned to a task. Name them in \"resources\", and in \"assigned\" of tasks."
        : "";
  }

  static ResourceAnalysis of(Schedule schedule, Function<Schedule, Roadmap> roadmap) {
    LevelledSchedule levelled = Levelling.standard().withSearch(SCHEDULES, 1).run(schedule);
    return new ResourceAnalysis(
        ResourceLoads.of(schedule),
        levelled,
        RoadmapComparison.between(roadmap.apply(schedule), roadmap.apply(levelled.schedule())));
  }
}
