package dev.tandem.scheduling.comparison.change;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.PolicyDifference;
import java.util.Optional;

/**
 * One thing in which two plans differ and which can bear on dates: what it names, and a sentence.
 *
 * <p>A task that differs in two aspects makes two changes. Who is assigned makes one where calendars of theirs drive the task's dates. Names,
 * other assignments, teams and baselines move no date of the critical path, and make none.
 */
public sealed interface PlanChange {

  /**
   * {@return what the method for this kind of change makes of it}
   *
   * <p>Each kind has its method, so code that treats changes says what it does with every one of them, and no longer compiles when there is
   * another.
   *
   * @param <T> what the methods return
   * @param cases a method for each kind
   */
  <T> T fold(Cases<T> cases);

  /** {@return the tasks that it names; none for what holds for the whole project} */
  ImmutableSet<TaskId> tasks();

  /** {@return the change with before and after exchanged} */
  PlanChange reversed();

  /**
   * What to make of a change, kind by kind.
   *
   * @param <T> what it makes of them
   */
  interface Cases<T> {
    /**
     * {@return what it makes of this kind: a task is new}
     *
     * @param change the change
     */
    T taskAdded(TaskAdded change);

    /**
     * {@return what it makes of this kind: a task is gone}
     *
     * @param change the change
     */
    T taskRemoved(TaskRemoved change);

    /**
     * {@return what it makes of this kind: a task differs in one aspect}
     *
     * @param change the change
     */
    T taskChanged(TaskChanged change);

    /**
     * {@return what it makes of this kind: the dates of a task are counted on the calendars of others}
     *
     * @param change the change
     */
    T driversChanged(DriversChanged change);

    /**
     * {@return what it makes of this kind: a dependency is new}
     *
     * @param change the change
     */
    T dependencyAdded(DependencyAdded change);

    /**
     * {@return what it makes of this kind: a dependency is gone}
     *
     * @param change the change
     */
    T dependencyRemoved(DependencyRemoved change);

    /**
     * {@return what it makes of this kind: the dependency between two tasks has another type or lag}
     *
     * @param change the change
     */
    T dependencyChanged(DependencyChanged change);

    /**
     * {@return what it makes of this kind: a calendar that tasks name differs}
     *
     * @param change the change
     */
    T calendarChanged(CalendarChanged change);

    /**
     * {@return what it makes of this kind: the project as a whole differs in one aspect}
     *
     * @param change the change
     */
    T projectChanged(ProjectChanged change);

    /**
     * {@return what it makes of this kind: the two schedules follow different policies}
     *
     * @param change the change
     */
    T policyChanged(PolicyChanged change);
  }

  /**
   * A task that only the later plan has.
   *
   * @param task the task
   */
  record TaskAdded(Task task) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.taskAdded(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(task.id());
    }

    @Override
    public PlanChange reversed() {
      return new TaskRemoved(task);
    }

    @Override
    public String toString() {
      return "task " + task.id() + " was added";
    }
  }

  /**
   * A task that only the earlier plan has.
   *
   * @param task the task
   */
  record TaskRemoved(Task task) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.taskRemoved(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(task.id());
    }

    @Override
    public PlanChange reversed() {
      return new TaskAdded(task);
    }

    @Override
    public String toString() {
      return "task " + task.id() + " was removed";
    }
  }

  /**
   * A task of both plans that differs in one aspect.
   *
   * @param aspect in what it differs
   * @param before the task in the earlier plan
   * @param after the task in the later plan
   */
  record TaskChanged(TaskAspect aspect, Task before, Task after) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.taskChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(after.id());
    }

    @Override
    public PlanChange reversed() {
      return new TaskChanged(aspect, after, before);
    }

    @Override
    public String toString() {
      return "task " + after.id() + " " + aspect.words(before, after);
    }
  }

  /**
   * A task of both plans whose dates are counted on the calendars of others, because others are assigned to it, or follow other calendars.
   *
   * @param task the task
   * @param before on whose calendars in the earlier plan, in words
   * @param after on whose calendars in the later plan, in words
   */
  record DriversChanged(TaskId task, String before, String after) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.driversChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(task);
    }

    @Override
    public PlanChange reversed() {
      return new DriversChanged(task, after, before);
    }

    @Override
    public String toString() {
      return "task " + task + " is counted on " + after + " instead of " + before;
    }
  }

  /**
   * A dependency that only the later plan has.
   *
   * @param dependency the dependency
   */
  record DependencyAdded(Dependency dependency) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.dependencyAdded(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(dependency.predecessor(), dependency.successor());
    }

    @Override
    public PlanChange reversed() {
      return new DependencyRemoved(dependency);
    }

    @Override
    public String toString() {
      return "dependency " + dependency + " was added";
    }
  }

  /**
   * A dependency that only the earlier plan has.
   *
   * @param dependency the dependency
   */
  record DependencyRemoved(Dependency dependency) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.dependencyRemoved(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(dependency.predecessor(), dependency.successor());
    }

    @Override
    public PlanChange reversed() {
      return new DependencyAdded(dependency);
    }

    @Override
    public String toString() {
      return "dependency " + dependency + " was removed";
    }
  }

  /**
   * A dependency between the same two tasks with another type or lag; told apart from one removed and one added only where each plan has one
   * that the other has not.
   *
   * @param before the dependency in the earlier plan
   * @param after the dependency in the later plan
   */
  record DependencyChanged(Dependency before, Dependency after) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.dependencyChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(after.predecessor(), after.successor());
    }

    @Override
    public PlanChange reversed() {
      return new DependencyChanged(after, before);
    }

    @Override
    public String toString() {
      return "dependency " + after + " replaces " + before;
    }
  }

  /**
   * A calendar, other than the project's own, that differs or that one of the plans has not.
   *
   * @param name what tasks call it
   * @param before the calendar in the earlier plan, if it has one of this name
   * @param after the calendar in the later plan, if it has one of this name
   */
  record CalendarChanged(String name, Optional<WorkCalendar> before, Optional<WorkCalendar> after)
      implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.calendarChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of();
    }

    @Override
    public PlanChange reversed() {
      return new CalendarChanged(name, after, before);
    }

    @Override
    public String toString() {
      String what = before.isEmpty() ? "was added" : "was removed";
      return "calendar " + name
          + (before.isPresent() && after.isPresent() ? " has other hours" : " " + what);
    }
  }

  /**
   * The project as a whole differs in one aspect.
   *
   * @param aspect in what it differs
   * @param before what it is in the earlier plan, in words
   * @param after what it is in the later plan, in words
   */
  record ProjectChanged(ProjectAspect aspect, String before, String after) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.projectChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of();
    }

    @Override
    public PlanChange reversed() {
      return new ProjectChanged(aspect, after, before);
    }

    @Override
    public String toString() {
      return aspect.words(before, after);
    }
  }

  /**
   * The two schedules follow policies that make a choice differently.
   *
   * @param difference the choice, the earlier schedule's on the left
   */
  record PolicyChanged(PolicyDifference difference) implements PlanChange {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.policyChanged(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of();
    }

    @Override
    public PlanChange reversed() {
      return new PolicyChanged(new PolicyDifference(difference.right(), difference.left()));
    }

    @Override
    public String toString() {
      return "the policy differs in "
          + new PolicyDifference(/* left= */ difference.right(), /* right= */ difference.left());
    }
  }
}
