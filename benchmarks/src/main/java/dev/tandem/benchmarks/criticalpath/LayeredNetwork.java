package dev.tandem.benchmarks.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A seeded project in layers: every task waits for one to five tasks, three on average, of the layer before its own, so that all peers work on
 * the same shape.
 *
 * <p>A layer holds as many tasks as the square root of their number, at most 300; durations are 1 to 40 hours. {@link Kind#MIXED} draws the
 * four dependency types 70:10:15:5 and a lag for every third dependency.
 */
public final class LayeredNetwork {
  /** What a project is made of. */
  public enum Kind {
    /** Finish to start without lags, one calendar. */
    FINISH_TO_START,
    /** All types and lags, one calendar. */
    MIXED,
    /** All types and lags, four calendars. */
    FOUR_CALENDARS
  }

  private static final WorkCalendar[] CALENDARS = {
    WorkCalendar.of(
        "early", WorkWeek.weekdays(TimeRange.parse("06:00-10:00"), TimeRange.parse("10:30-14:30"))),
    WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00"))),
    WorkCalendar.of(
        "six days",
        WorkWeek.weekdays(TimeRange.parse("07:00-15:00"))
            .with(DayOfWeek.SATURDAY, TimeRange.parse("07:00-15:00")))
  };

  private final SplittableRandom random;
  private final int size;
  private final Kind kind;

  private LayeredNetwork(int size, Kind kind, long seed) {
    this.random = new SplittableRandom(seed);
    this.size = size;
    this.kind = kind;
  }

  /**
   * {@return a project}
   *
   * @param size how many tasks
   * @param kind what it is made of
   * @param seed the seed
   */
  public static Project project(int size, Kind kind, long seed) {
    return new LayeredNetwork(size, kind, seed).build();
  }

  /** {@return the network of an empty project, to stand in fields until the real one is built} */
  public static ActivityNetwork empty() {
    return ActivityNetwork.compile(
        Project.builder("empty", LocalDate.of(2026, 1, 5)).build());
  }

  private Project build() {
    ProjectBuilder builder = Project.builder("layers", LocalDate.of(2026, 1, 5));
    for (WorkCalendar calendar : CALENDARS) {
      builder.addCalendar(calendar);
    }
    TaskId[] ids = new TaskId[size];
    for (int i = 0; i < size; i++) {
      Task task = Task.of("task-" + i, workhours(random.nextInt(1, 41)));
      int calendar = kind == Kind.FOUR_CALENDARS ? random.nextInt(CALENDARS.length + 1) : 0;
      task = calendar == 0 ? task : task.withCalendar(CALENDARS[calendar - 1].name());
      ids[i] = task.id();
      builder.task(task);
    }
    int width = Math.max(1, (int) Math.min(300, Math.sqrt(size)));
    for (int i = width; i < size; i++) {
      int layer = i / width;
      int links = random.nextInt(1, 6);
      for (int k = 0; k < links; k++) {
        int from = (layer - 1) * width + random.nextInt(width);
        builder.dependency(new Dependency(ids[from], ids[i], type(), lag()));
      }
    }
    return builder.build();
  }

  private DependencyType type() {
    int draw = kind == Kind.FINISH_TO_START ? 0 : random.nextInt(100);
    if (draw < 70) {
      return DependencyType.FINISH_TO_START;
    }
    if (draw < 80) {
      return DependencyType.START_TO_START;
    }
    return draw < 95 ? DependencyType.FINISH_TO_FINISH : DependencyType.START_TO_FINISH;
  }

  private Lag lag() {
    boolean lagged = kind != Kind.FINISH_TO_START && random.nextInt(3) == 0;
    return lagged ? Lag.lag(workhours(random.nextInt(1, 17))) : Lag.NONE;
  }
}
