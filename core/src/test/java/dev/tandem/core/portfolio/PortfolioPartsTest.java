package dev.tandem.core.portfolio;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.InvalidRiskRegisterException;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a portfolio makes of parts that meet: equal ones, ones of the same name, and a part alone. */
class PortfolioPartsTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final DateRange YEAR =
      DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

  private static ProjectBuilder plan(String name, String task) {
    return Project.builder(name, MONDAY).task(task, workdays(2));
  }

  private static WorkCalendar closedOn(String name, LocalDate day) {
    return WorkCalendar.standard().derive(name).dayOff("closed", day).build();
  }

  private static Product product(String id) {
    return Product.builder(id, "Product " + id, "EUR")
        .objective(Objective.of(
            "grow", "Grow", ObjectiveKind.COMMITTED, YEAR, KeyResult.binary("done", "done")))
        .release(Release.of("spring", "Spring", YEAR))
        .build();
  }

  @Test
  void equals_anyOtherPart_differs() {
    Project api = plan("Platform", "api").build();
    Portfolio portfolio = Portfolio.builder("2027").project(api).build();
    assertThat(portfolio)
        .isEqualTo(Portfolio.builder("2027").project(api).build())
        .isNotEqualTo(Portfolio.builder("2028").project(api).build())
        .isNotEqualTo(Portfolio.builder("2027").project(plan("Platform", "app")).build())
        .isNotEqualTo(Portfolio.builder("2027").project(api).product(product("shop")).build())
        .isNotEqualTo(api);
    assertThat(portfolio.hashCode())
        .isNotEqualTo(Portfolio.builder("2028").project(api).build().hashCode());
    assertThat(portfolio.dependencies()).isEmpty();
    assertThat(portfolio.products()).isEmpty();
  }

  @Test
  void build_idsOfTwoProducts_areEachNamed() {
    InvalidPortfolioException refusal = catchThrowableOfType(
        InvalidPortfolioException.class,
        Portfolio.builder("2027").product(product("shop")).product(product("app"))::build);
    String rest = " is in product \"shop\" and in product \"app\". Rename one of them.";
    assertThat(refusal.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "objective id must be unique in the portfolio: \"grow\"" + rest,
            "key result id must be unique in the portfolio: \"done\"" + rest,
            "release id must be unique in the portfolio: \"spring\"" + rest);
    assertThat(refusal.problems()).first().extracting(Problem::element).isEqualTo("objective grow");
  }

  @Test
  void build_dependencyWithoutProjects_throws() {
    assertThatThrownBy(() -> Portfolio.builder("2027").dependency("api", "app").build())
        .isInstanceOf(InvalidPortfolioException.class)
        .hasMessageContaining("dependency api -> app must be a task of the portfolio: api.")
        .hasMessageContaining("dependency api -> app must be a task of the portfolio: app.");
  }

  @Test
  void joined_oneProjectWithDependencies_hasBoth() {
    Project project = plan("Platform", "api").task("app", workdays(1)).build();
    Portfolio portfolio =
        Portfolio.builder("2027").project(project).dependency("api", "app").build();
    Dependency across = Dependency.of(TaskId.of("api"), TaskId.of("app"));
    assertThat(portfolio.dependencies()).containsExactly(across);
    assertThat(portfolio.joined().orElseThrow())
        .isEqualTo(project.toBuilder().dependency(across).build());
  }

  @Test
  void joined_calendarsOfOneName_areNumberedWhereTheProjectDoesNotTellThem() {
    WorkCalendar monday = closedOn("Standard (App)", MONDAY);
    WorkCalendar tuesday = closedOn("Standard", MONDAY.plusDays(1));
    Project joined = Portfolio.builder("2027")
        .project(plan("Platform", "api").addCalendar(monday))
        .project(plan("App", "app").calendar(tuesday))
        .build()
        .joined()
        .orElseThrow();
    assertThat(joined.calendars())
        .extracting(WorkCalendar::name)
        .containsExactly("Standard (App)", "Standard (App 2)");
    assertThat(joined.task("app").calendar()).contains("Standard (App 2)");
    assertThat(joined.calendarOf(joined.task("app")).dated()).isEqualTo(tuesday.dated());
  }

  @Test
  void joined_resources_keepTheirOwnCalendars() {
    WorkCalendar night = closedOn("Night", MONDAY);
    Project joined = Portfolio.builder("2027")
        .project(plan("Platform", "api").resource(Resource.of("ana")))
        .project(plan("App", "app")
            .addCalendar(closedOn("Day", MONDAY.plusDays(2)))
            .addCalendar(night)
            .resource(new Resource(ResourceId.of("ben"), "Ben", 1, Optional.of("Night"), 0)))
        .build()
        .joined()
        .orElseThrow();
    assertThat(joined.resources())
        .extracting(resource -> resource.calendar().orElse("none"))
        .containsExactly("Standard", "Night");
  }

  @Test
  void build_resourceOnTwoCalendars_throwsNamingThem() {
    ProjectBuilder other = plan("App", "app")
        .addCalendar(closedOn("Night", MONDAY))
        .resource(new Resource(ResourceId.of("ana"), "ana", 1, Optional.of("Night"), 0));
    assertThatThrownBy(() -> Portfolio.builder("2027")
            .project(plan("Platform", "api").resource(Resource.of("ana")))
            .project(other)
            .build())
        .isInstanceOf(InvalidPortfolioException.class)
        .hasMessageContaining("calendar \"Standard\" and \"Night\"");
  }

  @Test
  void build_furtherCalendarsOfOneName_warns() {
    Portfolio portfolio = Portfolio.builder("2027")
        .project(plan("Platform", "api").addCalendar(closedOn("Night", MONDAY)))
        .project(plan("App", "app").addCalendar(closedOn("Night", MONDAY.plusDays(1))))
        .build();
    assertThat(portfolio.problems())
        .extracting(Problem::message)
        .containsExactly("calendar \"Night\" should be the same in project \"Platform\" and in"
            + " project \"App\": it differs.");
  }

  @Test
  void joined_lagsThatNoWorkdayMeasures_areAsGiven() {
    List<Lag> lags = List.of(
        new Lag.Elapsed(Duration.ofHours(5)),
        new Lag.PercentOfPredecessor(50),
        new Lag.ElapsedPercentOfPredecessor(25));
    ProjectBuilder other = plan("App", "app").workday(Workday.ofHours(6));
    for (int i = 0; i < lags.size(); i++) {
      other.task("next " + i, workdays(1));
      other.dependency("app", "next " + i, DependencyType.FINISH_TO_START, lags.get(i));
    }
    Project joined = Portfolio.builder("2027")
        .project(plan("Platform", "api"))
        .project(other)
        .build()
        .joined()
        .orElseThrow();
    assertThat(joined.dependencies()).extracting(Dependency::lag).isEqualTo(lags);
  }

  @Test
  void joined_baselineTakenEarlierInTheSecond_isOfTheLaterTime() {
    LocalDateTime day = MONDAY.atTime(8, 0);
    Baseline.Entry api = new Baseline.Entry(TaskId.of("api"), day, day.plusDays(1));
    Baseline.Entry app = new Baseline.Entry(TaskId.of("app"), day, day.plusDays(2));
    Portfolio portfolio = Portfolio.builder("2027")
        .project(plan("Platform", "api").baseline(new Baseline("agreed", day, List.of(api))))
        .project(plan("App", "app").baseline(new Baseline("agreed", day.minusDays(1), List.of(app))))
        .build();
    assertThat(portfolio.joined().orElseThrow().baselines())
        .containsExactly(new Baseline("agreed", day, List.of(api, app)));
  }

  @Test
  void check_registerOfOtherTasks_throws() {
    Portfolio portfolio = Portfolio.of(plan("Platform", "api").build());
    RiskRegister register =
        RiskRegister.EMPTY.withCorrelation(DurationCorrelation.group(0.5, "api", "test"));
    assertThatThrownBy(() -> portfolio.check(register))
        .isInstanceOf(InvalidRiskRegisterException.class)
        .hasMessageContaining("correlated task must be a task of the plan: test.");
  }
}
