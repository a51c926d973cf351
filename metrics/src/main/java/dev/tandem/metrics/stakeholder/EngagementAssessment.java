package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engagement assessment matrix: where each stakeholder stands, where it should stand, and what is missing.
 *
 * <p>Source: Project Management Institute (2017), PMBOK Guide, sixth edition, 13.2.2.5.
 *
 * @param stakeholders each stakeholder with a wanted attitude, in the order stated
 */
public record EngagementAssessment(List<EngagementGap> stakeholders) {

  private static final MethodStatement STATEMENT = MethodStatement.of("engagement gap")
      .with("scale", "unaware, resistant, neutral, supportive, leading");

  /** Copies the stakeholders. */
  public EngagementAssessment {
    stakeholders = ImmutableList.copyOf(stakeholders);
  }

  /**
   * {@return the assessment of some stakeholders}
   *
   * @param stakeholders the stakeholders, with the attitude that each has
   * @param desired the attitude that each should have; who is not named is left out
   * @param grid where power and interest count as high
   * @throws IllegalArgumentException if a stakeholder is named that is not there; it names all of them
   */
  public static EngagementAssessment of(
      List<Stakeholder> stakeholders,
      Map<StakeholderId, Attitude> desired,
      PowerInterestGrid grid) {
    Set<StakeholderId> known =
        stakeholders.stream().map(Stakeholder::id).collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    desired.keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> unknown.add(id.value()));
    checkArgument(
        unknown.isEmpty(),
        "wanted attitude must be of a stakeholder that is there: %s. Use their ids.",
        unknown);
    return new EngagementAssessment(stakeholders.stream()
        .filter(stakeholder -> desired.containsKey(stakeholder.id()))
        .map(stakeholder -> new EngagementGap(
            stakeholder.id(),
            stakeholder.name(),
            grid.quadrant(stakeholder),
            stakeholder.weight(),
            stakeholder.attitude(),
            desired.getOrDefault(stakeholder.id(), stakeholder.attitude())))
        .toList());
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return STATEMENT;
  }

  /** {@return who has to be won, those first whom most steps are missing; of as many, those with more power and interest first} */
  public ImmutableList<EngagementGap> open() {
    return stakeholders.stream()
        .filter(gap -> gap.steps() > 0)
        .sorted(Comparator.comparingInt(EngagementGap::steps)
            .thenComparing(EngagementGap::quadrant)
            .reversed())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the share of the weight that stands where it should or further; undefined if nobody has a weight} */
  public Figure engagedShare() {
    double all = stakeholders.stream().mapToDouble(EngagementGap::weight).sum();
    double engaged = stakeholders.stream()
        .filter(gap -> gap.steps() <= 0)
        .mapToDouble(EngagementGap::weight)
        .sum();
    return Figure.ratio(STATEMENT.with("share", "by weight"), engaged, all, "weight");
  }

  /** {@return a line for each stakeholder} */
  @Override
  public String toString() {
    return STATEMENT + "\n"
        + new TextTable()
            .words("stakeholder")
            .words("name")
            .words("engage")
            .words("current")
            .words("wanted")
            .numbers("steps")
            .rows(stakeholders, gap -> new Object[] {
              gap.stakeholder(),
              gap.name(),
              gap.quadrant(),
              gap.current(),
              gap.desired(),
              gap.steps()
            });
  }
}
