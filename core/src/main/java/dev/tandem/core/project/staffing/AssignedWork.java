package dev.tandem.core.project.staffing;

import com.google.common.math.DoubleMath;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.task.Task;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The formula, work = units × time, for the assignments to a task of some duration: the time is the duration unless an assignment states its
 * work. All in seconds.
 */
final class AssignedWork {
  private final Workday workday;
  private final long duration;

  AssignedWork(Task task, Workday workday) {
    this.workday = workday;
    this.duration = task.durationSeconds(workday);
  }

  long duration() {
    return duration;
  }

  long of(Assignment assignment) {
    return assignment
        .work()
        .map(stated -> stated.toSeconds(workday))
        .orElseGet(() -> rounded(duration * assignment.units()));
  }

  long of(List<Assignment> assignments) {
    return assignments.stream().mapToLong(this::of).reduce(0, Math::addExact);
  }

  /** Returns how long an assignment takes by itself. */
  double time(Assignment assignment) {
    return assignment
        .work()
        .map(stated -> stated.toSeconds(workday) / assignment.units())
        .orElse((double) duration);
  }

  /** Returns an assignment that states its work. */
  Assignment stated(Assignment assignment, double work) {
    return new Assignment(
        assignment.task(),
        assignment.resource(),
        assignment.units(),
        Optional.of(WorkDuration.ofSeconds(rounded(work), workday)));
  }

  /** Returns an assignment with other units, whose work follows from the duration. */
  static Assignment following(Assignment assignment, double units) {
    return new Assignment(assignment.task(), assignment.resource(), units, Optional.empty());
  }

  /** Leaves out work that follows from the duration; a second is lost where it was rounded. */
  List<Assignment> withoutWhatFollows(List<Assignment> assignments) {
    return assignments.stream()
        .map(each -> follows(each) ? following(each, each.units()) : each)
        .toList();
  }

  private boolean follows(Assignment assignment) {
    double wanted = duration * assignment.units();
    return assignment
        .work()
        .map(work -> Math.abs(work.toSeconds(workday) - wanted) <= Math.max(1, assignment.units()))
        .orElse(true);
  }

  static long rounded(double seconds) {
    return DoubleMath.roundToLong(seconds, RoundingMode.HALF_UP);
  }
}
