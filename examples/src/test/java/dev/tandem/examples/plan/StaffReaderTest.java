package dev.tandem.examples.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffReaderTest {

  private static String plan(String task) {
    return """
        {"name": "x", "start": "2026-01-05",
         "calendars": [
           {"name": "days", "week": {"monday-friday": ["08:00-12:00", "13:00-17:00"]}},
           {"name": "nights", "week": {"monday-friday": ["22:00-06:00"]}},
           {"name": "short", "week": {"monday-tuesday": ["08:00-12:00", "13:00-17:00"]}}],
         "resources": [
           {"id": "anna", "name": "Anna", "calendar": "short", "perDay": 640},
           {"id": "press", "capacity": 2},
           {"id": "nina", "calendar": "nights"}],
         "teams": [{"id": "crew", "members": ["anna", "press"]}],
         "tasks": [{"id": "a", "duration": "3d", %s}]}""".formatted(task).replace('\'', '"');
  }

  private static Project read(String task) throws InvalidPlanException {
    return PlanReader.parse("plan.json", plan(task)).project();
  }

  private static void refused(String task, String message) {
    assertThatThrownBy(() -> read(task))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(message);
  }

  @Test
  void parse_resourcesAndTeams_areTheProjects() throws InvalidPlanException {
    Project project = read("'assigned': ['crew']");
    ResourceId anna = ResourceId.of("anna");
    ResourceId press = ResourceId.of("press");
    assertThat(project.resources())
        .contains(
            new Resource(anna, "Anna", 1, Optional.of("short"), 640),
            new Resource(press, "press", 2, Optional.empty(), 0));
    assertThat(project.teams())
        .containsExactly(new Team(ResourceId.of("crew"), "crew", List.of(anna, press)));
  }

  @Test
  void parse_assigned_statesShareAndWork() throws InvalidPlanException {
    Project project = read("'assigned': ['anna', 'press 2', 'crew 12.5% 16h']");
    assertThat(project.assignments())
        .containsExactly(
            Assignment.of("a", "anna"),
            new Assignment(TaskId.of("a"), ResourceId.of("press"), 2, Optional.empty()),
            new Assignment(
                TaskId.of("a"),
                ResourceId.of("crew"),
                0.125,
                Optional.of(WorkDuration.workhours(16))));
  }

  @Test
  void parse_assigned_drivesTheDates() throws InvalidPlanException {
    assertThat(CriticalPath.analyse(read("'assigned': ['anna']")).finish())
        .isEqualTo("2026-01-12T17:00");
    Project own = read("'assigned': ['anna'], 'calendarBasis': 'taskDependent'");
    assertThat(CriticalPath.analyse(own).finish()).isEqualTo("2026-01-07T17:00");
  }

  @Test
  void parse_basisAndRule_areTheTasks() throws InvalidPlanException {
    Project project =
        read("'calendarBasis': 'resourceDependent', 'effortRule': 'fixedUnitsEffortDriven'");
    assertThat(project.task("a").calendarBasis()).isEqualTo(CalendarBasis.RESOURCE_DEPENDENT);
    assertThat(project.task("a").effortRule()).isEqualTo(EffortRule.FIXED_UNITS_EFFORT_DRIVEN);
  }

  @Test
  void parse_whatCannotBeRead_isRefused() {
    refused(
        "'assigned': ['anna half', 'press x%', '', 'nobody'], 'calendarBasis': 'mine', 'effortRule': 'less'",
        """
            plan.json: 6 problems:
            - task a: calendarBasis must be a known one: "mine". Write one of ofPolicy, taskDependent, resourceDependent.
            - task a: effortRule must be a known one: "less". Write one of fixedUnits, fixedUnitsEffortDriven, fixedWork, fixedDuration, fixedDurationEffortDriven.
            - task a, assigned: duration must be a number and a unit: "half". Write for example 5d, 7.5h, 90min or 2w.
            - task a, assigned: share must be a number, or a number of percent: "x%". Write for example 50%.
            - task a, assigned: assignment must be an id, how much of it, and work: "". Write for example "anna", "anna 50%", "crew 2" or "anna 50% 16h".
            - assignment on task a must name a resource or team of the project: nobody. Add that resource or correct the id.""");
  }

  @Test
  void parse_nobodyCanEverDoIt_isRefusedWithTheTask() {
    refused(
        "'calendar': 'short', 'assigned': ['nina']",
        "plan.json: task a must go on while nina can work: calendars \"short\" and \"nights\" must have"
            + " working time in common: none. Change the hours of one of them. Or make the task task-dependent,"
            + " or assign somebody else.");
  }
}
