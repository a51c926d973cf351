package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.StakeholderId;
import java.util.Objects;

/**
 * Where a stakeholder stands and where it should stand.
 *
 * @param stakeholder the stakeholder
 * @param name its name
 * @param quadrant how to engage it
 * @param weight how much its judgement counts, at least 0
 * @param current where it stands
 * @param desired where it should stand
 */
public record EngagementGap(
    StakeholderId stakeholder,
    String name,
    MendelowQuadrant quadrant,
    double weight,
    Attitude current,
    Attitude desired) {

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if {@code weight} is not finite and at least 0
   */
  public EngagementGap {
    Objects.requireNonNull(stakeholder, "stakeholder");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(quadrant, "quadrant");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(desired, "desired");
    checkArgument(
        weight >= 0 && Double.isFinite(weight),
        "weight must be finite and at least 0: %s, stakeholder %s. Use 1 for everybody if all count alike.",
        weight,
        stakeholder);
  }

  /**
   * {@return how many steps are missing from unaware over resistant, neutral and supportive to leading; below 0 if it stands further
   *     already}
   */
  public int steps() {
    return step(desired) - step(current);
  }

  private static int step(Attitude attitude) {
    return switch (attitude) {
      case UNAWARE -> 0;
      case RESISTANT -> 1;
      case NEUTRAL -> 2;
      case SUPPORTIVE -> 3;
      case LEADING -> 4;
    };
  }

  /** {@return for example {@code ops Operations: RESISTANT, wanted SUPPORTIVE, 2 steps}} */
  @Override
  public String toString() {
    return stakeholder + " " + name + ": " + current + ", wanted " + desired + ", " + steps()
        + " steps";
  }
}
