package dev.tandem.examples.analysis;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.load.ResourceLoads;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapComparison;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Who has too much to do in a plan, what it looks like if nobody has, and what that costs.
 *
 * @param loads the load of everybody as the plan stands
 * @param levelled the plan with nobody overallocated, as far as that is possible
 * @param cost what features and releases lose by it
 * @param cheapest the same by the order in which the features lose least; empty if none with tasks loses anything, or not all in one currency
 */
public record ResourceAnalysis(
    ResourceLoads loads,
    LevelledSchedule levelled,
    RoadmapComparison cost,
    Optional<Cheapest> cheapest) {
  /** Some seconds for a plan of a hundred tasks at most; most plans are proven before. */
  private static final int SCHEDULES = 3_000;

  /** Why there is none for a plan without assignments; empty if there is one. */
  static String whyNot(Project project) {
    return project.assignments().isEmpty()
        ? "nobody is assigned to a task. Name them in \"resources\", and in \"assigned\" of tasks."
        : "";
  }

  /**
   * The plan levelled for the least cost of delay.
   *
   * @param levelled the plan
   * @param currency the currency of all features with tasks
   * @param cost what the features lose
   * @param earliest what they lose if it is levelled for the earliest finish
   */
  public record Cheapest(
      LevelledSchedule levelled, Currency currency, ObjectiveValue cost, double earliest) {}

  static ResourceAnalysis of(Schedule schedule, Portfolio portfolio, RoadmapConvention convention) {
    LevelledSchedule levelled = Levelling.standard().withSearch(SCHEDULES, 1).run(schedule);
    Roadmap before = Roadmap.of(portfolio, schedule, convention);
    Roadmap after =
        Roadmap.of(portfolio, levelled.schedule(), convention.withReference(before.reference()));
    return new ResourceAnalysis(
        ResourceLoads.of(schedule),
        levelled,
        RoadmapComparison.between(before, after),
        currency(portfolio).map(only -> cheapest(schedule, portfolio, convention, after, only)));
  }

  private static Cheapest cheapest(
      Schedule schedule,
      Portfolio portfolio,
      RoadmapConvention convention,
      Roadmap earliest,
      Currency currency) {
    LevelledSchedule cheapest = Levelling.standard()
        .withObjective(LevellingObjective.leastDelayCost(portfolio).withConvention(convention))
        .withSearch(SCHEDULES, 1)
        .run(schedule);
    return new Cheapest(
        cheapest,
        currency,
        cheapest.objectives().get(0),
        earliest.cost().getOrDefault(currency, 0.0));
  }

  /** The currency of all features with tasks, if there is one and any of them loses anything. */
  private static Optional<Currency> currency(Portfolio portfolio) {
    List<Feature> planned = portfolio.features().values().stream()
        .filter(feature -> !feature.tasks().isEmpty())
        .toList();
    List<Currency> currencies = planned.stream()
        .map(feature -> portfolio.productOf(feature.id()).currency())
        .distinct()
        .toList();
    boolean anyLoses =
        planned.stream().anyMatch(feature -> !feature.costOfDelay().equals(CostOfDelay.none()));
    return currencies.size() == 1 && anyLoses ? Optional.of(currencies.get(0)) : Optional.empty();
  }
}
