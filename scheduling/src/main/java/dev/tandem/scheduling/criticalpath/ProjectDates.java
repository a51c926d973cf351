package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.kernel.Frame;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * When one of the projects of a schedule begins and ends.
 *
 * @param name the project's name
 * @param start the earliest start of its tasks; where its first task could start if it has none
 * @param finish the latest finish of its tasks; its start if it has none
 * @param leastFloat the least total float of its unfinished leaf tasks; empty if all are finished or there are none
 */
public record ProjectDates(
    String name, LocalDateTime start, LocalDateTime finish, Optional<WorkDuration> leastFloat) {

  /** Checks that the parts are there. */
  public ProjectDates {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(leastFloat, "leastFloat");
  }

  static ImmutableList<ProjectDates> of(Analysis analysis) {
    Frame frame = analysis.network.frame;
    long[] start = filled(frame.parts(), Long.MAX_VALUE);
    long[] finish = filled(frame.parts(), Long.MIN_VALUE);
    long[] least = filled(frame.parts(), Long.MAX_VALUE);
    for (int node = 0; node < analysis.network.size(); node++) {
      int part = frame.partOf(node);
      start[part] = Math.min(start[part], analysis.dates.start(node));
      finish[part] = Math.max(finish[part], analysis.dates.finish(node));
      if (!analysis.isFinished(node)) {
        least[part] = Math.min(least[part], analysis.critical.totalFloat(node));
      }
    }
    ImmutableList.Builder<ProjectDates> projects = ImmutableList.builder();
    for (int part = 0; part < start.length; part++) {
      Project project = analysis.projects.get(part);
      boolean empty = start[part] == Long.MAX_VALUE;
      long floor = frame.part(part).floor();
      projects.add(new ProjectDates(
          project.name(),
          Analysis.at(empty ? floor : start[part]),
          Analysis.at(empty ? floor : finish[part]),
          least[part] == Long.MAX_VALUE
              ? Optional.empty()
              : Optional.of(WorkDuration.ofSeconds(least[part], project.workday()))));
    }
    return projects.build();
  }

  private static long[] filled(int size, long value) {
    long[] array = new long[size];
    Arrays.fill(array, value);
    return array;
  }

  /** {@return for example {@code App: 2027-01-11T08:00 to 2027-02-05T17:00, least float 0d}} */
  @Override
  public String toString() {
    return name + ": " + start + " to " + finish
        + leastFloat.map(least -> ", least float " + least).orElse("");
  }
}
