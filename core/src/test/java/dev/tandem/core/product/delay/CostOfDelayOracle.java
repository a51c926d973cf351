package dev.tandem.core.product.delay;

import java.util.function.DoubleUnaryOperator;

/**
 * Value lost by delay from first principles: what a delivery on the reference date earns, less what a later one still earns, as areas
 * under income curves or as the sum of what each further moment costs. Knows no closed form.
 */
final class CostOfDelayOracle {

  private CostOfDelayOracle() {}

  /** {@return the area under {@code f} from {@code a} to {@code b}: trapezoids, halved until they agree with their halves} */
  static double area(DoubleUnaryOperator f, double a, double b, double precision) {
    return refine(f, a, b, f.applyAsDouble(a), f.applyAsDouble(b), precision, 40);
  }

  private static double refine(
      DoubleUnaryOperator f,
      double a,
      double b,
      double fa,
      double fb,
      double precision,
      int depth) {
    double middle = (a + b) / 2;
    double fm = f.applyAsDouble(middle);
    double coarse = (b - a) * (fa + fb) / 2;
    double fine = (b - a) * (fa + 2 * fm + fb) / 4;
    boolean smallEnough = depth <= 32 && Math.abs(fine - coarse) <= precision;
    return depth == 0 || smallEnough
        ? fine
        : refine(f, a, middle, fa, fm, precision / 2, depth - 1)
            + refine(f, middle, b, fm, fb, precision / 2, depth - 1);
  }

  /** {@return what a triangular window loses by delivery at {@code t}: the area of the whole triangle less that of the late one} */
  static double triangularWindow(
      double peakRate, double ramp, double life, double t, double precision) {
    return area(s -> income(peakRate, ramp, life, 0, s), 0, life, precision)
        - area(s -> income(peakRate, ramp, life, t, s), Math.min(t, life), life, precision);
  }

  private static double income(
      double peakRate, double ramp, double life, double delivery, double s) {
    double climbing = (s - delivery) * peakRate / ramp;
    double falling = (life - s) * peakRate / (life - ramp);
    return Math.max(0, Math.min(climbing, falling));
  }
}
