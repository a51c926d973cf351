package dev.tandem.core.product;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Thrown when a product breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidProductException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<ProductProblem> problems;

  InvalidProductException(ProductId product, ImmutableList<ProductProblem> problems) {
    super(message(product, problems));
    this.problems = problems;
  }

  private static String message(ProductId product, ImmutableList<ProductProblem> problems) {
    return problems.size() == 1
        ? problems.get(0).message()
        : "product \"" + product + "\" has " + problems.size() + " problems:\n- "
            + Joiner.on("\n- ").join(problems);
  }

  /** {@return all problems found, in the order texts, ids, objectives, features, releases} */
  public ImmutableList<ProductProblem> problems() {
    return problems;
  }
}
