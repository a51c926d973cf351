package dev.tandem.jackson;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.metrics.prioritisation.Cd3;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What docs/storing.md shows: its documents are read and written, and its code stands here. */
class StoringGuideTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "storing.md");
  private static final Path TEST =
      Path.of("src/test/java/dev/tandem/jackson/StoringGuideTest.java");

  @Test
  void project_ofThePage_isReadAndWritten() throws IOException {
    Project project = project();
    String json = TandemJson.write(project);
    Project same = TandemJson.readProject(json); // equal to project
    String agreed = TandemJson.write(CriticalPath.analyse(project).dates());
    assertThat(same).isEqualTo(project);
    assertThat(TandemJson.readScheduleDates(agreed).tasks()).hasSize(3);
    String shown = blocks("json").get(0);
    assertThat(compact(shown)).isEqualTo(json);
    assertThat(TandemJson.readProject(shown)).isEqualTo(project);
  }

  @Test
  void product_ofThePage_isReadAndWritten() throws IOException {
    String shown = blocks("json").get(1);
    assertThat(compact(shown)).isEqualTo(TandemJson.write(product()));
    assertThat(TandemJson.readProduct(shown)).isEqualTo(product());
  }

  @Test
  void ranking_byAMapper_isReadAndWritten() {
    Ranking ranking = ranking();
    JsonMapper mapper = JsonMapper.builder().addModule(new TandemModule()).build();
    String text = mapper.writeValueAsString(ranking);
    Ranking read = mapper.readValue(text, Ranking.class);
    assertThat(read).isEqualTo(ranking);
  }

  @Test
  void mistakes_ofThePage_areTold() throws IOException {
    String json =
        TandemJson.write(project()).replace("\"5d\"", "\"5 days\"").replace("\"lag\"", "\"lags\"");
    assertThatThrownBy(() -> TandemJson.readProject(json))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(blocks("text").get(0).strip());
  }

  @Test
  void code_ofThePage_standsHere() throws IOException {
    String here = withoutSpace(Files.readString(TEST));
    assertThat(blocks("java"))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(here).contains(withoutSpace(code)));
  }

  private static Ranking ranking() {
    return Cd3.rank(List.of(new Cd3("login", 5, 2), new Cd3("search", 3, 1)));
  }

  private static Project project() {
    return Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
        .calendar(WorkCalendar.standard()
            .derive("Office")
            .hours(DayOfWeek.FRIDAY, TimeRange.parse("08:00-12:00"))
            .dayOff("Works outing", LocalDate.of(2026, 1, 16))
            .build())
        .task(Task.summary("launch").withName("Launch"))
        .task(Task.of("design", workdays(5))
            .withName("Design")
            .withParent("launch")
            .withProgress(Progress.startedPercent(LocalDateTime.of(2026, 1, 5, 8, 0), 40)))
        .task(Task.of("test", workhours(30))
            .withName("Test")
            .withParent("launch")
            .withConstraint(Constraint.startNoEarlierThan(LocalDateTime.of(2026, 1, 12, 8, 0))))
        .dependency("design", "test", DependencyType.START_TO_START, Lag.lag(workdays(2)))
        .build();
  }

  private static Product product() {
    return Product.builder("shop", "Web shop", "EUR")
        .objective(Objective.of(
            "grow",
            "Customers come back",
            ObjectiveKind.ASPIRATIONAL,
            DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
            KeyResult.increase("orders", "orders a week", 200, 500)
                .withCurrent(260.5, LocalDate.of(2026, 2, 1))))
        .feature(Feature.builder("checkout", "One-page checkout")
            .contributesTo("orders", 150)
            .costOfDelay(new Linear(900))
            .effort(workdays(20))
            .task("design")
            .build())
        .build();
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "$\\R(.*?)^```$")
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Without the line breaks and spaces for reading. */
  private static String compact(String json) {
    return JsonMapper.builder().build().readTree(json).toString();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("(?m)(?:^|\\s)//.*$", "").replaceAll("\\s+", "");
  }
}
