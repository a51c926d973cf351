package dev.tandem.metrics.forecast;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishMethod;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.core.product.FeatureId;
import dev.tandem.metrics.flow.FlowItem;
import dev.tandem.metrics.flow.FlowMetrics;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.forecast.CompletionForecast;
import dev.tandem.metrics.flow.forecast.CountDistribution;
import dev.tandem.metrics.flow.forecast.DeliveryDays;
import dev.tandem.metrics.flow.forecast.ThroughputForecast;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When features and releases come at the pace at which a team finished items so far.
 *
 * <p>The share left is that of the scope's items that are neither done nor given up, over those that are not given up; of a portfolio, of all
 * items, also those of no feature. Whose items are finished first is a choice, {@link BacklogOrder}.
 *
 * <pre>{@code
 * FinishMethod pace = ThroughputFinish.of(flow, lastTenWeeks, calendar);
 * pace.forecast(DeliveryScope.of(portfolio, FeatureId.of("search")));
 * }</pre>
 *
 * <p>Immutable. Cost of a forecast: O(items), and that of a {@link ThroughputForecast}.
 */
public final class ThroughputFinish implements FinishMethod {

  /** What the method is called. */
  public static final String METHOD = "throughput";

  private final FlowMetrics flow;
  private final DateRange window;
  private final WorkCalendar calendar;
  private final BacklogOrder order;

  private ThroughputFinish(
      FlowMetrics flow, DateRange window, WorkCalendar calendar, BacklogOrder order) {
    this.flow = Objects.requireNonNull(flow, "flow");
    this.window = Objects.requireNonNull(window, "window");
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.order = Objects.requireNonNull(order, "order");
  }

  /**
   * {@return forecasts from a team's items, whose features are finished in the order in which they are delivered}
   *
   * @param flow the items of the team that delivers the portfolio; the forecasts are as of its day
   * @param window the days whose throughput is taken for that of the days to come, both included; those that are not over do not count
   * @param calendar on whose workdays the team works
   */
  public static ThroughputFinish of(FlowMetrics flow, DateRange window, WorkCalendar calendar) {
    return new ThroughputFinish(flow, window, calendar, BacklogOrder.AS_DELIVERED);
  }

  /**
   * {@return these forecasts for items that are finished in another order}
   *
   * @param newOrder whose items come first
   */
  public ThroughputFinish withOrder(BacklogOrder newOrder) {
    return new ThroughputFinish(flow, window, calendar, newOrder);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are more than {@value ThroughputForecast#MOST_ITEMS} items to be finished
   */
  @Override
  public FinishOutlook forecast(DeliveryScope scope) {
    FlowMetrics own = flow.where(scope);
    int open = open(own);
    int known = open + (int) count(own, status -> status == ItemStatus.DONE);
    String left = open + " of " + known + " items";
    if (known == 0) {
      return FinishOutlook.none(METHOD, "no item is there of it");
    }
    if (open == 0) {
      return FinishOutlook.of(new FinishForecast(METHOD, day(), 0, left, day(), List.of()));
    }
    FlowDays days = (order == BacklogOrder.OWN_PACE ? own : flow).days(window);
    if (days.days().stream().noneMatch(day -> isOver(day.date(), days))) {
      return FinishOutlook.none(METHOD, "no workday is over from " + window);
    }
    if (days.history(calendar).total() == 0) {
      return FinishOutlook.none(METHOD, "no item was finished from " + window);
    }
    return forecast(days, items(scope, open), (double) open / known, left);
  }

  private FinishOutlook forecast(
      FlowDays days, CountDistribution items, double shareLeft, String left) {
    CompletionForecast done = ThroughputForecast.of(days.history(calendar)).when(items);
    return done.finish(
            day(), DeliveryDays.workdaysFrom(day().plusDays(1), calendar), shareLeft, left)
        .map(FinishOutlook::of)
        .orElseGet(() -> FinishOutlook.none(
            METHOD, "half of the chances lie beyond " + done.horizon() + " workdays"));
  }

  private CountDistribution items(DeliveryScope scope, int own) {
    return isWhole(scope)
        ? CountDistribution.fixed(own)
        : order.itemsToLast(own, open(before(scope)), open(flow));
  }

  private static boolean isWhole(DeliveryScope scope) {
    return scope.delivery() == Delivery.PORTFOLIO;
  }

  private boolean isOver(LocalDate day, FlowDays days) {
    return !day.isAfter(days.lastKnown()) && !calendar.hoursOn(day).isEmpty();
  }

  private FlowMetrics before(DeliveryScope scope) {
    Set<FeatureId> earlier = ImmutableSet.copyOf(scope.before());
    return flow.where(
        "delivered before", item -> item.feature().filter(earlier::contains).isPresent());
  }

  private static int open(FlowMetrics items) {
    return (int)
        count(items, status -> status != ItemStatus.DONE && status != ItemStatus.CANCELLED);
  }

  private static long count(FlowMetrics items, Predicate<ItemStatus> wanted) {
    return items.items().stream().map(FlowItem::status).filter(wanted).count();
  }

  private LocalDate day() {
    return flow.asOf().atZone(flow.convention().zone()).toLocalDate();
  }

  /** {@return from which days, in which order} */
  @Override
  public String toString() {
    return METHOD + " from " + window + ", workdays of " + calendar.name() + ", order " + order;
  }
}
