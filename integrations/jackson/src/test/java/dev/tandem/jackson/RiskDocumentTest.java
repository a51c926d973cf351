package dev.tandem.jackson;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.InvalidRiskRegisterException;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a planner writes down for schedule risk, as documents and back. */
class RiskDocumentTest {
  private static final RiskRegister REGISTER = RiskRegister.of(
          Risk.threat(RiskId.of("R1"), "Late", RiskAssessment.of(0.3)))
      .withCorrelation(DurationCorrelation.group(0.6, "a", "b"))
      .withCorrelation(DurationCorrelation.matrix(
          List.of(TaskId.of("c"), TaskId.of("d")), List.of(List.of(1.0, 0.2), List.of(0.2, 1.0))));

  @Test
  void register_writtenAndRead_isEqual() {
    String json = TandemJson.write(REGISTER);
    assertThat(json)
        .startsWith("{\"tandem\":1,\"riskRegister\":{\"risks\":[{")
        .contains("{\"type\":\"group\",\"tasks\":[\"a\",\"b\"],\"coefficient\":0.6}")
        .contains(
            "{\"type\":\"matrix\",\"tasks\":[\"c\",\"d\"],\"coefficients\":[[1.0,0.2],[0.2,1.0]]}");
    assertThat(TandemJson.readRiskRegister(json)).isEqualTo(REGISTER);
    assertThat(TandemJson.write(RiskRegister.EMPTY))
        .isEqualTo("{\"tandem\":1,\"riskRegister\":{}}");
    assertThat(TandemJson.readRiskRegister(TandemJson.write(RiskRegister.EMPTY)))
        .isEqualTo(RiskRegister.EMPTY);
  }

  @Test
  void readRiskRegister_invalidAsAWhole_throwsTheModelsException() {
    String twice = TandemJson.write(REGISTER).replace("[\"c\",\"d\"]", "[\"a\",\"b\"]");
    assertThatThrownBy(() -> TandemJson.readRiskRegister(twice))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessage("tasks a and b must be correlated once: two correlations name them both."
            + " Keep one of the two, or state a matrix.");
    assertThatThrownBy(() -> TandemJson.readRiskRegister("{\"tandem\":1}"))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void project_withEstimatesAndCosts_readsBackEqual() {
    Project project = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task(Task.of("a", workdays(3))
            .withDurationEstimate(Estimate.triangular(2, 3, 7))
            .withCost(new TaskCost(50, 400)))
        .task(Task.of("b", workdays(1)).withCost(TaskCost.fixed(9)))
        .resource(Resource.of("ann").withRate(320))
        .overheadPerDay(75)
        .build();
    String json = TandemJson.write(project);
    assertThat(json)
        .contains(
            "\"durationEstimate\":{\"type\":\"triangular\",\"min\":2.0,\"mode\":3.0,\"max\":7.0}")
        .contains("\"cost\":{\"fixed\":50.0,\"perWorkday\":400.0}", "\"cost\":{\"fixed\":9.0}")
        .contains("\"rate\":320.0", "\"overheadPerDay\":75.0");
    assertThat(TandemJson.readProject(json)).isEqualTo(project);
  }
}
