package dev.tandem.metrics.earnedvalue.baseline;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.measure.RationalSum;
import java.math.BigInteger;

/** An amount that falls due over the working time between two moments, or at one of them. */
abstract sealed class PlannedPart {
  private final BigInteger numerator;
  private final BigInteger denominator;

  private PlannedPart(Rational amount) {
    this.numerator = amount.numerator();
    this.denominator = amount.denominator();
  }

  /** Adds what is due by a moment within the time of the task. */
  abstract void addTo(RationalSum sum, long epochSecond);

  /** Adds a part of the amount, which need not be in lowest terms. */
  final void addShare(RationalSum sum, long part, long whole) {
    sum.add(
        numerator.multiply(BigInteger.valueOf(part)),
        denominator.multiply(BigInteger.valueOf(whole)));
  }

  final void addAll(RationalSum sum) {
    sum.add(numerator, denominator);
  }

  /** All of it at a moment. */
  static final class Due extends PlannedPart {
    private final long at;

    Due(Rational amount, long at) {
      super(amount);
      this.at = at;
    }

    @Override
    void addTo(RationalSum sum, long epochSecond) {
      if (epochSecond >= at) {
        addAll(sum);
      }
    }
  }

  /** By a contour over working time. */
  static final class Spread extends PlannedPart {
    private final WorkingTime time;
    private final long from;
    private final long whole;
    private final WorkContour contour;

    Spread(Rational amount, WorkingTime time, long start, long whole, WorkContour contour) {
      super(amount);
      this.time = time;
      this.from = time.workAt(start);
      this.whole = whole;
      this.contour = contour;
    }

    @Override
    void addTo(RationalSum sum, long epochSecond) {
      long passed = Math.min(whole, time.workAt(epochSecond) - from);
      if (contour == WorkContour.FLAT) {
        addShare(sum, passed, whole);
      } else {
        addShare(sum, contour.scaled(passed, whole), Math.multiplyExact(WorkContour.WHOLE, whole));
      }
    }
  }

  /** As another task goes. */
  static final class Following extends PlannedPart {
    private final TaskCurve other;
    private final Rational ratio;

    Following(TaskCurve other, Rational ratio) {
      super(ratio);
      this.other = other;
      this.ratio = ratio;
    }

    @Override
    void addTo(RationalSum sum, long epochSecond) {
      sum.add(other.planned(epochSecond).times(ratio));
    }
  }
}
