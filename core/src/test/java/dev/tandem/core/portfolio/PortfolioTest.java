package dev.tandem.core.portfolio;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Rule;
import dev.tandem.core.problem.Severity;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.ProductRule;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ProjectRule;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final WorkCalendar WITH_EPIPHANY = WorkCalendar.standard()
      .derive("Standard")
      .dayOff("Epiphany", LocalDate.of(2027, 1, 6))
      .build();

  private static ProjectBuilder platform() {
    return Project.builder("Platform", MONDAY)
        .task("t-api", workdays(5))
        .task("t-login", workdays(3));
  }

  private static ProjectBuilder app() {
    return Project.builder("App", MONDAY.plusDays(7)).task("t-screen", workdays(4));
  }

  private static Product.Builder shop(String... tasks) {
    Feature.Builder login = Feature.builder("login", "Log in with one tap");
    for (String task : tasks) {
      login.task(task);
    }
    return Product.builder("shop", "Shop", "EUR").feature(login.build());
  }

  private static List<Rule> rules(InvalidPortfolioException refusal) {
    return refusal.problems().stream().map(Problem::rule).toList();
  }

  private static InvalidPortfolioException refusal(PortfolioBuilder builder) {
    InvalidPortfolioException refusal =
        catchThrowableOfType(InvalidPortfolioException.class, builder::build);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @Test
  void build_productAndProjects_joinsThemByIds() {
    Portfolio portfolio = Portfolio.builder("2027")
        .product(shop("t-login", "t-screen"))
        .project(platform())
        .project(app())
        .dependency("t-api", "t-screen")
        .build();
    assertThat(portfolio)
        .hasToString("portfolio \"2027\": 1 product with 1 feature, 2 projects with 3 tasks");
    assertThat(portfolio.projectOf(TaskId.of("t-screen")).name()).isEqualTo("App");
    assertThat(portfolio.task(TaskId.of("t-api")).duration()).isEqualTo(workdays(5));
    assertThat(portfolio.feature(FeatureId.of("login")).tasks()).hasSize(2);
    assertThat(portfolio.productOf(FeatureId.of("login")).name()).isEqualTo("Shop");
    assertThat(portfolio.features().keySet()).containsExactly(FeatureId.of("login"));
    assertThat(portfolio.featuresByTask().get(TaskId.of("t-screen")))
        .containsExactly(FeatureId.of("login"));
    assertThat(portfolio.featuresByTask().get(TaskId.of("t-api"))).isEmpty();
    assertThat(portfolio.problems()).isEmpty();
    Project joined = portfolio.joined().orElseThrow();
    assertThat(joined.tasks())
        .extracting(Task::id)
        .extracting(TaskId::toString)
        .containsExactly("t-api", "t-login", "t-screen");
    assertThat(joined.dependencies())
        .containsExactly(Dependency.of(TaskId.of("t-api"), TaskId.of("t-screen")));
    assertThat(joined.start()).isEqualTo(MONDAY.atStartOfDay());
    assertThat(portfolio.toBuilder().build()).isEqualTo(portfolio).hasSameHashCodeAs(portfolio);
    assertThat(portfolio.toBuilder().dependency("t-login", "t-screen").build())
        .isNotEqualTo(portfolio);
  }

  @Test
  void of_oneProductOrProject_isAPortfolioOfOne() {
    Portfolio ofProduct = Portfolio.of(shop("kept elsewhere").build());
    assertThat(ofProduct.name()).isEqualTo("Shop");
    assertThat(ofProduct.joined()).isEmpty();
    assertThat(ofProduct.projects()).isEmpty();
    Project project = platform().build();
    Portfolio ofProject = Portfolio.of(project);
    assertThat(ofProject.joined()).containsSame(project);
    assertThat(ofProject.products()).isEmpty();
    assertThat(ofProject.name()).isEqualTo("Platform");
    assertThat(Portfolio.of(Project.builder("", MONDAY).build()).name()).isEqualTo("project");
  }

  @Test
  void build_unknownTaskOfAFeature_throwsWithTheNearestTask() {
    assertThatThrownBy(() -> Portfolio.builder("2027")
            .product(shop("t-lgoin"))
            .project(platform())
            .build())
        .isInstanceOf(InvalidPortfolioException.class)
        .hasMessage(
            "task of feature \"login\" must be a task of the portfolio: t-lgoin. Did you mean t-login?");
    InvalidPortfolioException other = refusal(Portfolio.builder("2027")
        .product(shop("payment"))
        .project(platform())
        .dependency("t-api", "nowhere"));
    assertThat(other).hasMessage("""
            portfolio "2027" has 2 problems:
            - task of feature "login" must be a task of the portfolio: payment. Add that task to a project or correct the id.
            - dependency t-api -> nowhere must be a task of the portfolio: nowhere. Add that task to a project or correct the id.""");
    assertThat(rules(other))
        .containsExactly(PortfolioRule.UNKNOWN_TASK, PortfolioRule.UNKNOWN_TASK);
  }

  @Test
  void build_sameTaskInTwoProjects_throwsNamingBoth() {
    assertThatThrownBy(() -> Portfolio.builder("2027")
            .project(platform())
            .project(app().task("t-login", workdays(1)))
            .build())
        .hasMessage(
            "task id must be unique in the portfolio: t-login is in project \"Platform\" and in project \"App\"."
                + " Rename one of the tasks.");
  }

  @Test
  void build_sameNamesAndIds_throws() {
    InvalidPortfolioException refusal = refusal(Portfolio.builder(" ")
        .product(shop())
        .product(shop())
        .project(platform())
        .project(Project.builder("Platform", MONDAY)));
    assertThat(rules(refusal))
        .containsExactly(
            PortfolioRule.BLANK_NAME,
            PortfolioRule.DUPLICATE_PROJECT,
            PortfolioRule.DUPLICATE_ID,
            PortfolioRule.DUPLICATE_ID);
    assertThat(refusal.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "name of the portfolio must not be blank. State what people call it.",
            "project name must be unique in the portfolio: \"Platform\". Rename one of the projects.",
            "product id must be unique in the portfolio: \"shop\" is in product \"shop\" and in product \"shop\"."
                + " Rename one of them.",
            "feature id must be unique in the portfolio: \"login\" is in product \"shop\" and in product \"shop\"."
                + " Rename one of them.");
  }

  @Test
  void build_cycleAcrossProjects_throws() {
    assertThatThrownBy(() -> Portfolio.builder("2027")
            .project(platform().dependency("t-api", "t-login"))
            .project(app())
            .dependency("t-login", "t-screen")
            .dependency("t-screen", "t-api")
            .build())
        .isInstanceOf(InvalidPortfolioException.class)
        .hasMessage(
            "dependencies form a cycle: t-api -> t-login -> t-screen -> t-api. Remove one of these dependencies.");
    InvalidPortfolioException self =
        refusal(Portfolio.builder("2027").project(platform()).dependency("t-api", "t-api"));
    assertThat(rules(self)).containsExactly(PortfolioRule.SELF_DEPENDENCY);
  }

  @Test
  void build_invalidParts_reportsTheirProblemsWithTheRest() {
    InvalidPortfolioException refusal = refusal(Portfolio.builder("2027")
        .product(shop("t-lgoin")
            .feature(Feature.builder("basket", "Basket").requires("logn").build()))
        .project(platform().dependency("t-api", "t-lgoin"))
        .project(app())
        .project(app()));
    assertThat(rules(refusal))
        .containsExactly(
            ProductRule.UNKNOWN_REFERENCE,
            ProjectRule.UNKNOWN_TASK,
            PortfolioRule.DUPLICATE_PROJECT,
            PortfolioRule.DUPLICATE_TASK);
    assertThat(refusal.problems().get(0))
        .hasToString(
            "requirement of feature \"basket\" must be in the product: \"logn\". Did you mean login?");
    assertThat(refusal.problems().get(1).element()).startsWith("project, dependency t-api");
  }

  @Test
  void build_resourcesOfTwoProjects_areOnePool() {
    ProjectBuilder one = platform()
        .resource(Resource.of("ana"))
        .resource(Resource.of("ben"))
        .team(new Team(ResourceId.of("core"), "Core", List.of(ResourceId.of("ana"))));
    ProjectBuilder other = app()
        .resource(Resource.of("ana"))
        .assignment(Assignment.of("t-screen", "ana"))
        .team(new Team(ResourceId.of("core"), "Core", List.of(ResourceId.of("ana"))));
    Portfolio portfolio = Portfolio.builder("2027").project(one).project(other).build();
    assertThat(portfolio.resources()).containsExactly(Resource.of("ana"), Resource.of("ben"));
    assertThat(portfolio.teams()).hasSize(1);
    assertThat(portfolio.joined().orElseThrow().teams()).isEqualTo(portfolio.teams());
    assertThat(portfolio.joined().orElseThrow().assignments())
        .containsExactly(Assignment.of("t-screen", "ana"));
  }

  @Test
  void build_contradictoryResources_throws() {
    ProjectBuilder one = platform()
        .resource(Resource.of("ana"))
        .resource(Resource.of("ben"))
        .resource(new Resource(ResourceId.of("cnc"), "Mill", 1, Optional.empty(), 0))
        .team(new Team(ResourceId.of("core"), "Core", List.of(ResourceId.of("ana"))))
        .resource(Resource.of("squad"));
    ProjectBuilder other = app()
        .calendar(WITH_EPIPHANY)
        .resource(new Resource(ResourceId.of("ana"), "Ana", 1, Optional.empty(), 0))
        .resource(Resource.of("ben"))
        .resource(new Resource(ResourceId.of("cnc"), "Mill", 2, Optional.empty(), 0))
        .team(new Team(ResourceId.of("core"), "Core", List.of(ResourceId.of("ben"))))
        .team(new Team(ResourceId.of("squad"), "Squad", List.of()));
    assertThat(refusal(Portfolio.builder("2027").project(one).project(other))).hasMessage("""
            portfolio "2027" has 6 problems:
            - resource ana must be the same in project "Platform" and in project "App": name "ana" and "Ana". State the same in both, or rename one.
            - resource ben must be the same in project "Platform" and in project "App": calendar "Standard" and "Standard". State the same in both, or rename one.
            - resource cnc must be the same in project "Platform" and in project "App": capacity 1.0 and 2.0. State the same in both, or rename one.
            - team core must be the same in project "Platform" and in project "App": [ana] and [ben]. State the same in both, or rename one.
            - team squad must be the same in project "Platform" and in project "App": a resource there and a team here. State the same in both, or rename one.
            - calendar "Standard" should be the same in project "Platform" and in project "App": it differs. Each keeps its own; rename one if that is meant.""");
  }

  @Test
  void build_differentCalendarsOfOneName_warns() {
    PortfolioBuilder builder =
        Portfolio.builder("2027").project(platform()).project(app().calendar(WITH_EPIPHANY));
    Portfolio portfolio = builder.build();
    assertThat(portfolio.problems()).hasSize(1);
    assertThat(portfolio.problems().get(0).severity()).isEqualTo(Severity.WARNING);
    Project joined = portfolio.joined().orElseThrow();
    assertThat(joined.task("t-api").calendar()).isEmpty();
    assertThat(joined.task("t-screen").calendar()).contains("Standard (App)");
    assertThat(joined.calendarOf(joined.task("t-screen")).dated()).hasSize(1);
    assertThat(refusal(builder.refuse(Severity.WARNING)).problems())
        .isEqualTo(portfolio.problems());
  }

  @Test
  void joined_differentWorkdays_keepsTheWorkingTime() {
    Workday six = Workday.ofHours(6);
    ProjectBuilder other = app()
        .workday(six)
        .task(Task.of("t-half", workdays(4))
            .withProgress(Progress.started(MONDAY.plusDays(7).atTime(8, 0), workdays(2))))
        .dependency("t-screen", "t-half", DependencyType.START_TO_START, Lag.lag(workdays(1)))
        .resource(Resource.of("ana"))
        .assignment(new Assignment(
            TaskId.of("t-screen"), ResourceId.of("ana"), 1, Optional.of(workdays(3))));
    Portfolio portfolio =
        Portfolio.builder("2027").project(platform()).project(other).build();
    Project joined = portfolio.joined().orElseThrow();
    assertThat(joined.task("t-screen").duration()).isEqualTo(workdays(3));
    assertThat(joined.task("t-half").progress().remaining()).contains(WorkDuration.workhours(12));
    assertThat(joined.dependencies().get(0).lag()).isEqualTo(Lag.lag(WorkDuration.workhours(6)));
    assertThat(joined.assignments().get(0).work()).contains(WorkDuration.workhours(18));
  }

  @Test
  void joined_baselinesOfOneName_areOne() {
    LocalDateTime day = MONDAY.atTime(8, 0);
    Baseline.Entry api = new Baseline.Entry(TaskId.of("t-api"), day, day.plusDays(4));
    Baseline.Entry screen = new Baseline.Entry(TaskId.of("t-screen"), day, day.plusDays(9));
    Portfolio portfolio = Portfolio.builder("2027")
        .project(platform().baseline(new Baseline("agreed", day, List.of(api))))
        .project(app().baseline(new Baseline("agreed", day.plusDays(1), List.of(screen, api))))
        .build();
    assertThat(portfolio.joined().orElseThrow().baselines())
        .containsExactly(new Baseline("agreed", day.plusDays(1), List.of(api, screen)));
  }

  @Test
  void unknownIds_throw() {
    Portfolio portfolio = Portfolio.of(platform().build());
    assertThatThrownBy(() -> portfolio.projectOf(TaskId.of("x")))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessage("task must be in project \"Platform\": x. Use one of the ids of its tasks.");
    assertThatThrownBy(() -> portfolio.feature(FeatureId.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "feature must be in portfolio \"Platform\": x. Use one of the ids of its features.");
    assertThatThrownBy(() -> portfolio.productOf(FeatureId.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
