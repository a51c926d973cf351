package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioBuilder;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import java.util.List;

/**
 * The parts of a portfolio.
 *
 * @param name what people call it
 * @param products its products
 * @param projects its projects
 * @param dependencies the dependencies stated for itself
 */
public record StoredPortfolio(
    String name, List<Product> products, List<Project> projects, List<Dependency> dependencies) {

  /** Copies the lists. */
  public StoredPortfolio {
    products = ImmutableList.copyOf(products);
    projects = ImmutableList.copyOf(projects);
    dependencies = ImmutableList.copyOf(dependencies);
  }

  static StoredPortfolio of(Portfolio portfolio) {
    return new StoredPortfolio(
        portfolio.name(), portfolio.products(), portfolio.projects(), portfolio.dependencies());
  }

  Portfolio portfolio() {
    PortfolioBuilder builder = Portfolio.builder(name);
    products.forEach(builder::product);
    projects.forEach(builder::project);
    dependencies.forEach(builder::dependency);
    return builder.build();
  }
}
