package dev.tandem.core.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * A person or group that a plan concerns, or that can help or hinder it.
 *
 * @param id the stakeholder's id
 * @param name the name; not blank
 * @param power how much the stakeholder can change the outcome, from 0 to 1
 * @param interest how much the outcome matters to the stakeholder, from 0 to 1
 * @param attitude how the stakeholder stands towards the work
 * @param weight how much the stakeholder's judgement counts in scoring, beside those of others; 0 for not at all
 */
public record Stakeholder(
    StakeholderId id,
    String name,
    double power,
    double interest,
    Attitude attitude,
    double weight) {

  /**
   * Checks name, power, interest and weight.
   *
   * @throws IllegalArgumentException if {@code name} is blank, {@code power} or {@code interest} is not from 0 to 1, or {@code weight}
   *     is not finite and at least 0
   */
  public Stakeholder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(attitude, "attitude");
    checkArgument(
        !name.isBlank(),
        "name must not be blank: \"%s\", stakeholder %s. Name the person or group.",
        name,
        id);
    checkShare("power", power, id);
    checkShare("interest", interest, id);
    checkArgument(
        weight >= 0 && Double.isFinite(weight),
        "weight must be finite and at least 0: %s, stakeholder %s. Use 1 for everybody if all count alike.",
        weight,
        id);
  }

  /** {@return how to engage this stakeholder, in Mendelow's grid of power and interest} */
  public MendelowQuadrant quadrant() {
    return MendelowQuadrant.of(power, interest);
  }

  private static void checkShare(String role, double share, StakeholderId id) {
    checkArgument(
        share >= 0 && share <= 1,
        "%s must be from 0 to 1: %s, stakeholder %s. Use 0 for none and 1 for the most.",
        role,
        share,
        id);
  }
}
