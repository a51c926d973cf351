package dev.tandem.examples.generator;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes what was booked on each task of the plan by the day of the status: every Friday the days worked at somewhat more or less than planned,
 * and what the task costs once with its first booking.
 */
final class CostGenerator {
  private static final long SEED = 77;

  private final Dice dice = new Dice(SEED);
  private final List<Booking> bookings = new ArrayList<>();

  String csv(Project project) {
    LocalDateTime status = project.statusDate().orElseThrow();
    for (Task task : project.tasks()) {
      task.progress()
          .actualStart()
          .filter(start -> task.cost().perWorkday() > 0)
          .ifPresent(start -> book(
              project,
              task,
              start,
              task.progress().actualFinish().orElse(status)));
    }
    return bookings.stream()
        .sorted(Comparator.comparing(Booking::date).thenComparing(Booking::task))
        .map(Booking::line)
        .collect(Collectors.joining("", "task,date,amount\n", ""));
  }

  private void book(Project project, Task task, LocalDateTime start, LocalDateTime finish) {
    WorkingTime working = WorkingTime.of(project.calendarOf(task));
    double rate = task.cost().perWorkday() * (0.9 + 0.35 * dice.middling());
    double once = task.cost().fixed();
    LocalDateTime from = start;
    while (from.isBefore(finish)) {
      LocalDate friday = from.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
      LocalDateTime weekEnd = friday.plusDays(1).atStartOfDay();
      LocalDateTime to = weekEnd.isBefore(finish) ? weekEnd : finish;
      double days = (double) working.between(from, to) / project.workday().secondsPerDay();
      double amount = once + days * rate;
      once = 0;
      if (amount > 0) {
        bookings.add(new Booking(
            task.id().value(), friday, BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP)));
      }
      from = weekEnd.isAfter(from) ? weekEnd : finish;
    }
  }

  private record Booking(String task, LocalDate date, BigDecimal amount) {
    String line() {
      return task + "," + date + "," + amount + "\n";
    }
  }
}
