package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A product whose parts contradict each other, with everything that is wrong at once. */
public final class InvalidProductException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final ImmutableList<String> problems;

  InvalidProductException(ProductId product, List<String> problems) {
    super("product \"" + product + "\" must be consistent: "
        + (problems.size() == 1 ? "1 problem." : problems.size() + " problems.")
        + "\n- " + String.join("\n- ", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return every problem found, one sentence with a remedy for each; the message lists the same} */
  public ImmutableList<String> problems() {
    return problems;
  }
}
