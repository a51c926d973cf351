package dev.tandem.core.portfolio;

import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.problem.Severity;
import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects the parts of a {@link Portfolio}; {@link #build()} checks them together.
 *
 * <p>Parts may be given as they are or as builders: what is wrong with those is then reported together with all else.
 *
 * <p>A builder is for one thread: two that use it at the same time may lose parts or see half of one. What it builds is immutable; it can
 * go on and build more.
 */
public final class PortfolioBuilder {
  private final String name;
  private final List<Product> products = new ArrayList<>();
  private final List<Project> projects = new ArrayList<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Problem> ofParts = new ArrayList<>();
  private Severity fatal = Severity.ERROR;

  PortfolioBuilder(String name) {
    this.name = name;
  }

  /**
   * Adds a product.
   *
   * @param product the product
   * @return this builder
   */
  public PortfolioBuilder product(Product product) {
    products.add(Objects.requireNonNull(product, "product"));
    return this;
  }

  /**
   * Adds a product that is not built yet; if it is not valid, its problems are kept until {@link #build()} reports them.
   *
   * @param product the product
   * @return this builder
   */
  public PortfolioBuilder product(Product.Builder product) {
    try {
      products.add(product.build());
    } catch (InvalidProductException e) {
      e.problems().forEach(problem -> ofParts.add(in("product", problem)));
    }
    return this;
  }

  /**
   * Adds a project.
   *
   * @param project the project
   * @return this builder
   */
  public PortfolioBuilder project(Project project) {
    projects.add(Objects.requireNonNull(project, "project"));
    return this;
  }

  /**
   * Adds a project that is not built yet; if it is not valid, its problems are kept until {@link #build()} reports them. As long as it is
   * not, nobody knows which tasks it has, and references to tasks are not checked.
   *
   * @param project the project
   * @return this builder
   */
  public PortfolioBuilder project(ProjectBuilder project) {
    try {
      projects.add(project.build());
    } catch (InvalidProjectException e) {
      e.problems().forEach(problem -> ofParts.add(in("project", problem)));
    }
    return this;
  }

  private static Problem in(String part, Problem problem) {
    return new Problem(
        problem.severity(),
        problem.rule(),
        part + ", " + problem.element(),
        problem.message(),
        problem.remedy());
  }

  /**
   * Adds a dependency, between tasks of one project or of two.
   *
   * @param dependency the dependency
   * @return this builder
   */
  public PortfolioBuilder dependency(Dependency dependency) {
    dependencies.add(Objects.requireNonNull(dependency, "dependency"));
    return this;
  }

  /**
   * Adds the usual dependency: finish to start, no lag.
   *
   * @param predecessor the id of the task that is waited for
   * @param successor the id of the task that waits
   * @return this builder
   * @throws IllegalArgumentException if an id is blank
   */
  public PortfolioBuilder dependency(String predecessor, String successor) {
    return dependency(Dependency.of(TaskId.of(predecessor), TaskId.of(successor)));
  }

  /**
   * Sets which problems keep the portfolio from being built: those as bad as this or worse. Errors always do; warnings only if asked.
   *
   * @param severity the least severity that is refused
   * @return this builder
   */
  public PortfolioBuilder refuse(Severity severity) {
    fatal = Objects.requireNonNull(severity, "severity");
    return this;
  }

  /**
   * {@return the portfolio}
   *
   * @throws InvalidPortfolioException if it or one of its parts breaks a rule; it names all of them
   */
  public Portfolio build() {
    Problems problems = new Problems();
    problems.addAll(ofParts);
    return Portfolio.checked(
        name,
        List.copyOf(products),
        List.copyOf(projects),
        List.copyOf(dependencies),
        problems,
        fatal);
  }
}
