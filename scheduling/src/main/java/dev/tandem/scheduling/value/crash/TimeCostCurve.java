package dev.tandem.scheduling.value.crash;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The least that it costs to finish a project earlier, for every date at which it can finish: the time-cost curve of crashing.
 *
 * <p>Definition. Each option lets a task take between its shortest and its planned duration, at its cost per day less. The cost of a
 * finish is the
 * least sum over all choices of durations under which the project finishes by then. It is a convex line of straight pieces from the
 * schedule as planned to the earliest finish that the options allow; each point here is the end of a piece. Between two points the cost is
 * linear in working time: along each piece the same tasks change, some shorter, and some longer again.
 *
 * <p>The curve is exact: it comes from the flow of greatest total length through the network of starts and finishes, in which a
 * task carries its planned duration up to its cost per day and its shortest beyond; its longest augmenting paths are the lengths of the
 * project
 * at the points, and the flow is what the next day saved costs.
 *
 * <p>Of a plan in progress a started task can be shortened in what is left of it, and what has happened stands. Only tasks that an option
 * moves need be on one calendar; the others hold the project's end where they stand.
 *
 * <p>Cost: for each point little more than one path for flow in practice, the starts and finishes that come to be critical or are no more, and
 * the durations that it states. Sources: Fulkerson (1961), "A network flow computation for project cost curves", Management Science 7(2);
 * Kelley (1961), "Critical-path planning and scheduling: mathematical basis", Operations Research 9(3); Phillips and Dessouky (1977),
 * "Solving the project time/cost tradeoff problem using the minimal cut concept", Management Science 24(4).
 *
 * @param workday how long a workday is
 * @param points from the schedule as planned to the earliest finish, each later in cost and earlier in time than the one before; at least
 *     one
 */
public record TimeCostCurve(Workday workday, List<Point> points) {

  /**
   * A finish, and what it costs at least.
   *
   * @param saved how much working time earlier than planned it is
   * @param finish when the project finishes
   * @param cost what that costs at least
   * @param costPerDay what a further workday saved costs from here on; empty at the earliest finish
   * @param durations the tasks that are shorter than planned in one cheapest way, in the order of the options, with their durations
   */
  public record Point(
      WorkDuration saved,
      LocalDateTime finish,
      double cost,
      OptionalDouble costPerDay,
      Map<TaskId, WorkDuration> durations) {

    /**
     * Copies the durations.
     *
     * @throws IllegalArgumentException if {@code saved} is negative, or an amount is negative, infinite or NaN
     */
    public Point {
      checkArgument(
          !saved.isNegative(),
          "saved time must be at least 0: %s. Measure it from the planned finish.",
          saved);
      Objects.requireNonNull(finish, "finish");
      Amounts.notNegative("cost", cost);
      costPerDay.ifPresent(day -> Amounts.notNegative("cost per day", day));
      durations = ImmutableMap.copyOf(durations);
    }
  }

  /**
   * Copies the points.
   *
   * @throws IllegalArgumentException if there is no point, or one saves no more than the one before
   */
  public TimeCostCurve {
    Objects.requireNonNull(workday, "workday");
    points = ImmutableList.copyOf(points);
    checkArgument(!points.isEmpty(), "curve must have a point: none. Give the planned finish.");
    for (int i = 1; i < points.size(); i++) {
      checkArgument(
          points.get(i).saved().toSeconds(workday) > points.get(i - 1).saved().toSeconds(workday),
          "each point must save more than the one before: %s after %s. Sort the points.",
          points.get(i).saved(),
          points.get(i - 1).saved());
    }
  }

  /**
   * {@return the time-cost curve of a schedule}
   *
   * @param schedule the schedule of one project, counted from its start
   * @param options the tasks that can be shortened, each once; of a started one, what is left
   * @throws UnknownTaskException if the schedule has not the task of an option
   * @throws IllegalArgumentException if the schedule is another one; if tasks that an option moves are on several calendars, go as late as
   *     possible, or have dates that win over dependencies or expected finishes, or links between them wait for elapsed time, all of which
   *     are named; if an option is for a summary or a finished task, names a task twice, or a shortest duration above what is left; or if a
   *     dependency waits for a share of a task that can be shortened
   * @throws ArithmeticException if the costs per day, as decimal numbers on one scale, do not fit a long together
   */
  public static TimeCostCurve of(Schedule schedule, List<CrashOption> options) {
    return new Crashing(new CrashNetwork(schedule, options)).curve();
  }

  /**
   * {@return the least cost of finishing earlier by some working time; empty if the options do not allow it}
   *
   * @param saved how much working time earlier than planned; at least 0
   * @throws IllegalArgumentException if {@code saved} is negative
   */
  public OptionalDouble costOfSaving(WorkDuration saved) {
    checkArgument(
        !saved.isNegative(),
        "saved time must be at least 0: %s. Measure it from the planned finish.",
        saved);
    long seconds = saved.toSeconds(workday);
    for (Point to : points) {
      long beyond = to.saved().toSeconds(workday) - seconds;
      if (beyond >= 0) {
        return OptionalDouble.of(to.cost() - slopeTo(to) * beyond / workday.secondsPerDay());
      }
    }
    return OptionalDouble.empty();
  }

  /** What a workday saved costs on the piece that ends at a point. */
  private double slopeTo(Point point) {
    int index = points.indexOf(point);
    return index == 0 ? 0 : points.get(index - 1).costPerDay().orElseThrow();
  }

  /**
   * {@return the earliest of the points up to which each workday saved costs less than it is worth}
   *
   * <p>Where finishing a day earlier is always worth the same, no other choice of durations has less total cost.
   *
   * @param valueOfDay what a workday saved is worth
   * @throws IllegalArgumentException if {@code valueOfDay} is negative, infinite or NaN
   */
  public Point cheapestAt(double valueOfDay) {
    Amounts.notNegative("value of a day", valueOfDay);
    Point best = points.get(0);
    for (Point point : points) {
      best = point;
      if (point.costPerDay().isEmpty() || point.costPerDay().getAsDouble() >= valueOfDay) {
        break;
      }
    }
    return best;
  }

  /** {@return a table of the points} */
  @Override
  public String toString() {
    return new TextTable()
        .words("saved")
        .words("finish")
        .numbers("cost")
        .numbers("next day")
        .words("shorter tasks")
        .rows(points, each -> new Object[] {
          each.saved(),
          each.finish(),
          Amounts.text(each.cost()),
          each.costPerDay().isPresent() ? Amounts.text(each.costPerDay().getAsDouble()) : "-",
          each.durations().isEmpty() ? "none" : each.durations()
        })
        .toString();
  }
}
