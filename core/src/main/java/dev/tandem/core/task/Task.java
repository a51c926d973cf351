package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.estimate.Estimate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of work in a project's work breakdown structure.
 *
 * <p>A task that is the parent of another is a summary: it derives its dates from the leaves below it and states no duration or progress
 * of its own; {@link #summary(String)} says that it is one. A leaf of no duration is a milestone. Make a task with {@link #of(String, WorkDuration)} and the {@code with} methods;
 * every one returns a new task.
 *
 * @param id identifies the task within its project
 * @param name what people call it
 * @param parent the summary task it belongs to
 * @param duration how much working time it takes, on its calendar, or how much time on the clock; zero for a milestone or a summary
 * @param durationKind how the duration is counted
 * @param milestoneKind on which side of a break a task of no duration stands
 * @param calendar the name of the project's calendar that it follows; the project's own if empty
 * @param constraint a date, or a wish for early or late
 * @param secondaryConstraint a second one, which holds together with the first
 * @param deadline when it should be finished; it lowers the float but moves no date
 * @param expectedFinish when the person who does it expects to finish: where a policy uses such dates, the work still to do is as long as
 *     it takes to get there; it counts for nothing on a milestone, which has no work, and where it comes before the work can go on
 * @param progress what has happened so far
 * @param durationEstimate how sure the duration is, for who simulates the plan: the whole of it, also of a task that has begun, in workdays
 *     as {@link WorkDuration#workdays} counts them, or in days of 24 hours if the duration is elapsed. The plan is scheduled with
 *     {@code duration} all the same; a task of no duration may have an estimate, for work that may or may not come up.
 * @param cost what it costs, beside its resources
 * @param calendarBasis whose calendars its dates are counted on
 * @param effortRule which of duration, units and work stays when one of the others changes
 * @param splits where its work rests; the duration is the work alone, without the pauses. Of a task that has begun, the pauses are still to come
 *     before which no more work is done than was planned before them
 * @param levellingDelay how much time on the clock a leveller lets it wait after the early start that dependencies and dates to start no
 *     earlier than give; in a project scheduled from its finish, how long before the late finish it is done. It counts until the task has
 *     begun, and for nothing where a date fixes the task whatever its dependencies say
 */
public record Task(
    TaskId id,
    String name,
    Optional<TaskId> parent,
    WorkDuration duration,
    DurationKind durationKind,
    MilestoneKind milestoneKind,
    Optional<String> calendar,
    Optional<Constraint> constraint,
    Optional<Constraint> secondaryConstraint,
    Optional<LocalDateTime> deadline,
    Optional<LocalDateTime> expectedFinish,
    Progress progress,
    Optional<Estimate> durationEstimate,
    TaskCost cost,
    CalendarBasis calendarBasis,
    EffortRule effortRule,
    List<Split> splits,
    Duration levellingDelay) {

  /**
   * Checks what a task alone can be checked for; the project checks the rest.
   *
   * @throws IllegalArgumentException if the duration is negative, or not zero for a summary, a start or a finish milestone; one of these has a
   *     duration estimate; an estimate goes below 0; a summary has a cost per workday, splits or a levelling delay; a levelling
   *     delay is negative or has a fraction of a second; or there is a secondary constraint without a primary one
   */
  public Task {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(durationKind, "durationKind");
    Objects.requireNonNull(milestoneKind, "milestoneKind");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(expectedFinish, "expectedFinish");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(durationEstimate, "durationEstimate");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(calendarBasis, "calendarBasis");
    Objects.requireNonNull(effortRule, "effortRule");
    splits = ImmutableList.copyOf(splits);
    TaskCheck check = new TaskCheck(id, durationKind, milestoneKind);
    check.duration(duration);
    durationEstimate.ifPresent(check::estimate);
    check.cost(cost);
    check.constraints(constraint, secondaryConstraint);
    check.splits(splits);
    check.levellingDelay(levellingDelay);
  }

  /**
   * {@return a task that takes some working time; its name is its id until another is given}
   *
   * @param id identifies the task within its project
   * @param duration how much working time it takes; zero for a milestone
   * @throws IllegalArgumentException if {@code id} is blank or {@code duration} is negative
   */
  public static Task of(String id, WorkDuration duration) {
    return new Task(
        TaskId.of(id),
        id,
        Optional.empty(),
        duration,
        DurationKind.WORKING,
        MilestoneKind.WHERE_REACHED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Progress.NOT_STARTED,
        Optional.empty(),
        TaskCost.NONE,
        CalendarBasis.OF_POLICY,
        EffortRule.FIXED_UNITS,
        ImmutableList.of(),
        Duration.ZERO);
  }

  /**
   * {@return a task that takes some time on the clock, through nights and weekends; see {@link DurationKind#ELAPSED}}
   *
   * @param id identifies the task within its project
   * @param time how much, in whole seconds
   * @throws IllegalArgumentException if {@code id} is blank, or {@code time} is negative or has a fraction of a second
   */
  public static Task elapsed(String id, Duration time) {
    checkArgument(
        time.equals(time.truncatedTo(ChronoUnit.SECONDS)),
        "elapsed duration of task %s must be whole seconds: %s. Round it to seconds.",
        id,
        time);
    Workday day = DurationKind.ELAPSED.workday(Workday.STANDARD);
    return of(id, WorkDuration.ofSeconds(time.toSeconds(), day))
        .withDurationKind(DurationKind.ELAPSED);
  }

  /**
   * {@return a summary, whose dates follow from the tasks below it; without any, the project is refused}
   *
   * @param id identifies the task within its project
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Task summary(String id) {
    return of(id).withDurationKind(DurationKind.SUMMARY);
  }

  /**
   * {@return a task of no duration: a milestone, or a summary once it has children}
   *
   * @param id identifies the task within its project
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Task of(String id) {
    return of(id, WorkDuration.ZERO);
  }

  /**
   * {@return this task with another name}
   *
   * @param newName what people call it
   */
  public Task withName(String newName) {
    TaskDraft draft = new TaskDraft(this);
    draft.name = newName;
    return draft.build();
  }

  /**
   * {@return this task below a summary task}
   *
   * @param summary the id of the summary task
   */
  public Task withParent(String summary) {
    TaskDraft draft = new TaskDraft(this);
    draft.parent = Optional.of(TaskId.of(summary));
    return draft.build();
  }

  /**
   * {@return this task with another duration of the same kind}
   *
   * @param newDuration how much time it takes
   * @throws IllegalArgumentException if {@code newDuration} is negative, or not zero for a summary, a start or a finish milestone
   */
  public Task withDuration(WorkDuration newDuration) {
    TaskDraft draft = new TaskDraft(this);
    draft.duration = newDuration;
    return draft.build();
  }

  /**
   * {@return this task with its duration counted in another way}
   *
   * @param kind how the duration is counted
   * @throws IllegalArgumentException if it becomes a summary and has a duration other than zero, a duration estimate or a cost per workday
   */
  public Task withDurationKind(DurationKind kind) {
    TaskDraft draft = new TaskDraft(this);
    draft.durationKind = kind;
    return draft.build();
  }

  /**
   * {@return how long its duration is in seconds, of working time or on the clock as its kind has it}
   *
   * @param workday how long a day of working time is
   * @throws ArithmeticException if the result does not fit a long
   */
  public long durationSeconds(Workday workday) {
    return duration.toSeconds(durationKind.workday(workday));
  }

  /**
   * {@return this task as another kind of milestone}
   *
   * @param kind on which side of a break it stands
   * @throws IllegalArgumentException if it is a start or finish milestone and has a duration other than zero or a duration estimate
   */
  public Task withMilestoneKind(MilestoneKind kind) {
    TaskDraft draft = new TaskDraft(this);
    draft.milestoneKind = kind;
    return draft.build();
  }

  /**
   * {@return this task on a calendar of its own}
   *
   * @param calendarName the name of one of the project's calendars
   */
  public Task withCalendar(String calendarName) {
    TaskDraft draft = new TaskDraft(this);
    draft.calendar = Optional.of(calendarName);
    return draft.build();
  }

  /**
   * {@return this task with a constraint in place of the ones it has}
   *
   * @param primary the constraint
   */
  public Task withConstraint(Constraint primary) {
    TaskDraft draft = new TaskDraft(this);
    draft.constraint = Optional.of(primary);
    draft.secondaryConstraint = Optional.empty();
    return draft.build();
  }

  /**
   * {@return this task with two constraints that hold together}
   *
   * @param primary the first
   * @param secondary the second
   */
  public Task withConstraints(Constraint primary, Constraint secondary) {
    TaskDraft draft = new TaskDraft(this);
    draft.constraint = Optional.of(primary);
    draft.secondaryConstraint = Optional.of(secondary);
    return draft.build();
  }

  /**
   * {@return this task with a deadline}
   *
   * @param newDeadline when it should be finished
   */
  public Task withDeadline(LocalDateTime newDeadline) {
    TaskDraft draft = new TaskDraft(this);
    draft.deadline = Optional.of(newDeadline);
    return draft.build();
  }

  /**
   * {@return this task with an expected finish}
   *
   * @param date when the person who does it expects to finish
   */
  public Task withExpectedFinish(LocalDateTime date) {
    TaskDraft draft = new TaskDraft(this);
    draft.expectedFinish = Optional.of(date);
    return draft.build();
  }

  /**
   * {@return this task with other progress}
   *
   * @param newProgress what has happened so far
   */
  public Task withProgress(Progress newProgress) {
    TaskDraft draft = new TaskDraft(this);
    draft.progress = newProgress;
    return draft.build();
  }

  /**
   * {@return this task with an estimate of its whole duration; see {@link #durationEstimate()}}
   *
   * @param workdays how many workdays it takes, or days of 24 hours if its duration is elapsed
   * @throws IllegalArgumentException if the estimate goes below 0, or the task is a summary, a start or a finish milestone
   */
  public Task withDurationEstimate(Estimate workdays) {
    TaskDraft draft = new TaskDraft(this);
    draft.durationEstimate = Optional.of(workdays);
    return draft.build();
  }

  /**
   * {@return this task with another cost of its own}
   *
   * @param newCost what it costs, beside its resources
   * @throws IllegalArgumentException if it is a summary and {@code newCost} counts workdays
   */
  public Task withCost(TaskCost newCost) {
    TaskDraft draft = new TaskDraft(this);
    draft.cost = newCost;
    return draft.build();
  }

  /**
   * {@return this task counted on other calendars}
   *
   * @param basis whose calendars its dates are counted on
   */
  public Task withCalendarBasis(CalendarBasis basis) {
    TaskDraft draft = new TaskDraft(this);
    draft.calendarBasis = basis;
    return draft.build();
  }

  /**
   * {@return this task with another rule for changes of duration, units and work}
   *
   * @param rule which of them stays
   */
  public Task withEffortRule(EffortRule rule) {
    TaskDraft draft = new TaskDraft(this);
    draft.effortRule = rule;
    return draft.build();
  }

  /**
   * {@return this task with its work in other pieces}
   *
   * @param newSplits where it rests, in any order; none for work in one piece
   * @throws IllegalArgumentException if it is a summary and there are some
   */
  public Task withSplits(List<Split> newSplits) {
    TaskDraft draft = new TaskDraft(this);
    draft.splits = newSplits;
    return draft.build();
  }

  /**
   * {@return this task with another levelling delay}
   *
   * @param delay how much time on the clock it waits, in whole seconds; see {@link #levellingDelay()}
   * @throws IllegalArgumentException if {@code delay} is negative, has a fraction of a second, or is not zero for a summary
   */
  public Task withLevellingDelay(Duration delay) {
    TaskDraft draft = new TaskDraft(this);
    draft.levellingDelay = delay;
    return draft.build();
  }
}
