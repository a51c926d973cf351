package dev.tandem.scheduling.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.tracing.MoveTracer;
import dev.tandem.scheduling.comparison.tracing.Side;
import dev.tandem.scheduling.kernel.Instants;
import java.util.Collection;
import java.util.Optional;

/** How a set of tasks as a whole moved. */
final class SpanOfTasks {
  private final Side before;
  private final Side after;
  private final Tracing tracing;

  SpanOfTasks(Side before, Side after, Tracing tracing) {
    this.before = before;
    this.after = after;
    this.tracing = tracing;
  }

  private record Span(long start, long finish, int last) {}

  Optional<SpanShift> shift(Collection<TaskId> tasks) {
    Optional<Span> was = span(before, tasks);
    Optional<Span> is = span(after, tasks);
    return was.isPresent() && is.isPresent()
        ? Optional.of(shift(was.get(), is.get()))
        : Optional.empty();
  }

  private static Optional<Span> span(Side side, Collection<TaskId> tasks) {
    Optional<Span> span = Optional.empty();
    for (TaskId id : tasks) {
      if (side.project.contains(id)) {
        int index = side.project.indexOf(id);
        Span own = new Span(side.start[index], side.finish[index], index);
        span = Optional.of(span.map(so -> union(so, own)).orElse(own));
      }
    }
    return span;
  }

  private static Span union(Span one, Span two) {
    Span last = two.finish() > one.finish() ? two : one;
    return new Span(Math.min(one.start(), two.start()), last.finish(), last.last());
  }

  private SpanShift shift(Span was, Span is) {
    return new SpanShift(
        Instants.toDateTime(was.start()),
        Instants.toDateTime(is.start()),
        between(was.start(), is.start()),
        Instants.toDateTime(was.finish()),
        Instants.toDateTime(is.finish()),
        between(was.finish(), is.finish()),
        causes(was, is));
  }

  private Shift between(long from, long to) {
    return Shifts.of(from, to, after.calendar(), after.project.workday());
  }

  /** The causes of the move of the task that decides the finish: the last one after if it comes later, the last one before if earlier. */
  private ImmutableList<PlanChange> causes(Span was, Span is) {
    long move = is.finish() - was.finish();
    int index = move > 0 ? is.last() : before.other[was.last()];
    boolean inBoth = index != Side.ABSENT && after.other[index] != Side.ABSENT;
    if (move == 0
        || !inBoth
        || Long.signum(tracing.move(index, MoveTracer.FINISH)) != Long.signum(move)) {
      return ImmutableList.of();
    }
    return tracing.changes(tracing.causes(index, MoveTracer.FINISH).stream().boxed());
  }
}
