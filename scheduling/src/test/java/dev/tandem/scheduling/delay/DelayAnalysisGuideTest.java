package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.comparison.Shift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippet of the page on delay analysis, with what the page says about its result. */
class DelayAnalysisGuideTest {

  @Test
  void delayAnalysis() {
    Project agreed = Project.builder("House", LocalDate.of(2026, 1, 5))
        .task("dig", workdays(5))
        .task("build", workdays(10))
        .task("garden", workdays(8))
        .milestone("handover")
        .dependency("dig", "build")
        .dependency("dig", "garden")
        .dependency("build", "handover")
        .dependency("garden", "handover")
        .build();
    DelayCase delays = DelayCase.builder()
        .baseline(agreed)
        .event(DelayEvent.of(
            "wet ground", "owner", LocalDateTime.parse("2026-01-07T08:00"), "dig", workdays(3)))
        .event(DelayEvent.of(
            "late plants",
            "contractor",
            LocalDateTime.parse("2026-01-14T08:00"),
            "garden",
            workdays(4)))
        .build();
    DelayAnalysis analysis = delays.analyse(DelayMethod.IMPACTED_AS_PLANNED);
    ImmutableMap<String, Shift> parties = analysis.byParty();
    assertThat(analysis).hasToString("""
            Delay by impacted as planned (AACE 29R-03, MIP 3.6)
              wet ground (owner, 2026-01-07, dig +3d): 3d later, 2026-01-23T17:00 to 2026-01-28T17:00
              late plants (contractor, 2026-01-14, garden +4d): 2d later, 2026-01-28T17:00 to 2026-01-30T17:00
              total: 5d later""");
    assertThat(parties).hasToString("{owner=3d later, contractor=2d later}");
    LocalDateTime due = LocalDateTime.parse("2026-01-23T17:00");
    CostOfDelay penalty = new Linear(1000);
    DelayCostShares shares = DelayCostShares.byShapley(delays, penalty, due);
    assertThat(shares + "\n").isEqualTo("""
            cost of delay 7,000.00 by SHAPLEY
            events         parties           cost
            [wet ground]   [owner]       4,000.00
            [late plants]  [contractor]  3,000.00
            """);
    assertThat(DelayCostShares.of(analysis, penalty, due).byParty())
        .hasToString("{owner=5000.0, contractor=2000.0}");
    assertThatThrownBy(() -> delays.analyse(DelayMethod.WINDOWS))
        .hasMessage(
            "delay analysis by windows must have updates: none given. Give the plan as it stood at each status date.");
  }
}
