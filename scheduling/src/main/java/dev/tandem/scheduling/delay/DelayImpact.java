package dev.tandem.scheduling.delay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What an event did to the plan. */
public sealed interface DelayImpact {

  /**
   * {@return what the function for this kind of impact makes of it}
   *
   * @param <T> what the functions return
   * @param added for a task that took longer
   * @param fragnet for tasks that came in between
   */
  <T> T fold(
      Function<? super AddedTime, ? extends T> added,
      Function<? super Fragnet, ? extends T> fragnet);

  /** {@return the tasks that carry the delay: the one that took longer, or those of the fragnet} */
  ImmutableSet<TaskId> tasks();

  /**
   * A task took longer.
   *
   * @param task the leaf task
   * @param time by how much, counted as its duration is; positive
   */
  record AddedTime(TaskId task, WorkDuration time) implements DelayImpact {
    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if {@code time} is not positive
     */
    public AddedTime {
      Objects.requireNonNull(task, "task");
      checkArgument(
          !time.isNegative() && !time.isZero(),
          "added time of task %s must be positive: %s. Leave out events that delayed nothing.",
          task,
          time);
    }

    @Override
    public <T> T fold(
        Function<? super AddedTime, ? extends T> added,
        Function<? super Fragnet, ? extends T> fragnet) {
      return added.apply(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return ImmutableSet.of(task);
    }

    @Override
    public String toString() {
      return task + " +" + time;
    }
  }

  /**
   * Tasks came in between: a fragment of a network.
   *
   * @param fragment the tasks, which the plan does not have without the event
   * @param dependencies what ties them together and to the plan
   */
  record Fragnet(List<Task> fragment, List<Dependency> dependencies) implements DelayImpact {
    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if there is no task
     */
    public Fragnet {
      fragment = ImmutableList.copyOf(fragment);
      dependencies = ImmutableList.copyOf(dependencies);
      checkArgument(!fragment.isEmpty(), "fragnet must have a task: %s. Add one.", fragment);
    }

    @Override
    public <T> T fold(
        Function<? super AddedTime, ? extends T> added,
        Function<? super Fragnet, ? extends T> fragnet) {
      return fragnet.apply(this);
    }

    @Override
    public ImmutableSet<TaskId> tasks() {
      return fragment.stream().map(Task::id).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public String toString() {
      return "fragnet " + tasks();
    }
  }
}
