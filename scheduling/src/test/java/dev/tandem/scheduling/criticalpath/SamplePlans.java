package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The random plans of this package's tests, for those of other packages. */
public final class SamplePlans {
  private SamplePlans() {}

  /** The schedule of a plan of another tool, kept in a file, under that tool's rules. */
  public static Schedule read(Path file) {
    ReferencePlan plan = ReferencePlan.read(file);
    return CriticalPath.analyse(plan.project(), plan.policy());
  }

  /** When somebody works on a task of a plan, from the words of the rules. */
  public static WorkingTime working(Project project, Task task, SchedulingPolicy policy) {
    return WorkOfTask.of(project, task, policy).axis();
  }

  /**
   * A task whose pauses to come are right behind what is done, so that none is lost with any duration of two seconds or more: where work rests
   * moves no date of the task.
   */
  public static Task withPausesAnywhere(Task task, Workday day) {
    long duration = task.durationSeconds(day);
    long done = task.progress().isStarted()
        ? Math.max(0, duration - task.progress().remainingSeconds(duration, day))
        : 0;
    List<Split> splits = new ArrayList<>();
    for (Split split : task.splits()) {
      long after = split.afterSeconds(day);
      if (after < duration) {
        splits.add(Split.of(
            WorkDuration.workseconds(after < done ? after : Math.max(1, done)), split.pause()));
      }
    }
    return task.withSplits(splits);
  }

  /** Finish-to-start dependencies on one calendar, nothing else. */
  public static Project plain(long seed, int size) {
    return RandomPlan.of(seed, size).onlyFinishToStart().build();
  }

  /** Any dependencies and lags on one calendar. */
  public static Project oneCalendar(long seed, int size) {
    return RandomPlan.of(seed, size).build();
  }

  /** Any dependencies and lags on one calendar, some tasks started and some finished, in sequence or not. */
  public static Project inProgress(long seed, int size) {
    return RandomPlan.of(seed, size).withProgress().build();
  }

  /** Any dependencies, calendars, constraints and deadlines, and what a seed decides of progress and summaries. */
  public static Project varied(long seed, int size) {
    return varied(seed, size, false, false);
  }

  /** As {@link #varied(long, int)}, with tasks as late as possible or scheduled from the finish. */
  public static Project varied(long seed, int size, boolean late, boolean fromFinish) {
    Random random = new Random(seed);
    VariedPlan.Kind[] kinds = VariedPlan.Kind.values();
    VariedPlan.Kind kind = kinds[random.nextInt(kinds.length)];
    while (kind.hasLateTasks() != late || kind.isFromFinish() != fromFinish) {
      kind = kinds[random.nextInt(kinds.length)];
    }
    return VariedPlan.withoutOwnWork(VariedPlan.of(RandomPlan.of(seed, size), kind, random));
  }
}
