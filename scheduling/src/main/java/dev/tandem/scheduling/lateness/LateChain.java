package dev.tandem.scheduling.lateness;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.Explanation.Step;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.lateness.LateCause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Splits a lateness along the driving chain.
 *
 * <p>The chain is a walk from the finish of the task back, from end to end of tasks. A stretch of the walk contributes its length less that of
 * the same stretch of the reference; the lengths telescope, so that the contributions add up to the lateness whatever the links are. Where
 * the reference does not know a task, the whole stretch counts, and what the reference has instead is taken off where it knows one again.
 */
final class LateChain {
  private final LatenessReport report;
  private final int task;
  private final List<LateCause> causes = new ArrayList<>();
  private long now;
  /** The last moment that the reference knows, and which the walk has not passed there yet. */
  private long reference;

  LateChain(LatenessReport report, int task) {
    this.report = report;
    this.task = task;
    this.now = report.finish[task];
    this.reference = report.due.finish()[task];
  }

  List<LateCause> causes() {
    boolean atFinish = true;
    Optional<Dependency> over = Optional.empty();
    int behind = task;
    for (Step step :
        report.schedule().explain(report.project().tasks().get(task).id()).steps()) {
      int index = report.project().indexOf(step.task());
      if (over.isPresent()) {
        atFinish = !over.get().type().isFromStart();
        gap(behind, index, over.get(), atFinish);
      }
      over = driver(step);
      boolean history = !atFinish && isStarted(index);
      if (over.isEmpty() || history) {
        return end(index, step, atFinish);
      }
      pass(index, over.get(), atFinish);
      behind = index;
    }
    return causes;
  }

  private static Optional<Dependency> driver(Step step) {
    return step.reasons().get(0) instanceof Reason.Driven driven
        ? Optional.of(driven.dependency())
        : Optional.empty();
  }

  private boolean isStarted(int index) {
    return report.project().tasks().get(index).progress().isStarted();
  }

  /** From the end of a task at which the walk stands to the one that its driver holds back. */
  private void pass(int index, Dependency driver, boolean atFinish) {
    boolean heldAtStart = driver.type().isToStart() && !isStarted(index);
    if (heldAtStart && atFinish) {
      span(index, report.start, report.due.start(), 1);
    } else if (!heldAtStart && !atFinish) {
      span(index, report.finish, report.due.finish(), -1);
    }
  }

  /** Over the work of a task, to its other end. */
  private void span(int index, long[] dates, long[] due, int sign) {
    WorkingTime calendar = report.plan.network().calendarOf(report.node(index));
    long target = dates[index];
    long own = calendar.between(report.start[index], report.finish[index]);
    if (knows(index)) {
      own -= calendar.between(report.due.start()[index], report.due.finish()[index]);
    }
    long all = step(target, knows(index) ? due[index] : DueDates.NONE);
    add(index, Kind.WORK, sign * own, work(knows(index), own));
    add(index, Kind.CALENDAR, all - sign * own, "works at other times than the project");
  }

  private static String work(boolean known, long longer) {
    if (!known) {
      return "its work";
    }
    return longer > 0 ? "takes longer" : "takes less";
  }

  private boolean knows(int index) {
    return report.due.start()[index] != DueDates.NONE && report.isDue(index);
  }

  private void gap(int behind, int index, Dependency over, boolean atFinish) {
    long target = atFinish ? report.finish[index] : report.start[index];
    long due = atFinish ? report.due.finish()[index] : report.due.start()[index];
    long amount = step(target, knows(index) ? due : DueDates.NONE);
    if (isStarted(behind)) {
      add(behind, Kind.WORK, amount, "its rest follows " + id(index) + ", " + over);
    } else if (amount > 0) {
      add(behind, Kind.LAG, amount, "waits longer behind " + id(index) + ", " + over);
    } else {
      add(behind, Kind.SLACK, amount, "waits less behind " + id(index) + ", " + over);
    }
  }

  private TaskId id(int index) {
    return report.project().tasks().get(index).id();
  }

  /** The chain ends at a task that nothing drives: over its work to its start, and from there to what the reference knows. */
  private List<LateCause> end(int index, Step step, boolean atFinish) {
    if (atFinish) {
      span(index, report.start, report.due.start(), 1);
    }
    String why =
        step.reasons().stream().map(Reason::toString).collect(Collectors.joining("; and "));
    if (knows(index)) {
      String word = report.work(reference, now) > 0 ? "starts later: " : "starts earlier: ";
      add(index, Kind.START, report.work(reference, now), word + why);
    } else {
      add(index, Kind.AVAILABLE, report.work(reference, now), "the chain begins here: " + why);
    }
    return causes;
  }

  /** Walks on, and returns by how much the stretch is longer than that of the reference. */
  private long step(long target, long due) {
    long amount = report.work(target, now);
    now = target;
    if (due != DueDates.NONE) {
      amount -= report.work(due, reference);
      reference = due;
    }
    return amount;
  }

  private void add(int index, Kind kind, long seconds, String why) {
    if (seconds != 0) {
      causes.add(new LateCause(id(index), kind, report.amount(seconds), why));
    }
  }
}
