package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.task.DependencyType.FINISH_TO_FINISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A project goes through plain Jackson and comes back equal; the sealed lag needs its type's name, which one mix-in adds. */
class ProjectStorageTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Lag.class, TypeName.class).build();
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface TypeName {}

  @Test
  void project_writtenAndRead_isEqual() {
    Project project = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .addCalendar(WorkCalendar.standard()
            .derive("office")
            .exception(DatedHours.dayOff("move", LocalDate.of(2026, 1, 9)))
            .build())
        .statusDate(MONDAY.plusDays(2))
        .mustFinishBy(MONDAY.plusDays(60))
        .task(Task.of("phase"))
        .task(Task.of("a", workdays(3))
            .withParent("phase")
            .withName("First")
            .withCalendar("office")
            .withProgress(Progress.started(MONDAY, workdays(1))
                .withSuspension(MONDAY.plusDays(1), MONDAY.plusDays(2))))
        .task(Task.of("b", workdays(2))
            .withConstraints(
                Constraint.startNoEarlierThan(MONDAY),
                Constraint.finishNoLaterThan(MONDAY.plusDays(30)))
            .withDeadline(MONDAY.plusDays(20)))
        .milestone("end")
        .dependency("a", "b", FINISH_TO_FINISH, Lag.elapsed(Duration.ofHours(36)))
        .dependency("b", "end", FINISH_TO_FINISH, Lag.percent(50))
        .dependency("a", "end")
        .resource(Resource.of("ann"))
        .team(new Team(ResourceId.of("crew"), "Crew", List.of(ResourceId.of("ann"))))
        .assignment(
            new Assignment(TaskId.of("a"), ResourceId.of("crew"), 0.5, Optional.of(workdays(1))))
        .baseline(new Baseline(
            "first",
            MONDAY,
            List.of(new Baseline.Entry(TaskId.of("a"), MONDAY, MONDAY.plusDays(3)))))
        .build();
    String json = MAPPER.writeValueAsString(project);
    Project read = MAPPER.readValue(json, Project.class);
    assertThat(read).isEqualTo(project);
    assertThat(read.task("a").progress().suspended()).contains(MONDAY.plusDays(1));
    assertThat(read.toBuilder().build()).isEqualTo(project);
  }
}
