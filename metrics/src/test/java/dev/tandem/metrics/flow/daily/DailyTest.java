package dev.tandem.metrics.flow.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.flow.AgeingWork.AgeingItem;
import dev.tandem.metrics.flow.FlowItem;
import dev.tandem.metrics.flow.FlowTimes;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DailyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final MethodStatement STATEMENT = MethodStatement.of("flow");

  @Test
  void days_print() {
    FlowDays days = new FlowDays(STATEMENT, List.of(new FlowDay(DAY, 2, 1, 0, 2)), DAY);
    assertThat(days).hasToString("""
        flow
        day         arrivals  departures  cancelled  wip
        2026-03-02         2           1          0    2""");
    CumulativeFlow flow = new CumulativeFlow(
        STATEMENT,
        List.of(StateId.of("todo"), StateId.of("done")),
        List.of(new CumulativeDay(DAY, List.of(5L, 1L), 0)));
    assertThat(flow).hasToString("""
        flow
        day         todo  done  cancelled
        2026-03-02     5     1          0""");
    assertThat(flow.days().get(0)).hasToString("2026-03-02: [5, 1], cancelled 0");
  }

  @Test
  void days_nonsense_isRefused() {
    refused(
        () -> new FlowDay(DAY, 0, 0, 0, -1),
        "counts of a day must be at least 0: 0, 0, 0, -1. Count items.");
    refused(
        () -> new FlowDays(STATEMENT, List.of(), DAY),
        "days must not be empty. Give a window of at least one day.");
    FlowDay day = new FlowDay(DAY, 0, 0, 0, 0);
    refused(
        () -> new FlowDays(STATEMENT, List.of(day, day), DAY),
        "days must follow each other: 2026-03-02 after 2026-03-02. Leave none out.");
  }

  @Test
  void cumulative_nonsense_isRefused() {
    refused(
        () -> new CumulativeDay(DAY, List.of(1L, 2L), 0),
        "items that reached a state must not be more than those that reached the one before: [1, 2]."
            + " Count those beyond a state as well.");
    refused(
        () -> new CumulativeDay(DAY, List.of(1L), -1),
        "cancelled must be at least 0: -1. Count items.");
    List<StateId> states = List.of(StateId.of("todo"));
    CumulativeDay two = new CumulativeDay(DAY, List.of(2L), 0);
    CumulativeDay one = new CumulativeDay(DAY.plusDays(1), List.of(1L), 0);
    refused(
        () -> new CumulativeFlow(STATEMENT, List.of(), List.of(one)),
        "days must have a count for each of 0 states: 2026-03-03: [1], cancelled 0. Count all.");
    refused(
        () -> new CumulativeFlow(STATEMENT, states, List.of(two, one)),
        "counts must not fall from day to day: 2026-03-03: [1], cancelled 0 after"
            + " 2026-03-02: [2], cancelled 0. Keep what was reached.");
  }

  @Test
  void rows_nonsense_isRefused() {
    WorkItemId id = WorkItemId.of("A");
    refused(
        () -> new AgeingItem(id, StateId.of("doing"), -1, 0),
        "age must be at least 0 and finite: -1.0. Count days.");
    refused(
        () -> new AgeingItem(id, StateId.of("doing"), 1, 2),
        "share finished sooner must be from 0 to 1: 2.0. Divide by all that were finished.");
    refused(
        () -> new FlowItem(
            id,
            ItemStatus.DONE,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        "finish must be there exactly if the item is done: DONE, item A. Correct one of the two.");
    refused(
        () -> new FlowItem(
            id,
            ItemStatus.IN_PROGRESS,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(1),
            OptionalDouble.empty(),
            OptionalDouble.of(1)),
        "item must not have both a cycle time and an age: item A. Leave one out.");
    refused(
        () -> new FlowTimes(
            STATEMENT, ImmutableDoubleArray.of(2, 1), 0, QuantileDefinition.LINEAR),
        "days must be from 0 and in ascending order: 1.0 after 2.0. Sort them.");
    refused(
        () -> new FlowTimes(STATEMENT, ImmutableDoubleArray.of(), -1, QuantileDefinition.LINEAR),
        "unknown must be at least 0: -1. Count items.");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
