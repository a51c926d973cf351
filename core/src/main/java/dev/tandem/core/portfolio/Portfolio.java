package dev.tandem.core.portfolio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.problem.Severity;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.risk.register.InvalidRiskRegisterException;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Products and the projects that deliver them, joined by ids and checked as one: the why and what beside the how and when.
 *
 * <p>Task ids are unique across all projects, ids of features, releases, objectives and key results across all products. The tasks that
 * features name exist. Dependencies may tie tasks of different projects, and all of them together have no cycle. A resource or team that
 * several projects name is one and the same, and they say the same of it. A portfolio without projects may name tasks that are kept
 * elsewhere.
 *
 * <p>A product alone or a project alone is a portfolio of one: {@link #of(Product)}, {@link #of(Project)}.
 *
 * <p>Immutable, and safe for use by many threads. Two are equal if their names, products, projects and dependencies are. Cost of making
 * one: O(tasks + dependencies + features).
 */
public final class Portfolio {
  private final String name;
  private final ImmutableList<Product> products;
  private final ImmutableList<Project> projects;
  private final ImmutableList<Dependency> dependencies;
  private final ImmutableList<Problem> warnings;
  private final Optional<Project> joined;
  private final Map<TaskId, Project> projectOf;
  private final ImmutableMap<FeatureId, Feature> features;
  private final ImmutableMap<FeatureId, Product> productOf;
  private final ImmutableSetMultimap<TaskId, FeatureId> featuresOf;

  private Portfolio(
      String name,
      List<Product> products,
      List<Project> projects,
      List<Dependency> dependencies,
      PortfolioCheck check,
      Optional<Project> joined,
      ImmutableList<Problem> warnings) {
    this.name = name;
    this.products = ImmutableList.copyOf(products);
    this.projects = ImmutableList.copyOf(projects);
    this.dependencies = ImmutableList.copyOf(dependencies);
    this.projectOf = check.projectOf();
    this.joined = joined;
    this.warnings = warnings;
    ImmutableMap.Builder<FeatureId, Feature> byId = ImmutableMap.builder();
    ImmutableMap.Builder<FeatureId, Product> owners = ImmutableMap.builder();
    ImmutableSetMultimap.Builder<TaskId, FeatureId> served = ImmutableSetMultimap.builder();
    for (Product product : products) {
      for (Feature feature : product.features()) {
        byId.put(feature.id(), feature);
        owners.put(feature.id(), product);
        feature.tasks().forEach(task -> served.put(task, feature.id()));
      }
    }
    this.features = byId.buildOrThrow();
    this.productOf = owners.buildOrThrow();
    this.featuresOf = served.build();
  }

  /**
   * {@return a builder of an empty portfolio}
   *
   * @param name what people call it
   */
  public static PortfolioBuilder builder(String name) {
    return new PortfolioBuilder(name);
  }

  /**
   * {@return a portfolio of one product, named as it is; the tasks that its features name are kept elsewhere}
   *
   * @param product the product
   */
  public static Portfolio of(Product product) {
    return builder(product.name()).product(product).build();
  }

  /**
   * {@return a portfolio of one project, named as it is}
   *
   * @param project the project
   */
  public static Portfolio of(Project project) {
    return builder(project.name().isBlank() ? "project" : project.name())
        .project(project)
        .build();
  }

  /** Checks the parts together with the problems that they have of their own. */
  static Portfolio checked(
      String name,
      List<Product> products,
      List<Project> projects,
      List<Dependency> dependencies,
      Problems problems,
      Severity fatal) {
    boolean partsAreValid = problems.all().isEmpty();
    PortfolioCheck check = new PortfolioCheck(products, projects, problems);
    check.names(name);
    check.products();
    check.tasks();
    // as long as a project is invalid, nobody knows which tasks it has
    if (partsAreValid && (!projects.isEmpty() || !dependencies.isEmpty())) {
      check.references(dependencies);
    }
    ResourcePool.check(projects, problems);
    Optional<Project> joined = Optional.empty();
    if (problems.from(Severity.ERROR).isEmpty() && !projects.isEmpty()) {
      joined = check.joined(name, dependencies);
    }
    if (!problems.from(fatal).isEmpty() || !problems.from(Severity.ERROR).isEmpty()) {
      throw new InvalidPortfolioException(name, problems.all());
    }
    return new Portfolio(name, products, projects, dependencies, check, joined, problems.all());
  }

  /** {@return what people call it} */
  public String name() {
    return name;
  }

  /** {@return its products, in the order stated} */
  public ImmutableList<Product> products() {
    return products;
  }

  /** {@return its projects, in the order stated} */
  public ImmutableList<Project> projects() {
    return projects;
  }

  /** {@return the dependencies that were stated for the portfolio itself, most of them across projects} */
  public ImmutableList<Dependency> dependencies() {
    return dependencies;
  }

  /** {@return what is probably not meant, though it contradicts nothing: warnings only} */
  public ImmutableList<Problem> problems() {
    return warnings;
  }

  /**
   * {@return all projects as one: their tasks, one project after another, and all dependencies; empty if there is no project}
   *
   * <p>It is what a network of the portfolio is compiled from, and lists tasks and dependencies for whoever needs them all. It begins with
   * the first of the projects. Where each of the others begins, its status date and the date by which it must finish are not in it, nor, of
   * several projects, what a day of each costs: to
   * schedule a portfolio, hand the portfolio itself to the scheduler.
   */
  public Optional<Project> joined() {
    return joined;
  }

  /**
   * {@return the project to which a task belongs}
   *
   * @param task the task's id
   * @throws UnknownTaskException if no project has it
   */
  public Project projectOf(TaskId task) {
    Project project = projectOf.get(task);
    if (project == null) {
      throw new UnknownTaskException(task, name);
    }
    return project;
  }

  /**
   * {@return the task with this id}
   *
   * @param id the id
   * @throws UnknownTaskException if no project has it
   */
  public Task task(TaskId id) {
    return projectOf(id).task(id);
  }

  /** {@return the features of all products by id, in the order stated} */
  public ImmutableMap<FeatureId, Feature> features() {
    return features;
  }

  /**
   * {@return the feature with this id}
   *
   * @param id the id
   * @throws IllegalArgumentException if no product has it
   */
  public Feature feature(FeatureId id) {
    return known(features, id);
  }

  /**
   * {@return the product to which a feature belongs}
   *
   * @param id the feature's id
   * @throws IllegalArgumentException if no product has it
   */
  public Product productOf(FeatureId id) {
    return known(productOf, id);
  }

  private <T> T known(Map<FeatureId, T> byId, FeatureId id) {
    T found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException("feature must be in portfolio \"" + name + "\": " + id
          + ". Use one of the ids of its features.");
    }
    return found;
  }

  /**
   * Checks that every task that a risk register names is in one of the projects.
   *
   * @param register risks and correlations
   * @throws InvalidRiskRegisterException if some are not; it names all of them, each with the task that was probably meant
   */
  public void check(RiskRegister register) {
    register.checkTasks(projectOf.keySet());
  }

  /** {@return for each task that features name, those features, in the order stated; a task below a summary is not named by naming the summary} */
  public ImmutableSetMultimap<TaskId, FeatureId> featuresByTask() {
    return featuresOf;
  }

  /** {@return the resources of all projects, each once} */
  public ImmutableList<Resource> resources() {
    return pooled(Project::resources, Resource::id);
  }

  /** {@return the teams of all projects, each once} */
  public ImmutableList<Team> teams() {
    return pooled(Project::teams, Team::id);
  }

  private <T> ImmutableList<T> pooled(
      Function<Project, List<T>> parts, Function<T, ResourceId> id) {
    Map<ResourceId, T> pool = new LinkedHashMap<>();
    projects.forEach(
        project -> parts.apply(project).forEach(each -> pool.putIfAbsent(id.apply(each), each)));
    return ImmutableList.copyOf(pool.values());
  }

  /** {@return a builder that holds all of this portfolio, to change some of it} */
  public PortfolioBuilder toBuilder() {
    PortfolioBuilder builder = builder(name);
    products.forEach(builder::product);
    projects.forEach(builder::project);
    dependencies.forEach(builder::dependency);
    return builder;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Portfolio that
        && name.equals(that.name)
        && products.equals(that.products)
        && projects.equals(that.projects)
        && dependencies.equals(that.dependencies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, products, projects, dependencies);
  }

  /** {@return for example {@code portfolio "Shop": 1 product with 12 features, 2 projects with 40 tasks}} */
  @Override
  public String toString() {
    int tasks = projects.stream().mapToInt(project -> project.tasks().size()).sum();
    return "portfolio \"" + name + "\": "
        + count(products.size(), "product") + " with " + count(features.size(), "feature") + ", "
        + count(projects.size(), "project") + " with " + count(tasks, "task");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
