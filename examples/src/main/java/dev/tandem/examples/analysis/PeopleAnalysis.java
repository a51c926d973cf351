package dev.tandem.examples.analysis;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.examples.plan.Plan;
import dev.tandem.examples.plan.PlanPeople;
import dev.tandem.metrics.stakeholder.CommunicationCoverage;
import dev.tandem.metrics.stakeholder.EngagementAssessment;
import dev.tandem.metrics.stakeholder.PowerInterestGrid;
import java.time.LocalDate;
import java.util.Map;

/**
 * Whom a plan concerns: who matters how, who has to be won, and who is not told what it must know.
 *
 * @param day the day for which it holds
 * @param grid the people in each quadrant of power and interest
 * @param engagement where those stand who should stand somewhere
 * @param coverage who was told what
 * @param names the name of each by id
 */
public record PeopleAnalysis(
    LocalDate day,
    ImmutableListMultimap<MendelowQuadrant, Stakeholder> grid,
    EngagementAssessment engagement,
    CommunicationCoverage coverage,
    Map<StakeholderId, String> names) {

  /** Copies the names. */
  public PeopleAnalysis {
    names = ImmutableMap.copyOf(names);
  }

  static PeopleAnalysis of(Plan plan) {
    PlanPeople people = plan.people();
    PowerInterestGrid grid = PowerInterestGrid.standard();
    LocalDate day = PlanDay.of(plan);
    return new PeopleAnalysis(
        day,
        grid.place(people.stakeholders()),
        EngagementAssessment.of(people.stakeholders(), people.wanted(), grid),
        CommunicationCoverage.of(people.stakeholders(), people.needs(), people.told(), day, grid),
        people.stakeholders().stream()
            .collect(ImmutableMap.toImmutableMap(Stakeholder::id, Stakeholder::name)));
  }

  /**
   * {@return the name of somebody}
   *
   * @param id who; the id is the name of who is not there
   */
  public String name(StakeholderId id) {
    return names.getOrDefault(id, id.value());
  }
}
