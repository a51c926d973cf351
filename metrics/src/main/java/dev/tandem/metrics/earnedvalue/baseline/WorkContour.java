package dev.tandem.metrics.earnedvalue.baseline;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.earnedvalue.measure.Rational;

/**
 * How work is spread over the working time of a task: which tenths of a per cent of it fall on each twentieth of the time; evenly within a
 * twentieth.
 *
 * <p>The shapes are those of Microsoft Project's work contours and of the resource curves that Primavera P6 comes with, as the files of
 * both hold them.
 */
public enum WorkContour {
  /** Evenly. The default. */
  FLAT(50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50),

  /** 65 % in the first half. */
  FRONT_LOADED(65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35),

  /** 35 % in the first half. */
  BACK_LOADED(35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65),

  /** Most after a third of the time. */
  EARLY_PEAK(12, 25, 38, 50, 75, 101, 101, 101, 88, 75, 63, 50, 50, 50, 38, 25, 20, 15, 13, 10),

  /** Most after two thirds of the time. */
  LATE_PEAK(10, 13, 15, 20, 25, 38, 50, 50, 50, 63, 75, 88, 101, 101, 101, 75, 50, 38, 25, 12),

  /** Most at a quarter and at three quarters of the time. */
  DOUBLE_PEAK(13, 25, 38, 51, 76, 101, 76, 51, 38, 25, 25, 25, 38, 51, 76, 101, 76, 51, 38, 25),

  /** Most in the middle, little at the ends. */
  BELL(5, 5, 15, 15, 40, 40, 75, 75, 115, 115, 115, 115, 75, 75, 40, 40, 15, 15, 5, 5),

  /** Much in the middle, less at the ends. */
  TURTLE(10, 10, 35, 35, 55, 55, 75, 75, 75, 75, 75, 75, 75, 75, 55, 55, 35, 35, 10, 10);

  /** Twentieths of the time. */
  static final int PARTS = 20;

  /** Tenths of a per cent in all of the work. */
  static final long WHOLE = 1_000;

  private final ImmutableIntArray shares;
  private final ImmutableIntArray before;

  WorkContour(int... shares) {
    this.shares = ImmutableIntArray.copyOf(shares);
    ImmutableIntArray.Builder sums = ImmutableIntArray.builder(PARTS + 1);
    int sum = 0;
    for (int share : shares) {
      sums.add(sum);
      sum += share;
    }
    this.before = sums.add(sum).build();
  }

  /** {@return the tenths of a per cent that fall on each twentieth of the time; 1,000 in all} */
  public ImmutableIntArray shares() {
    return shares;
  }

  /**
   * {@return the share of the work that is planned by some time}
   *
   * @param passed the working time that has passed, from 0 to the whole
   * @param whole the working time of the task; above 0
   */
  public Rational planned(long passed, long whole) {
    return Rational.of(scaled(passed, whole), Math.multiplyExact(WHOLE, whole));
  }

  /** The share times {@link #WHOLE} times the whole time, which is a whole number. */
  long scaled(long passed, long whole) {
    long twentieths = Math.multiplyExact(PARTS, passed);
    int part = (int) Math.min(PARTS - 1L, twentieths / whole);
    return Math.addExact(
        Math.multiplyExact(before.get(part), whole),
        Math.multiplyExact(shares.get(part), twentieths - part * whole));
  }
}
