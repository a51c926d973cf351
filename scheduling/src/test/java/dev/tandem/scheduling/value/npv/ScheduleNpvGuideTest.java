package dev.tandem.scheduling.value.npv;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on NPV scheduling, with what the page says about their results. */
class ScheduleNpvGuideTest {

  @Test
  void npvScheduling() {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task("build", workdays(5))
        .task("hardware", workdays(2))
        .task("launch", workdays(1))
        .task("texts", workdays(3))
        .dependency("build", "launch")
        .dependency("hardware", "launch")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    List<CashFlow> flows = List.of(
        CashFlow.of("hardware", -4000), CashFlow.of("launch", 20_000), CashFlow.of("texts", -900));
    ScheduleNpv early = ScheduleNpv.early(schedule, flows, 0.001);
    ScheduleNpv best =
        ScheduleNpv.best(schedule, flows, 0.001, LocalDateTime.parse("2027-01-15T17:00"));
    assertThat(best + "\n").isEqualTo("""
            net present value 15009.3 at 0.1 % a workday
            task      start             finish            delay  cash flow  present value
            build     2027-01-04T08:00  2027-01-08T17:00  0d             0              0
            hardware  2027-01-07T08:00  2027-01-08T17:00  3d         -4000       -3980.06
            launch    2027-01-11T08:00  2027-01-11T17:00  0d         20000        19880.4
            texts     2027-01-13T08:00  2027-01-15T17:00  7d          -900       -891.049
            """);
    assertThat(early.npv()).isCloseTo(14_991.1, within(0.05));
  }
}
