package dev.tandem.metrics.prioritisation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectSelectionTest {

  @Test
  void smallest_platformThatOnlyAllFeaturesPay_isTaken() {
    List<Candidate> candidates = List.of(
        Candidate.of("platform", 0, 10),
        Candidate.of("a", 4, 0).requiring("platform"),
        Candidate.of("b", 7, 0).requiring("platform"),
        Candidate.of("c", 5, 0).requiring("platform"));
    Selection selection = ProjectSelection.smallest(candidates);
    assertThat(selection.ids()).containsExactly("platform", "a", "b", "c");
    assertThat(selection.netValue()).isEqualByComparingTo("6");
    assertThat(selection.value()).isEqualByComparingTo("16");
    assertThat(selection.cost()).isEqualByComparingTo("10");
  }

  @Test
  void largest_breakEven_isTakenOnlyThere() {
    List<Candidate> candidates =
        List.of(Candidate.of("even", 0.3, 0.3), Candidate.of("loss", 0.1, 0.3));
    assertThat(ProjectSelection.smallest(candidates).ids()).isEmpty();
    assertThat(ProjectSelection.largest(candidates).ids()).containsExactly("even");
  }

  @Test
  void smallest_amountsOfTooManyDigits_areRoundedAlikeAndTheResultSaysSo() {
    Selection selection = ProjectSelection.smallest(
        List.of(Candidate.of("a", 700, 0.1234567890123457), Candidate.of("b", 0.2, 1 / 3.0)));
    assertThat(selection.ids()).containsExactly("a");
    assertThat(selection.rounding().explain())
        .isEqualTo("values rounded to 15 decimals, costs rounded to 15 decimals");
    assertThat(selection.cost()).isEqualByComparingTo("0.123456789012346");
  }

  @Test
  void smallest_unknownRequirement_throws() {
    List<Candidate> candidates = List.of(Candidate.of("a", 1, 0).requiring("b"));
    assertThatThrownBy(() -> ProjectSelection.smallest(candidates))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "required items must be in the list: \"a\" requires \"b\". Add that item or remove the requirement.");
    assertThatThrownBy(() -> ProjectSelection.largest(candidates))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
