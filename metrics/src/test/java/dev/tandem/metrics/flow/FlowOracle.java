package dev.tandem.metrics.flow;

import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.Transition;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FinishRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.WipRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * An item from the words of {@code docs/methods/cycle-time.md} and {@code flow-efficiency.md} alone: it is looked at hour by hour. All
 * times are at full hours, and no two of an item are equal.
 */
final class FlowOracle {

  private final WorkItem item;
  private final FlowConvention convention;
  private final Instant begin;
  private final Instant asOf;

  /** What the item's state meant in each hour; empty before one was recorded. */
  private final List<Optional<StateKind>> hours = new ArrayList<>();

  private final OptionalInt finish;
  private final OptionalInt start;
  private final List<Piece> pieces;

  FlowOracle(WorkItem item, Workflow workflow, FlowConvention convention, Instant asOf) {
    this.item = item;
    this.convention = convention;
    this.asOf = asOf;
    Instant first = item.created();
    for (Transition move : item.transitions()) {
      first = move.time().isBefore(first) ? move.time() : first;
    }
    this.begin = first;
    for (Instant hour = begin; hour.isBefore(asOf); hour = hour.plusSeconds(3600)) {
      Optional<StateKind> kind = item.firstState().flatMap(workflow::kindOf);
      for (Transition move : item.transitions()) {
        if (!move.time().isAfter(hour)) {
          kind = workflow.kindOf(move.state());
        }
      }
      hours.add(kind);
    }
    finish = finishHour();
    start = startHour();
    pieces = pieces();
  }

  private boolean is(int hour, StateKind... kinds) {
    return hour >= 0
        && hour < hours.size()
        && hours.get(hour).isPresent()
        && List.of(kinds).contains(hours.get(hour).orElseThrow());
  }

  private boolean works(int hour) {
    return is(hour, StateKind.ACTIVE, StateKind.WAITING);
  }

  private boolean endsAs(StateKind... kinds) {
    return is(hours.size() - 1, kinds);
  }

  private OptionalInt finishHour() {
    OptionalInt found = OptionalInt.empty();
    for (int hour = 0; hour < hours.size(); hour++) {
      if (is(hour, StateKind.DONE) && !is(hour - 1, StateKind.DONE)) {
        boolean first = found.isEmpty();
        found = first || convention.finish() == FinishRule.LAST_DONE ? OptionalInt.of(hour) : found;
      }
    }
    return convention.finish() == FinishRule.FIRST_DONE || endsAs(StateKind.DONE)
        ? found
        : OptionalInt.empty();
  }

  private int end() {
    return finish.orElse(hours.size());
  }

  private OptionalInt startHour() {
    OptionalInt found = OptionalInt.empty();
    for (int hour = 0; hour < end(); hour++) {
      if (works(hour) && !works(hour - 1)) {
        boolean takes = found.isEmpty() || convention.cycleTime() == CycleTimeRule.LAST_ENTRY;
        found = takes ? OptionalInt.of(hour) : found;
      }
    }
    return found;
  }

  private Instant time(int hour) {
    return begin.plusSeconds(3600L * hour);
  }

  private static Optional<Integer> boxed(OptionalInt hour) {
    return hour.isPresent() ? Optional.of(hour.getAsInt()) : Optional.empty();
  }

  Optional<Instant> started() {
    return boxed(start).map(this::time);
  }

  Optional<Instant> finished() {
    return boxed(finish).map(this::time);
  }

  ItemStatus status() {
    if (finish.isPresent()) {
      return ItemStatus.DONE;
    }
    if (endsAs(StateKind.CANCELLED)) {
      return ItemStatus.CANCELLED;
    }
    if (endsAs(StateKind.ACTIVE, StateKind.WAITING)) {
      return ItemStatus.IN_PROGRESS;
    }
    boolean moved =
        hours.stream().anyMatch(kind -> kind.isPresent() && kind.orElseThrow() != StateKind.TO_DO);
    return moved ? ItemStatus.PUT_BACK : ItemStatus.NOT_STARTED;
  }

