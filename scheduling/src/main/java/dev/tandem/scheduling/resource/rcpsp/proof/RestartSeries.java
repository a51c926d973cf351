package dev.tandem.scheduling.resource.rcpsp.proof;

import com.google.common.math.IntMath;
import java.math.RoundingMode;

/**
 * When to begin anew: after so many dead ends, times 1, 1, 2, 1, 1, 2, 4 …: Luby, Sinclair and Zuckerman (1993), "Optimal speedup of Las
 * Vegas algorithms", Information Processing Letters 47.
 */
final class RestartSeries {
  private final int unit;
  private int count;
  private int left;

  RestartSeries(int unit) {
    this.unit = unit;
    this.left = unit;
  }

  /** How often it began anew. */
  int count() {
    return count;
  }

  void countDeadEnd() {
    left--;
  }

  boolean isDue() {
    return left <= 0;
  }

  void restart() {
    count++;
    left = unit * luby(count);
  }

  private static int luby(int index) {
    int at = index;
    int power = IntMath.log2(at + 1, RoundingMode.FLOOR);
    while (at + 1 != 1 << power) {
      at -= (1 << power) - 1;
      power = IntMath.log2(at + 1, RoundingMode.FLOOR);
    }
    return 1 << (power - 1);
  }
}
