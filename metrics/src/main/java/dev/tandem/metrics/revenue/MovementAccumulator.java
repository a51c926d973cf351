package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.book.RevenueRows;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * What accumulators of recurring revenue give, whatever they take in: monthly amounts or dated changes.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each thread its own and combine
 * them. Results do not change with the accumulator and may be shared.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public abstract sealed class MovementAccumulator<A extends Comparable<A>>
    permits MrrAccumulator, MrrChangeAccumulator {

  /** Of the saved state of each. */
  static final int VERSION = 2;

  MovementAccumulator() {}

  /** What came in. */
  abstract RevenueRows<A> rows();

  /** The kind of the saved state. */
  abstract String kind();

  /**
   * {@return the waterfall of everything taken in so far}
   *
   * <p>Cost: one pass over what is kept.
   *
   * @param asOf up to when all rows are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account has negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and nothing was taken in
   * @throws ArithmeticException if a sum does not fit a long
   */
  public final MrrWaterfall snapshot(Instant asOf) {
    return rows().book(Optional.of(asOf)).waterfall();
  }

  /**
   * {@return the waterfall of everything taken in so far, all of whose months are over}
   *
   * <p>While the last month still runs, use {@link #snapshot(Instant)}: else who has not paid yet looks lost.
   *
   * @throws IllegalArgumentException if an account has negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and nothing was taken in
   * @throws ArithmeticException if a sum does not fit a long
   */
  public final MrrWaterfall snapshot() {
    return rows().book(Optional.empty()).waterfall();
  }

  /**
   * {@return the movements of each account behind the waterfall, as of now; what is taken in later does not change it}
   *
   * @param asOf up to when all rows are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account has negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and nothing was taken in
   * @throws ArithmeticException if a sum does not fit a long
   */
  public final MrrEvidence<A> evidence(Instant asOf) {
    return new MrrEvidence<>(rows().book(Optional.of(asOf)).copy());
  }

  /**
   * {@return the movements of each account behind the waterfall, all of whose months are over; what is taken in later does not change it}
   *
   * @throws IllegalArgumentException if an account has negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and nothing was taken in
   * @throws ArithmeticException if a sum does not fit a long
   */
  public final MrrEvidence<A> evidence() {
    return new MrrEvidence<>(rows().book(Optional.empty()).copy());
  }

  /** {@return how many rows or changes lay after the range and were ignored} */
  public final long outsideRange() {
    return rows().afterRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public final ByteBuffer toBytes() {
    StateWriter out = new StateWriter(kind(), VERSION);
    rows().writeTo(out);
    return out.toBytes();
  }

  /** {@return what comes in, how many accounts, and how much of it lay outside} */
  @Override
  public final String toString() {
    return rows().accounts().size() + " accounts: " + rows().intake() + ", " + outsideRange() + " "
        + rows().intake().source().parts() + " outside";
  }
}
