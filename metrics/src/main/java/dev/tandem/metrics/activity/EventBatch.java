package dev.tandem.metrics.activity;

import dev.tandem.metrics.period.PeriodAxis;

/**
 * A few hundred events that are put into a table together.
 *
 * <p>Rows of users lie all over the memory. Events one by one wait for one row after the other; a batch asks for many rows before it needs
 * the first, so that the waiting times overlap.
 */
public final class EventBatch {

  private static final int SIZE = 512;

  private final PeriodAxis axis;
  private final int shift;
  private final After after;
  private final long[] users = new long[SIZE];
  private final long[] times = new long[SIZE];
  private final int[] bits = new int[SIZE];
  private int size;

  /**
   * Makes an empty batch.
   *
   * @param axis gives an event's period
   * @param shift what is added to the number of a period to make the number of its bit
   * @param after what becomes of events after the last period
   */
  public EventBatch(PeriodAxis axis, int shift, After after) {
    this.axis = axis;
    this.shift = shift;
    this.after = after;
  }

  /**
   * {@return whether the batch is full after taking in an event}
   *
   * @param user the user's id
   * @param epochMilli when
   */
  public boolean add(long user, long epochMilli) {
    users[size] = user;
    times[size] = epochMilli;
    return ++size == SIZE;
  }

  /**
   * {@return how many events lay after the last period; of all others, and of those that are kept, the bits are set in the
   * table, and the batch is empty}
   *
   * @param table where to set the bits
   */
  public int drainTo(UserTable table) {
    int late = 0;
    int count = axis.count();
    for (int event = 0; event < size; event++) {
      int period = axis.indexOf(times[event]);
      bits[event] = period + shift;
      late += period == count ? 1 : 0;
    }
    if (late > 0 && after == After.IS_DROPPED) {
      dropAfter(count + shift);
    }
    table.setBits(users, bits, size);
    size = 0;
    return late;
  }

  private void dropAfter(int bitAfter) {
    int kept = 0;
    for (int event = 0; event < size; event++) {
      if (bits[event] != bitAfter) {
        users[kept] = users[event];
        bits[kept++] = bits[event];
      }
    }
    size = kept;
  }

  /** What becomes of events after the last period. */
  public enum After {
    /** They are counted and otherwise ignored. */
    IS_DROPPED,
    /** They are counted, and all of them have the bit after that of the last period. */
    IS_ONE_PERIOD
  }
}
