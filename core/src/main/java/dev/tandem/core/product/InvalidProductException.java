package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;

/** Thrown when a product breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidProductException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  InvalidProductException(ProductId product, ImmutableList<Problem> problems) {
    super(Problems.text("product \"" + product + "\"", problems));
    this.problems = problems;
  }

  /** {@return all problems found, in the order texts, ids, objectives, features, releases} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
