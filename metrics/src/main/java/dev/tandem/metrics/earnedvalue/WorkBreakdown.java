package dev.tandem.metrics.earnedvalue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.project.Project;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.RationalSum;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The tree of a project's tasks, from the leaves up: no recursion, however deep it is. */
final class WorkBreakdown {
  private final ImmutableIntArray parents;
  private final int[] leavesFirst;

  WorkBreakdown(Project project) {
    parents = project.parentIndices();
    leavesFirst = leavesFirst();
  }

  private int[] leavesFirst() {
    int size = parents.length();
    int[] below = new int[size];
    parents.stream().filter(parent -> parent >= 0).forEach(parent -> below[parent]++);
    Deque<Integer> open = new ArrayDeque<>();
    IntStream.range(0, size).filter(task -> below[task] == 0).forEach(open::add);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int task = open.remove();
      order[i] = task;
      int parent = parents.get(task);
      if (parent >= 0 && --below[parent] == 0) {
        open.add(parent);
      }
    }
    return order;
  }

  /** Returns for each task how many are above it. */
  int[] depths() {
    int[] depths = new int[leavesFirst.length];
    for (int i = leavesFirst.length - 1; i >= 0; i--) {
      int parent = parents.get(leavesFirst[i]);
      depths[leavesFirst[i]] = parent < 0 ? 0 : depths[parent] + 1;
    }
    return depths;
  }

  /** Returns the tasks that are among some, or below them. */
  BitSet withAllBelow(BitSet some) {
    BitSet all = (BitSet) some.clone();
    for (int i = leavesFirst.length - 1; i >= 0; i--) {
      int parent = parents.get(leavesFirst[i]);
      if (parent >= 0 && all.get(parent)) {
        all.set(leavesFirst[i]);
      }
    }
    return all;
  }

  /** Returns for each task its own value and that of all below it. */
  ImmutableList<EarnedValue> rolledUp(List<EarnedValue> own, EarnedValueConvention convention) {
    Sum[] sums = new Sum[leavesFirst.length];
    EarnedValue[] totals = new EarnedValue[leavesFirst.length];
    for (int task : leavesFirst) {
      Sum below = sums[task];
      totals[task] = below == null ? own.get(task) : below.add(own.get(task)).total(convention);
      int parent = parents.get(task);
      if (parent >= 0) {
        Sum above = sums[parent] == null ? new Sum() : sums[parent];
        sums[parent] = above.add(totals[task]);
      }
    }
    return ImmutableList.copyOf(totals);
  }

  /** Returns the value of some tasks together. */
  static EarnedValue sum(List<EarnedValue> own, BitSet tasks, EarnedValueConvention convention) {
    Sum sum = new Sum();
    tasks.stream().forEach(task -> sum.add(own.get(task)));
    return sum.total(convention);
  }

  private static final class Sum {
    private final RationalSum planned = new RationalSum();
    private final RationalSum earned = new RationalSum();
    private final RationalSum actual = new RationalSum();
    private final RationalSum budget = new RationalSum();

    Sum add(EarnedValue value) {
      planned.add(value.planned());
      earned.add(value.earned());
      actual.add(value.actual());
      budget.add(value.budget());
      return this;
    }

    EarnedValue total(EarnedValueConvention convention) {
      return new EarnedValue(
          planned.total(), earned.total(), actual.total(), budget.total(), convention);
    }
  }
}
