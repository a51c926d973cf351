package dev.tandem.core.product.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

  private static final DateRange QUARTER =
      DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
  private static final KeyResult NPS = KeyResult.increase("nps", "NPS", 32, 45);
  private static final Objective LOVED =
      Objective.of("loved", "Customers love it", ObjectiveKind.ASPIRATIONAL, QUARTER, NPS);

  @Test
  void of_parts_isOnItsOwnWithWeightOne() {
    assertThat(LOVED.id()).isEqualTo(ObjectiveId.of("loved"));
    assertThat(LOVED.parent()).isEmpty();
    assertThat(LOVED.weight()).isEqualTo(1);
    assertThat(LOVED.keyResults()).containsExactly(NPS);
  }

  @Test
  void withParentWithWeight_values_replaceOnlyThemselves() {
    Objective child = LOVED.withParent("annual").withWeight(3);
    assertThat(child.parent()).contains(ObjectiveId.of("annual"));
    assertThat(child.weight()).isEqualTo(3);
    assertThat(child.withParent("other").weight()).isEqualTo(3);
    assertThat(child.title()).isEqualTo("Customers love it");
  }

  @Test
  void objective_changedList_keepsItsKeyResults() {
    List<KeyResult> keyResults = new ArrayList<>(List.of(NPS));
    Objective objective = new Objective(
        ObjectiveId.of("loved"),
        "Loved",
        ObjectiveKind.COMMITTED,
        QUARTER,
        Optional.empty(),
        1,
        keyResults);
    keyResults.clear();
    assertThat(objective.keyResults()).containsExactly(NPS);
  }

  @Test
  void objective_brokenRule_throws() {
    assertThatThrownBy(() -> Objective.of("loved", " ", ObjectiveKind.COMMITTED, QUARTER, NPS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("title of objective \"loved\" must not be blank. State the aim.");
    assertThatThrownBy(() -> Objective.of("loved", "Loved", ObjectiveKind.COMMITTED, QUARTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "objective \"loved\" must have at least 1 key result: 0. Add what shows that it is reached.");
    assertThatThrownBy(() -> LOVED.withWeight(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "weight of objective \"loved\" must be above 0 and finite: NaN. Use 1 if all count alike.");
    assertThatThrownBy(() -> LOVED.withWeight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "weight of objective \"loved\" must be above 0 and finite: 0.0. Use 1 if all count alike.");
  }
}
