package dev.tandem.core.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakeholderTest {

  /** Source: Mendelow (1991), power and interest grid; 0.5 counts as high. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 0.2, MONITOR",
    "0.2, 0.9, KEEP_INFORMED",
    "0.5, 0.5, MANAGE_CLOSELY",
    "0.9, 0.2, KEEP_SATISFIED",
    "0.9, 0.9, MANAGE_CLOSELY",
    "0.5, 0.49, KEEP_SATISFIED",
    "0.49, 0.5, KEEP_INFORMED",
    "0, 0, MONITOR",
    "1, 1, MANAGE_CLOSELY"
  })
  void quadrant_powerAndInterest_followsTheGrid(
      double power, double interest, MendelowQuadrant quadrant) {
    assertThat(stakeholder("Ada", power, interest, 1).quadrant()).isEqualTo(quadrant);
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1.1", "NaN"})
  void new_powerOrInterestOutOfRange_throws(double share) {
    assertRefused(
        "power must be from 0 to 1: " + share
            + ", stakeholder sponsor. Use 0 for none and 1 for the most.",
        () -> stakeholder("Ada", share, 0.5, 1));
    assertRefused(
        "interest must be from 0 to 1: " + share
            + ", stakeholder sponsor. Use 0 for none and 1 for the most.",
        () -> stakeholder("Ada", 0.5, share, 1));
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "Infinity", "NaN"})
  void new_weightOutOfRange_throws(double weight) {
    assertRefused(
        "weight must be finite and at least 0: " + weight
            + ", stakeholder sponsor. Use 1 for everybody if all count alike.",
        () -> stakeholder("Ada", 0.5, 0.5, weight));
  }

  @Test
  void new_weightOfNothing_isAccepted() {
    assertThat(stakeholder("Ada", 0.5, 0.5, 0).weight()).isZero();
  }

  @Test
  void new_blankName_throws() {
    assertRefused(
        "name must not be blank: \" \", stakeholder sponsor. Name the person or group.",
        () -> stakeholder(" ", 0.5, 0.5, 1));
  }

  @Test
  void stakeholderId_text_isTheId() {
    assertThat(StakeholderId.of("sponsor")).hasToString("sponsor");
    assertRefused(
        "stakeholder id must not be blank: \"\". Give the stakeholder a short name.",
        () -> StakeholderId.of(""));
  }

  private static Stakeholder stakeholder(
      String name, double power, double interest, double weight) {
    return new Stakeholder(
        StakeholderId.of("sponsor"), name, power, interest, Attitude.SUPPORTIVE, weight);
  }

  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
