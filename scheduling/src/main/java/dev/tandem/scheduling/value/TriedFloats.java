package dev.tandem.scheduling.value;

/**
 * By how much each task may slip before a feature comes later, found by computing the schedule again with one slip after another.
 *
 * <p>This needs nothing but that no feature comes earlier by a slip. A float is taken if under it the feature stays and under a second more it
 * does not, else it is searched.
 *
 * <p>Cost: for each task the dates that move under one slip or two, more often under some dozens.
 */
final class TriedFloats {
  private final PricedPlan plan;

  TriedFloats(PricedPlan plan) {
    this.plan = plan;
  }

  /** The float of each unfinished node to a feature in seconds of its own working time; {@link FeatureFloats#NONE} where no slip delays it. */
  long[] to(int feature) {
    long[] floats = FeatureFloats.of(plan.plan(), plan.features().get(feature));
    for (int node = 0; node < floats.length; node++) {
      if (floats[node] != FeatureFloats.NONE && !plan.plan().network().nodes.isFinished(node)) {
        floats[node] = exact(node, feature, Math.max(0, floats[node]));
      }
    }
    return floats;
  }

  private long exact(int node, int feature, long guess) {
    if (guess > 0 && isLater(node, feature, guess)) {
      return search(node, feature, 0, guess);
    }
    long furthest = plan.furthestSlip(node);
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
    return plan.ifSlipped(node, slip)[feature] > plan.features().get(feature).usable();
  }
}
