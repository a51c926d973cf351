package dev.tandem.scheduling.simulation.sampling.table;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import java.util.HashMap;
import java.util.Map;

/**
 * Tables of the estimates of a simulation, made once for each shape: beta-PERT estimates of 2, 3, 10 and of 4, 6, 20 days share one.
 *
 * <p>Estimates have one shape if their unit is equal to the last bit; rounding may part some that are alike on paper, which costs time alone. A table
 * takes up to 8 KiB, one with finer ends up to 24 KiB. Not for several threads at once; the tables are.
 */
public final class TableCache {
  private static final double LARGEST_SHARE = 0.999999;

  private final Map<Key, UnitTable> tables = new HashMap<>();

  /** Makes an empty cache. */
  public TableCache() {}

  /**
   * {@return the table of an estimate}
   *
   * @param estimate the estimate
   */
  public EstimateTable table(Estimate estimate) {
    return table(estimate, 0);
  }

  /**
   * {@return the table of what an estimate is, given that it is more than what is spent}
   *
   * <p>Definition: fraction u gives the value at probability {@code from + (1 - from) u}.
   *
   * @param estimate the estimate
   * @param from the probability that is ruled out: of a task that took {@code spent} so far, {@code estimate.cdf(spent)}
   * @throws IllegalArgumentException if {@code from} is not from 0 to 0.999999
   */
  public EstimateTable table(Estimate estimate, double from) {
    checkArgument(
        from >= 0 && from <= LARGEST_SHARE,
        "from must be from 0 to 0.999999: %s. Estimate a task anew that took longer than its estimate allows.",
        from);
    Shape shape = Shape.of(estimate);
    UnitTable unit = tables.computeIfAbsent(new Key(shape.unit(), from), Key::table);
    return new EstimateTable(shape.location(), shape.scale(), unit);
  }

  /** What tables depend on. */
  private record Key(Estimate unit, double from) {
    UnitTable table() {
      if (unit instanceof Fixed fixed) {
        return StepTable.certain(fixed.value());
      }
      return unit instanceof Discrete discrete
          ? StepTable.of(unit, ImmutableList.copyOf(discrete.outcomes()), from)
          : SliceTable.of(unit, from);
    }
  }
}
