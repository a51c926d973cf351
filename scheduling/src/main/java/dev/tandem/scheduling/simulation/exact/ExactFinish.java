package dev.tandem.scheduling.simulation.exact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How likely a plan is finished by each date, computed without a sample: no error of sampling, and the same on every machine.
 *
 * <p>Definition: the distribution of the finish when durations are independent and a few values each: {@link
 * dev.tandem.core.estimate.Discrete} and fixed estimates, and planned durations where there is no estimate. Tasks in series add up, by
 * convolution; tasks side by side take the larger, by the product of the probabilities of at most each value. Where paths cross so that
 * neither is left, tasks are taken at each of their values in turn.
 *
 * <p>Refused, with the reason: plans with spread estimates, for which see {@link FinishBounds}; dependencies that are not finish-to-start,
 * leads, lags by the clock or in percent; several projects or calendars; dates that keep back tasks; work in progress; and plans whose
 * paths cross so often that it would take more than a second or so, for which to say the probability of one date is as hard as to count
 * (Hagstrom 1988). Risks and correlations are not looked at.
 *
 * <p>Cost: of a series-parallel plan O(tasks · cells · values), a cell being the largest time that divides all durations and lags; times
 * the values of each task that is taken at them. Immutable.
 *
 * <p>Source: Martin (1965), "Distribution of the time through a directed, acyclic network", Operations Research 13(1); Hagstrom (1988),
 * "Computational complexity of PERT problems", Networks 18(2).
 */
public final class ExactFinish {
  private static final int MOST_CELLS = 1 << 24;

  private final WaitingPlan plan;
  private final long step;
  private final int[] cells;
  private final double[] probability;
  private final double[] atMost;

  private ExactFinish(WaitingPlan plan, long step, Lattice finish) {
    this.plan = plan;
    this.step = step;
    this.cells = finish.cells();
    this.probability = Arrays.stream(cells).mapToDouble(finish::probability).toArray();
    this.atMost = probability.clone();
    for (int place = 1; place < atMost.length; place++) {
      atMost[place] += atMost[place - 1];
    }
  }

  /**
   * {@return the distribution of the finish of a plan, or why there is none}
   *
   * @param network the plan, compiled
   */
  public static ExactAnswer<ExactFinish> of(ActivityNetwork network) {
    ExactAnswer<WaitingPlan> waiting = WaitingPlan.of(network);
    if (waiting.found().isEmpty()) {
      return ExactAnswer.refused(waiting.reasons());
    }
    WaitingPlan plan = waiting.orElseThrow();
    ImmutableList<TaskId> spread = LatticeDurations.spread(plan);
    return spread.isEmpty()
        ? of(plan, LatticeDurations.exact(plan))
        : ExactAnswer.refused(ImmutableList.of("Estimates of " + spread.size()
            + " tasks are spread over all values, that of " + spread.get(0)
            + " for one. Ask FinishBounds, or state a few values."));
  }

  static ExactAnswer<ExactFinish> of(WaitingPlan plan, LatticeDurations lattice) {
    double longest = lattice.longestPath();
    if (longest >= MOST_CELLS) {
      return refused("A path can be " + TextTable.text(longest) + " steps of " + lattice.step()
          + " seconds long, more than " + MOST_CELLS + ". State coarser durations.");
    }
    Reduction reduction = EventNetwork.reduce(plan, lattice);
    Optional<Lattice> finish = new Evaluation(reduction, (int) longest).run();
    return finish.isPresent()
        ? ExactAnswer.of(new ExactFinish(plan, lattice.step(), finish.get()))
        : refused(
            reduction.taken() == 0
                ? "Durations have too many values: they need more than a second or so."
                : "Paths cross: " + reduction.taken()
                    + " tasks would have to be taken at each of their values in turn.");
  }

  private static ExactAnswer<ExactFinish> refused(String reason) {
    return ExactAnswer.refused(List.of(reason));
  }

  /**
   * {@return how likely it is finished by a date; a finish at that very moment is in time. Cost: O(log outcomes)}
   *
   * @param date the date
   */
  public double probabilityBy(LocalDateTime date) {
    long instant = Instants.of(date);
    int low = 0;
    int high = cells.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (instant(middle) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : low == cells.length ? 1 : Math.min(1, atMost[low - 1]);
  }

  /**
   * {@return the percentile: the first date by which it is finished with at least this probability. Cost: O(log outcomes)}
   *
   * @param wanted the probability, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code wanted} is not above 0 and at most 1
   */
  public LocalDateTime quantile(double wanted) {
    checkArgument(
        wanted > 0 && wanted <= 1,
        "probability must be above 0 and at most 1: %s. State 80 percent as 0.8.",
        wanted);
    // A hair less, so that what is 0.8 on paper is reached although its terms add up to a little
    // less.
    int place = Arrays.binarySearch(atMost, wanted * (1 - 1e-12));
    return date(Math.min(place < 0 ? -place - 1 : place, cells.length - 1));
  }

  /** {@return the mean working time from the start of the project to the finish, in seconds} */
  public double meanWork() {
    double sum = 0;
    for (int place = 0; place < cells.length; place++) {
      sum += probability[place] * cells[place];
    }
    return sum * step;
  }

  /** {@return the standard deviation of that working time, in seconds} */
  public double standardDeviationOfWork() {
    double mean = meanWork() / step;
    double sum = 0;
    for (int place = 0; place < cells.length; place++) {
      sum += probability[place] * (cells[place] - mean) * (cells[place] - mean);
    }
    return Math.sqrt(sum) * step;
  }

  /** {@return every date at which it can finish, with its probability; the earliest first. Cost: O(outcomes)} */
  public ImmutableList<Outcome> outcomes() {
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builderWithExpectedSize(cells.length);
    for (int place = 0; place < cells.length; place++) {
      // What is certain may be more than 1 by rounding.
      outcomes.add(new Outcome(date(place), Math.min(1, probability[place])));
    }
    return outcomes.build();
  }

  private long instant(int place) {
    return plan.instant(cells[place] * step);
  }

  private LocalDateTime date(int place) {
    return Instants.toDateTime(instant(place));
  }

  /**
   * A date at which a plan can finish.
   *
   * @param date the date
   * @param probability how likely it finishes then
   */
  public record Outcome(LocalDateTime date, double probability) {

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
     */
    public Outcome {
      checkArgument(
          probability >= 0 && probability <= 1,
          "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
          probability);
    }
  }

  /** {@return P50, P80 and P95, for people} */
  @Override
  public String toString() {
    return plan.project().name() + ": P50 " + quantile(0.5) + ", P80 " + quantile(0.8) + ", P95 "
        + quantile(0.95) + ", without sampling";
  }
}
