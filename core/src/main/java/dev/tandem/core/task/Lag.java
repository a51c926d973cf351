package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;

/**
 * The time between the two ends that a dependency ties together; negative for a lead.
 *
 * <p>Which calendar counts working lag is not a property of the plan but of the tool that computes it, and so a scheduling policy.
 */
public sealed interface Lag {

  /** No lag. */
  Lag NONE = new Working(WorkDuration.ZERO);

  /**
   * {@return what the function for this kind of lag makes of it}
   *
   * <p>Each kind has its function, so code that treats lags says what it does with every one of them, and no longer compiles when
   * there is another.
   *
   * @param <T> what the functions return
   * @param working for lag counted in working time
   * @param elapsed for lag counted on the clock
   * @param percent for lag in proportion to the predecessor's duration, in working time
   * @param elapsedPercent for lag in proportion to the predecessor's duration, on the clock
   */
  <T> T fold(
      Function<? super Working, ? extends T> working,
      Function<? super Elapsed, ? extends T> elapsed,
      Function<? super PercentOfPredecessor, ? extends T> percent,
      Function<? super ElapsedPercentOfPredecessor, ? extends T> elapsedPercent);

  /**
   * Lag counted in working time.
   *
   * @param time how much; negative for a lead
   */
  record Working(WorkDuration time) implements Lag {
    /** Checks that the time is there. */
    public Working {
      Objects.requireNonNull(time, "time");
    }

    @Override
    public <T> T fold(
        Function<? super Working, ? extends T> working,
        Function<? super Elapsed, ? extends T> elapsed,
        Function<? super PercentOfPredecessor, ? extends T> percent,
        Function<? super ElapsedPercentOfPredecessor, ? extends T> elapsedPercent) {
      return working.apply(this);
    }

    @Override
    public String toString() {
      return time.toString();
    }
  }

  /**
   * Lag counted on the clock, through nights and weekends: concrete cures while nobody works.
   *
   * @param time how much, in whole seconds; negative for a lead
   */
  record Elapsed(Duration time) implements Lag {
    /**
     * Checks that the time is a whole number of seconds.
     *
     * @throws IllegalArgumentException if {@code time} has a fraction of a second
     */
    public Elapsed {
      checkArgument(
          time.equals(time.truncatedTo(ChronoUnit.SECONDS)),
          "elapsed lag must be whole seconds: %s. Round it to seconds.",
          time);
    }

    @Override
    public <T> T fold(
        Function<? super Working, ? extends T> working,
        Function<? super Elapsed, ? extends T> elapsed,
        Function<? super PercentOfPredecessor, ? extends T> percent,
        Function<? super ElapsedPercentOfPredecessor, ? extends T> elapsedPercent) {
      return elapsed.apply(this);
    }

    @Override
    public String toString() {
      return time + " elapsed";
    }
  }

  /**
   * Lag in proportion to the predecessor's duration, counted as that duration is counted: in working time, or on the clock if it is a
   * {@link DurationKind#ELAPSED} one.
   *
   * @param percent the share in percent: 50 is half the predecessor's duration; negative for a lead
   */
  record PercentOfPredecessor(double percent) implements Lag {
    /**
     * Checks that the share is a finite number.
     *
     * @throws IllegalArgumentException if {@code percent} is NaN or infinite
     */
    public PercentOfPredecessor {
      checkFinite(percent);
    }

    @Override
    public <T> T fold(
        Function<? super Working, ? extends T> working,
        Function<? super Elapsed, ? extends T> elapsed,
        Function<? super PercentOfPredecessor, ? extends T> percent,
        Function<? super ElapsedPercentOfPredecessor, ? extends T> elapsedPercent) {
      return percent.apply(this);
    }

    @Override
    public String toString() {
      return percent + "%";
    }
  }

  /**
   * Lag in proportion to the predecessor's duration, counted on the clock.
   *
   * @param percent the share in percent: 50 is half the predecessor's working seconds, as clock seconds
   */
  record ElapsedPercentOfPredecessor(double percent) implements Lag {
    /**
     * Checks that the share is a finite number.
     *
     * @throws IllegalArgumentException if {@code percent} is NaN or infinite
     */
    public ElapsedPercentOfPredecessor {
      checkFinite(percent);
    }

    @Override
    public <T> T fold(
        Function<? super Working, ? extends T> working,
        Function<? super Elapsed, ? extends T> elapsed,
        Function<? super PercentOfPredecessor, ? extends T> percent,
        Function<? super ElapsedPercentOfPredecessor, ? extends T> elapsedPercent) {
      return elapsedPercent.apply(this);
    }

    @Override
    public String toString() {
      return percent + "% elapsed";
    }
  }

  /**
   * {@return a lag of working time}
   *
   * @param time how much; negative for a lead
   */
  static Lag lag(WorkDuration time) {
    return time.isZero() ? NONE : new Working(time);
  }

  /**
   * {@return a lead: the successor's end may come this much working time before the predecessor's}
   *
   * @param time how much; positive
   * @throws IllegalArgumentException if {@code time} is negative
   */
  static Lag lead(WorkDuration time) {
    checkArgument(
        !time.isNegative(),
        "lead must not be negative: %s. Use lag for time after the predecessor.",
        time);
    return lag(new WorkDuration(-time.amount(), time.unit()));
  }

  /**
   * {@return a lag of clock time}
   *
   * @param time how much, in whole seconds; negative for a lead
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   */
  static Lag elapsed(Duration time) {
    return new Elapsed(time);
  }

  /**
   * {@return a lag of working time in proportion to the predecessor's duration}
   *
   * @param percent the share in percent; negative for a lead
   * @throws IllegalArgumentException if {@code percent} is NaN or infinite
   */
  static Lag percent(double percent) {
    return new PercentOfPredecessor(percent);
  }

  /**
   * {@return a lag of clock time in proportion to the predecessor's duration}
   *
   * @param percent the share in percent: 50 is half the predecessor's seconds of work, as seconds on the clock; negative for a lead
   * @throws IllegalArgumentException if {@code percent} is NaN or infinite
   */
  static Lag elapsedPercent(double percent) {
    return new ElapsedPercentOfPredecessor(percent);
  }

  private static void checkFinite(double percent) {
    checkArgument(
        Double.isFinite(percent),
        "percent must be a finite number: %s. Write 50 for half.",
        percent);
  }
}
