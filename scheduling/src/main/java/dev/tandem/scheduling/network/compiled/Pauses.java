package dev.tandem.scheduling.network.compiled;

import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Where work rests: how much is done before each pause, and how long that is, in seconds; by the work before. Immutable.
 *
 * <p>Pauses behind all the work, and those of no time, are left out.
 */
public final class Pauses {
  /** Work in one piece. */
  public static final Pauses NONE = new Pauses(new long[0], new long[0]);

  private final long[] after;
  private final long[] pause;

  /** Takes pieces of work. */
  public interface Sink {
    /**
     * Takes a piece.
     *
     * @param from when it begins
     * @param until when it ends, later
     */
    void piece(long from, long until);
  }

  private Pauses(long[] after, long[] pause) {
    this.after = after;
    this.pause = pause;
  }

  /**
   * {@return the pauses of a task}
   *
   * @param task the task
   * @param workday how long a day is in its project
   * @throws ArithmeticException if an amount does not fit a long
   */
  public static Pauses of(Task task, Workday workday) {
    if (task.splits().isEmpty()) {
      return NONE;
    }
    Workday day = task.durationKind().workday(workday);
    long duration = task.durationSeconds(workday);
    Split[] splits = task.splits().stream()
        .filter(split -> split.afterSeconds(day) < duration && !split.pause().isZero())
        .sorted(Comparator.comparingLong(split -> split.afterSeconds(day)))
        .toArray(Split[]::new);
    return new Pauses(
        Arrays.stream(splits).mapToLong(split -> split.afterSeconds(day)).toArray(),
        Arrays.stream(splits).mapToLong(split -> split.pauseSeconds(day)).toArray());
  }

  /** {@return whether the work is done in one piece} */
  public boolean isEmpty() {
    return after.length == 0;
  }

  /**
   * {@return the pauses before some of the work is done: what comes right behind that is still to come}
   *
   * @param done how much is done
   */
  public Pauses before(long done) {
    int count = countBefore(done);
    return count == 0 ? NONE : new Pauses(Arrays.copyOf(after, count), Arrays.copyOf(pause, count));
  }

  /**
   * {@return the pauses still to come once some of the work is done, with what is left to do before each}
   *
   * @param done how much is done
   */
  public Pauses from(long done) {
    int first = countBefore(done);
    return first == after.length
        ? NONE
        : new Pauses(
            Arrays.stream(after).skip(first).map(work -> work - done).toArray(),
            Arrays.copyOfRange(pause, first, pause.length));
  }

  private int countBefore(long done) {
    int count = 0;
    while (count < after.length && after[count] < done) {
      count++;
    }
    return count;
  }

  /**
   * {@return the same pauses after the same shares of the work of somebody who has more or less of it; the last piece is a second at least}
   *
   * @param share how much work there is for a second of this
   * @param work how much work there is
   */
  public Pauses scaled(double share, long work) {
    return isEmpty()
        ? NONE
        : new Pauses(
            Arrays.stream(after)
                .map(each -> Math.max(0, Math.min(work - 1, Math.round(each * share))))
                .toArray(),
            pause);
  }

  /** {@return how long all pauses are together} */
  public long total() {
    long total = 0;
    for (long each : pause) {
      total = Math.addExact(total, each);
    }
    return total;
  }

  /**
   * {@return how long work lasts from its first piece to its last}
   *
   * @param work how much work
   */
  public long span(long work) {
    return work == 0 ? 0 : Math.addExact(work, before(work).total());
  }

  /**
   * Gives the pieces of work, one after another.
   *
   * @param clock the calendar that counts
   * @param start when work begins, or the pause before it
   * @param work how much work
   * @param sink takes the pieces
   */
  public void pieces(WorkingTime clock, long start, long work, Sink sink) {
    long at = clock.workAt(start);
    long done = 0;
    for (int place = 0; place < after.length && after[place] < work; place++) {
      at = piece(clock, at, after[place] - done, sink) + pause[place];
      done = after[place];
    }
    piece(clock, at, work - done, sink);
  }

  private static long piece(WorkingTime clock, long at, long work, Sink sink) {
    if (work > 0) {
      sink.piece(clock.startOf(at), clock.finishOf(at + work));
    }
    return at + work;
  }
}
