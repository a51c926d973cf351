package dev.tandem.scheduling.value;

import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.time.Duration;

/**
 * By how much each task may slip before a feature comes later, exactly: the largest slip under which computing the schedule again leaves
 * the
 * feature where it is.
 *
 * <p>Where the plan is one of additions and every task has work, {@link FeatureFloats} are exact. With milestones they can be too large,
 * for a milestone may stand on
 * either side of a break; so they are tried. Elsewhere they can be wrong both ways: a float is taken if under it the feature stays and
 * under a second more it does
 * not, else it is searched, for no feature comes earlier by a slip.
 *
 * <p>Cost: that of {@link FeatureFloats}; where they are tried, for each task the dates that move under one slip or two, rarely under
 * some dozens.
 */
final class ExactFloats {
  private static final long YEAR = Duration.ofDays(366).toSeconds();

  private final PricedPlan priced;
  private final DatedPlan plan;
  private final boolean areExact;

  ExactFloats(PricedPlan priced) {
    this.priced = priced;
    this.plan = priced.plan();
    this.areExact = plan.isAdditive() && everyTaskHasWork();
  }

  private boolean everyTaskHasWork() {
    Nodes nodes = plan.network().nodes;
    for (int node = 0; node < plan.size(); node++) {
      if (nodes.duration(node) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The float of each node to a feature in seconds of its own working time; {@link FeatureFloats#NONE} where no slip delays it. */
  long[] to(int feature) {
    long[] floats = FeatureFloats.of(plan, priced.features().get(feature));
    if (!areExact) {
      for (int node = 0; node < floats.length; node++) {
        if (floats[node] != FeatureFloats.NONE && !plan.network().nodes.isFinished(node)) {
          floats[node] = exact(node, feature, Math.max(0, floats[node]));
        }
      }
    }
    return floats;
  }

  private long exact(int node, int feature, long guess) {
    if (guess > 0 && isLater(node, feature, guess)) {
      return search(node, feature, 0, guess);
    }
    if (plan.isAdditive()) {
      return guess;
    }
    long furthest = furthest(node);
    long low = guess;
    long step = 1;
    while (low < furthest) {
      long high = Math.min(furthest, low + step);
      if (isLater(node, feature, high)) {
        return search(node, feature, low, high);
      }
      low = high;
      step *= 2;
    }
    return FeatureFloats.NONE;
  }

  /** The largest slip that leaves the feature where it is, from {@code low}, which does, to {@code high}, which does not. */
  private long search(int node, int feature, long low, long high) {
    long stays = low;
    long moves = high;
    while (moves - stays > 1) {
      long middle = stays + (moves - stays) / 2;
      if (isLater(node, feature, middle)) {
        moves = middle;
      } else {
        stays = middle;
      }
    }
    return stays;
  }

  private boolean isLater(int node, int feature, long slip) {
    return priced.ifSlipped(node, slip)[feature]
        > priced.features().get(feature).usable();
  }

  /** A year and twice the length of the schedule: what does not reach a feature by then is held back by a date. */
  private long furthest(int node) {
    long first = plan.dates().first();
    long last = plan.dates().last();
    return plan.network().calendarOf(node).between(first, last + 2 * (last - first) + YEAR);
  }
}
