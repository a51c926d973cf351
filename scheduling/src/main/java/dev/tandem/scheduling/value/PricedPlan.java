package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.Breaks;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;

/** A schedule as it stands with the features that wait for its tasks, to try changes of single tasks on; it stays as it was. */
final class PricedPlan {
  private static final long YEAR = Duration.ofDays(366).toSeconds();

  private final DatedPlan plan;
  private final int[] nodeOf;
  private final EditedPlan edited;
  private final ImmutableList<PricedFeature> features;
  private final ExchangeRates rates;
  private final LocalDateTime reference;

  private PricedPlan(Portfolio portfolio, Roadmap roadmap, DatedPlan plan, ExchangeRates rates) {
    this.plan = plan;
    this.nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    this.edited = new EditedPlan(plan, plan.dates().columns());
    this.features = roadmap.features().stream()
        .filter(dates -> dates.usable().isPresent())
        .map(dates -> new PricedFeature(portfolio, roadmap, dates, plan, nodeOf, rates))
        .collect(ImmutableList.toImmutableList());
    this.rates = rates;
    this.reference = roadmap.reference();
  }

  static PricedPlan of(
      Portfolio portfolio,
      Schedule schedule,
      RoadmapConvention convention,
      Optional<ExchangeRates> rates) {
    Roadmap roadmap = Roadmap.of(portfolio, schedule, convention);
    DatedPlan plan = StandingPlan.of(schedule);
    return new PricedPlan(portfolio, roadmap, plan, rates(portfolio, roadmap, rates));
  }

  /** The rates given, or, without any, those into the one currency of all products. */
  static ExchangeRates rates(Portfolio portfolio, Roadmap roadmap, Optional<ExchangeRates> rates) {
    ImmutableSet<Currency> currencies = roadmap.features().stream()
        .filter(dates -> dates.usable().isPresent())
        .map(dates -> portfolio.productOf(dates.id()).currency())
        .collect(ImmutableSet.toImmutableSet());
    checkArgument(
        !currencies.isEmpty(),
        "portfolio must have a feature with tasks: \"%s\" has none. Name the tasks that deliver it.",
        portfolio.name());
    checkArgument(
        rates.isPresent() || currencies.size() == 1,
        "products must have one currency, or rates into one: %s. State exchange rates.",
        currencies);
    return rates.orElseGet(() -> new ExchangeRates(
        currencies.iterator().next(), roadmap.reference().toLocalDate(), ImmutableMap.of()));
  }

  Currency currency() {
    return rates.currency();
  }

  LocalDateTime reference() {
    return reference;
  }

  ImmutableList<PricedFeature> features() {
    return features;
  }

  DatedPlan plan() {
    return plan;
  }

  Task task(int node) {
    return plan.project().tasks().get(plan.network().nodes.task(node));
  }

  int openNode(TaskId task) {
    int node = nodeOf[plan.project().indexOf(task)];
    checkArgument(node >= 0, "task must be a leaf: %s is a summary. Choose a task below it.", task);
    checkArgument(
        !plan.network().nodes.isFinished(node),
        "task must have work left: %s is finished. Choose one that is not.",
        task);
    return node;
  }

  /** A year and twice the length of the schedule after its end: what does not reach a feature by then is held back by a date. */
  long horizon() {
    long first = plan.dates().first();
    long last = plan.dates().last();
    return last + 2 * (last - first) + YEAR;
  }

  /** The slip of a node from which on nothing is tried, in its own working time: from the start of the schedule to the horizon. */
  long furthestSlip(int node) {
    return plan.network().calendarOf(node).between(plan.dates().first(), horizon());
  }

  /** A duration in seconds of a task's own working time: a day of an elapsed task is 24 hours. */
  long ownSeconds(int node, WorkDuration duration) {
    return duration.toSeconds(task(node).durationKind().workday(plan.project().workday()));
  }

  WorkDuration ownTime(int node, long seconds) {
    return WorkDuration.ofSeconds(
        seconds, task(node).durationKind().workday(plan.project().workday()));
  }

  /** When each feature would be usable if a node began, or went on, later by some working time of its own. */
  long[] ifSlipped(int node, long seconds) {
    long instant = later(node, seconds);
    synchronized (edited) {
      return edited.ifSlipped(node, instant, this::usable);
    }
  }

  /** When each feature would be usable if less of a node were left to do. */
  long[] ifShorter(int node, long seconds) {
    long saved = Math.min(seconds, plan.network().nodes.remaining(node));
    synchronized (edited) {
      return edited.ifShorter(node, saved, this::usable);
    }
  }

  /** An instant later than where a node stands, on the same side of a break: Monday 08:00 becomes Tuesday 08:00, not Monday 17:00. */
  private long later(int node, long seconds) {
    long instant = plan.dates().restStart(node);
    if (seconds == 0) {
      return instant;
    }
    WorkingTime calendar = plan.network().calendarOf(node);
    long work = calendar.workAt(instant);
    long target = Math.addExact(work, seconds);
    return instant == calendar.finishOf(work) && instant != calendar.startOf(work)
        ? calendar.finishOf(target)
        : calendar.startOf(target);
  }

  /** Where a node, or what is left of it, begins if it slips by some working time of its own. */
  long standsAt(int node, long seconds) {
    WorkingTime calendar = plan.network().calendarOf(node);
    Nodes nodes = plan.network().nodes;
    long instant = later(node, seconds);
    return nodes.remaining(node) == 0
        ? Breaks.settled(calendar, nodes.milestone(node), instant)
        : calendar.startOf(calendar.workAt(instant));
  }

  private long[] usable() {
    return features.stream().mapToLong(feature -> feature.usable(edited)).toArray();
  }

  /** What all features lose more if they are usable at these times, or less if negative. */
  double cost(long[] usable) {
    double cost = 0;
    for (int f = 0; f < usable.length; f++) {
      cost += features.get(f).costOfMove(usable[f]);
    }
    return Amounts.inRange("cost of all features", cost);
  }
}
