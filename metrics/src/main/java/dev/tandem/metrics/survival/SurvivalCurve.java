package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.survival.table.LifeTable;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;

/**
 * The share of subjects that have not had the event yet, by time: Kaplan's and Meier's estimate S(t) = Π (n − d) / n over the times up to t at
 * which d of n subjects at risk had the event. A subject censored at such a time is still at risk then.
 *
 * <p>Beyond the last observed time S is undefined, unless it is 0. With delayed entry, few subjects may be at risk early on; if all of them
 * have the event, S is 0 from there, whatever happens later: look at {@link SurvivalStep#atRisk()}. Source: Kaplan and Meier (1958), JASA 53;
 * variance by Greenwood (1926); results as R's {@code survival} 3.5.
 */
public final class SurvivalCurve {

  private final LifeTable table;
  private final SurvivalConvention convention;
  private final CurveBounds bounds;

  SurvivalCurve(LifeTable table, SurvivalConvention convention) {
    this.table = table;
    this.convention = convention;
    this.bounds = convention.interval().on(table);
  }

  /**
   * {@return the same curve under another convention}
   *
   * @param newConvention how intervals and quantiles are found
   */
  public SurvivalCurve withConvention(SurvivalConvention newConvention) {
    return new SurvivalCurve(table, Objects.requireNonNull(newConvention, "convention"));
  }

  /** {@return how intervals and quantiles are found} */
  public SurvivalConvention convention() {
    return convention;
  }

  /** {@return how many subjects were observed} */
  public long subjects() {
    return table.subjects();
  }

  /** {@return how many had the event} */
  public long events() {
    return table.totalEvents();
  }

  /** {@return the last time at which observation of a subject ended, by event or censoring: the end of follow-up; empty without subjects} */
  public OptionalDouble lastTime() {
    return table.size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(table.time(table.size() - 1));
  }

  /** {@return one row for each time at which observation of a subject ended, ascending; made on demand} */
  public List<SurvivalStep> steps() {
    return new Steps();
  }

  /**
   * {@return S(t), the share without event after {@code time}, in [0, 1]; empty beyond the last observation unless S is 0, and without
   * subjects}
   *
   * @param time the time, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public OptionalDouble survivalAt(double time) {
    int row = row(time);
    return isObserved(time) || table.survival(row) == 0
        ? OptionalDouble.of(table.survival(row))
        : OptionalDouble.empty();
  }

  /**
   * {@return the interval of S(t) by the convention; empty where the method is undefined and beyond the last observation}
   *
   * @param time the time, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public Optional<Interval> intervalAt(double time) {
    int row = row(time);
    return isObserved(time) ? interval(row) : Optional.empty();
  }

  /**
   * {@return Nelson's and Aalen's cumulative hazard Σ d / n up to {@code time}; empty beyond the last observation}
   *
   * @param time the time, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public OptionalDouble cumulativeHazardAt(double time) {
    int row = row(time);
    return isObserved(time) ? OptionalDouble.of(table.hazard(row)) : OptionalDouble.empty();
  }

  /**
   * {@return the interval of the cumulative hazard H(t) at the convention's confidence; empty before the first event and beyond the last
   * observation}
   *
   * <p>H exp(±z σ/H) with σ² = Σ d / n², always above 0. Source: Bie, Borgan and Liestøl (1987), Scandinavian Journal of Statistics 14; as
   * lifelines.
   *
   * @param time the time, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public Optional<Interval> cumulativeHazardIntervalAt(double time) {
    int row = row(time);
    double hazard = table.hazard(row);
    if (!isObserved(time) || hazard == 0) {
      return Optional.empty();
    }
    ConfidenceLevel level = convention.confidence();
    double factor = Math.exp(level.z() * Math.sqrt(table.hazardVariance(row)) / hazard);
    return Optional.of(
        new Interval(hazard / factor, hazard * factor, level, "log of cumulative hazard"));
  }

  /** {@return the time by which half of the subjects have had the event, with its interval} */
  public SurvivalQuantile median() {
    return quantile(0.5);
  }

