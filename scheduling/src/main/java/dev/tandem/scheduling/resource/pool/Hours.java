package dev.tandem.scheduling.resource.pool;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import java.util.List;

/** When somebody works, as stretches on the clock. Instants are seconds on the local clock. */
public interface Hours {
  /**
   * {@return whether the second that begins at an instant is worked}
   *
   * @param instant the instant
   */
  boolean isWorking(long instant);

  /**
   * {@return an instant after a given one up to which working or not working goes on as at it; the largest number if it goes on for ever}
   *
   * @param instant the instant
   */
  long nextChange(long instant);

  /**
   * {@return the last worked second before an instant; of hours of two together, that of the first}
   *
   * @param instant the instant
   */
  long lastBefore(long instant);

  /**
   * Time in which both work.
   *
   * @param one the one
   * @param other the other
   */
  record Both(Hours one, Hours other) implements Hours {
    @Override
    public boolean isWorking(long instant) {
      return one.isWorking(instant) && other.isWorking(instant);
    }

    @Override
    public long nextChange(long instant) {
      return Math.min(one.nextChange(instant), other.nextChange(instant));
    }

    @Override
    public long lastBefore(long instant) {
      return one.lastBefore(instant);
    }
  }

  /**
   * Time in which at least one works.
   *
   * @param all who works
   */
  record Any(List<Hours> all) implements Hours {
    @Override
    public boolean isWorking(long instant) {
      for (Hours each : all) {
        if (each.isWorking(instant)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public long nextChange(long instant) {
      long next = FOREVER;
      for (Hours each : all) {
        next = Math.min(next, each.nextChange(instant));
      }
      return next;
    }

    @Override
    public long lastBefore(long instant) {
      long last = NEVER;
      for (Hours each : all) {
        last = Math.max(last, each.lastBefore(instant));
      }
      return last;
    }
  }
}
