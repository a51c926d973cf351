package dev.tandem.examples.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Project;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceReaderTest {

  private static Project read(String resources, String assigned) throws InvalidPlanException {
    return PlanReader.parse("plan.json", """
            {"name": "App", "start": "2027-01-04", "calendars": [
               {"name": "Office", "week": {"monday-friday": ["08:00-12:00", "13:00-17:00"]}},
               {"name": "Mornings", "week": {"monday-friday": ["08:00-12:00"]}}],
             %s
             "tasks": [{"id": "login", "duration": "5d", "assigned": [%s]}]}
            """.formatted(resources, assigned)).project();
  }

  private static final String TEAM = """
      "resources": [{"id": "ann", "name": "Ann", "calendar": "Mornings", "perDay": 640}, {"id": "press", "units": 3}],
      "teams": [{"id": "all", "members": ["ann", "press"]}],
      """;

  @Test
  void resourcesTeamsAndAssignments_areRead() throws InvalidPlanException {
    Project project = read(TEAM, "\"ann 50%\", \"press 2\", \"all\"");
    assertThat(project.resources().get(0).calendar()).isEqualTo(Optional.of("Mornings"));
    assertThat(project.resources().get(0).rate()).isEqualTo(640);
    assertThat(project.resources().get(0).name()).isEqualTo("Ann");
    assertThat(project.resources().get(1).capacity()).isEqualTo(3);
    assertThat(project.resources().get(1).name()).isEqualTo("press");
    assertThat(project.teams().get(0).members()).hasSize(2);
    assertThat(project.assignments())
        .extracting(each -> each.resource() + " " + each.units())
        .isEqualTo(List.of("ann 0.5", "press 2.0", "all 1.0"));
  }

  @Test
  void whatCannotBeRead_isSaidTogether() {
    assertThatThrownBy(() -> read(TEAM, "\"ann half\", \"bob\""))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("assignment must be an id and how much of it: \"ann half\". "
            + "Write for example \"ann\", \"ann 50%\" or \"crew 2\".")
        .hasMessageContaining("must name a resource or team of the project: bob");
    assertThatThrownBy(() -> read("\"resources\": [{\"id\": \"ann\", \"units\": 0}],", ""))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("resource ann")
        .hasMessageContaining("capacity of resource ann must be a finite number above 0: 0.0.");
  }
}
