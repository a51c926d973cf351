package dev.tandem.scheduling.comparison;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.comparison.MoveExplanation.Step;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.change.TaskAspect;
import dev.tandem.scheduling.comparison.tracing.EffectCount;
import dev.tandem.scheduling.comparison.tracing.MoveTracer;
import dev.tandem.scheduling.comparison.tracing.MoveTracer.Pass;
import dev.tandem.scheduling.comparison.tracing.OwnChanges;
import dev.tandem.scheduling.comparison.tracing.PlanDifference;
import dev.tandem.scheduling.comparison.tracing.Side;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which changes made a task move, in whichever direction, and which tasks a change moved. Positions are those in the later plan. Immutable. */
final class Tracing {
  private final Side before;
  private final Side after;
  private final PlanDifference difference;
  private final MoveTracer towardsAfter;
  private final MoveTracer towardsBefore;
  private final Supplier<EffectCount> effects;

  Tracing(Side before, Side after, PlanDifference difference) {
    this.before = before;
    this.after = after;
    this.difference = difference;
    this.towardsAfter = new MoveTracer(difference, after, before);
    this.towardsBefore = new MoveTracer(difference, before, after);
    this.effects = Suppliers.memoize(() -> new EffectCount(towardsAfter, towardsBefore));
  }

  /**
   * What decided that an end of a task moved.
   *
   * @param tracer follows the move in the schedule that pulls
   * @param leaf the position, in that schedule's project, of the leaf that decides the end
   * @param end which end
   */
  private record Mover(MoveTracer tracer, int leaf, int end) {
    int state() {
      return tracer.stateOf(leaf, end);
    }

    boolean isTraceable() {
      return tracer.traced.other[leaf] == Side.ABSENT || tracer.isMoved(state());
    }
  }

  long move(int index, int end) {
    int there = after.other[index];
    return end == MoveTracer.START
        ? after.start[index] - before.start[there]
        : after.finish[index] - before.finish[there];
  }

  /** The latest finish of a summary is decided by a leaf of the schedule in which it is later, its earliest start by one of the other. */
  private Mover mover(int index, int end) {
    boolean later = move(index, end) > 0;
    boolean leafIsOfAfter = later == (end == MoveTracer.FINISH);
    int leaf =
        leafIsOfAfter ? after.leafWith(index, end) : before.leafWith(after.other[index], end);
    boolean bothFromFinish = after.fromFinish() && before.fromFinish();
    boolean tracedIsAfter = later != bothFromFinish;
    if (tracedIsAfter == leafIsOfAfter) {
      return new Mover(tracer(tracedIsAfter), leaf, end);
    }
    int there = (leafIsOfAfter ? after : before).other[leaf];
    return there == Side.ABSENT
        ? new Mover(tracer(leafIsOfAfter), leaf, end)
        : new Mover(tracer(tracedIsAfter), there, end);
  }

  private MoveTracer tracer(boolean ofAfter) {
    return ofAfter ? towardsAfter : towardsBefore;
  }

  BitSet causes(int index) {
    BitSet causes = new BitSet();
    for (int end = MoveTracer.START; end <= MoveTracer.FINISH; end++) {
      if (move(index, end) != 0) {
        causes.or(causes(index, end));
      }
    }
    return causes;
  }

  /** Where the plans differ in one change alone, it is the cause whether a chain shows it or not. */
  BitSet causes(int index, int end) {
    if (difference.size() == 1) {
      BitSet only = new BitSet();
      only.set(0);
      return only;
    }
    Mover mover = mover(index, end);
    if (mover.isTraceable()) {
      return mover.tracer().causes(mover.state());
    }
    BitSet place = new BitSet();
    newPlace(mover.tracer().traced, mover.leaf()).forEach(place::set);
    return place;
  }

  /** A leaf that has not moved decides a summary's date because it, or a summary above it, has another place in the tree. */
  private NavigableSet<Integer> newPlace(Side side, int leaf) {
    NavigableSet<Integer> found = new TreeSet<>();
    for (int at = leaf; at >= 0; at = side.plan.breakdown().parent(at)) {
      OwnChanges.set(found, difference.ofTask(side.id(at), TaskAspect.PARENT));
    }
    return found;
  }

  /** The numbers as changes, in their order. */
  ImmutableList<PlanChange> changes(Stream<Integer> numbers) {
    return numbers.map(difference::get).collect(ImmutableList.toImmutableList());
  }

  MoveExplanation explain(int index) {
    int end = move(index, MoveTracer.FINISH) == 0 ? MoveTracer.START : MoveTracer.FINISH;
    Mover mover = mover(index, end);
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    if (!mover.isTraceable()) {
      NavigableSet<Integer> place = newPlace(mover.tracer().traced, mover.leaf());
      return new MoveExplanation(
          ImmutableList.of(step(mover.tracer(), mover.state(), place, Optional.empty())));
    }
    Optional<Pass> at = Optional.of(new Pass(mover.state(), -1));
    while (at.isPresent()) {
      at = step(mover.tracer(), at.get().state(), steps);
    }
    return new MoveExplanation(steps.build());
  }

  /** Adds the step of a task, and returns what passed the move on to it from another. */
  private Optional<Pass> step(MoveTracer tracer, int state, ImmutableList.Builder<Step> steps) {
    List<Pass> passing = tracer.passing(state);
    NavigableSet<Integer> own = tracer.own(state, passing);
    Optional<Pass> next = passing.stream().filter(pass -> pass.link() >= 0).findFirst();
    if (next.isEmpty() && !passing.isEmpty()) {
      int opposite = passing.get(0).state();
      List<Pass> further = tracer.passing(opposite);
      own.addAll(tracer.own(opposite, further));
      next = further.stream().filter(pass -> pass.link() >= 0).findFirst();
    }
    steps.add(step(tracer, state, own, next));
    return next;
  }

  private Step step(MoveTracer tracer, int state, NavigableSet<Integer> own, Optional<Pass> via) {
    Side side = tracer.traced;
    int index = side.network.nodes.task(state / 2);
    int end = state % 2;
    int inAfter = side == after ? index : side.other[index];
    boolean inBoth = side.other[index] != Side.ABSENT;
    return new Step(
        side.id(index),
        end == MoveTracer.START ? "starts" : "finishes",
        inBoth ? shift(inAfter, end) : Shift.NONE,
        changes(own.stream()),
        via.map(pass -> side.dependency(pass.link())));
  }

  Shift shift(int index, int end) {
    int there = after.other[index];
    long from = end == MoveTracer.START ? before.start[there] : before.finish[there];
    long to = end == MoveTracer.START ? after.start[index] : after.finish[index];
    return Shifts.of(from, to, after.calendarOf(index), after.task(index), after.project);
  }

  /** What all changes moved. Cost: O(tasks + links) for the first question. */
  EffectCount effects() {
    return effects.get();
  }
}
