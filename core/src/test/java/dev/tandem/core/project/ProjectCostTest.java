package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project says of cost, and what a summary may not say. */
class ProjectCostTest {

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  @Test
  void overheadPerDay_untilStated_isZero() {
    assertThat(plan().build().overheadPerDay()).isZero();
    Project project = plan().overheadPerDay(250).build();
    assertThat(project.overheadPerDay()).isEqualTo(250);
    assertThat(project.toBuilder().build())
        .isEqualTo(project)
        .isNotEqualTo(plan().build());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void overheadPerDay_outOfRange_isAProblem(double amount) {
    InvalidProjectException refusal = catchThrowableOfType(
        InvalidProjectException.class, () -> plan().overheadPerDay(amount).build());
    assertThat(refusal.problems().get(0).rule()).isEqualTo(ProjectRule.OVERHEAD_OUT_OF_RANGE);
    assertThat(refusal)
        .hasMessage("overhead per day of project \"plan\" must be at least 0 and finite: " + amount
            + ". State what a calendar day of the project costs.");
  }

  @Test
  void withRate_otherParts_stay() {
    Resource ann = Resource.of("ann").withRate(400);
    assertThat(ann.rate()).isEqualTo(400);
    assertThat(ann.withRate(0)).isEqualTo(Resource.of("ann"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void withRate_outOfRange_isRefused(double rate) {
    Resource ann = Resource.of("ann");
    assertThatThrownBy(() -> ann.withRate(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate of resource ann must be at least 0 and finite: " + rate
            + ". State what a workday of one unit costs.");
  }

  @Test
  void build_summaryWithEstimateOrCostPerWorkday_throws() {
    Task child = Task.of("b").withParent("a");
    assertThatThrownBy(
            plan().task(Task.of("a").withDurationEstimate(Estimate.fixed(2))).task(child)::build)
        .isInstanceOf(InvalidProjectException.class)
        .hasMessage(
            "summary task a must not have a duration estimate: its duration follows from the tasks below it."
                + " Give it to the tasks below.");
    assertThatThrownBy(
            plan().task(Task.of("a").withCost(TaskCost.perWorkday(5))).task(child)::build)
        .isInstanceOf(InvalidProjectException.class)
        .hasMessage(
            "summary task a must not have a cost per workday: its duration follows from the tasks below it."
                + " Give it to the tasks below.");
    Project project =
        plan().task(Task.of("a").withCost(TaskCost.fixed(5))).task(child).build();
    assertThat(project.task("a").cost()).isEqualTo(TaskCost.fixed(5));
  }
}
