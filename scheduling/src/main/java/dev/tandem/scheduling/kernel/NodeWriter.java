package dev.tandem.scheduling.kernel;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.ConstraintType;
import dev.tandem.core.project.Progress;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a task says of itself into the columns of its node. */
final class NodeWriter {
  private final Project project;
  private final Frame frame;
  private final SchedulingPolicy policy;
  private final List<WorkingTime> calendars;
  private final SummaryDates summaries;
  private final Nodes nodes;
  private final Bounds bounds;

  /**
   * Starts on the columns of a network.
   *
   * @param project the project, for its workday and summary tasks
   * @param frame how constraints bind, and the calendars by number
   * @param summaries the dates that summaries state
   * @param nodes where durations and progress go
   * @param bounds where dates go
   */
  NodeWriter(Project project, Frame frame, SummaryDates summaries, Nodes nodes, Bounds bounds) {
    this.project = project;
    this.frame = frame;
    this.policy = frame.policy();
    this.calendars = frame.calendars();
    this.summaries = summaries;
    this.nodes = nodes;
    this.bounds = bounds;
  }

  /**
   * Writes duration, progress and dates; what stood there before is gone.
   *
   * @param node the node
   * @param task its task
   * @throws ArithmeticException if the duration does not fit a long
   */
  void write(int node, Task task) {
    nodes.duration[node] = task.durationSeconds(project.workday());
    nodes.milestone[node] = task.milestoneKind();
    progress(node, task);
    bounds.clear(node);
    if (nodes.state[node] == Nodes.IN_PROGRESS) {
      goOn(node, task.progress());
      constrainRest(node, task);
    }
    if (!task.progress().isStarted()) {
      task.constraint().ifPresent(constraint -> constrain(node, constraint));
      task.secondaryConstraint().ifPresent(constraint -> constrain(node, constraint));
      bounds.asSoonAsPossible[node] = frame.fromFinish()
          && task.constraint().map(Constraint::type).filter(NodeWriter::isSoon).isPresent();
    }
    if (nodes.state[node] != Nodes.FINISHED) {
      task.deadline().ifPresent(date -> lowerFinishHigh(node, date));
      expectFinish(node, task);
    }
    summaries(node);
  }

  /** An expected finish replaces the remaining work where there is any, no other date is fixed, and dates count from the start. */
  private void expectFinish(int node, Task task) {
    boolean counts = policy.expectedFinishRule() == ExpectedFinishRule.SETS_REMAINING_WORK
        && !frame.fromFinish()
        && nodes.duration[node] > 0
        && !bounds.isPinned(node);
    if (counts) {
      task.expectedFinish().ifPresent(date -> bounds.expectedFinish[node] = Instants.of(date));
    }
  }

  private static boolean isSoon(ConstraintType type) {
    return type == ConstraintType.AS_SOON_AS_POSSIBLE;
  }

  private void progress(int node, Task task) {
    Progress progress = task.progress();
    nodes.remaining[node] = progress.isStarted()
        ? progress.remainingSeconds(
            nodes.duration[node], task.durationKind().workday(project.workday()))
        : nodes.duration[node];
    nodes.state[node] = progress.isFinished()
        ? Nodes.FINISHED
        : progress.isStarted() ? Nodes.IN_PROGRESS : Nodes.NOT_STARTED;
    nodes.actualStart[node] = progress.actualStart().map(Instants::of).orElse(0L);
    nodes.actualFinish[node] = progress.actualFinish().map(Instants::of).orElse(0L);
  }

  /**
   * When the rest of started work can go on at the earliest: when it resumes; or, where the status date moves nothing, as soon as the
   * work done so far would be done; never before it started.
   */
  private void goOn(int node, Progress progress) {
    bounds.ignoresFloor[node] = policy.statusDateRule() == StatusDateRule.MOVES_NOTHING;
    if (progress.resumed().isPresent()) {
      bounds.startLow[node] = Instants.of(progress.resumed().get());
    } else if (bounds.ignoresFloor[node]) {
      long done = Math.max(0, nodes.duration[node] - nodes.remaining[node]);
      bounds.startLow[node] =
          calendars.get(nodes.calendar[node]).plus(nodes.actualStart[node], done);
    }
    bounds.startLow[node] = Math.max(bounds.startLow[node], nodes.actualStart[node]);
  }

  /** What constraints still ask for once a task has started: its start is history, its finish is not. */
  private void constrainRest(int node, Task task) {
    Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
        .filter(constraint -> constraint.type().isAboutFinish())
        .forEach(constraint -> constrainRest(node, constraint));
  }

