package dev.tandem.core.calendar;

import java.util.Arrays;
import java.util.List;

/**
 * The working time between one midnight and the next, what spills over from the shifts of the day before included: disjoint stretches
 * in order of time that do not touch. A day has so few of them that they are looked through: O(stretches) a question.
 */
final class CompiledDay {
  private final int[] starts;
  /** Working seconds before each stretch; one more entry for the whole day. */
  private final int[] workBefore;

  private CompiledDay(int[] starts, int[] workBefore) {
    this.starts = starts;
    this.workBefore = workBefore;
  }

  /** Returns the union of what the shifts of {@code before} leave to this day, and this day's own shifts up to midnight. */
  static CompiledDay of(List<TimeRange> before, List<TimeRange> own) {
    int[] starts = new int[own.size() + 1];
    int[] ends = new int[own.size() + 1];
    // Ranges of one day do not overlap, so only the last can cross midnight.
    int spill = before.isEmpty()
        ? 0
        : before.get(before.size() - 1).endSecond() - TimeRange.SECONDS_PER_DAY;
    int count = 0;
    if (spill > 0) {
      ends[count++] = spill;
    }
    for (TimeRange range : own) {
      int end = Math.min(range.endSecond(), TimeRange.SECONDS_PER_DAY);
      if (count > 0 && range.startSecond() <= ends[count - 1]) {
        ends[count - 1] = Math.max(ends[count - 1], end);
      } else {
        starts[count] = range.startSecond();
        ends[count++] = end;
      }
    }
    int[] workBefore = new int[count + 1];
    for (int i = 0; i < count; i++) {
      workBefore[i + 1] = workBefore[i] + ends[i] - starts[i];
    }
    return new CompiledDay(Arrays.copyOf(starts, count), workBefore);
  }

  /** Returns the working seconds of the whole day. */
  int work() {
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
