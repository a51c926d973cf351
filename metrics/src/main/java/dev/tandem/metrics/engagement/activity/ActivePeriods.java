package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.activity.UserCounts;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.SampleMean;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many users were active in exactly so many periods: the distribution behind stickiness ("L-ness", power user curve).
 *
 * @param first the first period
 * @param last the last period
 * @param asOf up to when the events are known to be there
 * @param exactly at position k the number of users active in exactly k periods; position 0 are known users who were not active
 */
public record ActivePeriods(TimePeriod first, TimePeriod last, Instant asOf, List<Long> exactly) {

  /**
   * Copies the counts.
   *
   * @throws IllegalArgumentException if there is no count or a count is negative
   * @throws ArithmeticException if the users do not fit a long
   */
  public ActivePeriods {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(asOf, "asOf");
    exactly = ImmutableList.copyOf(exactly);
    checkArgument(
        !exactly.isEmpty(), "counts must begin with the users of no period: none. Add them.");
    for (long users : exactly) {
      checkArgument(users >= 0, "users must be at least 0: %s. Count users.", users);
    }
    UserCounts.sum(exactly);
  }

  /** {@return whether the last period was over as of the statement's instant; if not, users can still move up} */
  public boolean complete() {
    return last.isOver(asOf);
  }

  /** {@return how many periods there are} */
  public int periods() {
    return exactly.size() - 1;
  }

  /** {@return at position k the number of users active in at least k periods} */
  public ImmutableList<Long> atLeast() {
    long[] atLeast = new long[exactly.size()];
    long users = 0;
    for (int periods = exactly.size() - 1; periods >= 0; periods--) {
      users += exactly.get(periods);
      atLeast[periods] = users;
    }
    return ImmutableList.copyOf(Longs.asList(atLeast));
  }

  /**
   * {@return in how many periods an active user was active, with its spread and t interval; empty if nobody was or the last
   * period is not over}
   *
   * <p>Divided by {@link #periods()} it is the average stickiness, and so are the ends of its interval: that of a sample of users.
   */
  public Optional<SampleMean> meanOfActive() {
    long users = 0;
    double sum = 0;
    for (int periods = 1; periods < exactly.size(); periods++) {
      users += exactly.get(periods);
      sum += (double) periods * exactly.get(periods);
    }
    return users == 0 || !complete() ? Optional.empty() : Optional.of(mean(users, sum / users));
  }

  private SampleMean mean(long users, double mean) {
    double squares = 0;
    for (int periods = 1; periods < exactly.size(); periods++) {
      squares += exactly.get(periods) * (periods - mean) * (periods - mean);
    }
    return new SampleMean(users, mean, squares);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("active periods")
        .with("periods", periods() + " from " + first + " to " + last)
        .with("users", "all known")
        .with("state", complete() ? "over" : "not over")
        .with("as of", asOf);
  }

  /** {@return the statement, and a row for each number of periods} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("periods")
        .numbers("users")
        .rows(IntStream.range(1, exactly.size()).boxed().toList(), periods ->
            new Object[] {periods, exactly.get(periods)});
    return statement() + "\n" + table;
  }
}
