package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriticalPathScaleTest {

  @Test
  void analyse_chainOfAMillionTasks_needsNoDeepStack() {
    int size = 1_000_000;
    ProjectBuilder builder = Project.builder("chain", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(1));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    Schedule schedule = CriticalPath.analyse(builder.build());
    assertThat(schedule.network().isAdditive()).isTrue();
    // 125,000 days of eight hours are 25,000 weeks: the last Friday is 24,999 weeks after the
    // first.
    assertThat(schedule.finish()).isEqualTo(LocalDateTime.of(2026, 1, 9, 17, 0).plusWeeks(24_999));
    assertThat(schedule.task("t500000").totalFloat()).isEqualTo(WorkDuration.workdays(0));
    assertThat(schedule.explain("t999999").steps()).hasSize(size);
  }

  @Test
  void analyse_manyThreadsOnOneNetwork_giveTheSame()
      throws InterruptedException, ExecutionException {
    Project project = RandomPlan.of(7, 60)
        .withManyCalendars()
        .withConstraints()
        .withProgress()
        .build();
    ActivityNetwork network = ActivityNetwork.compile(project);
    Schedule expected = CriticalPath.analyse(network);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Schedule>> results = IntStream.range(0, 64)
          .mapToObj(i -> pool.submit(() -> CriticalPath.analyse(network)))
          .toList();
      for (Future<Schedule> result : results) {
        ScheduleEditorProperties.assertSameDates(result.get(), expected);
      }
      List<Future<String>> views = IntStream.range(0, 64)
          .mapToObj(i -> pool.submit(() -> view(expected)))
          .toList();
      for (Future<String> view : views) {
        assertThat(view.get()).isEqualTo(view(CriticalPath.analyse(project)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String view(Schedule schedule) {
    StringBuilder text = new StringBuilder();
    schedule
        .tasks()
        .forEach(task -> text.append(task).append(task.drag()).append(task.freeFloat()));
    return text.append(schedule.violations()).append(schedule.readiness()).toString();
  }
}
