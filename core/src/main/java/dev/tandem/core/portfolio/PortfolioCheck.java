package dev.tandem.core.portfolio;

import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectRule;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds everything that keeps valid products and projects from being one portfolio. */
final class PortfolioCheck {
  private final List<Product> products;
  private final List<Project> projects;
  private final Problems problems;
  private final Map<TaskId, Project> projectOf = new LinkedHashMap<>();

  PortfolioCheck(List<Product> products, List<Project> projects, Problems problems) {
    this.products = products;
    this.projects = projects;
    this.problems = problems;
  }

  void names(String name) {
    if (name.isBlank()) {
      problems.report(
          PortfolioRule.BLANK_NAME,
          "portfolio",
          "State what people call it.",
          "name of the portfolio must not be blank.");
    }
    Map<String, Project> seen = new HashMap<>();
    for (Project project : projects) {
      if (seen.putIfAbsent(project.name(), project) != null) {
        problems.report(
            PortfolioRule.DUPLICATE_PROJECT,
            "project " + project.name(),
            "Rename one of the projects.",
            "project name must be unique in the portfolio: \"%s\".",
            project.name());
      }
    }
  }

  void products() {
    unique("product", product -> Stream.of(product.id()));
    unique("objective", product -> product.objectives().stream().map(Objective::id));
    unique(
        "key result",
        product -> product.objectives().stream()
            .flatMap(objective -> objective.keyResults().stream())
            .map(KeyResult::id));
    unique("feature", product -> product.features().stream().map(Feature::id));
    unique("release", product -> product.releases().stream().map(Release::id));
  }

  private void unique(String role, Function<Product, Stream<?>> ids) {
    Map<Object, Product> ownerOf = new HashMap<>();
    for (Product product : products) {
      ids.apply(product).forEach(id -> {
        Product other = ownerOf.putIfAbsent(id, product);
        if (other != null) {
          problems.report(
              PortfolioRule.DUPLICATE_ID,
              role + " " + id,
              "Rename one of them.",
              "%s id must be unique in the portfolio: \"%s\" is in product \"%s\" and in product \"%s\".",
              role,
              id,
              other.id(),
              product.id());
        }
      });
    }
  }

  void tasks() {
    for (Project project : projects) {
      for (Task task : project.tasks()) {
        Project other = projectOf.putIfAbsent(task.id(), project);
        if (other != null) {
          problems.report(
              PortfolioRule.DUPLICATE_TASK,
              "task " + task.id(),
              "Rename one of the tasks.",
              "task id must be unique in the portfolio: %s is in project \"%s\" and in project \"%s\".",
              task.id(),
              other.name(),
              project.name());
        }
      }
    }
  }

  /** Tasks that features and dependencies name. */
  void references(List<Dependency> dependencies) {
    NearMiss names = NearMiss.among(projectOf.keySet());
    for (Product product : products) {
      for (Feature feature : product.features()) {
        for (TaskId task : feature.tasks()) {
          known(task, "task of feature \"" + feature.id() + "\"", "feature " + feature.id(), names);
        }
      }
    }
    for (Dependency dependency : dependencies) {
      String element = "dependency " + dependency;
      known(dependency.predecessor(), element, element, names);
      known(dependency.successor(), element, element, names);
    }
  }

  private void known(TaskId task, String role, String element, NearMiss names) {
    if (!projectOf.containsKey(task)) {
      problems.report(
          PortfolioRule.UNKNOWN_TASK,
          element,
          names.remedy(task, "Add that task to a project or correct the id."),
          "%s must be a task of the portfolio: %s.",
          role,
          task);
    }
  }

  /** The projects as one, if their dependencies allow it; cycles and ties to a task's own summary are reported. */
  Optional<Project> joined(String name, List<Dependency> dependencies) {
    try {
      return Optional.of(JoinedProject.of(name, projects, dependencies));
    } catch (InvalidProjectException e) {
      report(e);
    }
    return Optional.empty();
  }

  private void report(InvalidProjectException invalid) {
    invalid.problems().forEach(problem -> {
      PortfolioRule rule = problem.rule() == ProjectRule.DEPENDENCY_CYCLE
          ? PortfolioRule.DEPENDENCY_CYCLE
          : PortfolioRule.SELF_DEPENDENCY;
      problems.report(rule, problem.element(), problem.remedy(), "%s", problem.message());
    });
  }

  /** Where each task stands; of two tasks with one id the first. */
  Map<TaskId, Project> projectOf() {
    return projectOf;
  }
}
