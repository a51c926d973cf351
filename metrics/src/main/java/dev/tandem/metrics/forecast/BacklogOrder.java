package dev.tandem.metrics.forecast;

import dev.tandem.metrics.flow.forecast.CountDistribution;

/**
 * In which order a team is taken to finish its open items: how many are done by the time the last one of a scope is.
 *
 * <p>The example: a feature has 3 open items of 10; 2 are of features that are delivered before it.
 */
public enum BacklogOrder {

  /** Items of features that are delivered before come first, all others later: 5. So backlogs are meant to be worked. */
  AS_DELIVERED {
    @Override
    CountDistribution itemsToLast(int own, int before, int all) {
      return CountDistribution.fixed(own + before);
    }
  },

  /** The items of the scope come first, as if the team worked on nothing else: 3. No earlier date is to be had. */
  SCOPE_FIRST {
    @Override
    CountDistribution itemsToLast(int own, int before, int all) {
      return CountDistribution.fixed(own);
    }
  },

  /**
   * Items are taken without regard to what they belong to: the last of the 3 is the p-th of 10 with probability C(p − 1, 2) / C(10, 3), on
   * average the 8.25th. A team that works on everything at once. Source: the maximum of a sample without replacement; David and Nagaraja
   * (2003), Order Statistics, section 3.7.
   */
  ANY {
    @Override
    CountDistribution itemsToLast(int own, int before, int all) {
      double[] weights = new double[all + 1];
      weights[all] = (double) own / all;
      for (int last = all; last > own; last--) {
        weights[last - 1] = weights[last] * (last - own) / (last - 1);
      }
      return CountDistribution.ofWeights(weights);
    }
  },

  /**
   * The scope goes on at the pace of its own items, whatever else the team does: 3, at the throughput of this feature's items alone. Says
   * nothing of a feature of which no item was ever finished.
   */
  OWN_PACE {
    @Override
    CountDistribution itemsToLast(int own, int before, int all) {
      return CountDistribution.fixed(own);
    }
  };

  /**
   * Returns how many items are done once the last of a scope is.
   *
   * @param own open items of the scope, at least 1
   * @param before open items of features that are delivered before
   * @param all open items, those of the scope among them
   */
  abstract CountDistribution itemsToLast(int own, int before, int all);
}
