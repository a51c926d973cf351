package dev.tandem.scheduling.value;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What missed deadlines cost, worked by hand. 2027-01-04 is a Monday. */
class MissedDeadlineTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);

  private static LocalDateTime evening(int days) {
    return MONDAY.plusDays(days).withHour(17);
  }

  private static Portfolio portfolio(ProjectBuilder project, String... tasks) {
    Feature.Builder feature = Feature.builder("f", "F").costOfDelay(new Linear(10));
    for (String task : tasks) {
      feature.task(task);
    }
    return Portfolio.builder("x")
        .product(Product.builder("p", "P", "EUR").feature(feature.build()))
        .project(project)
        .build();
  }

  private static List<MissedDeadline> missed(Portfolio portfolio) {
    return MissedDeadline.of(portfolio, CriticalPath.analyse(portfolio));
  }

  @Test
  void of_lateTasks_arePricedByWhatKeepingTheDeadlineSaves() {
    Portfolio portfolio = portfolio(
        Project.builder("plan", MONDAY)
            .task(Task.of("idle", workdays(3)).withDeadline(evening(0)))
            .task(Task.of("a", workdays(3)).withDeadline(evening(0)))
            .task(Task.of("kept", workdays(1)).withDeadline(evening(0)))
            .task("b", workdays(1))
            .dependency("a", "b"),
        "b");
    assertThat(missed(portfolio))
        .containsExactly(
            new MissedDeadline(TaskId.of("a"), evening(0), evening(2), 20),
            new MissedDeadline(TaskId.of("idle"), evening(0), evening(2), 0));
  }

  @Test
  void of_summary_bringsForwardAllThatIsLateBelowIt() {
    Portfolio portfolio = portfolio(
        Project.builder("plan", MONDAY)
            .task(Task.summary("s").withDeadline(evening(1)))
            .task(Task.of("a", workdays(3)).withParent("s"))
            .task(Task.of("b", workdays(4)).withParent("s"))
            .task(Task.of("c", workdays(1)).withParent("s")),
        "s");
    assertThat(missed(portfolio))
        .containsExactly(new MissedDeadline(TaskId.of("s"), evening(1), evening(3), 20));
  }

  @Test
  void of_startedTask_leavesOutWorkAndFinishedOnesAreHistory() {
    Portfolio portfolio = portfolio(
        Project.builder("plan", MONDAY)
            .statusDate(MONDAY.plusDays(1))
            .task(Task.of("a", workdays(4))
                .withProgress(Progress.started(MONDAY, workdays(3)))
                .withDeadline(evening(2)))
            .task(Task.of("gone", workdays(4))
                .withProgress(Progress.started(MONDAY, workdays(3)))
                .withDeadline(MONDAY))
            .task(Task.of("done", workdays(1))
                .withProgress(Progress.finished(MONDAY, evening(0)))
                .withDeadline(MONDAY)),
        "a");
    assertThat(missed(portfolio))
        .extracting(each -> each.task().toString(), MissedDeadline::price)
        .containsExactly(tuple("a", 10.0), tuple("gone", 0.0));
  }

  @Test
  void of_laterReference_countsDelayFromThere() {
    Portfolio portfolio = portfolio(
        Project.builder("plan", MONDAY).task(Task.of("a", workdays(3)).withDeadline(evening(0))),
        "a");
    assertThat(MissedDeadline.of(
            portfolio,
            CriticalPath.analyse(portfolio),
            RoadmapConvention.standard().withReference(evening(1))))
        .containsExactly(new MissedDeadline(TaskId.of("a"), evening(0), evening(2), 10));
  }

  @Test
  void record_finishInTime_throws() {
    assertThatThrownBy(() -> new MissedDeadline(TaskId.of("a"), evening(0), evening(0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finish of a must be after its deadline: 2027-01-04T17:00,"
            + " deadline 2027-01-04T17:00. List what is late alone.");
    assertThatThrownBy(() -> new MissedDeadline(TaskId.of("a"), evening(0), evening(1), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "price must be a finite number: NaN." + " State an amount in the products' currency.");
  }
}
