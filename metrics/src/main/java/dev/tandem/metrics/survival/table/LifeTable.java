package dev.tandem.metrics.survival.table;

import java.util.Arrays;

/**
 * One row for each time at which observation of a subject ended: counts, the product-limit estimate and the two sums of variances.
 *
 * <p>Built by one sweep over the sorted times. A subject is at risk at t if it entered before t, or at the origin, and ended at t or later;
 * so who is censored at the time of an event counts as at risk. Cost: O(subjects) once the times are sorted.
 */
public final class LifeTable {

  private final int size;
  private final double[] time;
  private final long[] atRisk;
  private final int[] events;
  private final int[] censored;
  private final double[] survival;
  private final double[] greenwood;
  private final double[] hazard;
  private final double[] hazardVariance;
  private final TimeList entries;
  private final long subjects;

  private LifeTable(TimeList eventTimes, TimeList censoredTimes, TimeList entries) {
    this.entries = entries.copy();
    subjects = (long) eventTimes.size() + censoredTimes.size();
    int rows = distinct(eventTimes, censoredTimes);
    size = rows;
    time = new double[rows];
    atRisk = new long[rows];
    events = new int[rows];
    censored = new int[rows];
    survival = new double[rows];
    greenwood = new double[rows];
    hazard = new double[rows];
    hazardVariance = new double[rows];
    count(eventTimes, censoredTimes);
    estimate();
  }

  /**
   * {@return the table of some subjects}
   *
   * @param eventTimes when they had the event, sorted
   * @param censoredTimes when the others were last seen, sorted
   * @param entries when those who entered late did, sorted
   */
  public static LifeTable of(TimeList eventTimes, TimeList censoredTimes, TimeList entries) {
    return new LifeTable(eventTimes, censoredTimes, entries);
  }

  /** {@return how many rows there are} */
  public int size() {
    return size;
  }

  /** {@return how many subjects there are} */
  public long subjects() {
    return subjects;
  }

  /** {@return how many had the event} */
  public long totalEvents() {
    return Arrays.stream(events).asLongStream().sum();
  }

  /** {@return whether any subject entered after the origin} */
  public boolean hasDelayedEntry() {
    return entries.size() > 0;
  }

  /**
   * {@return the row's time}
   *
   * @param row which row, from 0
   */
  public double time(int row) {
    return time[row];
  }

  /**
   * {@return how many were at risk at the row's time}
   *
   * @param row which row, from 0
   */
  public long atRisk(int row) {
    return atRisk[row];
  }

  /**
   * {@return how many had the event at the row's time}
   *
   * @param row which row, from 0
   */
  public int events(int row) {
    return events[row];
  }

  /**
   * {@return how many were last seen at the row's time without the event}
   *
   * @param row which row, from 0
   */
  public int censored(int row) {
    return censored[row];
  }

  /**
   * {@return S after the row's time}
   *
   * @param row which row; -1 is the origin
   */
  public double survival(int row) {
    return row < 0 ? 1 : survival[row];
  }

  /**
   * {@return Σ d / (n (n − d)) to the row's time: the variance of log S; infinite once S is 0}
   *
   * @param row which row; -1 is the origin
   */
  public double greenwood(int row) {
    return row < 0 ? 0 : greenwood[row];
  }

  /**
   * {@return Nelson's and Aalen's Σ d / n to the row's time}
   *
   * @param row which row; -1 is the origin
   */
  public double hazard(int row) {
    return row < 0 ? 0 : hazard[row];
  }

  /**
   * {@return Σ d / n² to the row's time: the variance of the hazard}
   *
   * @param row which row; -1 is the origin
   */
  public double hazardVariance(int row) {
    return row < 0 ? 0 : hazardVariance[row];
  }

  /**
   * {@return the last row at or before a time; -1 before the first}
   *
   * @param t the time
   */
  public int rowAt(double t) {
    int found = Arrays.binarySearch(time, t);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * {@return how many are left under observation just after the row's time; who enters later is not counted}
   *
   * @param row which row; -1 is the origin
   */
  public long leftAfter(int row) {
    return row < 0 ? subjects - entries.size() : atRisk[row] - events[row] - censored[row];
  }

  /**
   * {@return how many are at risk at a time}
   *
   * @param t the time
   * @param nextRow the first row at or after it
   */
  public long atRiskAt(double t, int nextRow) {
    if (nextRow == size) {
      return 0;
    }
    return atRisk[nextRow] - (enteredBefore(time[nextRow]) - enteredBefore(t));
  }

  private int enteredBefore(double t) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle) < t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int distinct(TimeList first, TimeList second) {
    int rows = 0;
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      double now = Math.min(first.getOrInfinity(i), second.getOrInfinity(j));
      i = skip(first, i, now);
      j = skip(second, j, now);
      rows++;
    }
    return rows;
  }

  private static int skip(TimeList times, int from, double now) {
    int next = from;
    while (times.getOrInfinity(next) == now) {
      next++;
    }
    return next;
  }

  private void count(TimeList eventTimes, TimeList censoredTimes) {
    long present = subjects - entries.size();
    int event = 0;
    int end = 0;
    int entry = 0;
    for (int row = 0; row < size; row++) {
      double now = Math.min(eventTimes.getOrInfinity(event), censoredTimes.getOrInfinity(end));
      int nextEvent = skip(eventTimes, event, now);
      int nextEnd = skip(censoredTimes, end, now);
      while (entries.getOrInfinity(entry) < now) {
        entry++;
        present++;
      }
      time[row] = now;
      atRisk[row] = present;
      events[row] = nextEvent - event;
      censored[row] = nextEnd - end;
      present -= events[row] + censored[row];
      event = nextEvent;
      end = nextEnd;
    }
  }

  private void estimate() {
    for (int row = 0; row < size; row++) {
      double n = atRisk[row];
      double d = events[row];
      survival[row] = survival(row - 1) * ((n - d) / n);
      greenwood[row] = greenwood(row - 1) + (d == 0 ? 0 : d / (n * (n - d)));
      hazard[row] = hazard(row - 1) + d / n;
      hazardVariance[row] = hazardVariance(row - 1) + d / (n * n);
    }
  }
}