  private void constrainRest(int node, Constraint constraint) {
    LocalDateTime date = constraint.date().orElseThrow();
    if (constraint.type().isUpperBound()) {
      lowerFinishHigh(node, date);
    } else {
      bounds.finishLow[node] = Math.max(bounds.finishLow[node], Instants.of(date));
    }
  }

  /** What summary tasks above hand on: no start before, no finish after, and their deadline. */
  private void summaries(int node) {
    int summary = project.parentIndices().get(nodes.task[node]);
    if (summary < 0 || nodes.state[node] == Nodes.FINISHED) {
      return;
    }
    boolean open = nodes.state[node] == Nodes.NOT_STARTED;
    if (open && summaries.startLow[summary] != CompiledNetwork.NEVER) {
      raiseStartLow(node, summaries.startLow[summary]);
    }
    if (open && summaries.finishHigh[summary] != CompiledNetwork.FOREVER) {
      holdFinish(node, summaries.finishHigh[summary]);
    }
    bounds.asSoonAsPossible[node] |=
        open && summaries.asSoonAsPossible[summary] && frame.fromFinish();
    long latest = Math.min(summaries.finishHigh[summary], summaries.deadline[summary]);
    bounds.finishHigh[node] = Math.min(bounds.finishHigh[node], latest);
  }

  /** What a constraint does to the bounds of a node. */
  private interface Binding {
    void bind(int node, long date);
  }

  private void constrain(int node, Constraint constraint) {
    binding(constraint.type()).bind(node, constraint.date().map(Instants::of).orElse(0L));
  }

  private Binding binding(ConstraintType type) {
    return switch (type) {
      // The default from the start; from the finish, the caller marks the node.
      case AS_SOON_AS_POSSIBLE -> (node, date) -> {};
      case AS_LATE_AS_POSSIBLE -> (node, date) -> bounds.asLateAsPossible[node] = true;
      case START_NO_EARLIER_THAN -> this::raiseStartLow;
      case FINISH_NO_EARLIER_THAN -> this::raiseFinishLow;
      case START_NO_LATER_THAN -> this::holdStart;
      case FINISH_NO_LATER_THAN -> this::holdFinish;
      case MUST_START_ON -> datesWin() ? this::pinStart : this::fixStart;
      case MUST_FINISH_ON -> datesWin() ? this::pinFinish : this::fixFinish;
      case MANUAL_START -> this::giveStart;
      case MANDATORY_START -> this::pinStart;
      case MANDATORY_FINISH -> this::pinFinish;
    };
  }

  private boolean datesWin() {
    return policy.constraintPrecedence() == ConstraintPrecedence.DATES;
  }

  private void holdStart(int node, long date) {
    bounds.startHigh[node] = Math.min(bounds.startHigh[node], date);
    if (datesWin()) {
      bounds.startClamp[node] = Math.min(bounds.startClamp[node], date);
    }
  }

  private void holdFinish(int node, long date) {
    bounds.finishHigh[node] = Math.min(bounds.finishHigh[node], date);
    if (datesWin()) {
      bounds.finishClamp[node] = Math.min(bounds.finishClamp[node], date);
    }
  }

  private void fixStart(int node, long date) {
    raiseStartLow(node, date);
    bounds.startHigh[node] = Math.min(bounds.startHigh[node], date);
  }

  private void fixFinish(int node, long date) {
    raiseFinishLow(node, date);
    bounds.finishHigh[node] = Math.min(bounds.finishHigh[node], date);
  }

  private void pinStart(int node, long date) {
    bounds.startPin[node] = date;
  }

  private void pinFinish(int node, long date) {
    bounds.finishPin[node] = date;
  }

  private void giveStart(int node, long date) {
    bounds.startLow[node] = date;
    bounds.startClamp[node] = date;
    bounds.ignoresFloor[node] = true;
    bounds.startIsGiven[node] = true;
  }

  private void raiseStartLow(int node, long instant) {
    bounds.startLow[node] = Math.max(bounds.startLow[node], instant);
    yieldFloor(node);
  }

  private void raiseFinishLow(int node, long instant) {
    bounds.finishLow[node] = Math.max(bounds.finishLow[node], instant);
    yieldFloor(node);
  }

  private void yieldFloor(int node) {
    bounds.ignoresFloor[node] |=
        policy.projectStartRule() == ProjectStartRule.HOLDS_FOR_OPEN_STARTS;
  }

  private void lowerFinishHigh(int node, LocalDateTime date) {
    bounds.finishHigh[node] = Math.min(bounds.finishHigh[node], Instants.of(date));
  }
}
