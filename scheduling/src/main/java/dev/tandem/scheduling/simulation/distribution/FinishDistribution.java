package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * When something finishes, in all samples: percentiles, probabilities of dates, and how far each may be off. Immutable.
 *
 * <p>Cost: the first question about percentiles sorts the samples; every other takes O(log samples) or O(samples), as stated.
 */
public final class FinishDistribution {
  private final SampledFinishes finishes;
  private final String name;
  private final LocalDateTime planned;
  private final int[] sorted;

  private FinishDistribution(String name, LocalDateTime planned, SampledFinishes finishes) {
    this.name = name;
    this.planned = planned;
    this.finishes = finishes;
    this.sorted = new int[finishes.samples()];
    Arrays.setAll(sorted, finishes::position);
    Arrays.sort(sorted);
  }

  /**
   * {@return the distribution of sampled finishes}
   *
   * @param name what it is the finish of
   * @param planned when it finishes with the durations as planned
   * @param finishes the finish in each sample
   * @throws IllegalArgumentException if there is no sample
   */
  public static FinishDistribution of(
      String name, LocalDateTime planned, SampledFinishes finishes) {
    checkArgument(
        finishes.samples() > 0,
        "finishes must hold a sample: those of %s hold none. Draw one at least.",
        name);
    return new FinishDistribution(name, planned, finishes);
  }

  /** {@return what it is the finish of} */
  public String name() {
    return name;
  }

  /** {@return when it finishes with the durations as planned, which is seldom likely: see {@link #probabilityBy}} */
  public LocalDateTime planned() {
    return planned;
  }

  /** {@return how many samples there are} */
  public int samples() {
    return sorted.length;
  }

  /**
   * {@return the percentile: the first date by which at least this share of all samples is finished}
   *
   * <p>Definition: nearest rank, the {@code ceil(p n)}-th of n finishes in order, so that it is a date at which something finishes.
   *
   * @param probability the share, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public LocalDateTime quantile(double probability) {
    return date(Ranks.nearest(probability, sorted.length) - 1);
  }

  /**
   * {@return between which dates the true percentile lies, with a confidence}
   *
   * <p>Definition: the order statistics at ranks {@code n p -+ z sqrt(n p (1 - p))}, rounded outward; no assumption on the shape of the
   * distribution. It holds for independent samples; with others it errs on the wide side.
   *
   * @param probability the share, 0.8 for P80; above 0 and below 1
   * @param confidence how sure the range is, for example 0.95; above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} or {@code confidence} is not above 0 and below 1
   */
  public DateRange quantileRange(double probability, double confidence) {
    Ranks ranks = Ranks.around(probability, confidence, sorted.length);
    return new DateRange(date(ranks.low() - 1), date(ranks.high() - 1), confidence);
  }

  /**
   * {@return the working time from the start of the first project, or from its status date where nothing unfinished is scheduled before that, to
   *     the percentile, in seconds of that project's calendar}
   *
   * @param probability the share, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public long quantileWork(double probability) {
    return work(sorted[Ranks.nearest(probability, sorted.length) - 1]);
  }

  private long work(int position) {
    return finishes.workTo(finishes.instant(position));
  }

  /**
   * {@return the contingency that a target needs: the working time from the planned finish to the percentile, on the calendar of the first project}
   *
   * <p>Below zero where the plan is later than the percentile already.
   *
   * @param probability the target, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public WorkDuration contingency(double probability) {
    return WorkDuration.workseconds(
        quantileWork(probability) - finishes.workTo(Instants.of(planned)));
  }

  private LocalDateTime date(int place) {
    return Instants.toDateTime(finishes.instant(sorted[place]));
  }

  /**
   * {@return whether a percentile is known: its range is at most twice as wide as a tolerance, with samples beyond both ends}
   *
   * @param probability the share, 0.8 for P80; above 0 and below 1
   * @param confidence how sure the range is, for example 0.95; above 0 and below 1
   * @param toleranceSeconds by how much working time it may be off to either side
   * @throws IllegalArgumentException if {@code probability} or {@code confidence} is not above 0 and below 1
   */
  public boolean isKnown(double probability, double confidence, long toleranceSeconds) {
    Ranks ranks = Ranks.around(probability, confidence, sorted.length);
    return ranks.low() > 1
        && ranks.high() < sorted.length
        && work(sorted[ranks.high() - 1]) - work(sorted[ranks.low() - 1]) <= 2 * toleranceSeconds;
  }

