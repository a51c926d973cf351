package dev.tandem.scheduling.criticalpath.analysis;

import com.google.common.base.Suppliers;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The dates and floats of summaries, each kind rolled up when first asked for. Immutable. */
public final class SummaryFloats {
  private final Analysis analysis;
  private final Supplier<SummarySpans> spans;
  private final Supplier<OwnFreeFloat> own;
  private final Supplier<long[]> shared;

  SummaryFloats(Analysis analysis) {
    this.analysis = analysis;
    this.spans = Suppliers.memoize(() -> SummarySpans.of(analysis));
    this.own = Suppliers.memoize(() -> new OwnFreeFloat(analysis));
    this.shared = Suppliers.memoize(() -> SummaryFreeFloats.of(analysis));
  }

  /** {@return the dates of all summaries. Cost: O(tasks) for the first question} */
  public SummarySpans spans() {
    return spans.get();
  }

  /**
   * {@return the nodes of the leaves below a summary}
   *
   * @param summary the summary's position in the project
   */
  public IntStream nodesBelow(int summary) {
    return IntStream.range(
            analysis.plan.breakdown().first(summary), analysis.plan.breakdown().last(summary))
        .map(place -> analysis.nodeOf(analysis.plan.breakdown().leaf(place)));
  }

  /** From when late dates below a summary count back. */
  long end(int summary) {
    return analysis.dates.end(nodesBelow(summary).findFirst().orElseThrow());
  }

  /**
   * {@return the free float of a summary as the policy defines it, in working seconds}
   *
   * @param summary the summary's position in the project
   * @param totalFloat its total float
   */
  public long freeFloat(int summary, long totalFloat) {
    return analysis.policy.freeFloat() == FreeFloatDefinition.WITHIN_TOTAL_FLOAT
        ? own.get().seconds(summary, totalFloat)
        : freeFloat(summary);
  }

  /** By how much all leaves below a summary can slip together without moving a node outside it. */
  long freeFloat(int summary) {
    return shared.get()[summary];
  }
}
