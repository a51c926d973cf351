package dev.tandem.scheduling.criticalpath.analysis;

import com.google.common.base.Suppliers;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.policy.TotalFloatDefinition;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Which nodes a schedule calls critical, and the total float behind it. Immutable. */
public final class CriticalNodes {
  private final Analysis analysis;
  private final NodeDates dates;
  private final TotalFloatDefinition definition;
  private final IntPredicate rule;
  private final Supplier<BitSet> longestPath;

  CriticalNodes(Analysis analysis) {
    this.analysis = analysis;
    this.dates = analysis.dates;
    this.definition = analysis.policy.totalFloat();
    this.longestPath = Suppliers.memoize(analysis.chains::longestPaths);
    this.rule = analysis
        .policy
        .criticality()
        .fold(
            limit -> floatAtMost(limit.threshold().toSeconds(analysis.project.workday())),
            unused -> this::isOnLongestPath);
  }

  /**
   * {@return the total float of a node as the policy defines it, in working seconds}
   *
   * @param node the node
   */
  public long totalFloat(int node) {
    return combine(dates.startFloat(node), dates.finishFloat(node));
  }

  /**
   * {@return total float from the floats of both ends, as the policy defines it}
   *
   * @param startFloat late start minus early start
   * @param finishFloat late finish minus early finish
   */
  public long combine(long startFloat, long finishFloat) {
    return definition.of(startFloat, finishFloat);
  }

  /**
   * {@return whether the policy calls a node critical; a finished one is not}
   *
   * @param node the node
   */
  public boolean isCritical(int node) {
    return !analysis.isFinished(node) && rule.test(node);
  }

  private IntPredicate floatAtMost(long limit) {
    return node -> totalFloat(node) <= limit;
  }

  /** {@return the critical nodes in the order of their early starts. Cost: O(nodes + links), and the order of the answer} */
  public int[] all() {
    return analysis.sorted(this::isCritical, dates::earlyStart);
  }

  /**
   * {@return the unfinished nodes that are not critical but have little total float, in the order of their floats}
   *
   * @param limit the most total float, in working seconds
   */
  public int[] near(long limit) {
    return analysis.sorted(
        node -> !analysis.isFinished(node) && !isCritical(node) && totalFloat(node) <= limit,
        this::totalFloat);
  }

  /**
   * {@return whether a node lies on a chain of driving links to a last finish. Cost: O(nodes + links) for the first question}
   *
   * @param node the node
   */
  public boolean isOnLongestPath(int node) {
    return longestPath.get().get(node);
  }
}
