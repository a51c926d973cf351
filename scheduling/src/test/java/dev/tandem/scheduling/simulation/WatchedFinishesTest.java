package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be watched: projects, tasks, features with what they require, releases and objectives. */
class WatchedFinishesTest {
  private static final Estimate ESTIMATE = Estimate.uniform(1, 9);
  private static final int SAMPLES = 500;

  private static Portfolio portfolio() {
    Product product = Product.builder("shop", "Shop", "EUR")
        .release(Release.of(
            "one", "One", DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1))))
        .objective(Objective.of(
            "grow",
            "Grow",
            ObjectiveKind.COMMITTED,
            DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 1)),
            KeyResult.increase("orders", "orders", 1, 2)))
        .feature(Feature.builder("base", "Base").task("t0").build())
        .feature(Feature.builder("search", "Search")
            .task("t1")
            .requires("base")
            .release("one")
            .build())
        .feature(Feature.builder("pay", "Pay")
            .task("t2")
            .task("other")
            .release("one")
            .build())
        .feature(
            Feature.builder("share", "Share").task("t2").contributesTo("orders").build())
        .feature(Feature.builder("idea", "Idea").build())
        .build();
    return Portfolio.builder("All")
        .product(product)
        .project(SimulatedPlans.parallel(List.of(ESTIMATE, ESTIMATE, ESTIMATE)).build())
        .project(Project.builder("Second", SimulatedPlans.START)
            .task(SimulatedPlans.task("other", ESTIMATE))
            .build())
        .build();
  }

  private static final SimulationResult RESULT = Simulation.of(portfolio())
      .withSampling(Sampling.monteCarlo(SAMPLES, 2))
      .watching(TaskId.of("t0"), TaskId.of("t1"))
      .watching(TaskId.of("t2"), TaskId.of("other"), TaskId.of("t0"))
      .run();

  private static void assertLast(FinishDistribution finish, String... tasks) {
    int target = RESULT.samples().index(finish);
    for (int sample = 0; sample < SAMPLES; sample++) {
      int last = Integer.MIN_VALUE;
      for (String task : tasks) {
        last = Math.max(
            last,
            RESULT.samples()
                .counts
                .finishes(RESULT.samples().index(RESULT.finish(TaskId.of(task))))[sample]);
      }
      assertThat(RESULT.samples().counts.finishes(target)[sample]).isEqualTo(last);
    }
  }

  @Test
  void finish_ofEachThing_isThatOfItsLastTask() {
    assertLast(RESULT.finish(), "t0", "t1", "t2", "other");
    assertLast(RESULT.project("Plan"), "t0", "t1", "t2");
    assertLast(RESULT.project("Second"), "other");
    assertLast(RESULT.feature(FeatureId.of("base")), "t0");
    assertLast(RESULT.feature(FeatureId.of("search")), "t0", "t1");
    assertLast(RESULT.feature(FeatureId.of("pay")), "t2", "other");
    assertLast(RESULT.release(ReleaseId.of("one")), "t0", "t1", "t2", "other");
    assertLast(RESULT.objective(ObjectiveId.of("grow")), "t2");
  }

  @Test
  void finishes_areNamedAndWatchedOnce() {
    assertThat(RESULT.finishes().stream().map(FinishDistribution::name))
        .containsExactly(
            "All",
            "project Plan",
            "project Second",
            "feature base",
            "feature search",
            "feature pay",
            "feature share",
            "release one",
            "objective grow",
            "task t0",
            "task t1",
            "task t2",
            "task other");
  }

  @Test
  void criticality_forAFinish_isOfItsOwnTasks() {
    SimulatedTask other = RESULT.task("other");
    assertThat(other.criticality(RESULT.project("Second")).value()).isEqualTo(1);
    assertThat(other.criticality(RESULT.project("Plan")).value()).isZero();
    assertThat(RESULT
            .task("t0")
            .criticality(RESULT.feature(FeatureId.of("search")))
            .value())
        .isStrictlyBetween(0.4, 0.6);
  }

  @Test
  void thing_thatIsNotWatched_isRefused() {
    assertRefused(() -> RESULT.feature(FeatureId.of("idea")), "feature", "idea");
    assertRefused(() -> RESULT.release(ReleaseId.of("two")), "release", "two");
    assertRefused(() -> RESULT.objective(ObjectiveId.of("rest")), "objective", "rest");
    assertRefused(() -> RESULT.project("Third"), "project", "Third");
    SimulationResult alone =
        SimulatedPlans.run(SimulatedPlans.series(List.of(ESTIMATE)), Sampling.monteCarlo(5, 1));
    assertRefused(() -> alone.finish(TaskId.of("t0")), "task", "t0");
    assertRefused(() -> alone.project("Third"), "project", "Third");
    assertThat(alone.project("Plan").quantile(1)).isEqualTo(alone.finish().latest());
  }

  private static void assertRefused(Runnable question, String kind, String id) {
    assertThatThrownBy(question::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(kind + " must be watched by the simulation: " + id
            + ". Add it by Simulation.watching before the run.");
  }

  @Test
  void watching_whatThePlanDoesNotHave_isRefused() {
    Simulation simulation = SimulatedPlans.simulation(SimulatedPlans.series(List.of(ESTIMATE)));
    assertThatThrownBy(() -> simulation.watching(TaskId.of("t9")))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("t9");
    assertThatThrownBy(() -> simulation.watching(portfolio()))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("t1");
  }

  /** A finish of another result has another distribution, although it may have the same name. */
  @Test
  void finish_ofAnotherResult_isRefused() {
    FinishDistribution other = SimulatedPlans.run(
            SimulatedPlans.plan().task(SimulatedPlans.task("t0", ESTIMATE)),
            Sampling.monteCarlo(5, 1))
        .finish();
    SimulationResult alone =
        SimulatedPlans.run(SimulatedPlans.series(List.of(ESTIMATE)), Sampling.monteCarlo(5, 2));
    String message = "finish must be one that this result holds: Plan. Ask this result for it.";
    assertThatThrownBy(() -> alone.task("t0").criticality(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() ->
            alone.probabilityOfAll(List.of(new SimulationResult.Due(other, SimulatedPlans.START))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> alone.probabilityOfAll(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dates must not be empty: []. Name what shall be finished.");
  }
}
