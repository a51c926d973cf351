package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which steps a user must take, in which order, and within which time.
 *
 * <p>{@link #asPostHog}, {@link #asMixpanel} and {@link #asAmplitude} name the choices of tools; {@link FunnelDifference} says which users make
 * two of them differ.
 *
 * <p>A user reaches step k with entry t0 if events of steps 1 … k follow each other in this order, step 1 at t0 and step k not later than t0
 * plus the window, the bound included. One event takes one step, even where a name is two steps. Events at
 * the same instant are taken in the order in which the funnel first names them, unless {@link FunnelStrictness#TIMES_INCREASE} forbids
 * that they follow each other, or a grace lets them.
 *
 * @param steps the names of the events, from 1 to 32
 * @param window the longest time from the first to any later step, in milliseconds; what is finer is cut off
 * @param entry from which first step time is measured
 * @param strictness further rules
 * @param grace by how much a step may be earlier than the one before it, in milliseconds, for events that clients send out of order; zero where
 *     there are further rules
 * @param stepWindows for each step after the first the longest time from the step before it, in milliseconds; empty if there is none
 */
public record Funnel(
    List<String> steps,
    Duration window,
    FunnelEntry entry,
    Set<FunnelStrictness> strictness,
    Duration grace,
    List<Duration> stepWindows) {

  static final int MOST_STEPS = 32;

  /** Longer than any two events are apart. */
  private static final Duration LONGEST = Duration.ofDays(3_000_000L * 366);

  /**
   * Checks and copies the steps and rules; times beyond all events, such as {@code ChronoUnit.FOREVER}, are cut to three million years.
   *
   * @throws IllegalArgumentException if there are not from 1 to 32 steps, a step has no name, the window or the grace is negative, or there
   *     is a grace and a further rule or a window for each step, or there is not one window for each step after the first
   */
  public Funnel {
    steps = ImmutableList.copyOf(steps);
    checkArgument(
        !steps.isEmpty() && steps.size() <= MOST_STEPS,
        "steps must be from 1 to 32: %s. State the events in order.",
        steps.size());
    checkArgument(
        !steps.contains(""), "steps must have names: %s. Name the event of each step.", steps);
    window = inMillis("window", window, "State the longest time allowed.");
    Objects.requireNonNull(entry, "entry");
    strictness = Sets.immutableEnumSet(strictness);
    grace = inMillis("grace", grace, "State how much earlier a step may be.");
    checkArgument(
        grace.isZero() || strictness.isEmpty(),
        "grace must be zero with strictness rules: %s, %s. Leave one of them out.",
        grace,
        strictness);
    stepWindows = stepWindows.stream()
        .map(step -> inMillis("window of a step", step, "State the longest time allowed."))
        .collect(ImmutableList.toImmutableList());
    checkArgument(
        stepWindows.isEmpty() || stepWindows.size() == steps.size() - 1,
        "windows of steps must be one for each of the %s steps after the first: %s. State all or none.",
        steps.size() - 1,
        stepWindows.size());
    checkArgument(
        grace.isZero() || stepWindows.isEmpty(),
        "grace must be zero with windows of steps: %s, %s. Leave one of them out.",
        grace,
        stepWindows);
  }

  /** Times are milliseconds: what is finer makes no difference, nor what is longer than all events are apart. */
  private static Duration inMillis(String role, Duration time, String remedy) {
    checkArgument(!time.isNegative(), "%s must not be negative: %s. %s", role, time, remedy);
    return time.compareTo(LONGEST) > 0 ? LONGEST : time.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * {@return a funnel measured from the first entry, other events allowed between the steps}
   *
   * @param window the longest time from the first to any later step
   * @param steps the names of the events, from 1 to 32
   * @throws IllegalArgumentException if there are not from 1 to 32 steps or the window is negative
   */
  public static Funnel of(Duration window, String... steps) {
    return new Funnel(
        List.of(steps), window, FunnelEntry.FIRST, Set.of(), Duration.ZERO, List.of());
  }

  /**
   * {@return PostHog's sequential order: the best entry, other events allowed between the steps, no grace}
   *
   * <p>PostHog wants the whole way within the reported dates; ask for {@link FunnelRange#asPostHog} to have its numbers. Its strict order
   * is {@code withStrictness(NO_OTHER_EVENT)}. Source: PostHog, funnel.py, which calls ClickHouse's {@code windowFunnel}; issue 44204.
   *
   * @param window the conversion window limit
   * @param steps the names of the events, from 1 to 32
   * @throws IllegalArgumentException if there are not from 1 to 32 steps or the window is negative
   */
  public static Funnel asPostHog(Duration window, String... steps) {
    return of(window, steps).withEntry(FunnelEntry.BEST);
  }

  /**
   * {@return Mixpanel's default: the first entry, other events allowed between the steps, steps within 2 seconds in any order}
   *
   * <p>Its optimised re-entry is {@code withEntry(BEST)}. Entrants are followed past the reported dates, as {@link FunnelRange#of} does.
   * Source: Mixpanel, 2025, Funnels: advanced.
   *
   * @param window the conversion window
   * @param steps the names of the events, from 1 to 32
   * @throws IllegalArgumentException if there are not from 1 to 32 steps or the window is negative
   */
  public static Funnel asMixpanel(Duration window, String... steps) {
    return of(window, steps).withGrace(Duration.ofSeconds(2));
  }

  /**
   * {@return Amplitude's "this order" of unique users: the best entry, other events allowed between the steps, no grace}
   *
   * <p>Amplitude takes events of one second as interchangeable unless times are stored in milliseconds: feed times cut to the second to
   * have that, since events at the same instant are taken in the order of the funnel. Entrants are followed past the reported dates, as
   * {@link FunnelRange#of} does. "Exact order" is {@code withStrictness(NO_OTHER_EVENT)}. Source: Amplitude, 2025, Funnel Analysis.
   *
   * @param window the conversion window
   * @param steps the names of the events, from 1 to 32
   * @throws IllegalArgumentException if there are not from 1 to 32 steps or the window is negative
   */
  public static Funnel asAmplitude(Duration window, String... steps) {
    return of(window, steps).withEntry(FunnelEntry.BEST);
  }

  /**
   * {@return this funnel measured from another entry}
   *
   * @param newEntry from which first step time is measured
   */
  public Funnel withEntry(FunnelEntry newEntry) {
    return new Funnel(steps, window, newEntry, strictness, grace, stepWindows);
  }

  /**
   * {@return this funnel with these rules besides those it has}
   *
   * @param rules the rules
   * @throws IllegalArgumentException if there is a grace and a rule
   */
  public Funnel withStrictness(FunnelStrictness... rules) {
    return new Funnel(
        steps,
        window,
        entry,
        Sets.union(strictness, ImmutableSet.copyOf(rules)),
        grace,
        stepWindows);
  }

  /**
   * {@return this funnel with a grace: a step may be up to so much earlier than the one before it}
   *
   * <p>Steps of one name follow in the order of time all the same. Mixpanel has 2 seconds. Amplitude takes events of the same second as
   * interchangeable.
   *
   * @param newGrace by how much
   * @throws IllegalArgumentException if it is negative, or is not zero and there are strictness rules or windows of steps
   */
  public Funnel withGrace(Duration newGrace) {
    return new Funnel(steps, window, entry, strictness, newGrace, stepWindows);
  }

  /**
   * {@return this funnel with a window for each step after the first, beside the window of the whole}
   *
   * <p>A user then reaches step k only if step k is not later than its window after the event that was step k − 1, the bound included. Where
   * step k − 1 happens several times, any of them that the chain allows will do.
   *
   * @param windows one for each step after the first, or none
   * @throws IllegalArgumentException if there is another number of windows, one is negative, or there is a grace
   */
  public Funnel withStepWindows(Duration... windows) {
    return new Funnel(steps, window, entry, strictness, grace, List.of(windows));
  }

  /** The longest time from the step before to a step, in milliseconds. */
  long stepMillis(int step) {
    return stepWindows.isEmpty() ? Long.MAX_VALUE : stepWindows.get(step - 1).toMillis();
  }

  /** The longest time that the whole way can take, in milliseconds. */
  long longestMillis() {
    Duration all = stepWindows.stream().reduce(Duration.ZERO, Duration::plus);
    return stepWindows.isEmpty() || all.compareTo(window) > 0 ? window.toMillis() : all.toMillis();
  }

  boolean is(FunnelStrictness rule) {
    return strictness.contains(rule);
  }

  /** {@return what produces the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("funnel")
        .with("steps", String.join(" > ", steps))
        .with("window", window)
        .with("entry", entry)
        .with("strictness", strictness)
        .with("grace", grace)
        .with("step windows", stepWindows);
  }

  /** {@return what is counted: the steps and the choices} */
  @Override
  public String toString() {
    return statement().toString();
  }
}
