package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.metrics.stakeholder.Communication;
import dev.tandem.metrics.stakeholder.InformationNeed;
import java.util.List;
import java.util.Map;

/**
 * Whom a plan concerns.
 *
 * @param stakeholders the people and groups
 * @param wanted where they should stand; who is not named may stand where it does
 * @param needs who must be told about what, and how often
 * @param told what they were told
 */
public record PlanPeople(
    List<Stakeholder> stakeholders,
    Map<StakeholderId, Attitude> wanted,
    List<InformationNeed> needs,
    List<Communication> told) {

  /** Nobody is named. */
  public static final PlanPeople NONE =
      new PlanPeople(ImmutableList.of(), ImmutableMap.of(), ImmutableList.of(), ImmutableList.of());

  /** Copies the parts. */
  public PlanPeople {
    stakeholders = ImmutableList.copyOf(stakeholders);
    wanted = ImmutableMap.copyOf(wanted);
    needs = ImmutableList.copyOf(needs);
    told = ImmutableList.copyOf(told);
  }
}
