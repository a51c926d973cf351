package dev.tandem.benchmarks.simulation;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.estimate.BetaPert;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A seeded network of finish-to-start links in which each task waits for some of the forty before it, two and a half on average, and every
 * duration is a beta-PERT estimate.
 *
 * @param estimates the duration of each task, in workdays
 * @param from the predecessors of each task
 */
record WindowNetwork(List<BetaPert> estimates, List<int[]> from) {
  private static final int WINDOW = 40;
  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final List<WorkCalendar> CALENDARS = List.of(
      WorkCalendar.of("early", WorkWeek.weekdays(TimeRange.parse("06:00-14:00"))),
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00"))),
      WorkCalendar.of("late", WorkWeek.weekdays(TimeRange.parse("10:00-18:00"))));

  static WindowNetwork of(int tasks, int links) {
    SplittableRandom random = new SplittableRandom(42);
    List<BetaPert> estimates = new ArrayList<>();
    List<Set<Integer>> predecessors = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      double mode = 1 + random.nextInt(10);
      estimates.add(Estimate.betaPert(mode * 0.75, mode, mode * (1.25 + random.nextInt(8) / 4.0)));
      predecessors.add(new HashSet<>());
    }
    for (int made = 0; made < links; ) {
      int task = 1 + random.nextInt(tasks - 1);
      made += predecessors.get(task).add(Math.max(0, task - 1 - random.nextInt(WINDOW))) ? 1 : 0;
    }
    return new WindowNetwork(
        estimates,
        predecessors.stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).sorted().toArray())
            .toList());
  }

  int size() {
    return estimates.size();
  }

  /** The same as a project: on one calendar, or on four in turn. */
  Project project(boolean fourCalendars) {
    ProjectBuilder builder = Project.builder("window", START);
    CALENDARS.forEach(builder::addCalendar);
    for (int task = 0; task < size(); task++) {
      BetaPert estimate = estimates.get(task);
      Task written = Task.of("t" + task, WorkDuration.workdays((long) estimate.mode()))
          .withDurationEstimate(estimate);
      int calendar = task % (CALENDARS.size() + 1);
      builder.task(
          fourCalendars && calendar < CALENDARS.size()
              ? written.withCalendar(CALENDARS.get(calendar).name())
              : written);
    }
    for (int task = 0; task < size(); task++) {
      for (int predecessor : from.get(task)) {
        builder.dependency("t" + predecessor, "t" + task);
      }
    }
    return builder.build();
  }
}
