package dev.tandem.metrics.statistics.quantile;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a quantile of a sample is, where tools disagree: the nine definitions of Hyndman and Fan, by their numbers in R.
 *
 * <p>Of n values in ascending order, x₁ to xₙ, the quantile p is a value at or between order statistics. On small samples the definitions
 * differ by whole days: the 85 % quantile of ten cycle times may be 8 by one and 7.3 by another. The position is worked out on the decimal
 * number that p was written as, so that 0.7 of 10 is 7 and not a bit more.
 *
 * <p>Source: R. J. Hyndman and Y. Fan, 1996, Sample quantiles in statistical packages, The American Statistician 50, 361–365.
 */
public enum QuantileDefinition {

  /** Type 1, the nearest rank: the smallest value with at least p of all values at or below it, x at ⌈np⌉. Lighthouse, jirametrics. */
  NEAREST_RANK {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return value(sorted, ceiling(times(sorted, p)));
    }
  },

  /** Type 2: as type 1, but the mean of both neighbours where np is whole. SAS 5. */
  NEAREST_RANK_AVERAGED {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      BigDecimal position = times(sorted, p);
      double above = value(sorted, ceiling(position));
      return isWhole(position) ? (above + value(sorted, ceiling(position) + 1)) / 2 : above;
    }
  },

  /** Type 3: the value whose number is nearest to np, the even one of two. SAS 2. */
  NEAREST_EVEN {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return value(sorted, times(sorted, p).setScale(0, RoundingMode.HALF_EVEN).intValueExact());
    }
  },

  /** Type 4: between neighbours at position np. */
  LINEAR_OF_DISTRIBUTION {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(sorted, times(sorted, p));
    }
  },

  /** Type 5: between neighbours at position np + ½. Hydrologists'. */
  HAZEN {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(sorted, times(sorted, p).add(HALF));
    }
  },

  /** Type 6: between neighbours at position (n + 1)p. Excel's {@code PERCENTILE.EXC}, Minitab, SPSS. */
  WEIBULL {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(sorted, times(sorted, p).add(p));
    }
  },

  /** Type 7: between neighbours at position (n − 1)p + 1. Excel's {@code PERCENTILE.INC}, numpy, pandas, R, {@code PERCENTILE_CONT}. */
  LINEAR {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(sorted, times(sorted, p).subtract(p).add(BigDecimal.ONE));
    }
  },

  /**
   * Type 8: between neighbours at position (n + ⅓)p + ⅓, nearly unbiased for the median whatever the distribution. Hyndman and Fan's
   * choice.
   */
  MEDIAN_UNBIASED {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(
          sorted,
          times(sorted, p)
              .multiply(THREE)
              .add(p)
              .add(BigDecimal.ONE)
              .divide(THREE, MathContext.DECIMAL128));
    }
  },

  /** Type 9: between neighbours at position (n + ¼)p + ⅜, nearly unbiased for normal values. */
  NORMAL_UNBIASED {
    @Override
    double at(ImmutableDoubleArray sorted, BigDecimal p) {
      return between(sorted, times(sorted, p).add(p.multiply(QUARTER)).add(THREE_EIGHTHS));
    }
  };

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal THREE_EIGHTHS = new BigDecimal("0.375");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** The quantile of values in ascending order, at least one. */
  abstract double at(ImmutableDoubleArray sorted, BigDecimal p);

  private static BigDecimal times(ImmutableDoubleArray sorted, BigDecimal p) {
    return p.multiply(BigDecimal.valueOf(sorted.length()));
  }

  private static int ceiling(BigDecimal position) {
    return position.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  private static boolean isWhole(BigDecimal position) {
    return position.stripTrailingZeros().scale() <= 0;
  }

  /** The value with a number from 1; beyond the ends the first or the last. */
  private static double value(ImmutableDoubleArray sorted, int number) {
    return sorted.get(Math.min(Math.max(number, 1), sorted.length()) - 1);
  }

  private static double between(ImmutableDoubleArray sorted, BigDecimal position) {
    int below = position.setScale(0, RoundingMode.FLOOR).intValueExact();
    double rest = position.subtract(BigDecimal.valueOf(below)).doubleValue();
    double low = value(sorted, below);
    return rest == 0 ? low : low + rest * (value(sorted, below + 1) - low);
  }
}
