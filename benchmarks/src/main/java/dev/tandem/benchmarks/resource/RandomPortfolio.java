package dev.tandem.benchmarks.resource;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import java.time.LocalDate;
import java.util.Random;

/** A portfolio whose features each take ten tasks of some people, a few of them one after another. */
final class RandomPortfolio {
  private static final int TASKS_OF_A_FEATURE = 10;
  private static final int TASKS_OF_A_PERSON = 50;

  private RandomPortfolio() {}

  /** The same for the same seed. */
  static Portfolio of(int tasks, long seed) {
    Random random = new Random(seed);
    Product.Builder product = Product.builder("p", "Product", "EUR");
    ProjectBuilder project = Project.builder("Plan", LocalDate.of(2027, 1, 4));
    int people = Math.max(1, tasks / TASKS_OF_A_PERSON);
    for (int person = 0; person < people; person++) {
      project.resource(Resource.of("p" + person));
    }
    for (int first = 0; first < tasks; first += TASKS_OF_A_FEATURE) {
      Feature.Builder feature = Feature.builder("f" + first, "Feature " + first)
          .costOfDelay(new Linear(10 + random.nextInt(990)));
      for (int task = first; task < Math.min(tasks, first + TASKS_OF_A_FEATURE); task++) {
        String id = "t" + task;
        project.task(id, WorkDuration.workhours(1 + random.nextInt(40)));
        project.assignment(Assignment.of(id, "p" + random.nextInt(people)));
        if (task > first && random.nextInt(2) == 0) {
          project.dependency("t" + (first + random.nextInt(task - first)), id);
        }
        feature.task(id);
      }
      product.feature(feature.build());
    }
    return Portfolio.builder("random").product(product).project(project.build()).build();
  }
}
