package dev.tandem.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstraintTest {
  private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 12, 8, 0);

  @Test
  void factories_datedTypes_haveOneEach() {
    List<Constraint> dated = List.of(
        Constraint.startNoEarlierThan(DATE),
        Constraint.startNoLaterThan(DATE),
        Constraint.finishNoEarlierThan(DATE),
        Constraint.finishNoLaterThan(DATE),
        Constraint.mustStartOn(DATE),
        Constraint.mustFinishOn(DATE),
        Constraint.manualStart(DATE),
        Constraint.mandatoryStart(DATE),
        Constraint.mandatoryFinish(DATE));
    assertThat(dated.stream().map(Constraint::type).toList())
        .isEqualTo(Arrays.stream(ConstraintType.values())
            .filter(ConstraintType::isDated)
            .toList());
    assertThat(dated.stream().map(Constraint::date)).containsOnly(Optional.of(DATE));
  }

  @Test
  void new_dateAgainstItsType_throws() {
    assertThatThrownBy(() -> new Constraint(ConstraintType.MUST_START_ON, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constraint must have a date: must start on. Give the date it means.");
    assertThatThrownBy(() -> Constraint.of(ConstraintType.AS_LATE_AS_POSSIBLE, DATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constraint must not have a date: as late as possible. Leave the date out.");
  }

  @Test
  void toString_constraint_isInWords() {
    assertThat(Constraint.mustFinishOn(DATE)).hasToString("must finish on 2026-01-12T08:00");
    assertThat(Constraint.asLateAsPossible()).hasToString("as late as possible");
    assertThat(Constraint.asSoonAsPossible()).hasToString("as soon as possible");
  }
}
