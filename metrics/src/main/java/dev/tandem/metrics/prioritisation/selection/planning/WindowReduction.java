package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.Arrays;

/**
 * Takes out of the windows of a plan what cannot be: a node before what it requires, more work in releases than teams can do in them.
 *
 * <p>What must be out by a release takes all it requires along. So a node cannot be out by a release if the work on it and on all it
 * requires, beside what must be out by then anyway, is more than the capacity up to there.
 *
 * <p>Cost: a round looks at O(n(n + m)r) nodes and requirements at worst for n nodes, m requirements and r releases, in practice at what
 * each node requires that need not be out yet; there are at most nr rounds, as each takes a release out of a window.
 */
final class WindowReduction {

  private final PlanningModel model;
  private final int[] topological;
  private final long[][] capacityBy;
  private final long[][] left;
  private final long[] work;
  private final int[] open;
  private final int[] seen;
  private int visit;
  private long steps;

  WindowReduction(PlanningModel model) {
    this.model = model;
    this.topological = model.topologicalOrder();
    this.capacityBy = Arrays.stream(model.capacities()).map(long[]::clone).toArray(long[][]::new);
    for (long[] sums : capacityBy) {
      Arrays.parallelPrefix(sums, Long::sum);
    }
    this.left = new long[model.teams()][model.releases()];
    this.work = new long[model.teams()];
    this.open = new int[model.nodes()];
    this.seen = new int[model.nodes()];
  }

  /** {@return how many nodes and requirements were looked at} */
  long steps() {
    return steps;
  }

  /** {@return whether something may be left, the windows being reduced as far as these rules go} */
  boolean reduce(PlanWindows windows) {
    boolean changed = true;
    while (changed) {
      if (!keepRequirements(windows) || !fixedFit(windows)) {
        return false;
      }
      changed = fit(windows);
      for (int release = 0; release < model.releases(); release++) {
        sumWhatMustBeOut(windows, release);
        if (!isWithin(release)) {
          return false;
        }
        changed |= delay(windows, release);
      }
    }
    return true;
  }

  private boolean keepRequirements(PlanWindows windows) {
    for (int node : topological) {
      for (int required : model.requires(node)) {
        if (windows.earliest(required) > windows.earliest(node)) {
          windows.setEarliest(node, windows.earliest(required));
        }
      }
      steps += 1 + model.requires(node).length;
    }
    for (int i = topological.length - 1; i >= 0; i--) {
      int node = topological[i];
      for (int required : model.requires(node)) {
        if (windows.latest(required) > windows.latest(node)) {
          windows.setLatest(required, windows.latest(node));
        }
      }
      if (windows.earliest(node) > windows.latest(node)) {
        return false;
      }
    }
    return true;
  }

  /** Takes releases off the ends of windows in which what must come there leaves no room. */
  private boolean fit(PlanWindows windows) {
    boolean changed = false;
    for (int node : topological) {
      int earliest = windows.earliest(node);
      int latest = windows.latest(node);
      if (earliest < latest && !fits(node, earliest)) {
        windows.setEarliest(node, earliest + 1);
        changed = true;
      } else if (earliest < latest && !fits(node, latest)) {
        windows.setLatest(node, latest - 1);
        changed = true;
      }
    }
    steps += topological.length;
    return changed;
  }

  /** Works out what is left beside the nodes that must come in a release, and returns whether that is not less than nothing. */
  private boolean fixedFit(PlanWindows windows) {
    for (int team = 0; team < left.length; team++) {
      System.arraycopy(model.capacities()[team], 0, left[team], 0, model.releases());
    }
    boolean fit = true;
    for (int node : topological) {
      int release = windows.earliest(node);
      if (release == windows.latest(node) && release < model.releases()) {
        for (int team = 0; team < left.length; team++) {
          left[team][release] -= model.effort(team, node);
          fit &= left[team][release] >= 0;
        }
      }
    }
    steps += topological.length;
    return fit;
  }

  private boolean fits(int node, int release) {
    for (int team = 0; team < left.length && release < model.releases(); team++) {
      if (model.effort(team, node) > left[team][release]) {
        return false;
      }
    }
    return true;
  }

  /** Sums the work on what must be out by the release. */
  private void sumWhatMustBeOut(PlanWindows windows, int release) {
    Arrays.fill(work, 0);
    for (int node = 0; node < topological.length; node++) {
      if (windows.latest(node) <= release) {
        add(node, 1);
      }
    }
    steps += topological.length;
  }

  private void add(int node, int sign) {
    for (int team = 0; team < work.length; team++) {
      work[team] += sign * model.effort(team, node);
    }
  }

  private boolean isWithin(int release) {
    for (int team = 0; team < work.length; team++) {
      if (work[team] > capacityBy[team][release]) {
        return false;
      }
    }
    return true;
  }

  /** Lets nodes come after the release if the work on them, and on all they require, is too much by then. */
  private boolean delay(PlanWindows windows, int release) {
    boolean changed = false;
    for (int node : topological) {
      if (windows.earliest(node) <= release && windows.latest(node) > release) {
        int count = takeAlong(windows, node, release);
        if (!isWithin(release)) {
          windows.setEarliest(node, release + 1);
          changed = true;
        }
        while (count > 0) {
          add(open[--count], -1);
        }
      }
    }
    return changed;
  }

  /** Adds the work on the node, and on all that it requires and that need not be out by the release; they are in {@code open}. */
  private int takeAlong(PlanWindows windows, int node, int release) {
    visit++;
    int count = 0;
    open[count++] = node;
    seen[node] = visit;
    for (int i = 0; i < count; i++) {
      add(open[i], 1);
      for (int required : model.requires(open[i])) {
        if (seen[required] != visit && windows.latest(required) > release) {
          seen[required] = visit;
          open[count++] = required;
        }
      }
      steps += 1 + model.requires(open[i]).length;
    }
    return count;
  }
}
