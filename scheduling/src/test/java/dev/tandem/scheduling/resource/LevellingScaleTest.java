package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.cost.Stopwatch;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevellingScaleTest {
  private static final int TASKS = 5_000;
  private static final int PEOPLE = 40;

  /** Tasks of one to forty hours, each of one person and a quarter of another, who may be there on four days a week, and waiting for up to two tasks. */
  private static Project plan() {
    Random random = new Random(7);
    WorkCalendar fourDays =
        WorkCalendar.standard().derive("four days").hours(DayOfWeek.FRIDAY).build();
    ProjectBuilder plan = Project.builder("large", LocalDate.of(2027, 1, 4)).addCalendar(fourDays);
    for (int i = 0; i < PEOPLE; i++) {
      String id = "p" + i;
      Optional<String> calendar = Optional.of(i % 5 == 0 ? "four days" : "Standard");
      plan.resource(new Resource(ResourceId.of(id), id, 1, calendar, 0));
    }
    for (int i = 0; i < TASKS; i++) {
      int first = random.nextInt(PEOPLE);
      int second = (first + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
      plan.task(Task.of("t" + i, workhours(1 + random.nextInt(40))).withCalendar("four days"));
      plan.assignment(Assignment.of("t" + i, "p" + first));
      plan.assignment(
          new Assignment(TaskId.of("t" + i), ResourceId.of("p" + second), 0.25, Optional.empty()));
      for (int k = 0; k < 2 && i > 50; k++) {
        plan.dependency("t" + (i - 1 - random.nextInt(50)), "t" + i);
      }
    }
    return plan.build();
  }

  @Test
  void fiveThousandTasksOfFortyPeople_areLevelledWithinASecond() {
    Schedule before = CriticalPath.analyse(plan());
    Levelling levelling = Levelling.standard().withRules(PriorityRule.LATEST_FINISH);
    Stopwatch watch = new Stopwatch();
    LevelledSchedule levelled = levelling.run(before);
    watch.lap("levelling");
    assertThat(watch.seconds("levelling")).isLessThan(1);
    assertThat(levelled.unresolved()).isEmpty();
    assertThat(levelled.loads().isFeasible()).isTrue();
    assertThat(levelled.schedule().finish()).isAfter(before.finish());
  }
}
