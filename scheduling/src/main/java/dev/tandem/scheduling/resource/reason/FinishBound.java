package dev.tandem.scheduling.resource.reason;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** A date before which no schedule finishes in which the same tasks are placed where their resources are free, and why. */
public sealed interface FinishBound {

  /** {@return no schedule finishes before this} */
  LocalDateTime finish();

  /**
   * So long it takes by dependencies, dates and calendars alone, with as many resources as one likes.
   *
   * @param finish the finish of the plan before
   */
  record CriticalPathLength(LocalDateTime finish) implements FinishBound {

    /** Checks that the date is there. */
    public CriticalPathLength {
      Objects.requireNonNull(finish, "finish");
    }

    @Override
    public String toString() {
      return "not before " + finish + ", by the critical path";
    }
  }

  /**
   * So long it takes one resource to do its work, even if it is never idle from when the first of these tasks can begin.
   *
   * @param resource the resource
   * @param from none of the tasks can begin before this
   * @param finish when the resource has done their work
   * @param work their work on the resource, in unit-seconds
   * @param tasks the tasks, in the order of the plan
   */
  record ResourceWork(
      ResourceId resource,
      LocalDateTime from,
      LocalDateTime finish,
      BigDecimal work,
      List<TaskId> tasks)
      implements FinishBound {

    /** Copies the tasks. */
    public ResourceWork {
      Objects.requireNonNull(resource, "resource");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(finish, "finish");
      Objects.requireNonNull(work, "work");
      tasks = ImmutableList.copyOf(tasks);
    }

    @Override
    public String toString() {
      return "not before " + finish + ", by the work of " + tasks.size() + " tasks on " + resource
          + " from " + from + " on";
    }
  }
}
