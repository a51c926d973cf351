package dev.tandem.core.calendar.timeline;

import java.util.Arrays;

/**
 * The working time between one midnight and the next, what spills over from the shifts of the day before included: disjoint stretches
 * in order of time that do not touch. A day has so few of them that they are looked through: O(stretches) a question.
 */
public final class CompiledDay {
  /** Seconds of a day. */
  public static final int SECONDS = 86_400;

  private final int[] starts;
  /** Working seconds before each stretch; one more entry for the whole day. */
  private final int[] workBefore;

  private CompiledDay(int[] starts, int[] workBefore) {
    this.starts = starts;
    this.workBefore = workBefore;
  }

  /**
   * {@return the union of what the day before leaves to this day, and this day's own shifts up to midnight}
   *
   * @param spill the second at which the last shift of the day before ends; at most 0 if it leaves nothing
   * @param shiftStarts the seconds at which the day's own shifts start, in order of time
   * @param shiftEnds the seconds at which they end, the last perhaps after midnight; they do not overlap
   */
  public static CompiledDay of(int spill, int[] shiftStarts, int[] shiftEnds) {
    int[] starts = new int[shiftStarts.length + 1];
    int[] ends = new int[shiftStarts.length + 1];
    int count = 0;
    if (spill > 0) {
      ends[count++] = spill;
    }
    for (int shift = 0; shift < shiftStarts.length; shift++) {
      int end = Math.min(shiftEnds[shift], SECONDS);
      if (count > 0 && shiftStarts[shift] <= ends[count - 1]) {
        ends[count - 1] = Math.max(ends[count - 1], end);
      } else {
        starts[count] = shiftStarts[shift];
        ends[count++] = end;
      }
    }
    int[] workBefore = new int[count + 1];
    for (int i = 0; i < count; i++) {
      workBefore[i + 1] = workBefore[i] + ends[i] - starts[i];
    }
    return new CompiledDay(Arrays.copyOf(starts, count), workBefore);
  }

  /** {@return a day without working time} */
  public static CompiledDay empty() {
    return new CompiledDay(new int[0], new int[1]);
  }

  /** {@return a day of which all time is working time} */
  public static CompiledDay whole() {
    return of(SECONDS, new int[0], new int[0]);
  }

  /**
   * {@return the time that this day and another both work}
   *
   * @param other the other day
   */
  public CompiledDay intersection(CompiledDay other) {
    int[] bothStart = new int[stretches() + other.stretches()];
    int[] bothEnd = new int[bothStart.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < stretches() && j < other.stretches()) {
      int start = Math.max(start(i), other.start(j));
      int end = Math.min(end(i), other.end(j));
      if (start < end) {
        bothStart[count] = start;
        bothEnd[count++] = end;
      }
      // Whichever stretch ends first can have no more in common with the other.
      if (end(i) == end) {
        i++;
      } else {
        j++;
      }
    }
    return of(0, Arrays.copyOf(bothStart, count), Arrays.copyOf(bothEnd, count));
  }

  /**
   * {@return the time that this day or another works}
   *
   * @param other the other day
   */
  public CompiledDay union(CompiledDay other) {
    int[] eitherStart = new int[stretches() + other.stretches()];
    int[] eitherEnd = new int[eitherStart.length];
    int i = 0;
    int j = 0;
    while (i + j < eitherStart.length) {
      boolean own = j == other.stretches() || (i < stretches() && start(i) <= other.start(j));
      eitherStart[i + j] = own ? start(i) : other.start(j);
      eitherEnd[i + j] = own ? end(i) : other.end(j);
      i += own ? 1 : 0;
      j += own ? 0 : 1;
    }
    return of(0, eitherStart, eitherEnd);
  }

  /** {@return the working seconds of the whole day} */
  public int work() {
    return workBefore[starts.length];
  }

  /** Returns the working seconds before {@code second} of the day. */
  int workAt(int second) {
    int work = 0;
    for (int i = 0; i < starts.length && starts[i] < second; i++) {
      work = Math.min(workBefore[i] + second - starts[i], workBefore[i + 1]);
    }
    return work;
  }

  /** Returns whether the second that begins at {@code second} of the day is worked. */
  boolean isWorking(int second) {
    return workAt(second + 1) > workAt(second);
  }

  /** Returns the second of the day at which the working second after the first {@code work} begins; {@code work < work()}. */
  int startOf(int work) {
    int i = 0;
    while (workBefore[i + 1] <= work) {
      i++;
    }
    return starts[i] + work - workBefore[i];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompiledDay that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(workBefore, that.workBefore);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(workBefore);
  }

  int stretches() {
    return starts.length;
  }

  int start(int stretch) {
    return starts[stretch];
  }

  int end(int stretch) {
    return starts[stretch] + workBefore[stretch + 1] - workBefore[stretch];
  }
}
