package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/** What RICE judgements should look like. A judgement off the scale is reported, and still scored. */
@FunctionalInterface
public interface RiceScale {

  /**
   * Intercom's scales: impact 3, 2, 1, 0.5 or 0.25; confidence 1, 0.8 or 0.5, where less is a moonshot; effort in whole person-months,
   * or half a month for anything small.
   */
  RiceScale INTERCOM = RiceScale::checkIntercom;

  /** Any judgement that RICE accepts. */
  RiceScale ANY = judgement -> List.of();

  /**
   * {@return what is off the scale in one item's judgements; empty if nothing is}
   *
   * @param judgement the item's judgements
   */
  List<Finding> check(Rice judgement);

  /**
   * {@return a scale with these levels of impact and confidence, and any effort}
   *
   * @param impacts the levels of impact
   * @param confidences the levels of confidence, on the items' own scale: as fractions, unless they state another
   */
  static RiceScale ofLevels(Set<Double> impacts, Set<Double> confidences) {
    ImmutableSet<Double> impactLevels = ImmutableSet.copyOf(impacts);
    ImmutableSet<Double> confidenceLevels = ImmutableSet.copyOf(confidences);
    return judgement -> {
      ImmutableList.Builder<Finding> findings = ImmutableList.builder();
      if (!impactLevels.contains(judgement.impact())) {
        findings.add(offScale(judgement, "impact", judgement.impact(), impactLevels.toString()));
      }
      if (!confidenceLevels.contains(judgement.confidence())) {
        findings.add(
            offScale(judgement, "confidence", judgement.confidence(), confidenceLevels.toString()));
      }
      return findings.build();
    };
  }

  private static List<Finding> checkIntercom(Rice judgement) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    findings.addAll(
        ofLevels(ImmutableSet.of(3.0, 2.0, 1.0, 0.5, 0.25), ImmutableSet.of(1.0, 0.8, 0.5))
            .check(judgement));
    if (judgement.confidence() < 0.5) {
      findings.add(new Finding(judgement.item(), "confidence below 0.5 is a moonshot"));
    }
    double effort = judgement.effort();
    if (effort != 0.5 && (effort < 1 || effort != Math.rint(effort))) {
      findings.add(offScale(judgement, "effort", effort, "0.5 or whole person-months"));
    }
    return findings.build();
  }

  private static Finding offScale(Rice judgement, String role, double value, String scale) {
    return new Finding(
        judgement.item(), role + " " + Score.of(value) + " is not on the scale: " + scale);
  }
}
