package dev.tandem.scheduling.value;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippets of the page on value at stake, with what the page says about their results. */
class ValueAtStakeGuideTest {

  @Test
  void valueAtStake() {
    Project project = Project.builder("Shop", LocalDateTime.of(2027, 1, 4, 8, 0))
        .task("model", workdays(3))
        .task("index", workdays(4))
        .task("ranking", workdays(2))
        .task("search", workdays(2))
        .task("offers", workdays(2))
        .dependency("model", "index")
        .dependency("model", "ranking")
        .dependency("index", "search")
        .dependency("ranking", "search")
        .dependency("ranking", "offers")
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("find", "Search that finds")
            .task("search")
            .costOfDelay(new Linear(100))
            .build())
        .feature(Feature.builder("deals", "Deals of the day")
            .task("offers")
            .costOfDelay(new Linear(40))
            .build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    ValueAtStake stakes = ValueAtStake.of(portfolio, schedule);
    assertThat(stakes + "\n").isEqualTo("""
            EUR, delay counts from 2027-01-04T08:00
            task     next day costs  day saved  all of it  float to find  float to deals
            model               140        140        500  0d             0d
            index               100        100        200  0d             -
            search              100        100        200  0d             -
            ranking              40         40        160  2d             0d
            offers               40         40        160  -              0d
            """);
    SlipPricing prices = SlipPricing.of(portfolio, schedule);
    SlipEffect slip = prices.ifSlipped("ranking", workdays(3));
    assertThat(slip + "\n").isEqualTo("""
            ranking by 3d: 220 more; find 2027-01-14T17:00 -> 2027-01-15T17:00; deals 2027-01-12T17:00 -> 2027-01-15T17:00
            """);
  }

  @Test
  void missedDeadlines() {
    Project project = Project.builder("Shop", LocalDateTime.of(2027, 1, 4, 8, 0))
        .task(Task.of("texts", workdays(3)).withDeadline(LocalDateTime.parse("2027-01-05T17:00")))
        .task(Task.of("index", workdays(4)).withDeadline(LocalDateTime.parse("2027-01-06T17:00")))
        .task("search", workdays(2))
        .dependency("index", "search")
        .dependency("texts", "search")
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("find", "Search that finds")
            .task("search")
            .costOfDelay(new Linear(100))
            .build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    ImmutableList<MissedDeadline> missed =
        MissedDeadline.of(portfolio, CriticalPath.analyse(portfolio));
    assertThat(missed)
        .extracting(each -> each.task().toString(), MissedDeadline::price)
        .containsExactly(tuple("index", 300.0), tuple("texts", 0.0));
  }
}
