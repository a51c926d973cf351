package dev.tandem.examples.plan;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.InvalidPortfolioException;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioBuilder;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.risk.register.InvalidRiskRegisterException;
import dev.tandem.core.task.Task;
import dev.tandem.metrics.objectives.Benefits;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.UnworkablePlanException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Makes a plan of what a file says, and reports everything that is wrong with it together. */
public final class PlanReader {
  /** Stands in for a start that cannot be read, so that the other problems are found too. */
  private static final LocalDateTime FIRST_DATE = LocalDateTime.of(1, 1, 1, 0, 0);

  private final String file;
  private final PlanFile entries;
  private final Problems problems;

  private PlanReader(String file, PlanFile entries, Problems problems) {
    this.file = file;
    this.entries = entries;
    this.problems = problems;
  }

  /**
   * {@return the plan that a text describes: in the example's plan format, or a document that the JSON adapter wrote}
   *
   * <p>A document holds a project, or a portfolio of one project; the delay of its features is counted from the project's start.
   *
   * @param file what the text is called in messages
   * @param json the text
   * @throws InvalidPlanException if the text is not a plan; the message lists all that is wrong
   */
  public static Plan parse(String file, String json) throws InvalidPlanException {
    StoredPlan stored = StoredPlan.of(file, json);
    if (stored.isOne()) {
      return stored.plan();
    }
    Problems problems = new Problems();
    return new PlanReader(file, PlanJson.parse(file, json, problems), problems).plan();
  }

  private Plan plan() throws InvalidPlanException {
    ImmutableList<WorkCalendar> calendars = new CalendarReader(problems).read(entries.calendars());
    WorkCalendar standard = standardCalendar(calendars);
    LocalDateTime start = problems
        .read("start of the project", () -> PlanTexts.start(entries.start(), standard))
        .orElse(FIRST_DATE);
    ProjectBuilder builder = builder(start, standard, calendars);
    new StaffReader(builder, problems).read(entries.resources(), entries.teams());
    TaskReader tasks = new TaskReader(builder, calendars, standard, problems);
    tasks.read(entries.tasks());
    baseline(tasks.baseline(), standard).ifPresent(builder::baseline);
    problems.check(
        !entries.tasks().isEmpty(),
        "plan must have at least one task. Add it to the field \"tasks\".");
    Optional<Project> project = build(builder);
    ProductReader reader = new ProductReader(start.toLocalDate(), problems);
    Optional<Product> product = entries.product().flatMap(reader::read);
    Optional<Benefits> benefits = entries.product().flatMap(reader::benefits);
    Optional<Portfolio> portfolio = project.flatMap(built -> portfolio(built, product));
    RiskReader riskReader = new RiskReader(
        project.flatMap(Project::statusDate).map(LocalDateTime::toLocalDate), problems);
    PlanRisks risks = riskReader.read(entries);
    portfolio.ifPresent(joined -> check(joined, riskReader, risks));
    PlanPeople people =
        new PeopleReader(start.toLocalDate(), problems).read(entries.stakeholders());
    if (!problems.all().isEmpty() || portfolio.isEmpty()) {
      throw new InvalidPlanException(file, problems.all());
    }
    return new Plan(portfolio.get(), reader.delayFrom(), risks, people, benefits);
  }

  /** The tasks that risks name exist, and are work. */
  private void check(Portfolio portfolio, RiskReader reader, PlanRisks risks) {
    try {
      portfolio.check(risks.register());
    } catch (InvalidRiskRegisterException e) {
      report(e.problems());
    }
    Project project = portfolio.projects().get(0);
    reader.checkLeaves(
        risks.register(),
        project.tasks().stream()
            .map(Task::id)
            .filter(task -> project.isSummary(project.indexOf(task)))
            .collect(ImmutableSet.toImmutableSet()));
  }

  private WorkCalendar standardCalendar(ImmutableList<WorkCalendar> calendars) {
    if (entries.calendar().isEmpty()) {
      return calendars.isEmpty() ? WorkCalendar.standard() : calendars.get(0);
    }
    Optional<WorkCalendar> named = calendars.stream()
        .filter(calendar -> calendar.name().equals(entries.calendar()))
        .findFirst();
    problems.check(
        named.isPresent(),
        "calendar of the project must be one of its calendars: \"" + entries.calendar()
            + "\". Use one of "
            + Joiner.on(", ").join(calendars.stream().map(WorkCalendar::name).iterator()) + ".");
    return named.orElseGet(WorkCalendar::standard);
  }

  private ProjectBuilder builder(
      LocalDateTime start, WorkCalendar standard, List<WorkCalendar> calendars) {
    ProjectBuilder builder = Project.builder(entries.name(), start).calendar(standard);
    calendars.stream().filter(other -> !other.equals(standard)).forEach(builder::addCalendar);
    entries
        .hoursPerDay()
        .ifPresent(hours ->
            problems.read("hoursPerDay", () -> Workday.ofHours(hours)).ifPresent(builder::workday));
    finish("statusDate", entries.statusDate(), standard).ifPresent(builder::statusDate);
    finish("mustFinishBy", entries.mustFinishBy(), standard).ifPresent(builder::mustFinishBy);
    return builder;
  }

  private Optional<LocalDateTime> finish(String place, String text, WorkCalendar calendar) {
    return problems.readIfGiven(place, text, () -> PlanTexts.finish(text, calendar));
  }

  private Optional<Baseline> baseline(List<Baseline.Entry> dates, WorkCalendar standard) {
    return entries
        .baseline()
        .flatMap(entry -> problems.read(
            "baseline",
            () -> new Baseline(entry.name(), PlanTexts.start(entry.takenAt(), standard), dates)));
  }

  private Optional<Project> build(ProjectBuilder builder) {
    try {
      Project project = builder.build();
      checkWorkable(project);
      return Optional.of(project);
    } catch (InvalidProjectException e) {
      report(e.problems());
      return Optional.empty();
    }
  }

  /** Whether everybody can work on what they are assigned to, which the network of the plan finds out. */
  private void checkWorkable(Project project) {
    if (project.resources().stream().noneMatch(resource -> resource.calendar().isPresent())) {
      return;
    }
    try {
      ActivityNetwork.compile(project);
    } catch (UnworkablePlanException e) {
      report(e.problems());
    }
  }

  /** Project and product joined: the tasks that features name exist. */
  private Optional<Portfolio> portfolio(Project project, Optional<Product> product) {
    PortfolioBuilder builder =
        Portfolio.builder(project.name().isBlank() ? file : project.name()).project(project);
    product.ifPresent(builder::product);
    try {
      return Optional.of(builder.build());
    } catch (InvalidPortfolioException e) {
      report(e.problems());
      return Optional.empty();
    }
  }

  private void report(List<Problem> found) {
    found.forEach(problem -> problems.check(false, problem.toString()));
  }
}
