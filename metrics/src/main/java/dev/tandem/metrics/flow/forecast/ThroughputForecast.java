package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.flow.forecast.BacklogWalk.Steps;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * Forecasts when a backlog will be done, and how much will be done, from how much was done: exactly, without simulation.
 *
 * <p>Each period to come is a period of the history, drawn with replacement and independently of the others; that is what teams simulate
 * with thousands of trials. Its law is known: with Sₙ the sum of n draws, N items are done within n periods with P(T ≤ n) = P(Sₙ ≥ N). Sums
 * of draws are convolutions, so that every probability is exact to rounding, the same each time, and found faster than by trials.
 *
 * <pre>{@code
 * ThroughputForecast forecast = ThroughputForecast.of(ThroughputHistory.of("day", 0, 2, 1, 3, 0, 0, 5));
 * forecast.when(20).periods(0.85);      // 18 days
 * forecast.howMany(14).atLeast(0.85);   // 15 items
 * }</pre>
 *
 * <p>What it assumes, and no history proves: the future is like the history, and a day's throughput says nothing about the next day's. A
 * history with a trend is told by {@link CompletionForecast#warnings()}.
 *
 * <p>Cost of {@link #when(int)}: O(n · N · k) for N items, k different counts in the history and n periods until all but 10⁻¹⁵ is
 * certain; what is negligible at both ends is left out, so that it is O(n · √n · k) for many items.
 */
public final class ThroughputForecast {

  /** As many items as a backlog may have. */
  public static final int MOST_ITEMS = 100_000;

  private static final int HORIZON = 10_000;
  private static final int MOST_PERIODS = 100_000;
  private static final double NEGLIGIBLE = 1e-15;
  private static final int ENOUGH_PERIODS = 11;
  private static final int MOST_GROWTH = 1_000_000;

  private final ThroughputHistory history;
  private final ScopeGrowth growth;
  private final ImmutableDoubleArray startUp;
  private final int horizon;

  private ThroughputForecast(
      ThroughputHistory history, ScopeGrowth growth, ImmutableDoubleArray startUp, int horizon) {
    this.history = Objects.requireNonNull(history, "history");
    this.growth = Objects.requireNonNull(growth, "growth");
    this.startUp = startUp;
    this.horizon = horizon;
  }

  /**
   * {@return forecasts from a history, for a backlog that does not grow and a team at full speed}
   *
   * @param history how many items were finished in each period
   * @throws IllegalArgumentException if nothing was finished in any period: from that no forecast follows, not even "never"
   */
  public static ThroughputForecast of(ThroughputHistory history) {
    checkArgument(
        history.total() > 0,
        "history must hold a finished item: %s. Take a longer history, or one of a similar team.",
        history);
    return new ThroughputForecast(
        history, ScopeGrowth.NONE, ImmutableDoubleArray.of(), HORIZON);
  }

  /**
   * {@return these forecasts for a backlog that grows}
   *
   * @param newGrowth how it grows
   */
  public ThroughputForecast withGrowth(ScopeGrowth newGrowth) {
    return new ThroughputForecast(history, newGrowth, startUp, horizon);
  }

  /**
   * {@return these forecasts for a team that needs time to get going}
   *
   * <p>In period n of the start-up a period of the history is drawn with the n-th share, and nothing is done otherwise, so that the mean is
   * that share of the full speed. Two periods without any work are {@code withStartUp(0, 0)}.
   *
   * @param shares the share of the full speed in each period of the start-up, from 0 to 1
   * @throws IllegalArgumentException if a share is not from 0 to 1
   */
  public ThroughputForecast withStartUp(double... shares) {
    for (double share : shares) {
      checkArgument(
          share >= 0 && share <= 1,
          "share of the speed must be from 0 to 1: %s. Write 0.5 for half speed.",
          share);
    }
    return new ThroughputForecast(history, growth, ImmutableDoubleArray.copyOf(shares), horizon);
  }

  /**
   * {@return these forecasts with another horizon; 10,000 periods unless set}
   *
   * @param periods how many periods are looked at, from 1 to 100,000
   * @throws IllegalArgumentException if they are not
   */
  public ThroughputForecast withHorizon(int periods) {
    checkArgument(
        periods >= 1 && periods <= MOST_PERIODS,
        "horizon must be from 1 to %s: %s. Use a longer unit.",
        MOST_PERIODS,
        periods);
    return new ThroughputForecast(history, growth, startUp, periods);
  }

  /** {@return the history that is drawn from} */
  public ThroughputHistory history() {
    return history;
  }

  /**
   * {@return when a backlog of some items will be done}
   *
   * @param items how many items are left, from 1 to {@value #MOST_ITEMS}
   * @throws IllegalArgumentException if they are not, or more than a million items may come within the horizon
   */
  public CompletionForecast when(int items) {
    checkArgument(
        items >= 1 && items <= MOST_ITEMS,
        "items must be from 1 to %s: %s. Count what is left.",
        MOST_ITEMS,
        items);
    return when(CountDistribution.fixed(items));
  }

  /**
   * {@return when a backlog will be done whose size is not certain: a range, or items that will be split}
   *
   * <pre>{@code
   * CountDistribution pieces = CountDistribution.ofWeights(0, 2, 1);   // an item in three becomes two
   * forecast.when(pieces.times(20));
   * }</pre>
   *
   * @param items how probable each number of items is, from 1 to {@value #MOST_ITEMS}
   * @throws IllegalArgumentException if there may be none or more, or more than a million items may come within the horizon
   */
  public CompletionForecast when(CountDistribution items) {
    checkArgument(
        items.weights().get(0) == 0 && items.highest() <= MOST_ITEMS,
        "items must be from 1 to %s: %s to %s. Count what is left.",
        MOST_ITEMS,
        items.weights().get(0) == 0 ? 1 : 0,
        items.highest());
    return new CompletionForecast(
        statement("completion").with("items", text(items)), horizon, done(items), warnings());
  }

  private ImmutableDoubleArray done(CountDistribution items) {
    Growing growing = new Growing(growth);
    growing.check(horizon);
    BacklogWalk walk = new BacklogWalk(items);
    Steps full = new Steps(history.distribution());
    ImmutableDoubleArray.Builder done = ImmutableDoubleArray.builder();
    double sum = 0;
    for (int n = 1; n <= horizon; n++) {
      double emptied = walk.deliver(n <= startUp.length() ? starting(n) : full);
      sum = Math.min(1, sum + emptied);
      done.add(sum);
      // What is left is not added up while each period still brings more than would be neglected.
      if (walk.isEmpty() || (sum > 0.5 && emptied < NEGLIGIBLE && walk.left() < NEGLIGIBLE)) {
        break;
      }
      growing.by(n).ifPresent(walk::grow);
    }
    return done.build();
  }

  private Steps starting(int period) {
    return new Steps(history.distribution().thinned(startUp.get(period - 1)));
  }

  /**
   * {@return how many items will be done in some periods}
   *
   * <p>Growth of the backlog does not matter: there is always enough to do. Cost: O(n² · m · k) for n periods, a highest count of m and k
   * different ones.
   *
   * @param periods how many periods, from 1 to 100,000
   * @throws IllegalArgumentException if they are not, or more than 9,999,999 items might be done
   */
  public OutputForecast howMany(int periods) {
    checkArgument(
        periods >= 1 && periods <= MOST_PERIODS,
        "periods must be from 1 to %s: %s. Use a longer unit.",
        MOST_PERIODS,
        periods);
    CountDistribution full = history.distribution();
    int slow = Math.min(periods, startUp.length());
    CountDistribution sum = full.times(periods - slow);
    for (int n = 0; n < slow; n++) {
      sum = sum.plus(full.thinned(startUp.get(n)));
    }
    return new OutputForecast(
        statement("output").with("periods ahead", periods), sum, warnings());
  }

  private static String text(CountDistribution items) {
    double spread = items.variance();
    return spread == 0
        ? String.valueOf(items.highest())
        : "mean " + TextTable.text(items.mean()) + ", sd " + TextTable.text(Math.sqrt(spread));
  }

  private MethodStatement statement(String subject) {
    return new MethodStatement(
        subject,
        ImmutableMap.of(
            "history",
            history.toString(),
            "mean throughput",
            TextTable.text(history.mean()),
            "draws",
            "periods of the history with replacement, independent",
            "scope growth",
            growth.toString(),
            "start-up",
            startUp.isEmpty() ? "none" : startUp.toString()));
  }

  private ImmutableList<ForecastWarning> warnings() {
    ImmutableList.Builder<ForecastWarning> warnings = ImmutableList.builder();
    history
        .trend()
        .filter(test -> test.isSignificantAt(ConfidenceLevel.DEFAULT))
        .map(test -> new ForecastWarning(WarningKind.NOT_STATIONARY, test.toString()))
        .ifPresent(warnings::add);
    if (history.periods() < ENOUGH_PERIODS) {
      warnings.add(new ForecastWarning(
          WarningKind.FEW_PERIODS, history.periods() + " of " + ENOUGH_PERIODS + " wanted"));
    }
    if (growth.mean() >= history.mean()) {
      warnings.add(new ForecastWarning(
          WarningKind.SCOPE_OUTRUNS_THROUGHPUT,
          "growth " + TextTable.text(growth.mean()) + ", throughput "
              + TextTable.text(history.mean()) + " a period"));
    }
    return warnings.build();
  }

  /** {@return what it is drawn from, and the choices} */
  @Override
  public String toString() {
    return statement("throughput forecast").toString();
  }

  /** What comes after each period. */
  private static final class Growing {
    private final ScopeGrowth growth;
    private final Optional<Steps> drawn;

    Growing(ScopeGrowth growth) {
      this.growth = growth;
      this.drawn = growth instanceof ScopeGrowth.Drawn distribution
          ? Optional.of(new Steps(distribution.items()))
          : Optional.empty();
    }

    /** What is left is kept item by item, so that what may come must fit the memory. */
    void check(int horizon) {
      double most = growth instanceof ScopeGrowth.Drawn distribution
          ? distribution.items().highest()
          : growth.mean();
      checkArgument(
          most * horizon <= MOST_GROWTH,
          "growth within the horizon must be at most %s items: %s in each of %s periods."
              + " Shorten the horizon.",
          MOST_GROWTH,
          most,
          horizon);
    }

    Optional<Steps> by(int period) {
      return growth instanceof ScopeGrowth.Rate rate
          ? Optional.of(whole(rate, period) - whole(rate, period - 1))
              .filter(items -> items > 0)
              .map(items -> new Steps(CountDistribution.fixed(items)))
          : drawn;
    }

    private static int whole(ScopeGrowth.Rate rate, int periods) {
      return BigDecimal.valueOf(rate.perPeriod())
          .multiply(BigDecimal.valueOf(periods))
          .setScale(0, RoundingMode.FLOOR)
          .intValueExact();
    }
  }
}
