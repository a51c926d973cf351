package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.forecast.Waiting;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page is built in one week, and goes live when four weeks of other work are over. */
class SimulatedFinishTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static Portfolio portfolio(Task build) {
    Project project = Project.builder("Site", MONDAY)
        .task(Task.of("page"))
        .task(build.withParent("page"))
        .task(Task.of("test", workdays(2)).withParent("page"))
        .dependency("build", "test")
        .task(Task.of("other", workdays(20)))
        .task(Task.of("live", workdays(0)).withName("Go live"))
        .dependency("test", "live")
        .dependency("other", "live")
        .build();
    return Portfolio.builder("Site")
        .project(project)
        .product(Product.builder("site", "Site", "EUR")
            .release(
                Release.of("spring", "Spring", DateRange.of(MONDAY, LocalDate.of(2026, 4, 30))))
            .feature(Feature.builder("page", "Page")
                .task("page")
                .task("live")
                .release("spring")
                .build())
            .feature(Feature.builder("work", "Work").task("page").build())
            .feature(Feature.builder("flag", "Flag").task("live").build())
            .feature(Feature.builder("idea", "Idea").build())
            .build())
        .build();
  }

  private static Task build() {
    return Task.of("build", workdays(5));
  }

  private static SimulatedFinish finish(Portfolio portfolio, LocalDate asOf) {
    return SimulatedFinish.of(result(portfolio), schedule(portfolio), asOf);
  }

  private static SimulationResult result(Portfolio portfolio) {
    return Simulation.of(ActivityNetwork.compile(portfolio))
        .withSampling(Sampling.monteCarlo(200, 1))
        .watching(portfolio)
        .run();
  }

  private static Schedule schedule(Portfolio portfolio) {
    return CriticalPath.analyse(portfolio.projects().get(0));
  }

  private static FinishForecast feature(Portfolio portfolio, String id) {
    return finish(portfolio, MONDAY)
        .forecast(DeliveryScope.of(portfolio, FeatureId.of(id)))
        .forecast()
        .orElseThrow();
  }

  @Test
  void forecast_featureThatWaitsForItsLaunch_countsTheDays() {
    FinishForecast page = feature(portfolio(build()), "page");
    assertThat(page.method()).isEqualTo("simulated schedule");
    assertThat(page.middle()).isEqualTo(LocalDate.of(2026, 3, 27));
    assertThat(page.shareLeft()).isEqualTo(1);
    assertThat(page.scope()).isEqualTo("7 of 7 workdays");
    // worked on until Tuesday 10 March, over the weekend that is none; live on the 27th
    assertThat(page.waiting()).isEqualTo(new Waiting(17, "\"Go live\" on 2026-03-27"));
  }

  @Test
  void forecast_workWithAWeekendBetween_doesNotWait() {
    FinishForecast work = feature(portfolio(build()), "work");
    assertThat(work.middle()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(work.waiting()).isEqualTo(Waiting.NONE);
  }

  @Test
  void forecast_uncertainWork_hasQuantilesAndTheShareThatIsLeft() {
    Portfolio portfolio = portfolio(build()
        .withDurationEstimate(Estimate.uniform(5, 15))
        .withProgress(Progress.started(MONDAY.atTime(8, 0), workdays(2))));
    FinishForecast work = feature(portfolio, "work");
    assertThat(work.scope()).isEqualTo("4 of 7 workdays");
    assertThat(work.shareLeft()).isEqualTo(4 / 7.0);
    SimulationResult result = result(portfolio);
    assertThat(work.date(0.85))
        .contains(result.feature(FeatureId.of("work")).quantile(0.85).toLocalDate());
    assertThat(work.dates()).hasSize(3);
    assertThat(finish(portfolio, MONDAY)
            .forecast(DeliveryScope.of(portfolio))
            .forecast()
            .orElseThrow()
            .middle())
        .isEqualTo(result.finish().quantile(0.5).toLocalDate());
    assertThat(finish(portfolio, MONDAY)
            .forecast(DeliveryScope.of(portfolio, ReleaseId.of("spring")))
            .forecast())
        .map(FinishForecast::middle)
        .contains(result.release(ReleaseId.of("spring")).quantile(0.5).toLocalDate());
  }

  @Test
  void forecast_milestonesAlone_areAllOpenAndWaitedFor() {
    FinishForecast flag = feature(portfolio(build()), "flag");
    assertThat(flag.scope()).isEqualTo("milestones alone");
    assertThat(flag.shareLeft()).isEqualTo(1);
    assertThat(flag.waiting().days()).isEqualTo(25);
  }

  @Test
  void forecast_afterTheMedian_isTheDayItself() {
    Portfolio portfolio = portfolio(build());
    FinishForecast late = finish(portfolio, LocalDate.of(2026, 5, 1))
        .forecast(DeliveryScope.of(portfolio, FeatureId.of("page")))
        .forecast()
        .orElseThrow();
    assertThat(late.middle()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(late.waiting()).isEqualTo(Waiting.NONE);
  }

  @Test
  void forecast_finished_hasNothingLeft() {
    LocalDateTime start = MONDAY.atTime(8, 0);
    Project project = Project.builder("Done", MONDAY)
        .task(Task.of("a", workdays(1)).withProgress(Progress.finished(start, start.plusHours(9))))
        .task(Task.of("b", workdays(1)))
        .build();
    Portfolio portfolio = Portfolio.builder("Done")
        .project(project)
        .product(Product.builder("p", "P", "EUR")
            .feature(Feature.builder("f", "F").task("a").build())
            .build())
        .build();
    FinishForecast done = feature(portfolio, "f");
    assertThat(done.shareLeft()).isZero();
    assertThat(done.middle()).isEqualTo(MONDAY);
    assertThat(done.scope()).isEqualTo("0 of 1 workdays");
  }

  @Test
  void forecast_withoutTasksOrUnwatched_saysSo() {
    Portfolio portfolio = portfolio(build());
    FinishOutlook idea =
        finish(portfolio, MONDAY).forecast(DeliveryScope.of(portfolio, FeatureId.of("idea")));
    assertThat(idea)
        .hasToString("simulated schedule: no forecast, because no task of the plan delivers it");
    DeliveryScope unwatched = new DeliveryScope(
        Delivery.FEATURE, "new", "New", List.of(), List.of(TaskId.of("build")), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> finish(portfolio, MONDAY).forecast(unwatched))
        .withMessageContaining("new");
    DeliveryScope unknown = new DeliveryScope(
        Delivery.FEATURE, "page", "Page", List.of(), List.of(TaskId.of("fly")), List.of());
    assertThatThrownBy(() -> finish(portfolio, MONDAY).forecast(unknown))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("fly");
    assertThat(finish(portfolio, MONDAY))
        .hasToString("simulated schedule of \"Site\", 200 samples, as of 2026-03-02");
  }
}
