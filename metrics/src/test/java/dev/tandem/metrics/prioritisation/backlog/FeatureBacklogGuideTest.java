package dev.tandem.metrics.prioritisation.backlog;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippets of the page on feature backlogs, with what the page says about their results. */
class FeatureBacklogGuideTest {

  @Test
  void featureBacklog() {
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("search", "Search")
            .effort(workdays(5))
            .costOfDelay(new Linear(100))
            .build())
        .feature(Feature.builder("themes", "Themes")
            .effort(workdays(1))
            .costOfDelay(new Linear(100))
            .build())
        .feature(Feature.builder("fair", "Ready for the fair")
            .effort(workdays(2))
            .costOfDelay(new DeadlineStep(5_000, 2))
            .build())
        .build();
    DeliveryClock clock =
        DeliveryClock.of(LocalDateTime.of(2027, 1, 4, 8, 0), WorkCalendar.standard());
    FeatureBacklog backlog = FeatureBacklog.of(shop, clock);
    ProfileOrder order = ProfileSequencing.withDefaults().run(backlog.profiledItems());
    PricedOrder priced = backlog.price(order);
    assertThat(priced + "\n").isEqualTo("""
            1,175.00 lost, from 2027-01-04T08:00 on calendar "Standard", 1.0 people, delay counts from 2027-01-04T08:00
            1. fair    2027-01-04T08:00 to 2027-01-05T17:00  loses 0.00
            2. themes  2027-01-06T08:00 to 2027-01-06T17:00  loses 237.50
            3. search  2027-01-07T08:00 to 2027-01-13T17:00  loses 937.50
            """);
    assertThat(priced.toProject("Order").tasks()).hasSize(3);
  }
}
