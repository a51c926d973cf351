package dev.tandem.scheduling.kernel.calendar;

import static com.google.common.base.Preconditions.checkState;
import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;

/**
 * By how much a node, or all nodes below a summary, could come later while what waits for them keeps its early dates: {@link #open},
 * {@link #apply} for each outgoing link that counts, {@link #room}. Not thread-safe.
 */
public final class FreeFloatStep {
  private final Dates dates;
  private final UpperLimits limits;
  private boolean opened;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates its early dates; they are read alone
   */
  public FreeFloatStep(CompiledNetwork network, Dates dates) {
    this.dates = dates;
    this.limits = new UpperLimits(network, dates);
  }

  /**
   * Opens a measurement: nothing holds back yet; where no link does in the end, the end of the project will.
   *
   * @param end no node finishes after this
   */
  public void open(long end) {
    limits.open(FOREVER, FOREVER, end);
    opened = true;
  }

  /**
   * Takes into account that the target of a link keeps its early dates.
   *
   * @param link the link
   */
  public void apply(int link) {
    limits.keepEarly(link);
  }

  /** {@return whether no link was taken into account that holds back, since {@link #open}} */
  public boolean isOpen() {
    return limits.isOpen();
  }

  /**
   * {@return by how much working time a node could come later than its early dates}
   *
   * @param node the node
   * @throws IllegalStateException if {@link #open} has not been called
   */
  public long room(int node) {
    return room(node, dates.restStart[node], dates.earlyFinish[node]);
  }

  /**
   * {@return by how much working time a node could come later than given dates}
   *
   * @param node the node
   * @param from its start
   * @param until its finish
   * @throws IllegalStateException if {@link #open} has not been called
   */
  public long room(int node, long from, long until) {
    checkState(opened, "free float must be opened before it is measured. Call open first.");
    return limits.room(node, from, until);
  }

  /**
   * {@return by how much working time a span could come later}
   *
   * @param calendar the calendar that counts
   * @param from its start
   * @param until its finish
   * @throws IllegalStateException if {@link #open} has not been called
   */
  public long room(WorkingTime calendar, long from, long until) {
    checkState(opened, "free float must be opened before it is measured. Call open first.");
    return limits.room(calendar, from, until);
  }
}
