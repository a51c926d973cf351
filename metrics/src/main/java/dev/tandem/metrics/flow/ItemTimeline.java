package dev.tandem.metrics.flow;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.Transition;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FinishRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The stays of an item in states, as far as they are known at a time, and what a convention makes of them. */
final class ItemTimeline {
  private final WorkItem item;
  private final ImmutableList<ItemSpan> spans;
  private final Instant asOf;
  private final FlowConvention convention;

  /** The number of the stay with which the item was finished; −1 if it is not. */
  private final int finish;

  ItemTimeline(WorkItem item, Workflow workflow, FlowConvention convention, Instant asOf) {
    this.item = item;
    this.spans = spans(item, workflow, asOf);
    this.asOf = asOf;
    this.convention = convention;
    this.finish = findFinish();
  }

  private static ImmutableList<ItemSpan> spans(WorkItem item, Workflow workflow, Instant asOf) {
    List<Transition> entries = new ArrayList<>();
    item.firstState().ifPresent(state -> entries.add(new Transition(begin(item), state)));
    entries.addAll(item.transitions());
    entries.removeIf(entry -> !entry.time().isBefore(asOf));
    ImmutableList.Builder<ItemSpan> spans = ImmutableList.builder();
    for (int i = 0; i < entries.size(); i++) {
      StateId state = entries.get(i).state();
      spans.add(new ItemSpan(
          state,
          workflow.kindOf(state).orElseThrow(),
          workflow.positionOf(state),
          entries.get(i).time(),
          i + 1 < entries.size() ? entries.get(i + 1).time() : asOf));
    }
    return spans.build();
  }

  /** Creation, or the first transition if that was earlier, as of imported items. */
  static Instant begin(WorkItem item) {
    return item.transitions().isEmpty()
            || item.created().isBefore(item.transitions().get(0).time())
        ? item.created()
        : item.transitions().get(0).time();
  }

  WorkItem item() {
    return item;
  }

  ImmutableList<ItemSpan> spans() {
    return spans;
  }

  /** Whether the item enters a kind of state with a stay, not having been in such a state before. */
  private boolean enters(int i, Predicate<StateKind> kind) {
    return kind.test(spans.get(i).kind()) && (i == 0 || !kind.test(spans.get(i - 1).kind()));
  }

  private boolean endsAs(StateKind kind) {
    return !spans.isEmpty() && spans.get(spans.size() - 1).kind() == kind;
  }

  private int findFinish() {
    boolean first = convention.finish() == FinishRule.FIRST_DONE;
    int found = -1;
    for (int i = 0; i < spans.size(); i++) {
      if (enters(i, StateKind.DONE::equals) && (found < 0 || !first)) {
        found = i;
      }
    }
    return first || endsAs(StateKind.DONE) ? found : -1;
  }

  Optional<Instant> finished() {
    return finish < 0 ? Optional.empty() : Optional.of(spans.get(finish).from());
  }

  ItemStatus status() {
    if (finish >= 0) {
      return ItemStatus.DONE;
    }
    if (endsAs(StateKind.CANCELLED)) {
      return ItemStatus.CANCELLED;
    }
    if (endsAs(StateKind.ACTIVE) || endsAs(StateKind.WAITING)) {
      return ItemStatus.IN_PROGRESS;
    }
    return spans.stream().anyMatch(span -> span.kind() != StateKind.TO_DO)
        ? ItemStatus.PUT_BACK
        : ItemStatus.NOT_STARTED;
  }

  /** When the item was given up; only of one whose status says so. */
  Optional<Instant> cancelled() {
    if (status() != ItemStatus.CANCELLED) {
      return Optional.empty();
    }
    int at = spans.size() - 1;
    while (at > 0 && spans.get(at - 1).kind() == StateKind.CANCELLED) {
      at--;
    }
    return Optional.of(spans.get(at).from());
  }

