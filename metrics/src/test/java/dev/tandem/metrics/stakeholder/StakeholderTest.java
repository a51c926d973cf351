package dev.tandem.metrics.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StakeholderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final PowerInterestGrid GRID = PowerInterestGrid.standard();
  private static final Stakeholder SPONSOR = stakeholder("sponsor", 0.9, 0.8, Attitude.SUPPORTIVE);
  private static final Stakeholder USERS = stakeholder("users", 0.2, 0.9, Attitude.UNAWARE);
  private static final Stakeholder OPS = stakeholder("ops", 0.7, 0.3, Attitude.RESISTANT);
  private static final List<Stakeholder> ALL = List.of(USERS, OPS, SPONSOR);

  private static Stakeholder stakeholder(
      String id, double power, double interest, Attitude attitude) {
    return new Stakeholder(StakeholderId.of(id), id + "!", power, interest, attitude, 2);
  }

  @Test
  void grid_withOtherBorders_placesOtherwise() {
    assertThat(GRID.place(ALL).get(MendelowQuadrant.KEEP_SATISFIED)).containsExactly(OPS);
    assertThat(new PowerInterestGrid(0.95, 0.85).place(ALL).asMap())
        .containsOnlyKeys(MendelowQuadrant.KEEP_INFORMED, MendelowQuadrant.MONITOR);
    assertThatThrownBy(() -> new PowerInterestGrid(0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("border of power must be above 0 and at most 1: 0.0. Use 0.5 for the middle.");
    assertThatThrownBy(() -> new PowerInterestGrid(0.5, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "border of interest must be above 0 and at most 1: 1.5. Use 0.5 for the middle.");
  }

  @Test
  void salience_ofEverySet_isTheClassWithIt() {
    for (var attributes : Sets.powerSet(ImmutableSet.copyOf(SalienceAttribute.values()))) {
      SalienceClass found = SalienceClass.of(attributes);
      assertThat(found.attributes()).isEqualTo(attributes);
      assertThat(found.salience()).isEqualTo(attributes.size());
    }
    assertThat(Arrays.stream(SalienceClass.values()).map(SalienceClass::attributes))
        .doesNotHaveDuplicates();
  }

  @Test
  void engagement_ranksWhoHasToBeWon() {
    EngagementAssessment assessment = EngagementAssessment.of(
        ALL,
        Map.of(
            SPONSOR.id(), Attitude.NEUTRAL,
            USERS.id(), Attitude.SUPPORTIVE,
            OPS.id(), Attitude.SUPPORTIVE),
        GRID);
    assertThat(assessment.open())
        .extracting(EngagementGap::toString)
        .containsExactly(
            "users users!: UNAWARE, wanted SUPPORTIVE, 3 steps",
            "ops ops!: RESISTANT, wanted SUPPORTIVE, 2 steps");
    assertThat(assessment.engagedShare().value().orElseThrow()).isEqualTo(2.0 / 6);
    assertThat(assessment.stakeholders().get(2).steps()).isEqualTo(-1);
    assertThat(assessment).hasToString("""
            engagement gap: scale unaware, resistant, neutral, supportive, leading
            stakeholder  name      engage          current     wanted      steps
            users        users!    KEEP_INFORMED   UNAWARE     SUPPORTIVE      3
            ops          ops!      KEEP_SATISFIED  RESISTANT   SUPPORTIVE      2
            sponsor      sponsor!  MANAGE_CLOSELY  SUPPORTIVE  NEUTRAL        -1""");
  }

  @Test
  void engagement_ofOneWhoStandsWhereWanted_countsAsEngaged() {
    EngagementAssessment assessment = EngagementAssessment.of(
        ALL,
        Map.of(
            SPONSOR.id(), Attitude.SUPPORTIVE,
            USERS.id(), Attitude.SUPPORTIVE,
            OPS.id(), Attitude.SUPPORTIVE),
        GRID);
    assertThat(assessment.stakeholders().get(2).steps()).isZero();
    assertThat(assessment.engagedShare().value()).hasValue(2.0 / 6);
    assertThat(assessment.open()).extracting(EngagementGap::steps).containsExactly(3, 2);
    EngagementAssessment more =
        EngagementAssessment.of(ALL, Map.of(SPONSOR.id(), Attitude.LEADING), GRID);
    assertThat(more.open()).extracting(EngagementGap::steps).containsExactly(1);
    assertThat(more.engagedShare().value()).hasValue(0);
  }

  @Test
  void engagement_ofNobody_hasNoShare() {
    EngagementAssessment nobody = EngagementAssessment.of(ALL, Map.of(), GRID);
    assertThat(nobody.engagedShare().undefinedBecause()).isEqualTo("weight is 0");
    assertThatThrownBy(
            () -> EngagementAssessment.of(List.of(), Map.of(USERS.id(), Attitude.LEADING), GRID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "wanted attitude must be of a stakeholder that is there: [users]. Use their ids.");
    assertThatThrownBy(() -> new EngagementGap(
            USERS.id(), "u", MendelowQuadrant.MONITOR, -1, Attitude.LEADING, Attitude.LEADING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("weight must be finite and at least 0: -1.0, stakeholder users.");
  }

  @Test
  void coverage_findsWhoIsNotKeptInformed() {
    LocalDate start = TODAY.minusDays(20);
    CommunicationCoverage coverage = CommunicationCoverage.of(
        ALL,
        List.of(
            InformationNeed.of("sponsor", "budget", start, 14),
            InformationNeed.of("sponsor", "risks", start, 14),
            InformationNeed.of("users", "release", start, 7),
            InformationNeed.of("users", "training", start, 20),
            InformationNeed.of("press", "release", start, 100)),
        List.of(
            Communication.of("sponsor", "budget", TODAY.minusDays(14)),
            Communication.of("sponsor", "budget", TODAY.minusDays(30)),
            Communication.of("sponsor", "risks", TODAY.minusDays(15)),
            Communication.of("sponsor", "risks", TODAY.plusDays(1)),
            Communication.of("users", "Release", TODAY.minusDays(1)),
            Communication.of("guest", "news", TODAY)),
        TODAY,
        GRID);
    assertThat(coverage.needs()).isEqualTo(Proportion.of(3, 5));
    assertThat(coverage.findings())
        .extracting(CommunicationFinding::toString)
        .containsExactly(
            "OVERDUE: sponsor on risks, last 2026-03-17, 1 days overdue",
            "NOT_IN_PLAN: ops",
            "NEVER_INFORMED: users on release, 13 days overdue",
            "NOT_PLANNED: users on Release, last 2026-03-31",
            "UNKNOWN_STAKEHOLDER: press on release",
            "UNKNOWN_STAKEHOLDER: guest on news, last 2026-04-01");
    assertThat(coverage.toString())
        .startsWith("communication plan coverage: as of 2026-04-01: 3 of 5 needs met\n")
        .contains("OVERDUE              sponsor      MANAGE_CLOSELY  risks    2026-03-17        1");
  }

  @Test
  void coverage_ofANeedStatedTwice_isRefused() {
    InformationNeed need = InformationNeed.of("users", "release", TODAY, 7);
    assertThat(need).hasToString("users on release every 7 days");
    assertThatThrownBy(
            () -> CommunicationCoverage.of(ALL, List.of(need, need), List.of(), TODAY, GRID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need must be stated once: users on release. Leave one out.");
    assertThatThrownBy(() -> InformationNeed.of("users", " ", TODAY, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic must not be blank: \" \", for users. Say what has to be told.");
    assertThatThrownBy(() -> InformationNeed.of("users", "a", TODAY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "days between messages must be at least 1: 0, for users on a. Use 7 for weekly.");
    assertThatThrownBy(() -> Communication.of("users", "", TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic must not be blank: \"\", told to users. Say what was told.");
  }

  @Test
  void channels_growWithTheSquare() {
    assertThat(CommunicationCoverage.channels(0)).isEqualTo(0);
    assertThat(CommunicationCoverage.channels(1)).isEqualTo(0);
    assertThat(CommunicationCoverage.channels(10)).isEqualTo(45);
    assertThat(CommunicationCoverage.channels(1_000_000_000)).isEqualTo(499_999_999_500_000_000L);
    assertThatThrownBy(() -> CommunicationCoverage.channels(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("people must be from 0 to 1000000000: -1. Count them.");
  }
}
