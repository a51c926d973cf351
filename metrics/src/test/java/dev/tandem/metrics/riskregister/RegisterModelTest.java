package dev.tandem.metrics.riskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskKind;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What goes into a register, and what is refused. */
class RegisterModelTest {

  private static final RiskId R1 = RiskId.of("R1");
  private static final RiskId R2 = RiskId.of("R2");

  private static RegisterModel two() {
    RiskAssessment some = RiskAssessment.of(0.5).withCost(Estimate.fixed(1));
    return RegisterModel.of(Risk.threat(R1, "a", some), Risk.threat(R2, "b", some));
  }

  @Test
  void model_withSeveralProblems_namesAll() {
    RegisterModel model = two();
    List<SharedDriver> drivers = List.of(
        SharedDriver.of("x", 0.5).raising(R1, 0.5).raising(RiskId.of("R9"), 0.5),
        SharedDriver.of("y", 0.5).raising(R1, 0.5));
    List<SecondaryRisk> secondary = List.of(
        SecondaryRisk.of("R2", "R1"), SecondaryRisk.of("R2", "R7"), SecondaryRisk.of("R1", "R2"));
    assertThatThrownBy(() -> new RegisterModel(model.register(), drivers, secondary))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
            risk must be in the register: R9, driver x. Use one of the ids of its risks.
            risk must have at most one driver: R1 has x and y. Write one risk for each cause.
            risk must be in the register: R7, primary risk of R2. Use one of the ids of its risks.
            secondary risk must come with one other: R2 is stated twice. Leave one out.
            primary risk must not be secondary itself: R2 because of R1. Name the risk at the beginning.
            primary risk must not be secondary itself: R1 because of R2. Name the risk at the beginning.""");
  }

  @Test
  void model_changed_isCheckedAgain() {
    RegisterModel model = two().withSecondary(SecondaryRisk.of("R2", "R1"));
    assertThat(model).hasToString("register of 2 risks, 0 drivers, 1 secondary risks");
    assertThatThrownBy(() -> model.withRegister(RiskRegister.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("risk must be in the register: R2, secondary risk.");
  }

  @Test
  void secondaryRisk_ofItself_isRefused() {
    assertThatThrownBy(() -> SecondaryRisk.of("R1", "R1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "secondary risk must be another one than the primary: R1. Name the risk that is responded to.");
  }

  @Test
  void driver_outsideItsRange_isRefused() {
    assertThatThrownBy(() -> SharedDriver.of(" ", 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a driver must not be blank: \" \". Name it.");
    assertThatThrownBy(() -> SharedDriver.of("x", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability of a driver must be above 0 and below 1: 1.0, driver x. Leave out what is certain.");
    SharedDriver driver = SharedDriver.of("x", 0.5).raising(R1, 0.5);
    assertThatThrownBy(() -> driver.raising(R2, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability must be from 0 to 1: 1.5, risk R2 given driver x. State 80 percent as 0.8.");
    assertThatThrownBy(() -> driver.raising(R1, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk must be stated once for a driver: R1, driver x. Leave one out.");
    assertThat(driver).hasToString("x (0.5): R1 0.5");
  }

  @Test
  void noisyOr_ofUnequalOrImpossibleNumbers_isRefused() {
    assertThat(SharedDriver.noisyOr(List.of(), List.of())).isEqualTo(0);
    assertThatThrownBy(() -> SharedDriver.noisyOr(List.of(0.5), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effects must be as many as causes: 0 and 1. State one for each cause.");
    assertThatThrownBy(() -> SharedDriver.noisyOr(List.of(0.5), List.of(80.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: 80.0. State 80 percent as 0.8.");
  }

  @Test
  void convention_outsideItsRange_isRefused() {
    RegisterConvention standard = RegisterConvention.standard();
    assertThatThrownBy(() -> standard.withConfidence(80))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be above 0 and below 1: 80.0. State P80 as 0.8.");
    assertThatThrownBy(() -> standard.withLatticePoints(63))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "latticePoints must be from 64 to 262144: 63. More points give closer bounds and take longer.");
    assertThatThrownBy(() -> standard.withLatticePoints(262_145))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(standard.withStage(ResponseStage.INHERENT).withContingentCost(ContingentCost.ALWAYS))
        .hasToString(
            "risk register: impact COST, stage INHERENT, confidence 0.8, contingent cost ALWAYS, lattice points 8192");
  }

  @Test
  void results_thatContradictThemselves_areRefused() {
    assertThatThrownBy(() -> new CertifiedBounds(OptionalDouble.of(2), OptionalDouble.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bounds must be finite and in order: 2.0 to 1.0. Give the lower bound first.");
    assertThatThrownBy(() -> new RegisterOutcome(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be finite: NaN. State it in a larger unit.");
    assertThatThrownBy(() -> new RegisterOutcome(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: 2.0. State 80 percent as 0.8.");
    assertThatThrownBy(() -> new RiskExposure(R1, "a", RiskKind.THREAT, -1, Exposure.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: -1.0, risk R1. State 80 percent as 0.8.");
    assertThatThrownBy(() -> new RegisterExposure(
            MethodStatement.of("x"),
            List.of(),
            Exposure.NONE,
            Exposure.NONE,
            Exposure.NONE,
            Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability of no threat must be from 0 to 1: NaN. State 80 percent as 0.8.");
  }

  @Test
  void exposure_printed_showsEachRiskAndTheTotal() {
    assertThat(RegisterExposure.of(two(), RegisterConvention.standard()).toString())
        .contains("R1    a      THREAT          0.5       0.5        0.5")
        .endsWith("      total                              1   0.707107");
    assertThat(RegisterExposure.of(two(), RegisterConvention.standard()).risks().get(0))
        .hasToString("R1 a: expect 0.5 ± 0.5");
  }

  @Test
  void driver_ofARiskThatIsGone_countsNothing() {
    SharedDriver driver = new SharedDriver("x", 0.5, Map.of(R1, 0.5));
    RegisterModel model = two().withDriver(driver);
    RiskRegister closed = new RiskRegister(
        model.register().risks().stream()
            .map(risk -> risk.withState(dev.tandem.core.risk.RiskState.CLOSED))
            .toList(),
        List.of());
    assertThat(RegisterExposure.of(model.withRegister(closed), RegisterConvention.standard())
            .total())
        .isEqualTo(Exposure.NONE);
  }
}
