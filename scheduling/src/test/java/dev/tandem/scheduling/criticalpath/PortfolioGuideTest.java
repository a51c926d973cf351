package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioBuilder;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on portfolios, with what the page says about their results. */
class PortfolioGuideTest {

  private static String refusalOf(PortfolioBuilder builder) {
    return String.valueOf(catchThrowable(builder::build).getMessage());
  }

  @Test
  void portfolio() {
    Project platform = Project.builder("Platform", LocalDate.of(2027, 1, 4))
        .task("api", workdays(5))
        .task("load-test", workdays(1))
        .dependency("api", "load-test")
        .build();
    Project app = Project.builder("App", LocalDate.of(2027, 1, 6))
        .task("design", workdays(2))
        .task("screen", workdays(4))
        .dependency("design", "screen")
        .build();
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform)
        .project(app)
        .dependency("api", "screen")
        .build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    List<ProjectDates> dates = schedule.projects();
    WorkDuration room = schedule.task("design").totalFloat(); // a day
    assertThat(dates.get(0) + "\n" + dates.get(1) + "\n").isEqualTo("""
            Platform: 2027-01-04T08:00 to 2027-01-11T17:00, least float 0d
            App: 2027-01-06T08:00 to 2027-01-14T17:00, least float 0d
            """);
    assertThat(room).isEqualTo(workdays(1));
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("login", "Log in with one tap").task("screne").build())
        .build();
    String refusal = refusalOf(Portfolio.builder("2027").product(shop).project(app));
    assertThat(refusal + "\n").isEqualTo("""
            task of feature "login" must be a task of the portfolio: screne. Did you mean screen?
            """);
  }
}
