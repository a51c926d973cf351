package dev.tandem.scheduling.roadmap;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Severity;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose features two projects deliver, dated and priced by hand. 2027-01-04 is a Monday. */
class RoadmapTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final Currency EUR = Currency.getInstance("EUR");

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2027-01-" + dayAndTime);
  }

  private static ProjectBuilder platform() {
    return Project.builder("Platform", MONDAY.atTime(8, 0))
        .task("accounts", workdays(5))
        .task("tokens", workdays(3))
        .dependency("accounts", "tokens");
  }

  private static ProjectBuilder app() {
    return Project.builder("App", MONDAY.atTime(8, 0))
        .task(Task.summary("ui"))
        .task(Task.of("screen", workdays(2)).withParent("ui"))
        .task(Task.of("widget", workdays(1)).withParent("ui"))
        .task("cleanup", workdays(1))
        .dependency("screen", "widget");
  }

  private static Product.Builder shop() {
    return Product.builder("shop", "Shop", "EUR")
        .release(Release.of("jan", "January", DateRange.of(MONDAY, LocalDate.of(2027, 1, 8))))
        .objective(Objective.of(
            "grow",
            "Grow",
            ObjectiveKind.COMMITTED,
            DateRange.of(MONDAY, LocalDate.of(2027, 1, 6)),
            KeyResult.increase("signups", "sign-ups", 10, 20),
            KeyResult.increase("speed", "page speed", 1, 2)))
        .feature(Feature.builder("login", "Log in with one tap")
            .task("accounts")
            .task("tokens")
            .costOfDelay(new Linear(240))
            .effort(workdays(8))
            .contributesTo("signups")
            .release("jan")
            .build())
        .feature(Feature.builder("home", "Home screen")
            .task("ui")
            .requires("login")
            .costOfDelay(new Linear(24))
            .effort(workdays(2))
            .contributesTo("speed")
            .release("jan")
            .build())
        .feature(Feature.builder("search", "Search").build());
  }

  private static Portfolio portfolio() {
    return Portfolio.builder("2027")
        .product(shop())
        .project(platform())
        .project(app())
        .build();
  }

  private static Roadmap roadmap() {
    Portfolio portfolio = portfolio();
    return Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
  }

  @Test
  void feature_withTasks_comesWithTheLastOfThem() {
    FeatureDates login = roadmap().feature("login");
    assertThat(login.start()).contains(at("04T08:00"));
    assertThat(login.delivered()).contains(at("13T17:00"));
    assertThat(login.usable()).contains(at("13T17:00"));
    assertThat(login.drivers()).containsExactly(TaskId.of("tokens"));
    assertThat(login.leastFloat()).contains(workdays(0));
    assertThat(login.critical()).isTrue();
    // Nine days and nine hours after Monday morning.
    assertThat(login.cost().orElseThrow()).isCloseTo(240 * 9.375, within(1e-9));
  }

  @Test
  void feature_thatRequiresAnother_isUsableWithIt() {
    FeatureDates home = roadmap().feature("home");
    assertThat(home.start()).contains(at("04T08:00"));
    assertThat(home.delivered()).contains(at("06T17:00"));
    assertThat(home.usable()).contains(at("13T17:00"));
    assertThat(home.cost().orElseThrow()).isCloseTo(24 * 9.375, within(1e-9));
  }

  @Test
  void leastFloat_elapsedTask_countsInItsOwnDays() {
    ProjectBuilder project = Project.builder("App", MONDAY.atTime(8, 0))
        .task("long", workdays(5))
        .task("work", workdays(3))
        .task(Task.elapsed("drying", Duration.ofHours(81)));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .feature(Feature.builder("a", "A").task("drying").task("work").build());
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    Schedule schedule = CriticalPath.analyse(portfolio);
    // Until Friday, 17:00: a day on the clock, which is more than two workdays.
    assertThat(schedule.task("drying").totalFloat()).isEqualTo(workdays(1));
    assertThat(schedule.task("work").totalFloat()).isEqualTo(workdays(2));
    assertThat(Roadmap.of(portfolio, schedule).feature("a").leastFloat()).contains(workdays(2));
  }

  @Test
  void feature_withoutTasks_hasNoDates() {
    FeatureDates search = roadmap().feature("search");
    assertThat(search.delivered()).isEmpty();
    assertThat(search.usable()).isEmpty();
    assertThat(search.cost()).isEmpty();
    assertThat(search.leastFloat()).isEmpty();
    assertThat(search.critical()).isFalse();
    assertThat(search.drivers()).isEmpty();
  }

  @Test
  void cost_allFeatures_isPerCurrency() {
    assertThat(roadmap().cost()).containsOnlyKeys(EUR);
    assertThat(roadmap().cost().get(EUR)).isCloseTo(264 * 9.375, within(1e-9));
    Portfolio portfolio = portfolio();
    Roadmap later = Roadmap.of(
        portfolio,
        CriticalPath.analyse(portfolio),
        RoadmapConvention.standard().withReference(at("12T17:00")));
    assertThat(later.cost().get(EUR)).isCloseTo(264, within(1e-9));
    assertThat(later.reference()).isEqualTo(at("12T17:00"));
    assertThat(roadmap().reference()).isEqualTo(at("04T08:00"));
  }

  @Test
  void release_waitsForTheLastFeature() {
    ReleaseDates january = roadmap().release("jan");
    assertThat(january.features()).containsExactly(FeatureId.of("login"), FeatureId.of("home"));
    assertThat(january.date()).contains(at("13T17:00"));
    assertThat(january.drivers()).containsExactly(FeatureId.of("login"), FeatureId.of("home"));
    assertThat(january.undated()).isEmpty();
    assertThat(january.daysLate()).isEqualTo(5);
    assertThat(january.batchingCost()).isZero();
  }

  @Test
  void objective_comesWithTheFeaturesThatContribute() {
    ObjectiveDates grow = roadmap().objective("grow");
    assertThat(grow.first()).contains(at("13T17:00"));
    assertThat(grow.last()).contains(at("13T17:00"));
    assertThat(grow.keyResults().get(1).features()).containsExactly(FeatureId.of("home"));
  }

  @Test
  void findings_bothSides_nameEveryContradiction() {
    assertThat(roadmap().findings())
        .extracting(Problem::toString)
        .containsExactly(
            "feature \"home\" should not be delivered before \"login\", which it requires:"
                + " 2027-01-06T17:00, \"login\" 2027-01-13T17:00. Move one of them; until then it is of no use.",
            "feature \"search\" should have tasks that deliver it: none. Name the tasks that deliver it.",
            "release \"jan\" should come by 2027-01-08: [login, home] are usable on 2027-01-13T17:00, 5 days later."
                + " Move features to a later release, or the window.",
            "key result \"signups\" should have a feature by 2027-01-06: the first of [login] is usable on"
                + " 2027-01-13T17:00. Bring one of its features forward, or set the objective for a later period.",
            "key result \"speed\" should have a feature by 2027-01-06: the first of [home] is usable on"
                + " 2027-01-13T17:00. Bring one of its features forward, or set the objective for a later period.",
            "task cleanup should serve a feature: none names it, nor anything that waits for it. Name it in the feature that needs it, or drop it.");
    assertThat(roadmap().findings()).extracting(Problem::severity).containsOnly(Severity.WARNING);
  }

  @Test
  void findings_effortsApart_areNamedBeyondTheFactor() {
    Portfolio portfolio = portfolio();
    Schedule schedule = CriticalPath.analyse(portfolio);
    // Home: 2 days of effort, 3 days of tasks: a factor of 1.5, which is allowed.
    RoadmapConvention strict = RoadmapConvention.standard().withEffortFactor(1.4);
    assertThat(Roadmap.of(portfolio, schedule, strict).findings())
        .filteredOn(problem -> problem.rule() == RoadmapRule.EFFORTS_APART)
        .extracting(Problem::toString)
        .containsExactly(
            "effort of feature \"home\" should be that of its tasks within a factor of 1.4: 2d, tasks 3d."
                + " Correct one of the two estimates.");
    Product less = shop()
        .feature(
            Feature.builder("more", "More").task("cleanup").effort(workdays(9)).build())
        .build();
    Portfolio apart = Portfolio.builder("2027")
        .product(less)
        .project(platform())
        .project(app())
        .build();
    assertThat(Roadmap.of(apart, CriticalPath.analyse(apart)).findings())
        .filteredOn(problem -> problem.rule() == RoadmapRule.EFFORTS_APART)
        .extracting(Problem::element)
        .containsExactly("feature more");
  }

  @Test
  void findings_sharedAndAssignedTasks_countByShareAndWork() {
    ProjectBuilder project = Project.builder("App", MONDAY.atTime(8, 0))
        .task("screen", workdays(2))
        .task("api", workdays(2))
        .resource(Resource.of("ana"))
        .resource(Resource.of("ben"))
        .assignment(Assignment.of("api", "ana"))
        .assignment(new Assignment(
            TaskId.of("api"), ResourceId.of("ben"), 1, Optional.of(WorkDuration.workhours(8))));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .feature(Feature.builder("a", "A")
            .task("screen")
            .task("api")
            .effort(workdays(4))
            .build())
        .feature(Feature.builder("b", "B").task("screen").effort(workdays(1)).build());
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    RoadmapConvention exact = RoadmapConvention.standard().withEffortFactor(1);
    // Of the screen each has a day; the api takes Ana two days and Ben one.
    assertThat(Roadmap.of(portfolio, CriticalPath.analyse(portfolio), exact).findings())
        .isEmpty();
  }

  @Test
  void findings_taskThatAFeatureWaitsFor_servesIt() {
    ProjectBuilder project = Project.builder("App", MONDAY.atTime(8, 0))
        .task("research", workdays(2))
        .task("design", workdays(2))
        .task(Task.summary("build"))
        .task(Task.of("screen", workdays(2)).withParent("build"))
        .task("party", workdays(1))
        .dependency("research", "design")
        .dependency("design", "build")
        .dependency("build", "party");
    Product.Builder product = Product.builder("p", "P", "EUR")
        .feature(Feature.builder("a", "A").task("screen").build());
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    assertThat(Roadmap.of(portfolio, CriticalPath.analyse(portfolio)).findings())
        .extracting(Problem::element)
        .containsExactly("task party");
  }

  @Test
  void findings_otherCalendarAndWorkday_compareWorkingTime() {
    WorkCalendar mornings =
        WorkCalendar.of("Mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
    ProjectBuilder project = Project.builder("App", MONDAY.atTime(8, 0))
        .calendar(mornings)
        .workday(Workday.ofHours(4))
        .task("screen", workdays(2));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .feature(Feature.builder("a", "A").task("screen").effort(workdays(2)).build());
    Portfolio portfolio = Portfolio.builder("x")
        .product(product)
        .project(platform())
        .project(project)
        .build();
    assertThat(Roadmap.of(
                portfolio,
                CriticalPath.analyse(portfolio),
                RoadmapConvention.standard().withEffortFactor(1))
            .findings())
        .extracting(Problem::rule)
        .containsOnly(RoadmapRule.TASK_WITHOUT_FEATURE);
  }

  @Test
  void comparison_lateTask_namesWhoWaitsAndWhatItCosts() {
    Portfolio portfolio = portfolio();
    ScheduleEditor editor = CriticalPath.analyse(portfolio).edit();
    Roadmap before = Roadmap.of(portfolio, editor.snapshot());
    editor.changeDuration("tokens", workdays(5));
    Roadmap after = Roadmap.of(portfolio, editor.snapshot());
    RoadmapComparison slip = RoadmapComparison.between(before, after);
    assertThat(slip.features()).hasSize(2);
    assertThat(slip.features().get(0).shift()).isEqualTo(Duration.ofDays(2));
    assertThat(slip.features().get(0).cost()).isCloseTo(480, within(1e-9));
    assertThat(slip.features().get(1).id()).isEqualTo(FeatureId.of("home"));
    assertThat(slip.releases()).hasSize(1);
    assertThat(slip.cost().get(EUR)).isCloseTo(528, within(1e-9));
    assertThat(slip).hasToString("""
            feature login: 2027-01-13 -> 2027-01-15, loses 480 more
            feature home: 2027-01-13 -> 2027-01-15, loses 48 more
            release jan: 2027-01-13 -> 2027-01-15
            in all 528 EUR more""");
    RoadmapComparison none = RoadmapComparison.between(before, before);
    assertThat(none).hasToString("no feature and no release moves");
    assertThat(none.cost()).isEmpty();
  }

  @Test
  void comparison_featureThatGetsTasks_hasNoShiftToPrice() {
    Portfolio portfolio = portfolio();
    Roadmap before = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    Product.Builder with = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("search", "Search").task("cleanup").build());
    Portfolio changed = Portfolio.builder("2027")
        .product(with)
        .project(platform())
        .project(app())
        .build();
    RoadmapComparison comparison =
        RoadmapComparison.between(before, Roadmap.of(changed, CriticalPath.analyse(changed)));
    assertThat(comparison.features()).hasSize(1);
    assertThat(comparison.features().get(0).before()).isEmpty();
    assertThat(comparison.features().get(0).shift()).isZero();
    assertThat(comparison.cost().get(EUR)).isZero();
    assertThat(comparison.toString()).startsWith("feature search: no date -> 2027-01-04");
  }

  @Test
  void toString_roadmap_isATable() {
    assertThat(roadmap().toString()).startsWith("""
            feature  start       delivered   usable      float  lost by then
            login    2027-01-04  2027-01-13  2027-01-13  0d !          2,250
            home     2027-01-04  2027-01-06  2027-01-13  0d !            225
            search   -           -           -           -                 -

            release  window                    ready       days late  waits for
            jan      2027-01-04 to 2027-01-08  2027-01-13          5  [login, home]
            ! feature "home" should not""");
  }

  @Test
  void findings_featureOfASummary_countsTheWorkOfAllLevelsBelow() {
    ProjectBuilder project = Project.builder("App", MONDAY.atTime(8, 0))
        .task(Task.summary("build"))
        .task(Task.summary("front").withParent("build"))
        .task(Task.of("screen", workdays(2)).withParent("front"))
        .task(Task.of("widget", workdays(3)).withParent("front"))
        .task(Task.of("api", workdays(4)).withParent("build"))
        .resource(Resource.of("ana"))
        .assignment(new Assignment(TaskId.of("api"), ResourceId.of("ana"), 0.5, Optional.empty()));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .feature(Feature.builder("a", "A").task("build").effort(workdays(8)).build())
        .feature(Feature.builder("b", "B").task("front").effort(workdays(5)).build());
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    RoadmapConvention exact = RoadmapConvention.standard().withEffortFactor(1);
    // Two and three days, and half of four; the first feature names the summary that the second is
    // below.
    assertThat(Roadmap.of(portfolio, CriticalPath.analyse(portfolio), exact).findings())
        .extracting(Problem::toString)
        .containsExactly(
            "effort of feature \"a\" should be that of its tasks within a factor of 1.0: 8d, tasks 7d."
                + " Correct one of the two estimates.");
  }

  @Test
  void release_readyOnTheLastDayOfItsWindow_isInTime() {
    Product product = Product.builder("p", "P", "EUR")
        .release(Release.of("week", "Week", DateRange.of(MONDAY, LocalDate.of(2027, 1, 8))))
        .feature(Feature.builder("a", "A").task("accounts").release("week").build())
        .build();
    Project project = Project.builder("Platform", MONDAY.atTime(8, 0))
        .task("accounts", workdays(5))
        .build();
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    assertThat(Roadmap.of(portfolio, CriticalPath.analyse(portfolio)).findings())
        .isEmpty();
  }

  @Test
  void toString_datesOfOne_areASentence() {
    Roadmap roadmap = roadmap();
    assertThat(roadmap.feature(FeatureId.of("login")))
        .hasToString("login usable 2027-01-13T17:00, least float 0d, critical");
    assertThat(roadmap.feature(FeatureId.of("search"))).hasToString("search without a date");
    assertThat(roadmap.release("jan"))
        .hasToString(
            "jan (2027-01-04 to 2027-01-08) ready 2027-01-13T17:00, waits for login, home");
    assertThat(roadmap.objectives().get(0).toString()).startsWith("""
        grow Grow (2027-01-04 to 2027-01-06)
        key result  first feature     last feature      features
        signups     2027-01-13T17:00  2027-01-13T17:00  login
        speed       2027-01-13T17:00  2027-01-13T17:00  home""");
  }

  @Test
  void of_projectAlone_hasNothingToSay() {
    Portfolio portfolio = Portfolio.of(platform().build());
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    assertThat(roadmap.features()).isEmpty();
    assertThat(roadmap.releases()).isEmpty();
    assertThat(roadmap.objectives()).isEmpty();
    assertThat(roadmap.findings()).isEmpty();
    assertThat(roadmap.cost()).isEmpty();
    assertThat(roadmap).isEqualTo(Roadmap.of(portfolio, CriticalPath.analyse(portfolio)));
    assertThat(roadmap).hasSameHashCodeAs(Roadmap.of(portfolio, CriticalPath.analyse(portfolio)));
    assertThat(roadmap).isNotEqualTo(roadmap());
  }

  @Test
  void of_scheduleWithoutTheTasks_throwsNamingThem() {
    Schedule other = CriticalPath.analyse(platform().build());
    assertThatThrownBy(() -> Roadmap.of(portfolio(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tasks of features must be in the schedule: [ui] are not. Schedule the portfolio itself.");
  }

  @Test
  void unknownIds_throw() {
    assertThatThrownBy(() -> roadmap().feature("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "feature must be in portfolio \"2027\": x. Use one of the ids of its features.");
    assertThatThrownBy(() -> roadmap().release("x"))
        .hasMessage(
            "release must be in portfolio \"2027\": x. Use one of the ids of its releases.");
    assertThatThrownBy(() -> roadmap().objective("x"))
        .hasMessage(
            "objective must be in portfolio \"2027\": x. Use one of the ids of its objectives.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
  void withEffortFactor_notAFactor_throws(double factor) {
    assertThatThrownBy(() -> RoadmapConvention.standard().withEffortFactor(factor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort factor must be a finite number of at least 1: " + factor
            + ". State 1.5 to allow half as much again.");
  }

  /** Golden case release_date_from_schedule-s01: a release of a, b and c, finished on days 20, 24 and 12, that cost 5, 1 and 30 a day. */
  @Test
  void release_batchingHidesTheExpensiveFeature() {
    WorkCalendar always = WorkCalendar.twentyFourHours();
    ProjectBuilder project = Project.builder("days", MONDAY.atStartOfDay())
        .calendar(always)
        .workday(Workday.ofHours(24))
        .task("ta", workdays(20))
        .task("tb", workdays(24))
        .task("tc", workdays(12));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .release(Release.of("r", "R", DateRange.of(MONDAY, MONDAY.plusDays(40))));
    String[] ids = {"a", "b", "c"};
    double[] costs = {5, 1, 30};
    for (int i = 0; i < 3; i++) {
      product.feature(Feature.builder(ids[i], ids[i])
          .task("t" + ids[i])
          .costOfDelay(new Linear(costs[i]))
          .release("r")
          .build());
    }
    Portfolio portfolio =
        Portfolio.builder("x").product(product).project(project).build();
    ReleaseDates release =
        Roadmap.of(portfolio, CriticalPath.analyse(portfolio)).release("r");
    assertThat(release.date()).contains(MONDAY.plusDays(24).atStartOfDay());
    assertThat(release.batchingCost()).isCloseTo(380, within(1e-9));
    assertThat(release.drivers()).containsExactly(FeatureId.of("b"));
  }
}
