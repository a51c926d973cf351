package dev.tandem.scheduling.simulation.run;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;

/**
 * Who computes samples, and who is told how far they are.
 *
 * @param executor runs the tasks; empty where the calling thread computes everything
 * @param threads how many tasks there are
 * @param progress told how many samples are computed, and asked whether to go on
 */
public record Workers(Optional<Executor> executor, int threads, LongPredicate progress) {

  /** The calling thread, which nobody stops. */
  public static final Workers CALLER = calling(done -> true);

  /**
   * {@return the calling thread}
   *
   * @param progress told how many samples are computed, and asked whether to go on
   */
  public static Workers calling(LongPredicate progress) {
    return new Workers(Optional.empty(), 1, progress);
  }

  /**
   * {@return the same for samples that come after others, which the progress counts as well}
   *
   * @param before how many samples are computed already
   */
  public Workers after(long before) {
    return new Workers(executor, threads, done -> progress.test(before + done));
  }

  /**
   * {@return tasks of an executor}
   *
   * @param executor runs the tasks
   * @param threads how many tasks it is given; positive
   * @param progress told how many samples are computed, and asked whether to go on
   * @throws IllegalArgumentException if {@code threads} is not positive
   */
  public static Workers of(Executor executor, int threads, LongPredicate progress) {
    checkArgument(threads > 0, "threads must be positive: %s. Use 1 for one thread.", threads);
    return new Workers(Optional.of(executor), threads, progress);
  }
}
