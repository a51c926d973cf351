package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How many users reached each step of a funnel, and how long the whole way took.
 *
 * @param funnel the steps and rules
 * @param range whose way counted
 * @param asOf up to when events were known
 * @param reached at position k the users who reached step k + 1
 * @param open how many of those who did not convert were not watched to the end of the window of their last entry; while there are any, the
 *     rates are too low
 * @param timeToConvert seconds from entry to the last step; open are those who did not convert, watched from their last entry to
 *     the end of the window or as of
 */
public record FunnelConversion(
    Funnel funnel,
    FunnelRange range,
    Instant asOf,
    List<Long> reached,
    long open,
    WaitingTimes timeToConvert) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if a step was reached by more users than the step before, or there is not one count a step
   */
  public FunnelConversion {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(timeToConvert, "timeToConvert");
    reached = ImmutableList.copyOf(reached);
    checkArgument(
        reached.size() == funnel.steps().size(),
        "reached must hold one count for each of the %s steps: %s. Count every step.",
        funnel.steps().size(),
        reached.size());
    for (int step = 1; step < reached.size(); step++) {
      checkArgument(
          reached.get(step) <= reached.get(step - 1),
          "users of step %s must be at most the %s of the step before: %s. Count users once.",
          step + 1,
          reached.get(step - 1),
          reached.get(step));
    }
  }

  /**
   * {@return how many of those who reached the step before reached a step; for step 1 all of them}
   *
   * @param step the number of the step, from 1
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public Proportion step(int step) {
    return Proportion.of(reached.get(step - 1), reached.get(Math.max(step - 2, 0)));
  }

  /** {@return how many of those who entered reached the last step} */
  public Proportion overall() {
    return Proportion.of(reached.get(reached.size() - 1), reached.get(0));
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return funnel.statement().with("range", range).with("as of", asOf);
  }

  /** {@return the funnel, and a row a step with who reached it} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("step")
        .numbers("reached")
        .numbers("of the step before")
        .numbers("of all")
        .rows(IntStream.range(0, reached.size()).boxed().toList(), step -> new Object[] {
          funnel.steps().get(step),
          reached.get(step),
          share(step, reached.get(Math.max(0, step - 1))),
          share(step, reached.get(0))
        });
    return statement() + "\n" + table;
  }

  private String share(int step, double of) {
    return of == 0 ? "-" : TextTable.text(Math.round(reached.get(step) / of * 1000) / 10.0) + " %";
  }
}
