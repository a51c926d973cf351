package dev.tandem.metrics.flow.daily;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.core.work.StateId;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The cumulative flow diagram: by day and state the items that have reached that state or one beyond.
 *
 * <p>That is the one rule by which no line ever falls: an item that skips a state has gone past it, and one that goes back keeps what it
 * had reached. States in which work is given up have no line; {@link CumulativeDay#cancelled} counts those items.
 *
 * @param statement what produced the counts
 * @param states the states in the order of the work, without those of cancelled work
 * @param days a row for each day
 */
public record CumulativeFlow(
    MethodStatement statement, List<StateId> states, List<CumulativeDay> days) {

  /**
   * Copies the rows and checks that no line falls.
   *
   * @throws IllegalArgumentException if a day has another number of states, or a count falls from one day to the next
   */
  public CumulativeFlow {
    Objects.requireNonNull(statement, "statement");
    states = ImmutableList.copyOf(states);
    days = ImmutableList.copyOf(days);
    for (int d = 0; d < days.size(); d++) {
      List<Long> reached = days.get(d).reached();
      checkArgument(
          reached.size() == states.size(),
          "days must have a count for each of %s states: %s. Count all.",
          states.size(),
          days.get(d));
      for (int s = 0; d > 0 && s < states.size(); s++) {
        checkArgument(
            reached.get(s) >= days.get(d - 1).reached().get(s),
            "counts must not fall from day to day: %s after %s. Keep what was reached.",
            days.get(d),
            days.get(d - 1));
      }
    }
  }

  /**
   * {@return the line of a state: by day the items that have reached it or one beyond}
   *
   * @param state a state of the diagram
   * @throws IllegalArgumentException if it is none
   */
  public ImmutableList<Long> reached(StateId state) {
    int s = states.indexOf(state);
    checkArgument(s >= 0, "state must be one of %s: %s. Use one of them.", states, state);
    return days.stream().map(day -> day.reached().get(s)).collect(ImmutableList.toImmutableList());
  }

  /** {@return the statement, and a row for each day} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("day");
    states.forEach(state -> table.numbers(state.value()));
    table.numbers("cancelled").rows(days, day -> {
      List<Object> cells = new ArrayList<>();
      cells.add(day.date());
      cells.addAll(day.reached());
      cells.add(day.cancelled());
      return cells.toArray();
    });
    return statement + "\n" + table;
  }
}
