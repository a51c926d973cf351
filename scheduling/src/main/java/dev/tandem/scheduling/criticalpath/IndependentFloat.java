package dev.tandem.scheduling.criticalpath;

import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.NodeArithmetic;

/**
 * Float that is left to a task when all before it is late and all after it is early.
 *
 * <p>Definition: place the task as if every predecessor had its late dates; measure its free float from there; not less than zero.
 */
final class IndependentFloat {
  private final Analysis analysis;

  IndependentFloat(Analysis analysis) {
    this.analysis = analysis;
  }

  long seconds(int node) {
    if (analysis.isStarted(node)) {
      return 0;
    }
    Links links = analysis.network.links;
    NodeArithmetic arithmetic = analysis.arithmetic();
    arithmetic.openForward(node, analysis.network.frame.floor());
    for (int link = links.inStart[node]; link < links.inStart[node + 1]; link++) {
      arithmetic.applyForwardLate(link);
    }
    arithmetic.openFree(analysis.dates.end());
    for (int k = links.outStart[node]; k < links.outStart[node + 1]; k++) {
      arithmetic.applyFree(links.out[k]);
    }
    return Math.max(0, arithmetic.roomBetweenBounds(node));
  }
}
