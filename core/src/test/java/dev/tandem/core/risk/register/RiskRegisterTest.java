package dev.tandem.core.risk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.ResidualRule;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskRegisterTest {
  private static final DurationCorrelation CREW = DurationCorrelation.group(0.6, "build", "test");

  private static Risk risk(String id, String... tasks) {
    RiskAssessment inherent = RiskAssessment.of(0.3);
    for (String task : tasks) {
      inherent = inherent.withDuration(DurationImpact.delay(TaskId.of(task), Estimate.fixed(2)));
    }
    return Risk.threat(RiskId.of(id), "Event " + id, inherent);
  }

  @Test
  void with_adds_inTheOrderStated() {
    RiskRegister register = RiskRegister.of(risk("R1")).withRisk(risk("R2")).withCorrelation(CREW);
    assertThat(register.risks()).containsExactly(risk("R1"), risk("R2"));
    assertThat(register.correlations()).containsExactly(CREW);
    assertThat(register.risk(RiskId.of("R2"))).isEqualTo(risk("R2"));
    assertThat(register)
        .isEqualTo(new RiskRegister(List.of(risk("R1"), risk("R2")), List.of(CREW)));
    assertThat(RiskRegister.EMPTY).isEqualTo(RiskRegister.of());
  }

  @Test
  void risk_unknownId_throws() {
    assertThatThrownBy(() -> RiskRegister.EMPTY.risk(RiskId.of("R9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk must be in the register: R9. Use one of the ids of its risks.");
  }

  @Test
  void of_oneIdTwice_isRefused() {
    RiskRegister one = RiskRegister.of(risk("R1"));
    String message = "risk id must be unique: R1. Rename one of the risks.";
    assertThatThrownBy(() -> RiskRegister.of(risk("R1"), risk("R1")))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> one.withRisk(risk("R1", "build")))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessage(message);
  }

  @Test
  void withCorrelation_twoTasksOfAnother_isRefused() {
    RiskRegister crew = RiskRegister.EMPTY.withCorrelation(CREW);
    assertThat(crew.withCorrelation(DurationCorrelation.group(0.2, "test", "deploy"))
            .correlations())
        .hasSize(2);
    assertThatThrownBy(
            () -> crew.withCorrelation(DurationCorrelation.group(0.2, "deploy", "test", "build")))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessage("tasks test and build must be correlated once: two correlations name them both."
            + " Keep one of the two, or state a matrix.");
  }

  @Test
  void new_severalProblems_areToldAtOnce() {
    DurationCorrelation wide = DurationCorrelation.group(0.1, "a", "build", "b", "test", "c");
    InvalidRiskRegisterException refusal = catchThrowableOfType(
        InvalidRiskRegisterException.class,
        () -> new RiskRegister(
            List.of(risk("R1"), risk("R2"), risk("R1"), risk("R2")), List.of(CREW, wide, wide)));
    assertThat(refusal.problems().stream().map(Problem::rule))
        .containsExactly(
            RiskRule.DUPLICATE_RISK,
            RiskRule.DUPLICATE_RISK,
            RiskRule.CORRELATED_TWICE,
            RiskRule.CORRELATED_TWICE,
            RiskRule.CORRELATED_TWICE);
    assertThat(refusal.problems().stream().map(Problem::element))
        .startsWith("risk R1", "risk R2", "correlation of tasks build and test");
    assertThat(refusal)
        .hasMessageStartingWith(
            "risk register has 5 problems:\n- risk id must be unique: R1. Rename one of the risks.");
  }

  @Test
  void check_againstAPlan_namesEveryTaskThatIsNotThere() {
    Portfolio plan = Portfolio.of(Project.builder("Relaunch", LocalDate.of(2026, 1, 5))
        .task("build", WorkDuration.workdays(5))
        .task("test", WorkDuration.workdays(3))
        .build());
    Risk answered = risk("R2", "test")
        .withResponse(new RiskResponse(
            ResponseStrategy.REDUCE,
            "Rehearse",
            Estimate.fixed(10),
            "",
            risk("x", "biuld").inherent(),
            ResidualRule.TRADE_OFF));
    RiskRegister register = new RiskRegister(
        List.of(risk("R1", "ship", "build"), answered),
        List.of(CREW, DurationCorrelation.group(0.2, "tset", "build")));
    InvalidRiskRegisterException refusal =
        catchThrowableOfType(InvalidRiskRegisterException.class, () -> plan.check(register));
    assertThat(refusal).hasMessage("""
            risk register has 3 problems:
            - task of risk R1 must be a task of the plan: ship. Add that task to a project or correct the id.
            - task of risk R2 must be a task of the plan: biuld. Did you mean build?
            - correlated task must be a task of the plan: tset. Did you mean test?""");
    assertThat(refusal.problems().stream().map(Problem::element))
        .containsExactly("risk R1", "risk R2", "correlation of tasks [tset, build]");
    assertThat(refusal.problems().stream().map(Problem::rule)).containsOnly(RiskRule.UNKNOWN_TASK);
  }

  @Test
  void checkTasks_allThere_passes() {
    RiskRegister register = RiskRegister.of(risk("R1", "build")).withCorrelation(CREW);
    register.checkTasks(Set.of(TaskId.of("build"), TaskId.of("test")));
    assertThatThrownBy(() -> register.checkTasks(Set.of(TaskId.of("build"))))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessage("correlated task must be a task of the plan: test."
            + " Add that task to a project or correct the id.");
  }
}
