package dev.tandem.metrics.flow;

import com.google.common.base.Splitter;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.FlowConvention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A workflow and items for tests. */
final class FlowCases {
  static final FlowConvention STANDARD = FlowConvention.standard(ZoneOffset.UTC);
  static final DateRange MARCH = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
  static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  static final Workflow WORKFLOW = Workflow.builder()
      .state("todo", StateKind.TO_DO)
      .state("doing", StateKind.ACTIVE)
      .state("review", StateKind.WAITING)
      .state("done", StateKind.DONE)
      .state("rejected", StateKind.CANCELLED)
      .build();

  private FlowCases() {}

  /** A day of March at noon. */
  static Instant noon(int day) {
    return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  /** An item created on March 1 at noon that enters states on days, written as {@code doing 2, done 5}. */
  static WorkItem item(String id, String moves) {
    WorkItem item = WorkItem.of(id, noon(1), "todo");
    for (String move : Splitter.on(", ").omitEmptyStrings().split(moves)) {
      List<String> parts = Splitter.on(' ').splitToList(move);
      item = item.withTransition(noon(Integer.parseInt(parts.get(1))), parts.get(0));
    }
    return item;
  }

  static FlowMetrics flow(FlowConvention convention, Instant asOf, WorkItem... items) {
    return FlowMetrics.of(
        new WorkHistory(List.of(items), List.of(), List.of()), WORKFLOW, convention, asOf);
  }

  static FlowMetrics flow(WorkItem... items) {
    return flow(STANDARD, APRIL, items);
  }
}
