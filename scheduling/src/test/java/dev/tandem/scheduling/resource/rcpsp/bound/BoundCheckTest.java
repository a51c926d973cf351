package dev.tandem.scheduling.resource.rcpsp.bound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import org.junit.jupiter.api.Test;

class BoundCheckTest {

  /** Two in a chain of 3 + 4 slots, beside three of 5 slots that need two of three units each. */
  private static ResourceProblem problem() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(3);
    builder.activity(3, 1);
    builder.activity(4, 1);
    builder.activity(5, 2);
    builder.activity(5, 2);
    builder.activity(5, 2);
    return builder.precedence(0, 1).release(0, 1).build();
  }

  @Test
  void fault_reasonThatHolds_isEmptyAndOneMoreIsRefused() {
    assertThat(
            BoundCheck.fault(problem(), new LowerBound.CriticalPath(8, ImmutableIntArray.of(0, 1))))
        .isEmpty();
    assertThat(
            BoundCheck.fault(problem(), new LowerBound.CriticalPath(9, ImmutableIntArray.of(0, 1))))
        .contains("the reason shows 8, not 9");
    assertThat(BoundCheck.fault(
            problem(), new LowerBound.Disjunctive(15, ImmutableIntArray.of(2, 3, 4))))
        .isEmpty();
    assertThat(BoundCheck.fault(
            problem(), new LowerBound.Disjunctive(16, ImmutableIntArray.of(2, 3, 4))))
        .contains("the reason shows 15, not 16");
    // 30 + 7 units times slots over 3 units take 13 slots.
    assertThat(BoundCheck.fault(
            problem(), new LowerBound.Energy(13, 0, ImmutableIntArray.of(0, 1, 2, 3, 4))))
        .isEmpty();
    assertThat(BoundCheck.fault(
            problem(), new LowerBound.Energy(14, 0, ImmutableIntArray.of(0, 1, 2, 3, 4))))
        .contains("the reason shows 13, not 14");
    // To end at 12, the interval from 0 to 12 would have to give 37 of 36.
    assertThat(BoundCheck.fault(problem(), new LowerBound.EnergyWithin(13, 0, 0, 12)))
        .isEmpty();
    assertThat(BoundCheck.fault(problem(), new LowerBound.EnergyWithin(14, 0, 0, 13)))
        .contains("the interval needs 37 of 39, which is enough to end at 13");
  }

  @Test
  void fault_reasonThatIsNone_isRefused() {
    String none = "the activities are not what the reason says";
    assertThat(
            BoundCheck.fault(problem(), new LowerBound.CriticalPath(1, ImmutableIntArray.of(1, 0))))
        .contains(none);
    assertThat(
            BoundCheck.fault(problem(), new LowerBound.Disjunctive(1, ImmutableIntArray.of(0, 2))))
        .contains(none);
    assertThat(
            BoundCheck.fault(problem(), new LowerBound.Disjunctive(1, ImmutableIntArray.of(2, 2))))
        .contains(none);
    assertThat(BoundCheck.fault(problem(), new LowerBound.Energy(1, 0, ImmutableIntArray.of(2, 2))))
        .contains(none);
    assertThat(BoundCheck.fault(problem(), new LowerBound.ExhaustedSearch(14, 9)))
        .contains("an exhausted search has no short reason: search again with as many decisions");
  }

  @Test
  void fault_emptyPath_showsNothing() {
    assertThat(BoundCheck.fault(problem(), new LowerBound.CriticalPath(0, ImmutableIntArray.of())))
        .isEmpty();
    assertThat(BoundCheck.fault(problem(), new LowerBound.CriticalPath(1, ImmutableIntArray.of())))
        .contains("the reason shows 0, not 1");
  }

  @Test
  void fault_capacityThatChanges_isAddedUpSlotBySlot() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(Capacity.constant(2).thenFrom(3, 0).thenFrom(5, 1));
    builder.activity(4, 1);
    builder.activity(4, 1);
    ResourceProblem problem = builder.build();
    // 6 of 8 by slot 3, nothing until 5, one a slot from then on.
    LowerBound.Energy energy = new LowerBound.Energy(7, 0, ImmutableIntArray.of(0, 1));
    assertThat(BoundCheck.fault(problem, energy)).isEmpty();
    assertThat(BoundCheck.fault(problem, new LowerBound.Energy(8, 0, energy.activities())))
        .isPresent();
  }

  @Test
  void toString_saysWhy() {
    assertThat(new LowerBound.CriticalPath(8, ImmutableIntArray.of(0, 1)))
        .hasToString("at least 8: these must follow each other: [0, 1]");
    assertThat(new LowerBound.Disjunctive(15, ImmutableIntArray.of(2, 3, 4)))
        .hasToString("at least 15: no two of these can run at the same time: [2, 3, 4]");
    assertThat(new LowerBound.Energy(13, 0, ImmutableIntArray.of(0, 1)))
        .hasToString("at least 13: resource 0 is needed that long by 2 activities");
    assertThat(new LowerBound.EnergyWithin(13, 0, 0, 12))
        .hasToString(
            "at least 13: to end at 12, resource 0 would have to give more than it has from 0 to 12");
    assertThat(new LowerBound.ExhaustedSearch(14, 9))
        .hasToString("at least 14: a search of 9 decisions found no way to end earlier");
  }
}
