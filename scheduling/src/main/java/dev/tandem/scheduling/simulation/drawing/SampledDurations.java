package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.convention.FactorRule;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The durations of all leaf tasks in any sample: estimates, what is left of them for work that has begun, and what risks do to them.
 *
 * <p>A duration is a whole number of seconds; work that has any takes at least one. Immutable; threads share it.
 */
final class SampledDurations implements Spans {

  /**
   * What is sampled of one task.
   *
   * @param planned the span without an estimate
   * @param table the spans of its estimate; null without one
   * @param dimension which random numbers it takes
   * @param correlated the random numbers that it takes instead, if others correlate with it; null if none do
   * @param secondsPerDay how many seconds a day of it has
   * @param least the shortest span
   * @param effects what risks do to it
   */
  record Source(
      int planned,
      @Nullable SpanTable table,
      int dimension,
      @Nullable Correlated correlated,
      double secondsPerDay,
      int least,
      List<RiskEffect> effects) {

    boolean varies() {
      return table != null || !effects.isEmpty();
    }

    long longest(FactorRule rule) {
      double factor = 1;
      double delay = 0;
      for (RiskEffect effect : effects) {
        if (!effect.isFactor()) {
          delay += effect.largest();
        } else if (rule == FactorRule.SERIES) {
          factor *= effect.largest();
        } else {
          factor = Math.max(factor, effect.largest());
        }
      }
      long base = table == null ? planned : table.longest();
      return (long) Math.ceil(base * factor + 2 * delay * secondsPerDay) + 2;
    }
  }

  private final List<Source> sources;
  private final FactorRule factors;
  private final Uniforms uniforms;

  SampledDurations(List<Source> sources, FactorRule factors, Uniforms uniforms) {
    this.sources = List.copyOf(sources);
    this.factors = factors;
    this.uniforms = uniforms;
  }

  @Override
  public int size() {
    return sources.size();
  }

  @Override
  public boolean varies(int node) {
    return sources.get(node).varies();
  }

  @Override
  public long longest(int node) {
    return sources.get(node).longest(factors);
  }

  @Override
  public void fill(int node, long first, int count, int[] row, Scratch scratch) {
    Source source = sources.get(node);
    if (source.table() == null) {
      Arrays.fill(row, 0, count, source.planned());
    } else {
      if (source.correlated() == null) {
        uniforms.fill(source.dimension(), first, count, scratch.fractions);
      } else {
        source.correlated().fill(uniforms, first, count, scratch);
      }
      source.table().fill(scratch.fractions, row, count);
    }
    if (!source.effects().isEmpty()) {
      applyRisks(source, first, count, row, scratch);
    }
  }

  private void applyRisks(Source source, long first, int count, int[] row, Scratch scratch) {
    double[] factor = scratch.factors;
    double[] delay = scratch.delays;
    Arrays.fill(factor, 0, count, Double.NaN);
    Arrays.fill(delay, 0, count, 0);
    for (RiskEffect effect : source.effects()) {
      effect.apply(uniforms, first, count, factors, scratch);
    }
    for (int i = 0; i < count; i++) {
      double times = Double.isNaN(factor[i]) ? 1 : factor[i];
      double seconds = row[i] / 2.0 * times + delay[i] * source.secondsPerDay();
      row[i] = Math.max(source.least(), 2 * (int) Math.round(seconds));
    }
  }
}
