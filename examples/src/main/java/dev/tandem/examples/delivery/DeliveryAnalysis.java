package dev.tandem.examples.delivery;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.forecast.FinishMethod;
import dev.tandem.core.project.Project;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkHistory;
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
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.flow.FlowItem;
import dev.tandem.metrics.flow.FlowMetrics;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.forecast.EarnedValueFinish;
import dev.tandem.metrics.forecast.PortfolioForecasts;
import dev.tandem.metrics.forecast.ThroughputFinish;
import dev.tandem.scheduling.simulation.SimulatedFinish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** What was delivered of a plan by the day of its status, and when the rest will be, by methods that know different things. */
public final class DeliveryAnalysis {
  private final PlanAnalysis plan;
  private final DeliveryInput input;
  private final FlowMetrics flow;
  private final DoraMetrics deployments;
  private final LocalDateTime status;
  private final DateRange window;
  private final Optional<EarnedValueReport> earned;
  private final Supplier<PortfolioForecasts> forecasts = Suppliers.memoize(this::forecast);
  private final Supplier<DeliveredParts> parts = Suppliers.memoize(() -> DeliveredParts.of(this));
  private final Supplier<Optional<BoardLoad>> load = Suppliers.memoize(() -> BoardLoad.of(this));

  /**
   * Counts what was delivered.
   *
   * @param plan the plan that is delivered
   * @param input what was recorded; what was booked is of tasks of the plan
   * @param zone whose days count
   */
  public DeliveryAnalysis(PlanAnalysis plan, DeliveryInput input, ZoneId zone) {
    this.plan = plan;
    this.input = input;
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
    if (project.baselines().isEmpty() || project.baselines().get(0).entries().isEmpty()) {
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

  WorkHistory history() {
    return input.history();
  }

  /** How many can work on items in a state of the board, where somebody said so. */
  ImmutableMap<StateId, Integer> people() {
    return ImmutableMap.copyOf(input.people());
  }

  FlowMetrics flow() {
    return flow;
  }

  DoraMetrics deployments() {
    return deployments;
  }

  boolean deploys() {
    return !input.history().deployments().isEmpty();
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

  /** What was left out of the files, and which features of items the plan does not have. */
  ImmutableList<String> notes() {
    return ImmutableList.<String>builder()
        .addAll(input.unknownFeatures(plan.plan().portfolio().features().keySet()))
        .addAll(input.skipped())
        .build();
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

  /** How the parts of the plan did against the baseline. */
  DeliveredParts parts() {
    return parts.get();
  }

  /** How busy the states of the board are; empty if no item went through them. */
  Optional<BoardLoad> load() {
    return load.get();
  }

  /** When the plan, its releases and its features come, by each method that can say anything. */
  PortfolioForecasts forecasts() {
    return forecasts.get();
  }

  private PortfolioForecasts forecast() {
    ImmutableList.Builder<FinishMethod> methods = ImmutableList.builder();
    plan.simulation()
        .value()
        .map(samples -> SimulatedFinish.of(samples, plan.schedule(), status.toLocalDate()))
        .ifPresent(methods::add);
    if (!flow.items().isEmpty()) {
      methods.add(ThroughputFinish.of(flow, window, plan.project().calendar()));
    }
    earned
        .map(report -> EarnedValueFinish.of(report, DurationForecast.ES2))
        .ifPresent(methods::add);
    return PortfolioForecasts.of(plan.plan().portfolio(), methods.build());
  }
}
