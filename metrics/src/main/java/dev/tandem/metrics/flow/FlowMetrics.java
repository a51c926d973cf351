package dev.tandem.metrics.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.text.TextTable;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.daily.LittlesLaw;
import dev.tandem.metrics.flow.forecast.AgeingForecast;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The flow of some items as of a time, under a convention.
 *
 * <p>Nothing is guessed: an item whose start was not seen, or whose history is not complete, is counted as finished and has no cycle
 * time, and {@link #findings()} says so. Changes from <em>as of</em> on, and items created from then on, do not count.
 */
public final class FlowMetrics {
  private final MethodStatement statement;
  private final Workflow workflow;
  private final FlowConvention convention;
  private final Instant asOf;
  private final TimeCounter times;
  private final ImmutableList<ItemTimeline> timelines;
  private final ImmutableList<FlowItem> items;

  private FlowMetrics(
      MethodStatement statement,
      Workflow workflow,
      FlowConvention convention,
      Instant asOf,
      ImmutableList<ItemTimeline> timelines) {
    this.statement = statement;
    this.workflow = workflow;
    this.convention = convention;
    this.asOf = asOf;
    this.times = new TimeCounter(convention);
    this.timelines = timelines;
    this.items = timelines.stream()
        .map(timeline -> FlowItem.of(timeline, convention, times))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the flow of the items of a history}
   *
   * <p>Cost: O(items + transitions · states).
   *
   * @param history what the tools recorded
   * @param workflow what the states mean
   * @param convention the choices that change numbers
   * @param asOf up to when the history is known to be there
   * @throws dev.tandem.core.work.InvalidWorkException if the workflow lacks a state that an item was in
   */
  public static FlowMetrics of(
      WorkHistory history, Workflow workflow, FlowConvention convention, Instant asOf) {
    history.check(workflow);
    ImmutableList<ItemTimeline> timelines = history.items().stream()
        .filter(item -> ItemTimeline.begin(item).isBefore(asOf))
        .map(item -> new ItemTimeline(item, workflow, convention, asOf))
        .collect(ImmutableList.toImmutableList());
    MethodStatement statement = convention.statement("flow").with("as of", asOf);
    return new FlowMetrics(statement, workflow, convention, asOf, timelines);
  }

  /**
   * {@return the flow of some of these items, as of a team, a type, or a feature}
   *
   * @param description which they are, for the statement
   * @param wanted whether an item is one of them
   */
  public FlowMetrics where(String description, Predicate<WorkItem> wanted) {
    return new FlowMetrics(
        statement.with("items", description),
        workflow,
        convention,
        asOf,
        timelines.stream()
            .filter(timeline -> wanted.test(timeline.item()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return the flow of the items of a delivery: those of the features of a release with what they require, say; of a portfolio all}
   *
   * <p>So cycle times, ageing and throughput are had by feature and by release.
   *
   * @param scope what is delivered
   */
  public FlowMetrics where(DeliveryScope scope) {
    Set<FeatureId> features = ImmutableSet.copyOf(scope.features());
    return scope.delivery() == DeliveryScope.Delivery.PORTFOLIO
        ? this
        : where(
            "of " + scope.name(),
            item -> item.feature().filter(features::contains).isPresent());
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return statement;
  }

  /** {@return the convention} */
  public FlowConvention convention() {
    return convention;
  }

  /** {@return up to when the history is known to be there} */
  public Instant asOf() {
    return asOf;
  }

  /** {@return a row for each item that was there, in the order of the history: what every number is made of} */
  public ImmutableList<FlowItem> items() {
    return items;
  }

  /** {@return what is odd in the data, item by item} */
  public ImmutableList<FlowFinding> findings() {
    return timelines.stream()
        .flatMap(timeline -> FindingSearch.of(timeline).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the cycle times of the items finished in a window}
   *
   * @param window the days, both included
   */
  public FlowTimes cycleTimes(DateRange window) {
    return times("cycle time", window, FlowItem::cycleTime);
  }

  /**
   * {@return the lead times, from creation, of the items finished in a window}
   *
   * @param window the days, both included
   */
  public FlowTimes leadTimes(DateRange window) {
    return times("lead time", window, FlowItem::leadTime);
  }

  private FlowTimes times(
      String subject, DateRange window, Function<FlowItem, OptionalDouble> time) {
    List<FlowItem> finished =
        items.stream().filter(item -> isWithin(window, item.finished())).toList();
    double[] known = finished.stream()
        .flatMapToDouble(item -> time.apply(item).stream())
        .sorted()
        .toArray();
    return new FlowTimes(
        about(subject, window),
        ImmutableDoubleArray.copyOf(known),
        finished.size() - known.length,
        convention.quantiles());
  }

  private boolean isWithin(DateRange window, Optional<Instant> time) {
    return time.map(times::date).filter(window::contains).isPresent();
  }

  private MethodStatement about(String subject, DateRange window) {
    boolean over = !window.end().isAfter(times.lastDate(asOf));
    return new MethodStatement(subject, statement.choices())
        .with("window", over ? window : window + ", not over");
  }

  /**
   * {@return arrivals, departures and work in progress on the days of a window}
   *
   * @param window the days, both included
   */
  public FlowDays days(DateRange window) {
    return new FlowDays(
        about("flow by days", window),
        new DayCounter(timelines, times, window).days(),
        times.lastDate(asOf));
  }

  /**
   * {@return the cumulative flow diagram of a window}
   *
   * @param window the days, both included
   */
  public CumulativeFlow cumulativeFlow(DateRange window) {
    List<WorkflowState> states = workflow.states().stream()
        .filter(state -> state.kind() != StateKind.CANCELLED)
        .toList();
    return new CumulativeFlow(
        about("cumulative flow", window),
        states.stream().map(WorkflowState::id).toList(),
        new DayCounter(timelines, times, window).cumulative(states));
  }

  /**
   * {@return Little's law in a window, with what keeps it from holding}
   *
   * @param window the days, both included
   */
  public LittlesLaw littlesLaw(DateRange window) {
    FlowDays days = days(window);
    return new LittlesLaw(
        about("Little's law", window),
        days.averageWip(),
        days.throughput(),
        cycleTimes(window).mean(),
        LawCheck.of(days, new DayCounter(timelines, times, window), convention));
  }

  /**
   * {@return the items in progress by age, against the cycle times of a window}
   *
   * @param reference the days in which the items were finished that they are held against
   */
  public AgeingWork ageing(DateRange reference) {
    return AgeingWork.of(
        about("ageing work in progress", reference), items, timelines, cycleTimes(reference));
  }

  /** {@return how long items in progress will still take, from all cycle times and ages} */
  public AgeingForecast ageingForecast() {
    return new AgeingForecast("days", sorted(FlowItem::cycleTime), sorted(FlowItem::age));
  }

  private ImmutableDoubleArray sorted(Function<FlowItem, OptionalDouble> time) {
    return ImmutableDoubleArray.copyOf(
        items.stream().flatMapToDouble(item -> time.apply(item).stream()).sorted());
  }

  /**
   * {@return the flow efficiency of the items finished in a window: time in active states and not blocked / time in states in work}
   *
   * <p>Undefined if waiting is not recorded, that is, no state of the workflow is {@link StateKind#WAITING} and no item was blocked: such a
   * team has 100 % by any formula.
   *
   * @param window the days, both included
   */
  public Figure flowEfficiency(DateRange window) {
    MethodStatement asked = about("flow efficiency", window);
    boolean waits = workflow.states().stream().anyMatch(state -> state.kind() == StateKind.WAITING)
        || timelines.stream().anyMatch(timeline -> !timeline.item().blocked().isEmpty());
    return waits
        ? shareOfWork(asked, window, ItemTimeline::activeTime)
        : Figure.undefined(asked, "waiting is not recorded: no waiting state, no blocked span");
  }

  /**
   * {@return the share of the time in work in which the items finished in a window were blocked}
   *
   * @param window the days, both included
   */
  public Figure blockedShare(DateRange window) {
    return shareOfWork(about("blocked share", window), window, ItemTimeline::blockedTime);
  }

  private Figure shareOfWork(
      MethodStatement asked, DateRange window, Function<ItemTimeline, Duration> part) {
    Duration some = Duration.ZERO;
    Duration all = Duration.ZERO;
    for (ItemTimeline timeline : timelines) {
      if (isWithin(window, timeline.finished())
          && timeline.item().completeness() == HistoryCompleteness.COMPLETE) {
        some = some.plus(part.apply(timeline));
        all = all.plus(timeline.timeInWork());
      }
    }
    return Figure.ratio(asked, TimeCounter.days(some), TimeCounter.days(all), "time in work");
  }

  /**
   * {@return of the items that were done for the first time in a window how many were reopened, up to as of}
   *
   * @param window the days, both included
   */
  public Proportion reopened(DateRange window) {
    List<ItemTimeline> done = timelines.stream()
        .filter(timeline -> isWithin(window, timeline.firstDone()))
        .toList();
    return Proportion.of(done.stream().filter(ItemTimeline::isReopened).count(), done.size());
  }

  /** {@return the statement, and a row for each item} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("item")
        .words("status")
        .numbers("cycle time")
        .numbers("lead time")
        .numbers("age")
        .rows(items, item ->
            new Object[] {item.id(), item.status(), item.cycleTime(), item.leadTime(), item.age()});
    return statement + "\n" + table;
  }
}