  /** The number of the stay with which the cycle time starts; −1 if no start was seen before the finish. */
  private int start() {
    int end = finish < 0 ? spans.size() : finish;
    int found = -1;
    for (int i = 0; i < end; i++) {
      boolean counts = found < 0 || convention.cycleTime() == CycleTimeRule.LAST_ENTRY;
      if (enters(i, StateKind::isInWork) && counts) {
        found = i;
      }
    }
    return found;
  }

  Optional<Instant> started() {
    int start = start();
    return start < 0 ? Optional.empty() : Optional.of(spans.get(start).from());
  }

  /** The times in which the clock of the cycle time runs, in order. */
  ImmutableList<Period> running() {
    int start = start();
    if (start < 0) {
      return ImmutableList.of();
    }
    return switch (convention.cycleTime()) {
      case FIRST_ENTRY -> ImmutableList.of(fromStart(start));
      case LAST_ENTRY -> finish >= 0 ? ImmutableList.of(fromStart(start)) : runs(start);
      case TIME_IN_WORK -> runs(start);
    };
  }

  private Period fromStart(int start) {
    Optional<Instant> end = finished().or(this::cancelled);
    return new Period(spans.get(start).from(), end.orElse(asOf), end.isEmpty());
  }

  /** The runs of stays in work, up to the finish. */
  private ImmutableList<Period> runs(int start) {
    ImmutableList.Builder<Period> runs = ImmutableList.builder();
    int end = finish < 0 ? spans.size() : finish;
    for (int i = start; i < end; i++) {
      if (enters(i, StateKind::isInWork)) {
        int last = i;
        while (last + 1 < end && spans.get(last + 1).kind().isInWork()) {
          last++;
        }
        boolean open = last + 1 == spans.size();
        runs.add(new Period(spans.get(i).from(), spans.get(last).to(), open));
      }
    }
    return runs.build();
  }

  /** The stays in work up to the finish. */
  private List<ItemSpan> inWork() {
    return spans.subList(0, finish < 0 ? spans.size() : finish).stream()
        .filter(span -> span.kind().isInWork())
        .toList();
  }

  /** The time in states in work, up to the finish. */
  Duration timeInWork() {
    return inWork().stream()
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The time in active states in which the item was not blocked, up to the finish. */
  Duration activeTime() {
    Duration active = Duration.ZERO;
    for (ItemSpan span : inWork()) {
      if (span.kind() == StateKind.ACTIVE) {
        active = active
            .plus(Duration.between(span.from(), span.to()))
            .minus(blockedIn(span.from(), span.to()));
      }
    }
    return active;
  }

  /** The time in states in work in which the item was blocked, up to the finish. */
  Duration blockedTime() {
    return inWork().stream()
        .map(span -> blockedIn(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How much of a time was blocked; spans that overlap count once, since they come in the order of their starts. */
  private Duration blockedIn(Instant from, Instant to) {
    Duration blocked = Duration.ZERO;
    Instant seen = from;
    for (BlockedSpan span : item.blocked()) {
      Instant start = span.from().isBefore(seen) ? seen : span.from();
      Instant end = span.to().filter(over -> over.isBefore(to)).orElse(to);
      if (start.isBefore(end)) {
        blocked = blocked.plus(Duration.between(start, end));
        seen = end;
      }
    }
    return blocked;
  }

  /** When the item was done for the first time, whatever the convention says. */
  Optional<Instant> firstDone() {
    return spans.stream()
        .filter(span -> span.kind() == StateKind.DONE)
        .map(ItemSpan::from)
        .findFirst();
  }

  /** Whether the item was in a state that is not done after it was done. */
  boolean isReopened() {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).kind() == StateKind.DONE && spans.get(i).kind() != StateKind.DONE) {
        return true;
      }
    }
    return false;
  }

  /**
   * A stay in a state.
   *
   * @param state the state
   * @param kind what it means
   * @param position its place in the order of the work
   * @param from since when
   * @param to until when
   */
  record ItemSpan(StateId state, StateKind kind, int position, Instant from, Instant to) {}

  /**
   * A time in which the clock runs.
   *
   * @param from since when
   * @param to until when
   * @param open whether it goes on, so that {@code to} is only the time looked at
   */
  record Period(Instant from, Instant to, boolean open) {}
}
