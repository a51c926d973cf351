package dev.tandem.scheduling.roadmap;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippets of the page on roadmaps, with what the page says about their results. */
class RoadmapGuideTest {

  @Test
  void roadmap() {
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("login", "Log in with one tap")
            .task("accounts")
            .task("tokens")
            .costOfDelay(new Linear(240))
            .build())
        .feature(Feature.builder("home", "Home screen")
            .task("screen")
            .requires("login")
            .costOfDelay(new Linear(24))
            .build())
        .build();
    Project project = Project.builder("App", LocalDateTime.of(2027, 1, 4, 8, 0))
        .task("accounts", workdays(5))
        .task("tokens", workdays(3))
        .task("screen", workdays(2))
        .dependency("accounts", "tokens")
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    ScheduleEditor editor = ScheduleEditor.of(portfolio);
    Roadmap roadmap = Roadmap.of(portfolio, editor.snapshot());
    assertThat(roadmap + "\n").isEqualTo("""
            feature  start       delivered   usable      float  lost by then
            login    2027-01-04  2027-01-13  2027-01-13  0d !          2,250
            home     2027-01-04  2027-01-05  2027-01-13  6d              225
            ! feature "home" should not be delivered before "login", which it requires: 2027-01-05T17:00, "login" 2027-01-13T17:00. Move one of them; until then it is of no use.
            """);
    editor.changeDuration("tokens", workdays(5));
    RoadmapComparison slip =
        RoadmapComparison.between(roadmap, Roadmap.of(portfolio, editor.snapshot()));
    assertThat(slip + "\n").isEqualTo("""
            feature login: 2027-01-13 -> 2027-01-15, loses 480 more
            feature home: 2027-01-13 -> 2027-01-15, loses 48 more
            in all 528 EUR more
            """);
  }
}
