package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A register with what its risks have to do with each other: shared drivers, and secondary risks. Without either, risks are independent.
 *
 * <p>Each risk has at most one driver. What two causes raise is written as one risk for each.
 *
 * @param register the risks; those that are not pending count nothing
 * @param drivers causes that several risks share
 * @param secondaryRisks risks that come with the response to another
 */
public record RegisterModel(
    RiskRegister register, List<SharedDriver> drivers, List<SecondaryRisk> secondaryRisks) {

  /**
   * Copies the parts and checks that they go together.
   *
   * @throws IllegalArgumentException if a risk is named that the register does not have, has two drivers, is secondary twice, or is secondary
   *     to a risk that is itself secondary; it names all such problems
   */
  public RegisterModel {
    Objects.requireNonNull(register, "register");
    drivers = ImmutableList.copyOf(drivers);
    secondaryRisks = ImmutableList.copyOf(secondaryRisks);
    List<String> problems = problems(register, drivers, secondaryRisks);
    checkArgument(problems.isEmpty(), "%s", String.join("\n", problems));
  }

  /**
   * {@return a register of independent risks}
   *
   * @param register the risks
   */
  public static RegisterModel of(RiskRegister register) {
    return new RegisterModel(register, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * {@return a register of independent risks}
   *
   * @param risks the risks
   * @throws dev.tandem.core.risk.InvalidRiskRegisterException if two of them have one id
   */
  public static RegisterModel of(Risk... risks) {
    return of(RiskRegister.of(risks));
  }

  /**
   * {@return this register with one more driver}
   *
   * @param driver a cause that several risks share
   * @throws IllegalArgumentException if it names a risk that is not there or has a driver already
   */
  public RegisterModel withDriver(SharedDriver driver) {
    return new RegisterModel(
        register,
        ImmutableList.<SharedDriver>builder().addAll(drivers).add(driver).build(),
        secondaryRisks);
  }

  /**
   * {@return this register with one more secondary risk}
   *
   * @param risk a risk that comes with the response to another
   * @throws IllegalArgumentException if it names a risk that is not there, or is there already, or the other one is itself secondary
   */
  public RegisterModel withSecondary(SecondaryRisk risk) {
    return new RegisterModel(
        register,
        drivers,
        ImmutableList.<SecondaryRisk>builder().addAll(secondaryRisks).add(risk).build());
  }

  /**
   * {@return this register with other risks of the same ids}
   *
   * @param newRegister the risks
   * @throws IllegalArgumentException if a risk is missing that a driver or a secondary risk names
   */
  public RegisterModel withRegister(RiskRegister newRegister) {
    return new RegisterModel(newRegister, drivers, secondaryRisks);
  }

  /** {@return how many risks, drivers and secondary risks there are} */
  @Override
  public String toString() {
    return "register of " + register.risks().size() + " risks, " + drivers.size() + " drivers, "
        + secondaryRisks.size() + " secondary risks";
  }

  private static List<String> problems(
      RiskRegister register, List<SharedDriver> drivers, List<SecondaryRisk> secondaryRisks) {
    Set<RiskId> known = new HashSet<>();
    register.risks().forEach(risk -> known.add(risk.id()));
    List<String> problems = new ArrayList<>();
    Map<RiskId, SharedDriver> driven = new HashMap<>();
    for (SharedDriver driver : drivers) {
      for (RiskId risk : driver.given().keySet()) {
        checkKnown(risk, known, "driver " + driver.name(), problems);
        SharedDriver other = driven.put(risk, driver);
        if (other != null) {
          problems.add("risk must have at most one driver: " + risk + " has " + other.name()
              + " and " + driver.name() + ". Write one risk for each cause.");
        }
      }
    }
    Set<RiskId> secondary = new HashSet<>();
    for (SecondaryRisk link : secondaryRisks) {
      checkKnown(link.secondary(), known, "secondary risk", problems);
      checkKnown(link.primary(), known, "primary risk of " + link.secondary(), problems);
      if (!secondary.add(link.secondary())) {
        problems.add("secondary risk must come with one other: " + link.secondary()
            + " is stated twice. Leave one out.");
      }
    }
    for (SecondaryRisk link : secondaryRisks) {
      if (secondary.contains(link.primary())) {
        problems.add("primary risk must not be secondary itself: " + link
            + ". Name the risk at the beginning.");
      }
    }
    return problems;
  }

  private static void checkKnown(
      RiskId risk, Set<RiskId> known, String role, List<String> problems) {
    if (!known.contains(risk)) {
      problems.add("risk must be in the register: " + risk + ", " + role
          + ". Use one of the ids of its risks.");
    }
  }
}
