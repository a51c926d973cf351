package dev.tandem.metrics.stakeholder;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Set;

/**
 * The seven classes of stakeholders by power, legitimacy and urgency, and those who have none of them.
 *
 * <p>One attribute: latent, little attention. Two: expectant. All three: definitive, and first. Source: Mitchell, Agle and Wood (1997), Toward a
 * theory of stakeholder identification and salience, Academy of Management Review 22.
 */
public enum SalienceClass {

  /** No attribute. */
  NON_STAKEHOLDER,

  /** Power alone, which is not used. Example: a board that has not been asked. */
  DORMANT(SalienceAttribute.POWER),

  /** Legitimacy alone. Example: the recipients of a donation. */
  DISCRETIONARY(SalienceAttribute.LEGITIMACY),

  /** Urgency alone. Example: a lone protester. */
  DEMANDING(SalienceAttribute.URGENCY),

  /** Power and legitimacy. Example: the sponsor. */
  DOMINANT(SalienceAttribute.POWER, SalienceAttribute.LEGITIMACY),

  /** Power and urgency without a proper claim. Example: a wildcat strike. */
  DANGEROUS(SalienceAttribute.POWER, SalienceAttribute.URGENCY),

  /** Legitimacy and urgency without power: depends on others to speak for it. Example: residents after a spill. */
  DEPENDENT(SalienceAttribute.LEGITIMACY, SalienceAttribute.URGENCY),

  /** All three: comes first. */
  DEFINITIVE(SalienceAttribute.POWER, SalienceAttribute.LEGITIMACY, SalienceAttribute.URGENCY);

  private final ImmutableSet<SalienceAttribute> attributes;

  SalienceClass(SalienceAttribute... attributes) {
    this.attributes = ImmutableSet.copyOf(attributes);
  }

  /**
   * {@return the class of a stakeholder}
   *
   * @param attributes what it has
   */
  public static SalienceClass of(Set<SalienceAttribute> attributes) {
    return Arrays.stream(values())
        .filter(candidate -> candidate.attributes.equals(attributes))
        .findFirst()
        .orElseThrow(() -> new AssertionError("every set of attributes has a class"));
  }

  /** {@return the attributes of this class} */
  public ImmutableSet<SalienceAttribute> attributes() {
    return attributes;
  }

  /** {@return how many attributes there are: 0 for none, 1 latent, 2 expectant, 3 definitive} */
  public int salience() {
    return attributes.size();
  }
}
