package dev.tandem.metrics.flow.daily;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Map;
import java.util.Objects;

/**
 * Little's law in a window: average work in progress against throughput times average cycle time, and what is left between them.
 *
 * <p>In a window that is empty at both ends the daily counts add up to the cycle times exactly. Otherwise the residual shows how far the
 * two are apart, and the conditions why: a ratio alone hides both. Source: J. D. C. Little, 1961, A proof for the queuing formula L = λW,
 * Operations Research 9, 383–387.
 *
 * @param statement what produced the numbers
 * @param averageWip items in progress, on average over the days
 * @param throughput items finished a day
 * @param averageCycleTime days from start to finish of the items finished in the window, on average
 * @param violated the conditions that do not hold, with the numbers that say so
 */
public record LittlesLaw(
    MethodStatement statement,
    Figure averageWip,
    Figure throughput,
    Figure averageCycleTime,
    Map<LittleCondition, String> violated) {

  /** Copies the conditions in their order. */
  public LittlesLaw {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(averageWip, "averageWip");
    Objects.requireNonNull(throughput, "throughput");
    Objects.requireNonNull(averageCycleTime, "averageCycleTime");
    violated = violated.isEmpty() ? ImmutableMap.of() : Maps.immutableEnumMap(violated);
  }

  /** {@return average work in progress minus throughput times average cycle time, in items; undefined if one of them is} */
  public Figure residual() {
    MethodStatement asked = statement.with("figure", "residual");
    for (Figure part : ImmutableList.of(averageWip, throughput, averageCycleTime)) {
      if (!part.isDefined()) {
        return Figure.undefined(asked, part.undefinedBecause());
      }
    }
    return Figure.of(
        asked,
        averageWip.value().orElseThrow()
            - throughput.value().orElseThrow() * averageCycleTime.value().orElseThrow());
  }

  /** {@return the statement, the four numbers, and a row for each condition that does not hold} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("condition that does not hold")
        .words("because")
        .rows(violated.entrySet(), each -> new Object[] {each.getKey(), each.getValue()});
    return statement + "\naverage work in progress " + TextTable.text(averageWip.value())
        + ", throughput " + TextTable.text(throughput.value()) + ", average cycle time "
        + TextTable.text(averageCycleTime.value()) + ", residual "
        + TextTable.text(residual().value()) + "\n" + table;
  }
}
