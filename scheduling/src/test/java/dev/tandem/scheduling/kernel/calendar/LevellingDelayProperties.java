package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Waiting and being let go sooner are adjoint: a node starts in time exactly if logic lets it start by what is handed back. */
@PropertyDefaults(tries = 300)
class LevellingDelayProperties {
  private static final List<WorkCalendar> CALENDARS = List.of(
      WorkCalendar.standard(),
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00"))),
      WorkCalendar.of("mornings", WorkWeek.everyDay(TimeRange.parse("06:00-12:00"))));

  private static CompiledNetwork network(Task task, int calendar, long seconds) {
    Project project = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .calendar(CALENDARS.get(calendar))
        .task(task.withLevellingDelay(Duration.ofSeconds(seconds)))
        .build();
    return CompiledPlan.of(project, SchedulingPolicy.standard()).network();
  }

  private static long monday() {
    return LocalDate.of(2026, 1, 5).toEpochDay() * 86_400;
  }

  @Property
  void workThatWaits_startsInTime_exactlyIfItIsLetGoInTime(
      @ForAll @IntRange(min = 0, max = 2) int calendar,
      @ForAll @LongRange(max = 600_000) long seconds,
      @ForAll @LongRange(max = 2_000_000) long logic,
      @ForAll @LongRange(max = 2_000_000) long latest) {
    CompiledNetwork network = network(Task.of("a", workhours(5)), calendar, seconds);
    WorkingTime time = network.calendarOf(0);
    LevellingDelay delay = new LevellingDelay(network);
    long start = time.startOf(time.workAt(monday() + latest));
    long work = time.workAt(monday() + logic);
    boolean inTime = delay.later(0, work) <= time.workAt(start);
    assertThat(inTime).isEqualTo(work <= time.workAt(delay.soonerStart(0, start)));
  }

  @Property
  void momentThatWaits_standsInTime_exactlyIfItIsReachedInTime(
      @ForAll @IntRange(min = 0, max = 2) int calendar,
      @ForAll MilestoneKind kind,
      @ForAll @LongRange(max = 600_000) long seconds,
      @ForAll @LongRange(max = 2_000_000) long logic,
      @ForAll @LongRange(max = 2_000_000) long latest) {
    CompiledNetwork network = network(Task.of("a").withMilestoneKind(kind), calendar, seconds);
    LevellingDelay delay = new LevellingDelay(network);
    long moment = monday() + logic;
    long limit = monday() + latest;
    boolean inTime = delay.laterMoment(0, moment) <= limit;
    assertThat(inTime).isEqualTo(moment <= delay.soonerStart(0, limit));
  }
}
