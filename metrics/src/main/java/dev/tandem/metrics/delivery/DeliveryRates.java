package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import dev.tandem.metrics.statistics.SampleMean;
import dev.tandem.metrics.statistics.SampleRatio;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How many projects were delivered on time, on budget and in scope.
 *
 * <p>Rates are over the finished ones of which the answer is known; shares of classes are over all that are decided. The mean of
 * percentages counts every project alike, the weighted overrun every unit of money: one large project may turn one against the other, so
 * both are given.
 *
 * @param convention the choices, the same of all verdicts
 * @param verdicts the verdict on each project
 */
public record DeliveryRates(DeliveryConvention convention, List<DeliveryVerdict> verdicts) {

  private static final String NONE_FINISHED = "no project has finished";

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

  /** {@return how many of the finished projects were on time} */
  public Proportion onTime() {
    return rate(DeliveryVerdict::onTime);
  }

  /** {@return how many of the finished projects were on budget} */
  public Proportion onBudget() {
    return rate(DeliveryVerdict::onBudget);
  }

  /** {@return how many of the finished projects whose scope was stated were in scope} */
  public Proportion inScope() {
    return rate(DeliveryVerdict::inScope);
  }

  /** {@return how many of the finished projects whose quality was counted were good enough} */
  public Proportion goodEnough() {
    return rate(DeliveryVerdict::goodEnough);
  }

  private Proportion rate(Function<DeliveryVerdict, Verdict> question) {
    List<Verdict> answers = finished().stream()
        .map(question)
        .filter(answer -> answer != Verdict.UNKNOWN)
        .toList();
    return Proportion.of(
        answers.stream().filter(answer -> answer == Verdict.MET).count(), answers.size());
  }

  /** {@return how many of the finished and cancelled projects were on time, on budget and in scope} */
  public Proportion allThree() {
    List<DeliveryVerdict> over = verdicts.stream()
        .filter(verdict -> verdict.project().state() != DeliveryState.RUNNING)
        .toList();
    return Proportion.of(
        over.stream().filter(verdict -> verdict.allThree() == Verdict.MET).count(), over.size());
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
    return mean("mean schedule slip", slips());
  }

  /** {@return the interval of the mean slip; empty for fewer than two projects} */
  public Optional<Interval> meanSlipInterval() {
    return interval(slips());
  }

  /** {@return slip of all finished projects over their planned durations, in working time; undefined if there is none} */
  public Figure weightedSlip() {
    return Figure.ratio(
        measure("weighted schedule slip"),
        finished().stream()
            .mapToDouble(verdict -> verdict.slipWorkSeconds().orElse(0L))
            .sum(),
        finished().stream().mapToDouble(DeliveryVerdict::plannedWorkSeconds).sum(),
        "planned working time of finished projects");
  }

  /** {@return the mean of the cost overruns of finished projects; undefined if none has finished} */
  public Figure meanCostOverrun() {
    return mean("mean cost overrun", overruns());
  }

  /** {@return the interval of the mean cost overrun; empty for fewer than two projects} */
  public Optional<Interval> meanCostOverrunInterval() {
    return interval(overruns());
  }

  /** {@return cost of all finished projects beyond their budgets over their budgets; undefined if none has finished} */
  public Figure weightedCostOverrun() {
    BigDecimal budget = sum(DeliveredProject::budget);
    return budget.signum() == 0
        ? Figure.undefined(measure("weighted cost overrun"), NONE_FINISHED)
        : Figure.of(
            measure("weighted cost overrun"),
            sum(DeliveredProject::cost).subtract(budget).doubleValue() / budget.doubleValue());
  }

  /** {@return the interval of the weighted cost overrun, as a ratio of sums; empty for fewer than two projects} */
  public Optional<Interval> weightedCostOverrunInterval() {
    Figure overrun = weightedCostOverrun();
    if (overrun.value().isEmpty()) {
      return Optional.empty();
    }
    double ratio = overrun.value().getAsDouble();
    double residuals = total(project -> {
      double excess = project.cost().subtract(project.budget()).doubleValue();
      double residual = excess - ratio * project.budget().doubleValue();
      return residual * residual;
    });
    return new SampleRatio(
            finished().size(),
            total(project -> project.cost().subtract(project.budget()).doubleValue()),
            total(project -> project.budget().doubleValue()),
            residuals)
        .interval(convention.confidence());
  }

  private double total(ToDoubleFunction<DeliveredProject> amount) {
    return finished().stream()
        .mapToDouble(verdict -> amount.applyAsDouble(verdict.project()))
        .sum();
  }

  private BigDecimal sum(Function<DeliveredProject, BigDecimal> amount) {
    return finished().stream()
        .map(verdict -> amount.apply(verdict.project()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Double> slips() {
    return defined(DeliveryVerdict::slipShare);
  }

  private List<Double> overruns() {
    return defined(DeliveryVerdict::costOverrunShare);
  }

  private List<Double> defined(Function<DeliveryVerdict, Figure> figure) {
    return finished().stream()
        .flatMapToDouble(verdict -> figure.apply(verdict).value().stream())
        .boxed()
        .toList();
  }

  private Figure mean(String subject, List<Double> values) {
    return values.isEmpty()
        ? Figure.undefined(measure(subject), NONE_FINISHED)
        : Figure.of(measure(subject), average(values));
  }

  private Optional<Interval> interval(List<Double> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    double mean = average(values);
    double squares =
        values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return new SampleMean(values.size(), mean, squares).interval(convention.confidence());
  }

  private static double average(List<Double> values) {
    return values.stream().collect(Collectors.averagingDouble(Double::doubleValue));
  }

  /** {@return the rates with their intervals, and a line for each project} */
  @Override
  public String toString() {
    TextTable rates = new TextTable().words("rate").words("projects").words("interval");
    rates
        .row("on time", onTime(), interval(onTime()))
        .row("on budget", onBudget(), interval(onBudget()))
        .row("in scope", inScope(), interval(inScope()))
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
