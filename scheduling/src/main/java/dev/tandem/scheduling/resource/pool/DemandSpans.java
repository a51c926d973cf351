package dev.tandem.scheduling.resource.pool;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.DatedPlan;

/** From when to when each demand of a scheduled plan lasts. */
public final class DemandSpans {
  private final CompiledNetwork network;
  private final NodeDates dates;
  private final PlanPools pools;

  /** Takes a span of a demand. */
  public interface Sink {
    /**
     * Takes a span.
     *
     * @param node the node
     * @param demand one of its demands
     * @param from when it begins
     * @param until when it ends, later
     */
    void span(int node, int demand, long from, long until);
  }

  /**
   * Starts on a plan.
   *
   * @param plan the plan with its dates
   * @param pools its pools
   */
  public DemandSpans(DatedPlan plan, PlanPools pools) {
    this.network = plan.network();
    this.dates = plan.dates();
    this.pools = pools;
  }

  /**
   * Gives every span: of finished tasks from actual start to actual finish; of those in progress what is done, from the actual start on, and what
   * is left; of the others from start to finish; of split tasks piece by piece.
   *
   * @param sink takes them, node by node
   */
  public void forEach(Sink sink) {
    for (int node = 0; node < network.size(); node++) {
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (network.nodes.isFinished(node)) {
          give(
              sink,
              node,
              demand,
              network.nodes.actualStart(node),
              network.nodes.actualFinish(node));
        } else {
          done(sink, node, demand);
          rest(sink, node, demand);
        }
      }
    }
  }

  private void done(Sink sink, int node, int demand) {
    if (network.nodes.state(node) == Nodes.IN_PROGRESS) {
      pools.donePieces(
          demand,
          network.nodes.actualStart(node),
          dates.restStart(node),
          (from, until) -> sink.span(node, demand, from, until));
    }
  }

  private void rest(Sink sink, int node, int demand) {
    long start = network.nodes.isStarted(node) ? dates.restStart(node) : dates.start(node);
    pools.pieces(
        demand, start, dates.finish(node), (from, until) -> sink.span(node, demand, from, until));
  }

  private static void give(Sink sink, int node, int demand, long from, long until) {
    if (from < until) {
      sink.span(node, demand, from, until);
    }
  }
}
