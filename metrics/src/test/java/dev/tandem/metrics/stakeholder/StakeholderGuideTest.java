package dev.tandem.metrics.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The snippets of the method page on stakeholders, with what the page says about their results. */
class StakeholderGuideTest {

  private final Stakeholder sponsor =
      new Stakeholder(StakeholderId.of("sponsor"), "Sponsor", 0.9, 0.8, Attitude.SUPPORTIVE, 1);
  private final Stakeholder users =
      new Stakeholder(StakeholderId.of("users"), "Users", 0.2, 0.9, Attitude.UNAWARE, 1);

  @Test
  void communicationPlan() {
    LocalDate start = LocalDate.of(2026, 3, 2);
    CommunicationCoverage coverage = CommunicationCoverage.of(
        List.of(sponsor, users),
        List.of(
            InformationNeed.of("sponsor", "budget", start, 14),
            InformationNeed.of("users", "release", start, 28)),
        List.of(Communication.of("sponsor", "budget", LocalDate.of(2026, 3, 10))),
        LocalDate.of(2026, 4, 1),
        PowerInterestGrid.standard());
    List<CommunicationFinding> open =
        coverage.findings(); // sponsor: budget overdue by 8 days; users: never informed, 2 days
    long channels = CommunicationCoverage.channels(10); // 45
    assertThat(open)
        .extracting(CommunicationFinding::toString)
        .containsExactly(
            "OVERDUE: sponsor on budget, last 2026-03-10, 8 days overdue",
            "NEVER_INFORMED: users on release, 2 days overdue");
    assertThat(channels).isEqualTo(45);
  }

  @Test
  void engagement() {
    EngagementAssessment assessment = EngagementAssessment.of(
        List.of(sponsor, users),
        Map.of(users.id(), Attitude.SUPPORTIVE),
        PowerInterestGrid.standard());
    int steps = assessment.open().get(0).steps(); // from unaware to supportive: 3
    SalienceClass salience =
        SalienceClass.of(Set.of(SalienceAttribute.POWER, SalienceAttribute.LEGITIMACY)); // DOMINANT
    assertThat(steps).isEqualTo(3);
    assertThat(salience).isEqualTo(SalienceClass.DOMINANT);
  }
}