  /** The hours in which the clock runs, as pieces without a pause. */
  private List<Piece> pieces() {
    List<Piece> found = new ArrayList<>();
    if (start.isEmpty()) {
      return found;
    }
    int from = start.getAsInt();
    boolean throughPauses = convention.cycleTime() == CycleTimeRule.FIRST_ENTRY
        || (convention.cycleTime() == CycleTimeRule.LAST_ENTRY && finish.isPresent());
    if (throughPauses) {
      int to = end();
      while (status() == ItemStatus.CANCELLED && to > 0 && is(to - 1, StateKind.CANCELLED)) {
        to--;
      }
      found.add(new Piece(from, to));
      return found;
    }
    for (int hour = from; hour < end(); hour++) {
      if (works(hour)) {
        int first = hour;
        while (hour + 1 < end() && works(hour + 1)) {
          hour++;
        }
        found.add(new Piece(first, hour + 1));
      }
    }
    return found;
  }

  private LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, convention.zone());
  }

  private LocalDate firstDate(Piece piece) {
    return date(time(piece.from()));
  }

  /** What goes on has been seen up to the last hour before as of; what ended has touched the date on which it did. */
  private LocalDate lastDate(Piece piece) {
    boolean goesOn = piece.to() == hours.size();
    return date(goesOn ? asOf.minusSeconds(1) : time(piece.to()));
  }

  private double count(List<Piece> pieces) {
    Set<LocalDate> dates = new TreeSet<>();
    long hoursRun = 0;
    long differences = 0;
    for (Piece piece : pieces) {
      hoursRun += piece.to() - piece.from();
      LocalDate last = lastDate(piece);
      for (LocalDate day = firstDate(piece); !day.isAfter(last); day = day.plusDays(1)) {
        dates.add(day);
        differences += day.isBefore(last) ? 1 : 0;
      }
    }
    return switch (convention.count()) {
      case ELAPSED_TIME -> hoursRun / 24.0;
      case ELAPSED_DAYS -> differences;
      case INCLUSIVE_DAYS -> dates.size();
      case INCLUSIVE_WORKDAYS ->
        dates.stream()
            .filter(day -> !convention.calendar().hoursOn(day).isEmpty())
            .count();
    };
  }

  OptionalDouble cycleTime() {
    return status() == ItemStatus.DONE && !pieces.isEmpty()
        ? OptionalDouble.of(count(pieces))
        : OptionalDouble.empty();
  }

  OptionalDouble leadTime() {
    return finish.isPresent()
        ? OptionalDouble.of(count(List.of(new Piece(0, finish.getAsInt()))))
        : OptionalDouble.empty();
  }

  OptionalDouble age() {
    boolean runs = status() == ItemStatus.IN_PROGRESS
        || (status() == ItemStatus.PUT_BACK && convention.cycleTime() == CycleTimeRule.FIRST_ENTRY);
    return runs && !pieces.isEmpty() ? OptionalDouble.of(count(pieces)) : OptionalDouble.empty();
  }

  boolean isInProgressOn(LocalDate day) {
    return pieces.stream().anyMatch(piece -> {
      boolean leaves = piece.to() < hours.size() && convention.wip() == WipRule.END_OF_DAY;
      LocalDate last = leaves ? lastDate(piece).minusDays(1) : lastDate(piece);
      return !day.isBefore(firstDate(piece)) && !day.isAfter(last);
    });
  }

  Optional<LocalDate> firstDoneOn() {
    for (int hour = 0; hour < hours.size(); hour++) {
      if (is(hour, StateKind.DONE)) {
        return Optional.of(date(time(hour)));
      }
    }
    return Optional.empty();
  }

  boolean isReopened() {
    for (int hour = 1; hour < hours.size(); hour++) {
      if (is(hour - 1, StateKind.DONE) && !is(hour, StateKind.DONE)) {
        return true;
      }
    }
    return false;
  }

  long hoursInWork() {
    long count = 0;
    for (int hour = 0; hour < end(); hour++) {
      count += works(hour) ? 1 : 0;
    }
    return count;
  }

  long hoursBlocked() {
    long count = 0;
    for (int hour = 0; hour < end(); hour++) {
      count += works(hour) && isBlocked(hour) ? 1 : 0;
    }
    return count;
  }

  long hoursActive() {
    long count = 0;
    for (int hour = 0; hour < end(); hour++) {
      count += is(hour, StateKind.ACTIVE) && !isBlocked(hour) ? 1 : 0;
    }
    return count;
  }

  private boolean isBlocked(int hour) {
    for (BlockedSpan span : item.blocked()) {
      Instant over = span.to().orElse(Instant.MAX);
      if (!span.from().isAfter(time(hour)) && over.isAfter(time(hour))) {
        return true;
      }
    }
    return false;
  }

  /** From an hour to another, which it does not hold. */
  private record Piece(int from, int to) {}
}
