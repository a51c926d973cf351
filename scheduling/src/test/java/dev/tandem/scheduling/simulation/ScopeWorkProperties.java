package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Days of waiting, counted day by day. */
class ScopeWorkProperties {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private static Schedule schedule(int tasks, Random random) {
    ProjectBuilder project = Project.builder("P", START);
    for (int i = 0; i < tasks; i++) {
      project.task(Task.of("t" + i, workdays(random.nextInt(4)))
          .withConstraint(Constraint.of(
              ConstraintType.START_NO_EARLIER_THAN,
              START.plusDays(random.nextInt(60)).atTime(8, 0))));
    }
    return CriticalPath.analyse(project.build());
  }

  @Property(tries = 200)
  void waiting_isTheDaysWithoutWorkInRunsThatHoldAWorkday(
      @ForAll @IntRange(min = 1, max = 8) int tasks,
      @ForAll @IntRange(max = 40) int day,
      @ForAll long seed) {
    Schedule schedule = schedule(tasks, new Random(seed));
    LocalDate asOf = START.plusDays(day);
    DeliveryScope all = DeliveryScope.of(Portfolio.of(schedule.project()));
    assertThat(ScopeWork.of(all, schedule).waiting(asOf).days())
        .isEqualTo(counted(schedule.tasks(), asOf));
  }

  private static long counted(List<ScheduledTask> tasks, LocalDate asOf) {
    LocalDate last = tasks.stream()
        .map(task -> task.finish().toLocalDate())
        .max(LocalDate::compareTo)
        .orElseThrow();
    long days = 0;
    long run = 0;
    boolean holdsWorkday = false;
    for (LocalDate day = asOf.plusDays(1); !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
      LocalDate today = day;
      boolean ends = day.isAfter(last) || tasks.stream().anyMatch(task -> works(task, today));
      if (ends) {
        days += holdsWorkday ? run : 0;
        run = 0;
        holdsWorkday = false;
      } else {
        run++;
        holdsWorkday |= !WorkCalendar.standard().hoursOn(day).isEmpty();
      }
    }
    return days;
  }

  private static boolean works(ScheduledTask task, LocalDate day) {
    return task.start().isBefore(task.finish())
        && !day.isBefore(task.start().toLocalDate())
        && !day.isAfter(task.finish().toLocalDate());
  }
}
