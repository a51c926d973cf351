package dev.tandem.metrics.forecast;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.flow.FlowMetrics;
import dev.tandem.metrics.flow.convention.FlowConvention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A team that finished one item on each of ten workdays, six of the list and then four of the search, and has two and three of them left,
 * and four of nothing that was agreed. Of a plan of two weeks the list is done, and two fifths of the search.
 */
final class ForecastCases {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
  static final DateRange WINDOW = DateRange.of(START, LocalDate.of(2026, 3, 13));
  static final WorkCalendar CALENDAR = WorkCalendar.standard();

  private static final Workflow WORKFLOW = new Workflow(List.of(
      new WorkflowState(StateId.of("open"), StateKind.TO_DO),
      new WorkflowState(StateId.of("doing"), StateKind.ACTIVE),
      new WorkflowState(StateId.of("done"), StateKind.DONE),
      new WorkflowState(StateId.of("dropped"), StateKind.CANCELLED)));

  private ForecastCases() {}

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private static WorkItem open(String id, String feature) {
    WorkItem item = WorkItem.of(id, at(START, 1), "open");
    return feature.isEmpty() ? item : item.withFeature(FeatureId.of(feature));
  }

  /** One item on each workday, and what is left. */
  static List<WorkItem> items() {
    List<WorkItem> items = new ArrayList<>();
    List<LocalDate> days =
        START.datesUntil(TODAY).filter(day -> day.getDayOfWeek().getValue() < 6).toList();
    for (int i = 0; i < days.size(); i++) {
      items.add(open("D" + i, i < 6 ? "list" : "search")
          .withTransition(at(days.get(i), 9), "doing")
          .withTransition(at(days.get(i), 15), "done"));
    }
    for (int i = 0; i < 9; i++) {
      items.add(open("O" + i, i < 2 ? "list" : i < 5 ? "search" : ""));
    }
    items.add(open("X", "list").withTransition(at(START, 10), "dropped"));
    return items;
  }

  static FlowMetrics flow(List<WorkItem> items) {
    return FlowMetrics.of(
        new WorkHistory(items, List.of(), List.of()),
        WORKFLOW,
        FlowConvention.standard(ZoneOffset.UTC),
        at(TODAY, 0));
  }

  static ThroughputFinish throughput() {
    return ThroughputFinish.of(flow(items()), WINDOW, CALENDAR);
  }

  static Project project() {
    return Project.builder("Site", START)
        .task(Task.of("list", WorkDuration.workdays(5)).withCost(new TaskCost(0, 100)))
        .task(Task.of("search", WorkDuration.workdays(5)).withCost(new TaskCost(0, 100)))
        .task(Task.of("live", WorkDuration.workdays(0)))
        .dependency("list", "search")
        .dependency("search", "live")
        .baseline(new Baseline(
            "agreed",
            START.atStartOfDay(),
            List.of(entry("list", 2, 8, 6), entry("search", 9, 8, 13), entry("live", 13, 17, 13))))
        .build();
  }

  private static Baseline.Entry entry(String task, int from, int hour, int to) {
    return new Baseline.Entry(
        TaskId.of(task),
        LocalDate.of(2026, 3, from).atTime(hour, 0),
        LocalDate.of(2026, 3, to).atTime(17, 0));
  }

  static EarnedValueReport report() {
    EarnedValueAccumulator entries = new EarnedValueAccumulator();
    entries.add(ProgressEntry.of("list", LocalDate.of(2026, 3, 6).atTime(17, 0), 100));
    entries.add(ProgressEntry.of("search", LocalDate.of(2026, 3, 13).atTime(17, 0), 40));
    return EarnedValueReport.of(
        BaselinePhasing.of(project()).phase("agreed"), entries.snapshot(TODAY.atStartOfDay()));
  }

  /** The search requires nothing, but comes after the list; the map requires the search and has neither task nor item. */
  static Portfolio portfolio() {
    return Portfolio.builder("Site")
        .project(project())
        .product(Product.builder("site", "Site", "EUR")
            .release(Release.of("spring", "Spring", DateRange.of(START, LocalDate.of(2026, 3, 31))))
            .feature(
                Feature.builder("list", "List").task("list").release("spring").build())
            .feature(Feature.builder("search", "Search")
                .task("search")
                .release("spring")
                .build())
            .feature(Feature.builder("map", "Map").requires("search").build())
            .feature(Feature.builder("flag", "Flag").task("live").build())
            .build())
        .build();
  }
}
