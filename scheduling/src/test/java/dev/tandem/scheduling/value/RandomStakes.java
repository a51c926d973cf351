package dev.tandem.scheduling.value;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import java.util.Random;

/** Random products whose features are delivered by the tasks of a plan. */
final class RandomStakes {
  private RandomStakes() {}

  /** A few features on tasks of a project, some of which require an earlier one. */
  static Portfolio portfolio(Project project, long seed, boolean onlyLinear) {
    Random random = new Random(seed);
    Product.Builder product = Product.builder("p", "P", "EUR");
    int features = 1 + random.nextInt(3);
    for (int f = 0; f < features; f++) {
      Feature.Builder feature =
          Feature.builder("f" + f, "F" + f).costOfDelay(onlyLinear ? linear(random) : any(random));
      random
          .ints(0, project.tasks().size())
          .limit(1 + random.nextInt(3))
          .distinct()
          .forEach(task -> feature.task(project.tasks().get(task).id().toString()));
      if (f > 0 && random.nextBoolean()) {
        feature.requires("f" + random.nextInt(f));
      }
      product.feature(feature.build());
    }
    return Portfolio.builder("random").product(product).project(project).build();
  }

  private static CostOfDelay linear(Random random) {
    return new Linear(random.nextInt(100));
  }

  private static CostOfDelay any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new DeadlineStep(500, random.nextInt(30));
      case 1 -> new DeadlineThenLinear(50, random.nextInt(30));
      case 2 -> new Exponential(1000, 0.05);
      default -> linear(random);
    };
  }
}
