package dev.tandem.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private enum Example implements Rule {
    BROKEN,
    STRANGE;

    @Override
    public Severity severity() {
      return this == BROKEN ? Rule.super.severity() : Severity.WARNING;
    }
  }

  @Test
  void report_severalProblems_keepsThemInOrder() {
    Problems problems = new Problems();
    assertThat(problems.all()).isEmpty();
    problems.report(
        Example.STRANGE, "task a", "Rename it.", "name of %s should be short: %s.", "a", 70);
    problems.report(Example.BROKEN, "task b", "Correct it.", "id must be unique: %s.", "b");
    Problem warning = new Problem(
        Severity.WARNING,
        Example.STRANGE,
        "task a",
        "name of a should be short: 70.",
        "Rename it.");
    Problem error = new Problem(
        Severity.ERROR, Example.BROKEN, "task b", "id must be unique: b.", "Correct it.");
    assertThat(problems.all()).containsExactly(warning, error);
    assertThat(problems.from(Severity.WARNING)).containsExactly(warning, error);
    assertThat(problems.from(Severity.ERROR)).containsExactly(error);
    problems.addAll(List.of(warning));
    assertThat(problems.all()).containsExactly(warning, error, warning);
  }

  @Test
  void text_oneOrSeveral_namesTheOwnerOfSeveral() {
    Problem one = new Problem(Severity.ERROR, Example.BROKEN, "a", "a must be b: c.", "Do it.");
    assertThat(Problems.text("plan \"x\"", ImmutableList.of(one)))
        .isEqualTo("a must be b: c. Do it.");
    assertThat(Problems.text("plan \"x\"", ImmutableList.of(one, one)))
        .isEqualTo(
            "plan \"x\" has 2 problems:\n- a must be b: c. Do it.\n- a must be b: c. Do it.");
  }
}
