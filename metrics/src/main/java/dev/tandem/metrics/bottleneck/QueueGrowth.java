package dev.tandem.metrics.bottleneck;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Comparator;
import java.util.List;

/**
 * How a state's band in a cumulative flow diagram grows.
 *
 * <p>It takes plain counts: how many items had reached the state, and how many had left it, at the end of each of some days in a row. A
 * band that widens is a queue that is fed faster than it is emptied: what holds it up is behind it.
 *
 * @param state the state; not blank
 * @param arrived items that had ever reached it, a count for each day; never falling
 * @param left items that had ever left it, a count for each day; never falling, never above those that had reached it
 */
public record QueueGrowth(String state, List<Long> arrived, List<Long> left) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if {@code state} is blank, there are not equally many counts of both, or none, or one falls or is
   *     below 0, or more left than arrived
   */
  public QueueGrowth {
    checkArgument(!state.isBlank(), "name of a state must not be blank: \"%s\". Name it.", state);
    arrived = ImmutableList.copyOf(arrived);
    left = ImmutableList.copyOf(left);
    checkArgument(
        !arrived.isEmpty() && arrived.size() == left.size(),
        "counts must be as many of arrivals as of departures, at least 1: %s and %s, state %s. Count both at the end of each day.",
        arrived.size(),
        left.size(),
        state);
    checkCounts("arrivals", arrived, state);
    checkCounts("departures", left, state);
    for (int day = 0; day < arrived.size(); day++) {
      checkArgument(
          left.get(day) <= arrived.get(day),
          "departures must not be more than arrivals: %s of %s on day %s, state %s. Count by \"reached this state or beyond\".",
          left.get(day),
          arrived.get(day),
          day,
          state);
    }
  }

  private static void checkCounts(String role, List<Long> counts, String state) {
    long before = 0;
    for (long count : counts) {
      checkArgument(
          count >= before,
          "%s must not fall: %s after %s, state %s. Count by \"reached this state or beyond\".",
          role,
          count,
          before,
          state);
      before = count;
    }
  }

  /** {@return how many items were in the state at the end of a day, a count for each} */
  public ImmutableList<Long> queue() {
    ImmutableList.Builder<Long> queue = ImmutableList.builder();
    for (int day = 0; day < arrived.size(); day++) {
      queue.add(arrived.get(day) - left.get(day));
    }
    return queue.build();
  }

  /** {@return by how many items the queue grew from the first day to the last; below 0 if it shrank} */
  public long growth() {
    int last = arrived.size() - 1;
    return (arrived.get(last) - left.get(last)) - (arrived.get(0) - left.get(0));
  }

  /** {@return by how many items the queue grew a day; undefined for one day} */
  public Figure growthPerDay() {
    return Figure.ratio(
        measure("queue growth a day"),
        (double) growth(),
        arrived.size() - 1.0,
        "days between counts");
  }

  /** {@return arrivals over departures after the first day: above 1 the queue grows; undefined without departures} */
  public Figure arrivalsPerDeparture() {
    int last = arrived.size() - 1;
    return Figure.ratio(
        measure("arrivals for each departure"),
        (double) (arrived.get(last) - arrived.get(0)),
        (double) (left.get(last) - left.get(0)),
        "departures after the first day");
  }

  /** {@return the mean length of the queue at the end of a day} */
  public double averageQueue() {
    return queue().stream().mapToLong(Long::longValue).average().orElseThrow();
  }

  /** {@return how many days an item waits, by Little's law: mean queue over departures a day; undefined without departures} */
  public Figure averageWaitDays() {
    int last = arrived.size() - 1;
    double days = last;
    return Figure.ratio(
        measure("average wait in days").with("by", "Little's law"),
        averageQueue() * days,
        (double) (left.get(last) - left.get(0)),
        "departures after the first day");
  }

  private MethodStatement measure(String subject) {
    return MethodStatement.of(subject).with("state", state).with("days", arrived.size());
  }

  /**
   * {@return the state whose queue grew most a day; of equals the first}
   *
   * @param states the states, in the order of the work; at least one, counted over the same days
   * @throws IllegalArgumentException if there is none, or they were counted over different numbers of days
   */
  public static QueueGrowth fastest(List<QueueGrowth> states) {
    checkArgument(!states.isEmpty(), "states must not be empty: []. Count one.");
    int days = states.get(0).arrived().size();
    for (QueueGrowth state : states) {
      checkArgument(
          state.arrived().size() == days,
          "states must be counted over the same days: %s and %s, state %s. Count all over one range.",
          days,
          state.arrived().size(),
          state.state());
    }
    // The first of equals is kept: max() alone would keep the last.
    return states.stream()
        .reduce((most, next) -> next.growth() > most.growth() ? next : most)
        .orElseThrow();
  }

  /**
   * {@return the states by growth, the fastest growing first, as a table}
   *
   * @param states the states
   */
  public static String table(List<QueueGrowth> states) {
    return new TextTable()
        .words("state")
        .numbers("arrived")
        .numbers("left")
        .numbers("queue")
        .numbers("growth")
        .rows(
            ImmutableList.sortedCopyOf(
                Comparator.comparingLong(QueueGrowth::growth).reversed(), states),
            row -> new Object[] {
              row.state,
              row.arrived.get(row.arrived.size() - 1),
              row.left.get(row.left.size() - 1),
              row.averageQueue(),
              row.growth()
            })
        .toString();
  }

  /** {@return for example {@code Test: queue 3.1, grew by 4 in 20 days}} */
  @Override
  public String toString() {
    return state + ": queue " + TextTable.text(averageQueue()) + ", grew by " + growth() + " in "
        + arrived.size() + " days";
  }
}
