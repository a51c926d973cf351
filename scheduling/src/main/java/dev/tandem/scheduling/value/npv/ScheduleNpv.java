package dev.tandem.scheduling.value.npv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the cash flows of a plan are worth at its start, and the dates at which they are worth most.
 *
 * <p>Definition. Each cash flow c comes at the finish of its task, t workdays after the start of the project; the net present value is the
 * sum of {@code c (1 + r)^-t}. Time is working time on the project's calendar, parts of a day included: a weekend discounts nothing, and a
 * year is as long as its workdays. On a calendar without breaks whose workday has 24 hours this is time on the clock, and so it is, in days
 * of 24 hours, where all tasks take elapsed time.
 *
 * <p>{@link #best} is the maximum over all dates that keep the durations, the links of all types with their lags, the tasks' own earliest and
 * latest dates, and a deadline of the project; people and machines are taken to be free. What has started goes on as scheduled, and what is
 * finished has been paid for when it finished. Income draws its task and what it waits for
 * forward, a payment waits until the income behind it, or the deadline, wants it. Of equal maxima it is the earliest. It is exact, up to the
 * rounding of present values to doubles: see the page on NPV scheduling for why.
 *
 * <p>Cost of the best dates: a minimum cut in the network of V tasks and E links for each move of a set of tasks, of which there are usually
 * fewer than tasks; O(V² E) for a cut at worst, in practice about O(V + E). No bound on the number of moves is claimed but the floats:
 * each is a second or more.
 *
 * @param ratePerWorkday the discount rate of a workday
 * @param npv the net present value, the sum of the present values
 * @param tasks the leaf tasks with their dates, in the order in which they are declared
 */
public record ScheduleNpv(double ratePerWorkday, double npv, List<DatedFlow> tasks) {

  /**
   * A task with its dates and what they make of its cash flow.
   *
   * @param task the leaf task
   * @param start when it starts
   * @param finish when it finishes
   * @param delay how much working time later than at the earliest it finishes
   * @param amount its cash flow; 0 if it has none
   * @param presentValue what that is worth at the start of the project
   */
  public record DatedFlow(
      TaskId task,
      LocalDateTime start,
      LocalDateTime finish,
      WorkDuration delay,
      double amount,
      double presentValue) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if {@code finish} is before {@code start}, {@code delay} is negative, or an amount is infinite or NaN
     */
    public DatedFlow {
      Objects.requireNonNull(task, "task");
      checkArgument(
          !finish.isBefore(start),
          "finish must not be before start: %s, start %s. Swap the two dates.",
          finish,
          start);
      checkArgument(
          !delay.isNegative(), "delay must be at least 0: %s. Measure it from early dates.", delay);
      Amounts.finite("cash flow", amount);
      Amounts.finite("present value", presentValue);
    }
  }

  /**
   * Copies the tasks.
   *
   * @throws IllegalArgumentException if {@code ratePerWorkday} is not a finite number above 0, or {@code npv} is infinite or NaN
   */
  public ScheduleNpv {
    Amounts.positive("rate per workday", ratePerWorkday);
    Amounts.finite("net present value", npv);
    tasks = ImmutableList.copyOf(tasks);
  }

  /**
   * {@return what the cash flows are worth where all tasks are as early as they can be}
   *
   * @param schedule the schedule of one project, counted from its start
   * @param flows the cash flows, at most one for each task
   * @param ratePerWorkday the discount rate of a workday
   * @throws dev.tandem.core.project.UnknownTaskException if the schedule has not the task of a cash flow
   * @throws IllegalArgumentException if the schedule is another one; if unfinished tasks are on several calendars, go as late as possible,
   *     or have dates that win over dependencies or expected finishes, or links between them wait for elapsed time, all of which are named;
   *     if a cash flow is of a summary or the second of its task; or if {@code ratePerWorkday} is not a finite number above 0
   */
  public static ScheduleNpv early(Schedule schedule, List<CashFlow> flows, double ratePerWorkday) {
    NpvNetwork network = new NpvNetwork(schedule, flows, ratePerWorkday);
    return of(network, network.earlyFinishes());
  }

  /**
   * {@return what the cash flows are worth where some tasks start later than they can}
   *
   * @param schedule as in {@link #early}
   * @param flows the cash flows, at most one for each task
   * @param ratePerWorkday the discount rate of a workday
   * @param starts when tasks start; those that are not named start as early as they can
   * @throws dev.tandem.core.project.UnknownTaskException if the schedule has not the task of a cash flow or of a start
   * @throws IllegalArgumentException as {@link #early}, and if a start is before the earliest, breaks a dependency, or moves what has begun
   */
  public static ScheduleNpv startingAt(
      Schedule schedule,
      List<CashFlow> flows,
      double ratePerWorkday,
      Map<TaskId, LocalDateTime> starts) {
    NpvNetwork network = new NpvNetwork(schedule, flows, ratePerWorkday);
    return of(network, network.finishes(starts));
  }

  /**
   * {@return the dates at which the cash flows are worth most, without limits of resources}
   *
   * @param schedule as in {@link #early}
   * @param flows the cash flows, at most one for each task
   * @param ratePerWorkday the discount rate of a workday
   * @param deadline by when all tasks must be finished; without it a payment behind which no income waits would never come
   * @throws dev.tandem.core.project.UnknownTaskException if the schedule has not the task of a cash flow
   * @throws IllegalArgumentException as {@link #early}, and if the project cannot finish by {@code deadline}
   */
  public static ScheduleNpv best(
      Schedule schedule, List<CashFlow> flows, double ratePerWorkday, LocalDateTime deadline) {
    NpvNetwork network = new NpvNetwork(schedule, flows, ratePerWorkday);
    return of(network, new NpvSearch(network, deadline).best());
  }

  private static ScheduleNpv of(NpvNetwork network, long[] finish) {
    ImmutableList<DatedFlow> tasks = network.flows(finish);
    double npv = tasks.stream().mapToDouble(DatedFlow::presentValue).sum();
    return new ScheduleNpv(network.ratePerWorkday(), npv, tasks);
  }

  /** {@return rate and net present value, and a table of the tasks} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .words("start")
        .words("finish")
        .words("delay")
        .numbers("cash flow")
        .numbers("present value")
        .rows(tasks, each -> new Object[] {
          each.task(), each.start(), each.finish(), each.delay(), each.amount(), each.presentValue()
        });
    return "net present value " + TextTable.text(npv) + " at "
        + TextTable.text(100 * ratePerWorkday) + " % a workday\n" + table;
  }
}
