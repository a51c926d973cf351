package dev.tandem.scheduling.value.crash;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.ValueAtStake;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on crashing, with what the page says about their results. */
class CrashingGuideTest {

  @Test
  void crashing() {
    Project project = Project.builder("Move", LocalDate.of(2027, 1, 4))
        .task("plan", workdays(4))
        .task("pack", workdays(4))
        .task("permit", workdays(2))
        .task("paint", workdays(4))
        .task("carry", workdays(4))
        .dependency("plan", "permit")
        .dependency("permit", "carry")
        .dependency("plan", "paint")
        .dependency("pack", "carry")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    List<CrashOption> options = List.of(
        CrashOption.of("permit", workdays(0), 5),
        CrashOption.of("plan", workdays(2), 10),
        CrashOption.of("carry", workdays(2), 10));
    TimeCostCurve curve = TimeCostCurve.of(schedule, options);
    assertThat(curve + "\n").isEqualTo("""
            saved  finish            cost  next day  shorter tasks
            0d     2027-01-15T17:00     0         5  none
            2d     2027-01-13T17:00    10        15  {permit=0d}
            4d     2027-01-11T17:00    40         -  {plan=2d, carry=2d}
            """);
    Product office = Product.builder("office", "Office", "EUR")
        .feature(Feature.builder("open", "Office open")
            .task("carry")
            .costOfDelay(new Linear(12))
            .build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(office).project(project).build();
    List<CrashPriority> priorities =
        CrashPriority.of(ValueAtStake.of(portfolio, schedule), options);
    assertThat(priorities)
        .extracting(each -> each.task().toString())
        .containsExactly("permit", "plan", "carry");
    assertThat(priorities.get(0).ratio()).isEqualTo(2.4);
    TimeCostCurve.Point best = curve.cheapestAt(12);
    assertThat(best.saved()).isEqualTo(workdays(2));
  }
}
