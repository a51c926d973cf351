package dev.tandem.metrics.survival;

import dev.tandem.metrics.survival.table.LifeTable;
import java.util.function.IntToDoubleFunction;

/**
 * One minus a survival curve, or one minus one of its bounds: the level reached at each time, from level 0 at time 0. Undefined levels,
 * as all are without subjects, are NaN and never found.
 */
final class StepFunction {

  private final LifeTable table;
  private final double[] levels;

  StepFunction(LifeTable table, IntToDoubleFunction survival) {
    this.table = table;
    levels = new double[table.size() + 1];
    levels[0] = table.size() == 0 ? Double.NaN : 0;
    for (int row = 0; row < table.size(); row++) {
      levels[row + 1] = 1 - survival.applyAsDouble(row);
    }
  }

  int last() {
    return levels.length - 1;
  }

  double time(int index) {
    return index == 0 ? 0 : table.time(index - 1);
  }

  double level(int index) {
    return levels[index];
  }

  /** The first index with at least this level; -1 if none. */
  int firstFrom(double level) {
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] >= level) {
        return i;
      }
    }
    return -1;
  }

  /** The first index of the least level that is at least this; -1 if none. */
  int nearestLevelFrom(double level) {
    int nearest = -1;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] >= level && (nearest < 0 || levels[i] < levels[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  boolean isNowhereNear(double level, double tolerance) {
    for (double each : levels) {
      if (Math.abs(each - level) < tolerance) {
        return false;
      }
    }
    return true;
  }
}
