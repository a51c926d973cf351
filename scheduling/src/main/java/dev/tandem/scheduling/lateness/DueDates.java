package dev.tandem.scheduling.lateness;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The dates that a schedule is held against, and what they are called. Immutable. */
public final class DueDates {
  static final long NONE = Long.MIN_VALUE;

  private final String name;
  private final Function<Schedule, Columns> columns;

  private DueDates(String name, Function<Schedule, Columns> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Due starts and finishes by the position of the task, in seconds on the local clock; {@link #NONE} where there is none. */
  static final class Columns {
    private final long[] start;
    private final long[] finish;

    private Columns(int size) {
      start = new long[size];
      finish = new long[size];
      Arrays.fill(start, NONE);
      Arrays.fill(finish, NONE);
    }

    long[] start() {
      return start;
    }

    long[] finish() {
      return finish;
    }
  }

  /**
   * {@return the deadlines of the schedule's own tasks, summaries too}
   *
   * <p>A deadline says when its task is to finish, and nothing of the tasks in front of it.
   */
  public static DueDates deadlines() {
    return new DueDates(
        "its deadline",
        schedule -> columns(
            schedule,
            id -> schedule
                .project()
                .task(id)
                .deadline()
                .map(date -> new Due(Optional.empty(), date))));
  }

  /**
   * {@return the dates agreed on in a baseline; a task that it does not hold is never late}
   *
   * @param baseline the baseline
   */
  public static DueDates baseline(Baseline baseline) {
    Map<TaskId, Baseline.Entry> entries = new HashMap<>();
    baseline.entries().forEach(entry -> entries.put(entry.task(), entry));
    return new DueDates(
        "baseline " + baseline.name(),
        schedule -> columns(
            schedule,
            id -> Optional.ofNullable(entries.get(id))
                .map(entry -> new Due(Optional.of(entry.start()), entry.finish()))));
  }

  /**
   * {@return the dates of another schedule; a task that it does not have is never late}
   *
   * @param reference the other schedule, such as that of the plan as it was agreed on
   */
  public static DueDates schedule(Schedule reference) {
    Project project = Objects.requireNonNull(reference, "reference").project();
    return new DueDates(
        "the reference schedule",
        schedule -> columns(
            schedule,
            id -> project.contains(id)
                ? Optional.of(new Due(
                    Optional.of(reference.task(id).start()), reference.task(id).finish()))
                : Optional.empty()));
  }

  private record Due(Optional<LocalDateTime> start, LocalDateTime finish) {}

  private static Columns columns(Schedule schedule, Function<TaskId, Optional<Due>> due) {
    int size = schedule.project().tasks().size();
    Columns columns = new Columns(size);
    for (int index = 0; index < size; index++) {
      Optional<Due> own = due.apply(schedule.project().tasks().get(index).id());
      if (own.isPresent()) {
        columns.finish()[index] = Instants.of(own.get().finish());
        columns.start()[index] = own.get().start().map(Instants::of).orElse(NONE);
      }
    }
    return columns;
  }

  Columns of(Schedule schedule) {
    return columns.apply(schedule);
  }

  /** {@return what the dates are called: {@code its deadline}, {@code baseline agreed}, {@code the reference schedule}} */
  @Override
  public String toString() {
    return name;
  }
}