  /**
   * {@return how likely it is finished by a date}
   *
   * @param date the date; a finish at that very moment is in time
   */
  public Share probabilityBy(LocalDateTime date) {
    long instant = Instants.of(date);
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (finishes.instant(sorted[middle]) <= instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Share(low, sorted.length);
  }

  /** {@return how likely it is finished when planned. Cost: O(log samples)} */
  public Share probabilityOfPlan() {
    return probabilityBy(planned);
  }

  /** {@return the first finish of any sample} */
  public LocalDateTime earliest() {
    return date(0);
  }

  /** {@return the last finish of any sample} */
  public LocalDateTime latest() {
    return date(sorted.length - 1);
  }

  /**
   * {@return the mean working time to the finish, from where {@link #quantileWork} counts, in seconds of the first project's calendar}
   *
   * <p>Cost: O(samples).
   */
  public double meanWork() {
    double sum = 0;
    for (int position : sorted) {
      sum += work(position);
    }
    return sum / sorted.length;
  }

  /**
   * {@return the standard deviation of that working time, in seconds; 0 for a single sample}
   *
   * <p>Definition: with {@code n - 1} below the line. Cost: O(samples).
   */
  public double standardDeviationOfWork() {
    double mean = meanWork();
    double sum = 0;
    for (int position : sorted) {
      double distance = work(position) - mean;
      sum += distance * distance;
    }
    return sorted.length == 1 ? 0 : Math.sqrt(sum / (sorted.length - 1));
  }

  /**
   * {@return the mean over all samples of what a finish comes to, such as its cost of delay}
   *
   * <p>Cost: O(samples), and what the function takes for each different finish.
   *
   * @param value what a finish comes to
   */
  public double meanOf(ToDoubleFunction<LocalDateTime> value) {
    double sum = 0;
    double each = 0;
    for (int place = 0; place < sorted.length; place++) {
      if (place == 0 || sorted[place] != sorted[place - 1]) {
        each = value.applyAsDouble(date(place));
      }
      sum += each;
    }
    return sum / sorted.length;
  }

  /**
   * {@return the S-curve: dates by which equally spaced shares of all samples are finished}
   *
   * @param points how many, from 2 on
   * @throws IllegalArgumentException if {@code points} is below 2
   */
  public ImmutableList<CurvePoint> curve(int points) {
    checkArgument(
        points >= 2, "points must be at least 2: %s. Twenty draw a smooth curve.", points);
    ImmutableList.Builder<CurvePoint> curve = ImmutableList.builderWithExpectedSize(points);
    for (int point = 1; point <= points; point++) {
      double probability = (double) point / points;
      curve.add(new CurvePoint(probability, quantile(probability)));
    }
    return curve.build();
  }

  /**
   * A point of an S-curve.
   *
   * @param probability the share of samples
   * @param date by when they are finished
   */
  public record CurvePoint(double probability, LocalDateTime date) {}

  /**
   * Between which dates something lies.
   *
   * @param from the first
   * @param to the last
   * @param confidence how sure that is
   */
  public record DateRange(LocalDateTime from, LocalDateTime to, double confidence) {}

  /** {@return name, P50, P80, P95, and the planned date with how likely it is, for people} */
  @Override
  public String toString() {
    return name + ": P50 " + quantile(0.5) + ", P80 " + quantile(0.8) + ", P95 " + quantile(0.95)
        + "; planned " + planned + ", which " + probabilityOfPlan() + " of samples keep";
  }
}
