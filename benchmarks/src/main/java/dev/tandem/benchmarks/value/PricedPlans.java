package dev.tandem.benchmarks.value;

import static dev.tandem.core.calendar.WorkDuration.workseconds;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.value.crash.CrashOption;
import dev.tandem.scheduling.value.npv.CashFlow;
import java.util.SplittableRandom;

/** Seeded features, prices of shorter tasks and cash flows for a plan. */
final class PricedPlans {
  private PricedPlans() {}

  /** A portfolio of ten features that each wait for a task of the last hundredth of a plan, and lose 1 to 1,000 a day. */
  static Portfolio portfolio(Project project, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Product.Builder product = Product.builder("product", "Product", "EUR");
    int size = project.tasks().size();
    for (int i = 0; i < 10; i++) {
      Task last = project.tasks().get(size - 1 - random.nextInt(Math.max(1, size / 100)));
      product.feature(Feature.builder("feature-" + i, "Feature " + i)
          .task(last.id().toString())
          .costOfDelay(new Linear(random.nextInt(1, 1001)))
          .build());
    }
    return Portfolio.builder("benchmark").product(product).project(project).build();
  }

  /** Every task can be shortened to some part of its duration, for 10 to 1,000 a day. */
  static ImmutableList<CrashOption> options(Project project, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImmutableList.Builder<CrashOption> options = ImmutableList.builder();
    for (Task task : project.tasks()) {
      long seconds = task.durationSeconds(project.workday());
      options.add(CrashOption.of(
          task.id().toString(),
          workseconds(random.nextLong(seconds + 1)),
          random.nextInt(10, 1001)));
    }
    return options.build();
  }

  /** Every third task brings up to 1,000 or, as often, costs as much. */
  static ImmutableList<CashFlow> flows(Project project, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImmutableList.Builder<CashFlow> flows = ImmutableList.builder();
    for (Task task : project.tasks()) {
      if (random.nextInt(3) == 0) {
        flows.add(new CashFlow(task.id(), random.nextInt(-1000, 1001)));
      }
    }
    return flows.build();
  }
}