  /**
   * {@return the time by which the share {@code probability} of the subjects has had the event, with its interval}
   *
   * @param probability the share, from 0 to 1
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public SurvivalQuantile quantile(double probability) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Write 0.5 for the median.",
        probability);
    double z = convention.confidence().z();
    return new SurvivalQuantile(
        probability,
        convention.quantileRule().time(new StepFunction(table, table::survival), probability),
        convention.quantileRule().time(bound(-z), probability),
        convention.quantileRule().time(bound(z), probability),
        convention);
  }

  /**
   * {@return the mean time without event up to {@code horizon}; empty without subjects}
   *
   * <p>The area under S from 0 to the horizon; its variance is Σ A(t)² d / (n (n − d)), A(t) the area from t to the horizon. Source: Klein and
   * Moeschberger (2003), Survival Analysis, section 4.5; as R's {@code rmean}.
   *
   * @param horizon the time to which is counted, finite, above 0
   * @throws IllegalArgumentException if {@code horizon} is not finite and above 0
   */
  public Optional<RestrictedMean> restrictedMean(double horizon) {
    checkArgument(
        horizon > 0 && Double.isFinite(horizon),
        "horizon must be finite and above 0: %s. Choose a time that is observed.",
        horizon);
    return table.size() == 0 ? Optional.empty() : Optional.of(areaTo(horizon));
  }

  /** {@return what produced the curve and what stands beside it} */
  public MethodStatement statement() {
    return MethodStatement.of("survival curve")
        .with("estimator", "Kaplan-Meier")
        .with("subjects", subjects())
        .with("events", events())
        .with("delayed entry", table.hasDelayedEntry() ? "yes" : "no")
        .with("variance", "Greenwood")
        .with("interval", convention.interval())
        .with("confidence", convention.confidence())
        .with("quantiles", convention.quantileRule());
  }

  LifeTable table() {
    return table;
  }

  private RestrictedMean areaTo(double horizon) {
    int last = table.rowAt(horizon);
    double area = 0;
    double variance = 0;
    double right = horizon;
    for (int row = last; row >= 0; row--) {
      // From the right: area is A(t), what lies under S from the row's time to the horizon.
      area += table.survival(row) * (right - table.time(row));
      right = table.time(row);
      double n = table.atRisk(row);
      double d = table.events(row);
      // Where all had the event, S and A are 0 from there on, and the term adds nothing.
      variance += n == d ? 0 : area * area * d / (n * (n - d));
    }
    boolean isExtended = !isObserved(horizon) && table.survival(last) > 0;
    return new RestrictedMean(
        horizon,
        // Widths of steps that sum to the horizon may exceed it by a rounding error.
        Math.min(horizon, area + right),
        Math.sqrt(variance),
        isExtended ? OptionalDouble.of(table.time(last)) : OptionalDouble.empty());
  }

  private StepFunction bound(double z) {
    return new StepFunction(table, row -> bounds.at(row, z));
  }

  private int row(double time) {
    checkArgument(
        time >= 0 && Double.isFinite(time),
        "time must be finite and at least 0: %s. Measure from the subjects' start.",
        time);
    return table.rowAt(time);
  }

  private boolean isObserved(double time) {
    OptionalDouble last = lastTime();
    return last.isPresent() && time <= last.getAsDouble();
  }

  private Optional<Interval> interval(int row) {
    return convention.interval().interval(bounds, row, convention.confidence());
  }

  private SurvivalStep step(int row) {
    double survival = table.survival(row);
    return new SurvivalStep(
        table.time(row),
        table.atRisk(row),
        table.events(row),
        table.censored(row),
        survival,
        survival == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(survival * Math.sqrt(table.greenwood(row))),
        interval(row),
        table.hazard(row),
        Math.sqrt(table.hazardVariance(row)));
  }

  private final class Steps extends AbstractList<SurvivalStep> implements RandomAccess {

    @Override
    public SurvivalStep get(int index) {
      return step(checkElementIndex(index, size()));
    }

    @Override
    public int size() {
      return table.size();
    }
  }

  /** {@return how many subjects and events, and a row a step} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("time")
        .numbers("at risk")
        .numbers("events")
        .numbers("censored")
        .numbers("survival")
        .rows(steps(), step -> new Object[] {
          step.time(), step.atRisk(), step.events(), step.censored(), step.survival()
        });
    return subjects() + " subjects, " + events() + " events\n" + table;
  }
}
