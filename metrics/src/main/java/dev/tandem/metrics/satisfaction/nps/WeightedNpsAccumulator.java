package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * Counts ratings that carry a survey weight each, and estimates the net promoter score of the population they stand for.
 *
 * <p>It counts ratings by distinct weight, so that any split and any order give the same bits; memory grows with the number of distinct
 * weights, which cell weighting keeps small.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each its own and {@link #combine}
 * them, or use {@link #collector}.
 */
public final class WeightedNpsAccumulator {

  private static final String KIND = "weighted ratings";
  private static final int VERSION = 1;

  private final NpsConvention convention;
  private final TreeMap<Double, RatingAccumulator> ratings = new TreeMap<>();

  /**
   * Starts without answers.
   *
   * @param convention who counts as what
   */
  public WeightedNpsAccumulator(NpsConvention convention) {
    this.convention = Objects.requireNonNull(convention, "convention");
  }

  /**
   * {@return the accumulator whose {@link #toBytes()} gave {@code bytes}}
   *
   * @param bytes the state, from the buffer's position to its limit; the position does not move
   * @throws IllegalArgumentException if the bytes are no such state, are damaged or cut off, or have another version
   */
  public static WeightedNpsAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      WeightedNpsAccumulator accumulator = new WeightedNpsAccumulator(readConvention(in));
      RatingScale scale = accumulator.convention.scale();
      in.lookAhead(ahead -> lookAtWeights(ahead, scale));
      for (int left = in.count("weights", Long.BYTES); left > 0; left--) {
        accumulator.at(in.getDouble()).addAll(readCounts(in, scale));
      }
      return accumulator;
    });
  }

  private static void lookAtWeights(StateReader in, RatingScale scale) {
    double last = 0;
    long responses = 0;
    for (int left = in.count("weights", Long.BYTES); left > 0; left--) {
      double weight = in.getDouble();
      in.check(weight > 0 && Double.isFinite(weight), "have weights above 0");
      in.check(weight > last, "have its weights in ascending order");
      last = weight;
      long counted = readCounts(in, scale).responses();
      in.check(counted > 0, "have an answer of each weight");
      responses = Math.addExact(responses, counted);
    }
  }

  private static RatingCounts readCounts(StateReader in, RatingScale scale) {
    return new RatingCounts(
        scale, Stream.generate(in::getLong).limit(scale.size()).toList());
  }

  private static NpsConvention readConvention(StateReader in) {
    RatingScale scale = new RatingScale(in.getInt(), in.getInt());
    return new NpsConvention(
        scale,
        in.getInt(),
        in.getInt(),
        in.getEnum(NpsIntervalMethod.class),
        ConfidenceLevel.of(in.getDouble()));
  }

  /**
   * {@return a collector of answers into an accumulator; in parallel streams it combines one accumulator a thread}
   *
   * @param <E> the answers
   * @param convention who counts as what
   * @param rating gives an answer's rating
   * @param weight gives how many people its respondent stands for
   */
  public static <E> Collector<E, ?, WeightedNpsAccumulator> collector(
      NpsConvention convention,
      ToIntFunction<? super E> rating,
      ToDoubleFunction<? super E> weight) {
    return Collector.of(
        () -> new WeightedNpsAccumulator(convention),
        (accumulator, answer) ->
            accumulator.add(rating.applyAsInt(answer), weight.applyAsDouble(answer)),
        WeightedNpsAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Counts one answer.
   *
   * @param rating a rating on the scale
   * @param weight how many people the respondent stands for; finite, above 0
   * @throws IllegalArgumentException if the rating is not on the scale, or the weight is not finite and above 0
   * @throws ArithmeticException if the count does not fit a long
   */
  public void add(int rating, double weight) {
    checkArgument(
        weight > 0 && Double.isFinite(weight),
        "weight must be finite and above 0: %s. Leave the answer out if it stands for nobody.",
        weight);
    convention.scale().check(rating);
    at(weight).add(rating);
  }

  /**
   * {@return this accumulator, after adding all that {@code other} counted}
   *
   * @param other an accumulator with the same breaks; it does not change
   * @throws IllegalArgumentException if the breaks differ or {@code other} is this accumulator
   * @throws ArithmeticException if a count does not fit a long
   */
  public WeightedNpsAccumulator combine(WeightedNpsAccumulator other) {
    Combination.checkOther(this, other, "answers");
    checkArgument(
        convention.hasSameBreaks(other.convention),
        "breaks must be equal: \"%s\" and \"%s\". Count both by the same breaks.",
        convention.statement(),
        other.convention.statement());
    other.ratings.forEach((weight, counted) -> at(weight).combine(counted));
    return this;
  }

  /**
   * {@return how many answered}
   *
   * @throws ArithmeticException if they do not fit a long
   */
  public long responses() {
    return ratings.values().stream()
        .map(counted -> counted.snapshot().responses())
        .reduce(0L, Math::addExact);
  }

  /**
   * {@return the sample size at which equal weights would have the same error, (Σw)² / Σw²; 0 without answers}
   *
   * <p>Source: Kish (1965), Survey Sampling.
   */
  public double effectiveResponses() {
    if (ratings.isEmpty()) {
      return 0;
    }
    double greatest = ratings.lastKey();
    double sum = 0;
    double squares = 0;
    for (Map.Entry<Double, RatingAccumulator> entry : ratings.entrySet()) {
      // Only ratios of weights matter; scaling them keeps squares finite and above 0.
      double weight = entry.getKey() / greatest;
      long count = entry.getValue().snapshot().responses();
      sum += weight * count;
      squares += weight * weight * count;
    }
    return sum / squares * sum;
  }

  /**
   * {@return the weighted score; empty without answers}
   *
   * <p>m = Σ wᵢ xᵢ / Σ wᵢ with xᵢ = -1, 0 or 1; its variance, linearised, is Σ wᵢ² (xᵢ − m)² / (Σ wᵢ)². With equal weights both are those
   * of {@link NetPromoterScore}. Source: Lohr (2019), Sampling: Design and Analysis, chapter 9.
   */
  public Optional<WeightedNpsEstimate> snapshot() {
    if (ratings.isEmpty()) {
      return Optional.empty();
    }
    double greatest = ratings.lastKey();
    double total = 0;
    double balance = 0;
    for (Map.Entry<Double, RatingAccumulator> entry : ratings.entrySet()) {
      // Only ratios of weights matter; scaling them keeps squares finite.
      double weight = entry.getKey() / greatest;
      NpsSample sample = sample(entry.getValue());
      total += weight * sample.responses();
      balance += weight * (sample.promoters() - sample.detractors());
    }
    double mean = balance / total;
    // The error of a ratio of sums, linearised: √Σw²(x − mean)² / Σw.
    double squares = 0;
    for (Map.Entry<Double, RatingAccumulator> entry : ratings.entrySet()) {
      double weight = entry.getKey() / greatest;
      squares += weight * weight * squaredDeviations(sample(entry.getValue()), mean);
    }
    return Optional.of(new WeightedNpsEstimate(
        100 * mean, 100 * Math.sqrt(squares) / total, convention, "a weight for each answer"));
  }

  /** {@return the state, for {@link #fromBytes}; equal answers under an equal convention have equal bytes} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(convention.scale().lowest());
    out.putInt(convention.scale().highest());
    out.putInt(convention.detractorsTo());
    out.putInt(convention.passivesTo());
    out.putEnum(convention.interval());
    out.putDouble(convention.confidence().value());
    out.putInt(ratings.size());
    ratings.forEach((weight, counted) -> {
      out.putDouble(weight);
      counted.snapshot().counts().forEach(out::putLong);
    });
    return out.toBytes();
  }

  /** {@return how many answers there are, and how many different weights} */
  @Override
  public String toString() {
    return "ratings " + convention.scale() + ": " + responses() + " answers of " + ratings.size()
        + " weights";
  }

  private RatingAccumulator at(double weight) {
    return ratings.computeIfAbsent(weight, ignored -> new RatingAccumulator(convention.scale()));
  }

  private NpsSample sample(RatingAccumulator counted) {
    return NetPromoterScore.from(counted.snapshot(), convention).sample();
  }

  private static double squaredDeviations(NpsSample sample, double mean) {
    return sample.detractors() * (1 + mean) * (1 + mean)
        + sample.passives() * mean * mean
        + sample.promoters() * (1 - mean) * (1 - mean);
  }
}
