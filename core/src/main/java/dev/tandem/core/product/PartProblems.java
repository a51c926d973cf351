package dev.tandem.core.product;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/** Goes on after a mistake in a part of a product, so that a person is told all of them at once. */
final class PartProblems {
  private final String part;
  private final List<String> problems = new ArrayList<>();

  PartProblems(String part) {
    this.part = part;
  }

  void check(boolean holds, String template, Object... arguments) {
    if (!holds) {
      problems.add(Strings.lenientFormat(template, arguments));
    }
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.size() == 1
              ? problems.get(0)
              : part + " has " + problems.size() + " problems:\n- "
                  + Joiner.on("\n- ").join(problems));
    }
  }
}
