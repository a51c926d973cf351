package dev.tandem.scheduling.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features of one team that works round the clock, a task of whole days each, against published and independently computed optima. */
class LevellingObjectiveReferenceTest {

  private static LevelledSchedule levelled(List<Integer> days, List<CostOfDelay> profiles) {
    Product.Builder product = Product.builder("p", "P", "EUR");
    ProjectBuilder project = Project.builder("Plan", LocalDate.of(2027, 1, 4))
        .calendar(WorkCalendar.twentyFourHours())
        .resource(Resource.of("team"));
    for (int i = 0; i < days.size(); i++) {
      project
          .task("t" + i, WorkDuration.workhours(24L * days.get(i)))
          .assignment(Assignment.of("t" + i, "team"));
      product.feature(Feature.builder("f" + i, "F" + i)
          .costOfDelay(profiles.get(i))
          .task("t" + i)
          .build());
    }
    Portfolio portfolio =
        Portfolio.builder("case").product(product).project(project.build()).build();
    return Levelling.standard()
        .withObjective(LevellingObjective.leastDelayCost(portfolio))
        .withSearch(600, 1)
        .run(CriticalPath.analyse(portfolio));
  }

  private static List<CostOfDelay> rates(int... rates) {
    return IntStream.of(rates).<CostOfDelay>mapToObj(Linear::new).toList();
  }

  private static void assertCost(LevelledSchedule levelled, String cost) {
    ObjectiveValue value = levelled.objectives().get(0);
    assertThat(value.after()).isEqualByComparingTo(cost);
    assertThat(value.bound()).isEqualByComparingTo(cost);
    assertThat(value.reason()).isEqualTo(BoundReason.FEATURE_ORDER);
    assertThat(value.isProvenOptimal()).isTrue();
  }

  private static List<String> order(LevelledSchedule levelled) {
    return levelled.schedule().tasks().stream()
        .sorted((one, other) -> one.start().compareTo(other.start()))
        .map(task -> task.id().value())
        .toList();
  }

  /** "CD3 and proportionality to outcomes", blackswanfarming.com: the second of two features first. */
  @Test
  void twoFeatures_published() {
    LevelledSchedule levelled = levelled(List.of(2, 4), rates(10, 30));
    assertCost(levelled, "180");
    assertThat(levelled.schedule().task(TaskId.of("t0")).start())
        .isAfter(levelled.schedule().task(TaskId.of("t1")).start());
  }

  /** Computed independently: 1 || Σ w C by brute force over all orders. */
  @Test
  void fiveFeatures_byBruteForce() {
    LevelledSchedule levelled = levelled(List.of(3, 1, 4, 2, 5), rates(9, 4, 8, 7, 5));
    assertCost(levelled, "234");
    assertThat(order(levelled)).containsExactly("t1", "t3", "t0", "t2", "t4");
  }

  /** Computed independently: 1 || Σ f(C) by brute force, 115.55090675909693; the order of CD3 alone costs more. */
  @Test
  void profilesThatBend_byBruteForce() {
    LevelledSchedule levelled = levelled(
        List.of(3, 2, 4, 1),
        List.of(
            new Linear(10),
            new DeadlineStep(100, 5),
            new DeadlineThenLinear(40, 8),
            new Exponential(60, 0.3)));
    assertCost(levelled, "115.55");
    assertThat(order(levelled)).containsExactly("t3", "t1", "t2", "t0");
  }
}
