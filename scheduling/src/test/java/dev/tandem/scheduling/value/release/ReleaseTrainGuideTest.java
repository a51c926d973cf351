package dev.tandem.scheduling.value.release;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.roadmap.Roadmap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on release trains, with what the page says about their results. */
class ReleaseTrainGuideTest {

  @Test
  void releaseTrain() {
    LocalDate monday = LocalDate.of(2027, 1, 4);
    Product shop = Product.builder("shop", "Shop", "EUR")
        .release(Release.of("spring", "Spring", DateRange.of(monday, monday.plusMonths(2))))
        .feature(Feature.builder("checkout", "One-tap checkout")
            .task("pay")
            .costOfDelay(new Linear(300))
            .release("spring")
            .build())
        .feature(Feature.builder("wishes", "Wish list")
            .task("list")
            .costOfDelay(new Linear(20))
            .release("spring")
            .build())
        .feature(Feature.builder("photos", "Larger photos")
            .task("images")
            .costOfDelay(new Linear(10))
            .release("spring")
            .build())
        .build();
    Project project = Project.builder("Shop", monday)
        .task("pay", workdays(5))
        .task("list", workdays(12))
        .task("images", workdays(15))
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    ReleaseTrain train = ReleaseTrain.of(portfolio, roadmap, "spring", 500);
    assertThat(train + "\n").isEqualTo("""
            spring: split, saves 3,700 of 4,260; a split pays while a shipment costs less than 4,200
            ships             waiting costs  features
            2027-01-08T17:00              0  [checkout]
            2027-01-22T17:00             60  [wishes, photos]
            """);
  }
}
