package dev.tandem.scheduling.simulation;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishMethod;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.forecast.Waiting;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * When features and releases come by the samples of a simulated plan, in the form in which other methods say it.
 *
 * <p>The middle is the median; the share left is the working time still to do of the scope's tasks, over all of it. What the plan alone
 * knows, and no method that counts finished work: on how many days none of these tasks is planned to be in work, because they wait for
 * something else. It is counted in the schedule as planned, and at most as long as the median is away.
 *
 * <pre>{@code
 * SimulationResult result = Simulation.of(network).watching(portfolio).run();
 * FinishMethod simulated = SimulatedFinish.of(result, schedule, LocalDate.of(2026, 4, 10));
 * simulated.forecast(DeliveryScope.of(portfolio, ReleaseId.of("launch")));
 * }</pre>
 *
 * <p>Immutable. Cost: O(samples) a date, and O(n) for n tasks of the plan.
 */
public final class SimulatedFinish implements FinishMethod {

  /** What the method is called. */
  public static final String METHOD = "simulated schedule";

  private static final ImmutableList<Double> PROBABILITIES = ImmutableList.of(0.7, 0.85, 0.95);

  private final SimulationResult result;
  private final Schedule schedule;
  private final LocalDate asOf;

  private SimulatedFinish(SimulationResult result, Schedule schedule, LocalDate asOf) {
    this.result = result;
    this.schedule = schedule;
    this.asOf = asOf;
  }

  /**
   * {@return forecasts from a simulation}
   *
   * @param result its samples; it has to watch the portfolio, see {@link Simulation#watching(dev.tandem.core.portfolio.Portfolio)}
   * @param schedule the same plan as it is scheduled without uncertainty
   * @param asOf the day up to which the plan's progress is known: that of its status date
   */
  public static SimulatedFinish of(SimulationResult result, Schedule schedule, LocalDate asOf) {
    return new SimulatedFinish(result, schedule, asOf);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the simulation does not watch it
   * @throws dev.tandem.core.project.UnknownTaskException if the schedule does not have one of its tasks
   */
  @Override
  public FinishOutlook forecast(DeliveryScope scope) {
    if (scope.tasks().isEmpty()) {
      return FinishOutlook.none(METHOD, "no task of the plan delivers it");
    }
    ScopeWork work = ScopeWork.of(scope, schedule);
    if (work.isFinished()) {
      return FinishOutlook.of(
          new FinishForecast(METHOD, asOf, 0, work.text(), asOf, List.of(), Waiting.NONE));
    }
    FinishDistribution finish = finish(scope);
    LocalDate middle = day(finish, 0.5);
    return FinishOutlook.of(new FinishForecast(
        METHOD,
        asOf,
        work.shareLeft(),
        work.text(),
        middle,
        PROBABILITIES.stream()
            .map(probability -> new DatedProbability(probability, day(finish, probability)))
            .toList(),
        atMost(ChronoUnit.DAYS.between(asOf, middle), work.waiting(asOf))));
  }

  private FinishDistribution finish(DeliveryScope scope) {
    return switch (scope.delivery()) {
      case PORTFOLIO -> result.finish();
      case RELEASE -> result.release(ReleaseId.of(scope.id()));
      case FEATURE -> result.feature(FeatureId.of(scope.id()));
    };
  }

  /** What is open cannot be finished before the day of the forecast, whatever was sampled of work that is overdue. */
  private LocalDate day(FinishDistribution finish, double probability) {
    LocalDate day = finish.quantile(probability).toLocalDate();
    return day.isBefore(asOf) ? asOf : day;
  }

  private static Waiting atMost(long days, Waiting waiting) {
    return waiting.days() <= days ? waiting : new Waiting(days, waiting.forWhat());
  }

  /** {@return how many samples there are, of which plan, as of when} */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s of \"%s\", %d samples, as of %s",
        METHOD,
        schedule.project().name(),
        result.finish().samples(),
        asOf);
  }
}
