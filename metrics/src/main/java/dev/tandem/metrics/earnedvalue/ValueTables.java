package dev.tandem.metrics.earnedvalue;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.util.Collection;
import java.util.function.Function;

/** Tables of values: the four amounts and the two indices of each thing. */
final class ValueTables {
  /** Deeper nodes stand under each other, so that their names are not cut. */
  private static final int DEEPEST_INDENT = 8;

  private ValueTables() {}

  static <T> TextTable of(
      String heading,
      Collection<T> things,
      Function<? super T, Object> name,
      Function<? super T, EarnedValue> valueOf) {
    return new TextTable()
        .words(heading)
        .numbers("PV")
        .numbers("EV")
        .numbers("AC")
        .numbers("BAC")
        .numbers("CPI")
        .numbers("SPI")
        .rows(things, thing -> {
          EarnedValue value = valueOf.apply(thing);
          return new Object[] {
            name.apply(thing),
            value.planned(),
            value.earned(),
            value.actual(),
            value.budget(),
            value.costPerformanceIndex().text(),
            value.schedulePerformanceIndex().text()
          };
        });
  }

  static String indented(EarnedValueNode node) {
    return "  ".repeat(Math.min(node.depth(), DEEPEST_INDENT)) + node.task();
  }
}
