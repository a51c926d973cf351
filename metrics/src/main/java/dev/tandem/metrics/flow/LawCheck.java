package dev.tandem.metrics.flow;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.daily.FlowDay;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.daily.LittleCondition;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Finds the conditions of Little's law that do not hold in a window. */
final class LawCheck {
  private final Map<LittleCondition, String> violated = new EnumMap<>(LittleCondition.class);

  private LawCheck() {}

  static Map<LittleCondition, String> of(
      FlowDays days, DayCounter counter, FlowConvention convention) {
    LawCheck check = new LawCheck();
    check.counts(days);
    check.ends(counter.agesAtEndOf(-1), counter.agesAtEndOf(counter.length() - 1));
    if (!convention.wip().pairsWith(convention.count())) {
      check.violated.put(
          LittleCondition.UNITS_ARE_CONSISTENT,
          "times by " + convention.count() + ", work in progress by " + convention.wip());
    }
    return check.violated;
  }

  private void counts(FlowDays days) {
    long arrivals = sum(days, FlowDay::arrivals);
    long departures = sum(days, FlowDay::departures);
    long cancelled = sum(days, FlowDay::cancelled);
    if (arrivals != departures) {
      violated.put(
          LittleCondition.ARRIVALS_EQUAL_DEPARTURES,
          arrivals + " arrivals, " + departures + " departures");
    }
    if (cancelled > 0) {
      violated.put(LittleCondition.ALL_WORK_LEAVES, cancelled + " given up in progress");
    }
  }

  private static long sum(FlowDays days, ToLongFunction<FlowDay> count) {
    return days.days().stream().mapToLong(count).sum();
  }

  /** With nothing in progress at one end there is no age to compare; that the counts differ is said already. */
  private void ends(double[] before, double[] after) {
    if (before.length != after.length) {
      violated.put(
          LittleCondition.WIP_IS_EQUAL_AT_BOTH_ENDS,
          before.length + " before the window, " + after.length + " at its end");
    }
    double old = Arrays.stream(before).average().orElse(0);
    double now = Arrays.stream(after).average().orElse(0);
    if (before.length > 0 && after.length > 0 && old != now) {
      violated.put(
          LittleCondition.AGE_DOES_NOT_CHANGE,
          TextTable.text(old) + " days before the window, " + TextTable.text(now)
              + " at its end");
    }
  }
}
