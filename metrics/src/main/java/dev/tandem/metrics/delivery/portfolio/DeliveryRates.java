package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.delivery.ChaosClass;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryState;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many projects were delivered on time, on budget and in scope.
 *
 * <p>Rates are over the finished ones of which the answer is known; shares of classes are over all that are decided. The mean of
 * percentages counts every project alike, the weighted overrun every unit of money: one large project may turn one against the other, so
 * both are given. Rates of disjoint projects add up: {@link #plus}.
 *
 * @param convention the choices, the same of all verdicts
 * @param verdicts the verdict on each project
 */
public record DeliveryRates(DeliveryConvention convention, List<DeliveryVerdict> verdicts) {

  /**
   * Copies and checks the verdicts.
   *
   * @throws IllegalArgumentException if one is by another convention
   */
  public DeliveryRates {
    Objects.requireNonNull(convention, "convention");
    verdicts = ImmutableList.copyOf(verdicts);
    for (DeliveryVerdict verdict : verdicts) {
      checkArgument(
          verdict.convention().equals(convention),
          "verdicts must be by one convention: \"%s\" and \"%s\", project %s. Judge all alike.",
          convention,
          verdict.convention(),
          verdict.project().id());
    }
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return measure("delivery rates");
  }

  private MethodStatement measure(String subject) {
    return convention
        .statement(subject)
        .with("projects", verdicts.size())
        .with("finished", finished().size());
  }

  /** {@return the verdicts on projects that have finished} */
  public ImmutableList<DeliveryVerdict> finished() {
    return verdicts.stream()
        .filter(verdict -> verdict.project().state() == DeliveryState.FINISHED)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how many projects are as wanted of those that count: of the finished ones, and for all three of the cancelled ones too, those
   * of which the answer is known}
   *
   * @param question what is asked about them
   */
  public Proportion rate(DeliveryQuestion question) {
    return DeliveryDifference.rate(question, verdicts);
  }

  /** {@return how many of the finished projects were on time} */
  public Proportion onTime() {
    return rate(DeliveryQuestion.ON_TIME);
  }

  /** {@return how many of the finished projects were on budget} */
  public Proportion onBudget() {
    return rate(DeliveryQuestion.ON_BUDGET);
  }

  /** {@return how many of the finished projects whose scope was stated were in scope} */
  public Proportion inScope() {
    return rate(DeliveryQuestion.IN_SCOPE);
  }

  /** {@return how many of the finished projects whose quality was counted were good enough} */
  public Proportion goodEnough() {
    return rate(DeliveryQuestion.GOOD_ENOUGH);
  }

  /** {@return how many of the finished projects of which somebody was asked have a satisfactory result} */
  public Proportion satisfactory() {
    return rate(DeliveryQuestion.SATISFACTORY);
  }

  /** {@return how many of the cancelled projects, and of the finished ones whose scope was stated, were on time, on budget and in scope} */
  public Proportion allThree() {
    return rate(DeliveryQuestion.ALL_THREE);
  }

  /**
   * {@return the interval of a rate, by the method of Wilson at the confidence of the convention; empty without projects}
   *
   * @param rate one of the rates
   */
  public Optional<Interval> interval(Proportion rate) {
    return rate.interval(ProportionIntervalMethod.WILSON, convention.confidence());
  }

  /** {@return how many projects are in each class} */
  public ImmutableMap<ChaosClass, Long> classes() {
    return Arrays.stream(ChaosClass.values())
        .collect(ImmutableMap.toImmutableMap(
            Function.identity(),
            kind -> verdicts.stream()
                .filter(verdict -> verdict.chaosClass() == kind)
                .count()));
  }

  /**
   * {@return the share of a class among the projects that are decided}
   *
   * @param kind the class
   * @throws IllegalArgumentException if the class is {@link ChaosClass#UNDECIDED}
   */
  public Proportion share(ChaosClass kind) {
    checkArgument(
        kind != ChaosClass.UNDECIDED,
        "class must be one that is decided: %s. Ask classes() for their number.",
        kind);
    long undecided = classes().getOrDefault(ChaosClass.UNDECIDED, 0L);
    return Proportion.of(classes().getOrDefault(kind, 0L), verdicts.size() - undecided);
  }

  /** {@return the mean of the slips of finished projects; undefined if none has a slip} */
  public Figure meanSlip() {
    return averages().mean(measure("mean schedule slip"), DeliveryVerdict::slipShare);
  }

  /** {@return the interval of the mean slip; empty for fewer than two projects} */
  public Optional<Interval> meanSlipInterval() {
    return averages().interval(DeliveryVerdict::slipShare);
  }

  /** {@return slip of all finished projects over their planned durations, in working time; undefined if there is none} */
  public Figure weightedSlip() {
    return averages().weightedSlip(measure("weighted schedule slip"));
  }

  /** {@return the mean of the cost overruns of finished projects; undefined if none has finished} */
  public Figure meanCostOverrun() {
    return averages().mean(measure("mean cost overrun"), DeliveryVerdict::costOverrunShare);
  }

  /** {@return the interval of the mean cost overrun; empty for fewer than two projects} */
  public Optional<Interval> meanCostOverrunInterval() {
    return averages().interval(DeliveryVerdict::costOverrunShare);
  }

  /** {@return cost of all finished projects beyond their budgets over their budgets; undefined if none has finished} */
  public Figure weightedCostOverrun() {
    return averages().weightedCostOverrun(measure("weighted cost overrun"));
  }

  /** {@return the interval of the weighted cost overrun, as a ratio of sums; empty for fewer than two projects} */
  public Optional<Interval> weightedCostOverrunInterval() {
    return averages().weightedCostOverrunInterval();
  }

  private DeliveryAverages averages() {
    return new DeliveryAverages(finished(), convention.confidence());
  }

  /** {@return the projects behind each rate} */
  public DeliveryEvidence evidence() {
    return new DeliveryEvidence(this);
  }

  /**
   * {@return the rates of both together, by ascending id and baseline of the projects}
   *
   * @param other the rates of other projects, by the same convention
   * @throws IllegalArgumentException if the conventions differ, or a project is in both against one baseline
   */
  public DeliveryRates plus(DeliveryRates other) {
    checkArgument(
        convention.equals(other.convention),
        "rates must be by one convention: \"%s\" and \"%s\". Judge all alike.",
        convention,
        other.convention);
    Set<ProjectKey> both = Sets.intersection(keys(), other.keys());
    checkArgument(
        both.isEmpty(),
        "rates must be of different projects: both have %s. Add each project once.",
        both.stream().map(ProjectKey::id).toList());
    return new DeliveryRates(
        convention,
        Stream.concat(verdicts.stream(), other.verdicts.stream())
            .sorted(Comparator.comparing(verdict -> ProjectKey.of(verdict.project())))
            .toList());
  }

  private Set<ProjectKey> keys() {
    return verdicts.stream()
        .map(verdict -> ProjectKey.of(verdict.project()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** {@return the rates with their intervals, and a line for each project} */
  @Override
  public String toString() {
    TextTable rates = new TextTable().words("rate").words("projects").words("interval");
    rates
        .row("on time", onTime(), interval(onTime()))
        .row("on budget", onBudget(), interval(onBudget()))
        .row("in scope", inScope(), interval(inScope()))
        .row("good enough", goodEnough(), interval(goodEnough()))
        .row("satisfactory", satisfactory(), interval(satisfactory()))
        .row("all three", allThree(), interval(allThree()));
    TextTable projects = new TextTable()
        .words("project")
        .words("class")
        .words("on time")
        .numbers("slip")
        .words("on budget")
        .numbers("overrun")
        .words("in scope")
        .numbers("delivered")
        .rows(verdicts, verdict -> new Object[] {
          verdict.project().id(),
          verdict.chaosClass(),
          verdict.onTime(),
          verdict.slipShare().value(),
          verdict.onBudget(),
          verdict.costOverrunShare().value(),
          verdict.inScope(),
          verdict.scopeShare().value()
        });
    return statement() + "; cost overrun " + TextTable.text(meanCostOverrun().value())
        + " on average, " + TextTable.text(weightedCostOverrun().value()) + " weighted\n" + rates
        + "\n" + projects;
  }
}
