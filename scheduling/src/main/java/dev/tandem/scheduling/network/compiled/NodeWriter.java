package dev.tandem.scheduling.network.compiled;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.NodeValues;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;

/** Reads what a task says of itself, and what the summaries above it say, as the values of its node. Not thread-safe. */
final class NodeWriter {
  private final Project project;
  private final Frame frame;
  private final SchedulingPolicy policy;
  private final SummaryDates summaries;
  private final NodeValues values = new NodeValues();

  /**
   * Starts on a project.
   *
   * @param project the project, for its workday and summary tasks
   * @param frame how constraints bind, and the calendars by number
   * @param summaries the dates that summaries state
   */
  NodeWriter(Project project, Frame frame, SummaryDates summaries) {
    this.project = project;
    this.frame = frame;
    this.policy = frame.policy();
    this.summaries = summaries;
  }

  /**
   * {@return duration, progress and dates of a task, until the next one is read}
   *
   * @param index the position of the task in the project
   * @param calendar the number of the calendar that it follows
   * @param task the task as it is now
   * @throws ArithmeticException if the duration does not fit a long
   */
  NodeValues read(int index, int calendar, Task task) {
    values.clear();
    work(task);
    Pauses pauses = Pauses.of(task, project.workday());
    long done = Math.max(0, values.duration() - values.remaining());
    values.restFor(pauses.from(done).total());
    if (values.isStarted() && !values.isFinished()) {
      goOn(calendar, task.progress(), done, pauses.before(done).total());
      task.constraint().ifPresent(this::constrainRest);
      task.secondaryConstraint().ifPresent(this::constrainRest);
    }
    if (!values.isStarted()) {
      task.constraint().ifPresent(this::constrain);
      task.secondaryConstraint().ifPresent(this::constrain);
    }
    if (!values.isFinished()) {
      task.deadline().map(Instants::of).ifPresent(values::lateFinishNotAfter);
      expectFinish(task);
      inherit(project.parentIndices().get(index));
    }
    delay(task);
    return values;
  }

  private void work(Task task) {
    Progress progress = task.progress();
    long duration = task.durationSeconds(project.workday());
    long remaining = progress.isStarted()
        ? progress.remainingSeconds(duration, task.durationKind().workday(project.workday()))
        : duration;
    values.work(duration, remaining);
    switch (task.milestoneKind()) {
      case WHERE_REACHED -> {}
      case START -> values.standsAtStarts();
      case FINISH -> values.standsAtFinishes();
    }
    long began = progress.actualStart().map(Instants::of).orElse(0L);
    if (progress.isFinished()) {
      values.finished(began, progress.actualFinish().map(Instants::of).orElse(0L));
    } else if (progress.isStarted()) {
      values.started(began);
    }
  }

  /** A leveller's delay counts as long as links decide when a task begins. */
  private void delay(Task task) {
    if (!values.isStarted() && !values.isFixed()) {
      values.delayBy(task.levellingDelay().toSeconds());
    }
  }

  /** An expected finish replaces the remaining work where there is any, no other date is fixed, and dates count from the start. */
  private void expectFinish(Task task) {
    if (task.expectedFinish().isPresent()
        && policy.expectedFinishRule() == ExpectedFinishRule.SETS_REMAINING_WORK
        && !frame.fromFinish()
        && values.duration() > 0
        && !values.isPinned()) {
      values.expectFinish(Instants.of(task.expectedFinish().get()));
    }
  }

  /**
   * When the rest of started work can go on at the earliest: when it resumes; or, where the status date moves nothing, as soon as the
   * work done so far would be done; never before it started.
   */
  private void goOn(int calendar, Progress progress, long done, long pauses) {
    boolean statusDateMovesNothing = policy.statusDateRule() == StatusDateRule.MOVES_NOTHING;
    if (statusDateMovesNothing) {
      values.ignoreFloor();
    }
    long began = Instants.of(progress.actualStart().orElseThrow());
    if (progress.resumed().isPresent()) {
      values.startNotBefore(Instants.of(progress.resumed().get()));
    } else if (statusDateMovesNothing) {
      WorkingTime time = frame.calendars().get(calendar);
      long work = frame.workAfter(calendar, time.workAt(began), done, pauses);
      values.startNotBefore(done == 0 ? began : time.finishOf(work));
    }
    values.startNotBefore(began);
  }

  /** What a constraint still asks for once a task has started: its start is history, its finish is not. */
  private void constrainRest(Constraint constraint) {
    if (!constraint.type().isAboutFinish()) {
      return;
    }
    long date = Instants.of(constraint.date().orElseThrow());
    if (constraint.type().isUpperBound()) {
      values.lateFinishNotAfter(date);
    } else {
      values.finishNotBefore(date);
    }
  }

  /** What summary tasks above hand on: no start before, no finish after, and their deadline. */
  private void inherit(int summary) {
    if (summary < 0) {
      return;
    }
    boolean open = !values.isStarted();
    if (open && summaries.startLow[summary] != NEVER) {
      keepFrom(true, summaries.startLow[summary]);
    }
    if (open && summaries.finishHigh[summary] != FOREVER) {
      keepUntil(false, summaries.finishHigh[summary]);
    }
    if (open && summaries.asSoonAsPossible[summary] && frame.fromFinish()) {
      values.goSoon();
    }
    values.lateFinishNotAfter(Math.min(summaries.finishHigh[summary], summaries.deadline[summary]));
  }

  private void constrain(Constraint constraint) {
    ConstraintType type = constraint.type();
    if (type.isDated()) {
      constrain(type, Instants.of(constraint.date().orElseThrow()));
    } else if (type == ConstraintType.AS_LATE_AS_POSSIBLE) {
      values.goLate();
    } else if (frame.fromFinish()) {
      values.goSoon();
    }
  }

  /** What a type says of itself is all there is to know: which end it is about, which way it binds, and what it wins against. */
  private void constrain(ConstraintType type, long date) {
    boolean fixes = type.isLowerBound() && type.isUpperBound();
    if (type.winsOverDependencies() && !type.holdsLateDates()) {
      values.giveStart(date);
    } else if (type.winsOverDependencies() || (fixes && datesWin())) {
      pin(type.isAboutStart(), date);
    } else {
      if (type.isLowerBound()) {
        keepFrom(type.isAboutStart(), date);
      }
      if (type.isUpperBound()) {
        keepUntil(type.isAboutStart(), date);
      }
    }
  }

  private boolean datesWin() {
    return policy.constraintPrecedence() == ConstraintPrecedence.DATES;
  }

  private void pin(boolean start, long date) {
    if (start) {
      values.pinStart(date);
    } else {
      values.pinFinish(date);
    }
  }

  private void keepFrom(boolean start, long date) {
    if (start) {
      values.startNotBefore(date);
    } else {
      values.finishNotBefore(date);
    }
    if (policy.projectStartRule() == ProjectStartRule.HOLDS_FOR_OPEN_STARTS) {
      values.ignoreFloor();
    }
  }

  private void keepUntil(boolean start, long date) {
    if (start) {
      values.lateStartNotAfter(date);
    } else {
      values.lateFinishNotAfter(date);
    }
    if (datesWin() && start) {
      values.clampStart(date);
    } else if (datesWin()) {
      values.clampFinish(date);
    }
  }
}
