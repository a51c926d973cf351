package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.project.Project;
import dev.tandem.core.work.WorkItem;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.delivery.input.DeliveryInput;
import dev.tandem.metrics.delivery.dora.DoraAccumulator;
import dev.tandem.metrics.delivery.dora.DoraConvention;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.flow.FlowItem;
import dev.tandem.metrics.flow.FlowMetrics;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.forecast.CompletionForecast;
import dev.tandem.metrics.flow.forecast.DeliveryDays;
import dev.tandem.metrics.flow.forecast.ThroughputForecast;
import dev.tandem.metrics.flow.forecast.ThroughputHistory;
import dev.tandem.metrics.forecast.ForecastComparison;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was delivered of a plan by the day of its status, and when the rest will be, by methods that know different things. */
final class DeliveryAnalysis {
  /** Those of a throughput forecast, so that the columns are full. */
  private static final ImmutableList<Double> PROBABILITIES = ImmutableList.of(0.7, 0.85, 0.95);

  private final PlanAnalysis plan;
  private final FlowMetrics flow;
  private final DoraMetrics deployments;
  private final LocalDateTime status;
  private final DateRange window;
  private final Optional<EarnedValueReport> earned;

  DeliveryAnalysis(PlanAnalysis plan, DeliveryInput input, ZoneId zone) {
    this.plan = plan;
    this.status = plan.project().statusDate().orElse(plan.schedule().start());
    Instant asOf = status.atZone(zone).toInstant();
    this.window = DateRange.of(first(input, zone, status.toLocalDate()), status.toLocalDate());
    this.flow =
        FlowMetrics.of(input.history(), input.workflow(), FlowConvention.standard(zone), asOf);
    this.deployments = DoraAccumulator.of(input.history())
        .snapshot(DoraConvention.standard(zone), untilYesterday(window), asOf);
    this.earned = earned(plan.project(), input, status);
  }

  /** Rates a day are of whole days, and that of the status may still go on. */
  private static DateRange untilYesterday(DateRange window) {
    return window.start().equals(window.end())
        ? window
        : DateRange.of(window.start(), window.end().minusDays(1));
  }

  /** The day on which the first item was created; the latest if none was before it. */
  private static LocalDate first(DeliveryInput input, ZoneId zone, LocalDate latest) {
    return input.history().items().stream()
        .map(WorkItem::created)
        .min(Instant::compareTo)
        .map(created -> created.atZone(zone).toLocalDate())
        .filter(day -> day.isBefore(latest))
        .orElse(latest);
  }

  private static Optional<EarnedValueReport> earned(
      Project project, DeliveryInput input, LocalDateTime status) {
    if (project.baselines().isEmpty()) {
      return Optional.empty();
    }
    EarnedValueAccumulator entries = new EarnedValueAccumulator();
    input.costs().forEach(entries::add);
    ProgressEntry.of(project, status).forEach(entries::add);
    return Optional.of(EarnedValueReport.of(
        BaselinePhasing.of(project).phase(project.baselines().get(0).name()),
        entries.snapshot(status)));
  }

  PlanAnalysis plan() {
    return plan;
  }

  FlowMetrics flow() {
    return flow;
  }

  DoraMetrics deployments() {
    return deployments;
  }

  LocalDateTime status() {
    return status;
  }

  /** From the first item to the day of the status. */
  DateRange window() {
    return window;
  }

  /** Empty without a baseline. */
  Optional<EarnedValueReport> earned() {
    return earned;
  }

  long items(ItemStatus state) {
    return flow.items().stream().map(FlowItem::status).filter(state::equals).count();
  }

  /** Items that are neither done nor given up. */
  long open() {
    return items(ItemStatus.NOT_STARTED)
        + items(ItemStatus.IN_PROGRESS)
        + items(ItemStatus.PUT_BACK);
  }

  /** When the items that are open will be done at the pace so far; empty if nothing is open or was ever finished. */
  Optional<CompletionForecast> throughput() {
    ThroughputHistory history = flow.days(window).history(plan.project().calendar());
    return open() == 0 || history.total() == 0
        ? Optional.empty()
        : Optional.of(ThroughputForecast.of(history).when(Math.toIntExact(open())));
  }

  /** The forecasts that can be made; empty if fewer than two can. */
  Optional<ForecastComparison> forecasts() {
    List<FinishForecast> all = new ArrayList<>();
    simulated().ifPresent(all::add);
    byThroughput().ifPresent(all::add);
    byEarnedSchedule().ifPresent(all::add);
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(new ForecastComparison(plan.project().name(), all));
  }

  private Optional<FinishForecast> simulated() {
    return plan.simulation().value().flatMap(samples -> {
      FinishDistribution finish = samples.finish();
      return earned
          .map(EarnedValueReport::total)
          .filter(total -> total.budget().signum() > 0)
          .map(total -> new FinishForecast(
              "simulated schedule",
              status.toLocalDate(),
              left(total),
              String.format(Locale.ROOT, "%.0f %% of the budget", 100 * left(total)),
              finish.quantile(0.5).toLocalDate(),
              PROBABILITIES.stream()
                  .map(probability -> new DatedProbability(
                      probability, finish.quantile(probability).toLocalDate()))
                  .toList()));
    });
  }

  private static double left(EarnedValue total) {
    return total.workRemaining().dividedBy(total.budget()).doubleValue();
  }

  private Optional<FinishForecast> byThroughput() {
    long known = open() + items(ItemStatus.DONE);
    LocalDate today = status.toLocalDate();
    DeliveryDays days =
        DeliveryDays.workdaysFrom(today.plusDays(1), plan.project().calendar());
    return throughput()
        .flatMap(forecast -> forecast.finish(
            today, days, (double) open() / known, open() + " of " + known + " items"));
  }

  private Optional<FinishForecast> byEarnedSchedule() {
    return earned.flatMap(report -> report.finish(DurationForecast.ES2));
  }
}
