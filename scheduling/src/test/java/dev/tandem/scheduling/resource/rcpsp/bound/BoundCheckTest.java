package dev.tandem.scheduling.resource.rcpsp.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.List;
import java.util.Optional;
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
  }

  @Test
  void fault_deadEnds_areFollowedOneByOne() {
    DeadEnds none = deadEnds(List.of());
    // To end at 9, all three of 5 slots would have to run in slot 4.
    assertThat(fault(10, none)).isEmpty();
    assertThat(fault(11, none)).contains("the dead ends leave a way to end at 10");
    // No activity starts at 3 or later and at 2 or earlier, which is true and says nothing.
    assertThat(fault(15, deadEnds(List.of(new int[] {4, 3, 5, 2}))))
        .contains("the dead ends leave a way to end at 14");
    assertThat(fault(15, deadEnds(List.of(new int[] {4, 3}))))
        .contains("dead end 0 does not follow from those before it");
    assertThat(fault(15, deadEnds(List.of(new int[] {10, 3}))))
        .contains("the dead ends are about activities that there are not");
    assertThat(fault(15, deadEnds(List.of(new int[] {-1, 3}))))
        .contains("the dead ends are about activities that there are not");
    assertThat(BoundCheck.fault(problem(), new LowerBound.ExhaustedSearch(14, 9, Optional.empty())))
        .contains("its dead ends were not kept: search again with as many decisions");
  }

  private static Optional<String> fault(int value, DeadEnds deadEnds) {
    return BoundCheck.fault(
        problem(), new LowerBound.ExhaustedSearch(value, 9, Optional.of(deadEnds)));
  }

  /** Each a row of quantities and slots in turn. */
  private static DeadEnds deadEnds(List<int[]> rows) {
    ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
    ImmutableIntArray.Builder quantities = ImmutableIntArray.builder();
    ImmutableIntArray.Builder slots = ImmutableIntArray.builder();
    int end = 0;
    for (int[] row : rows) {
      for (int place = 0; place < row.length; place += 2) {
        quantities.add(row[place]);
        slots.add(row[place + 1]);
      }
      end += row.length / 2;
      ends.add(end);
    }
    return new DeadEnds(ends.build(), quantities.build(), slots.build());
  }

  @Test
  void deadEnds_partsThatDoNotFit_areRefused() {
    ImmutableIntArray one = ImmutableIntArray.of(1);
    ImmutableIntArray two = ImmutableIntArray.of(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadEnds(one, one, two))
        .withMessage(
            "literals must have a quantity and a slot each: 1 quantities, 2 slots. State both for each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadEnds(ImmutableIntArray.of(2, 1), two, two))
        .withMessage(
            "dead ends must end in order: 1 after 2. State for each the place after its last literal.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadEnds(one, two, two))
        .withMessage(
            "dead ends must take all literals: 1 of 2. State for each the place after its last literal.");
    assertThat(new DeadEnds(one, one, one)).hasToString("1 dead ends of 1 literals");
  }

  @Test
  void fault_emptyPath_showsNothing() {
    assertThat(BoundCheck.fault(problem(), new LowerBound.CriticalPath(0, ImmutableIntArray.of())))
        .isEmpty();
    assertThat(BoundCheck.fault(problem(), new LowerBound.CriticalPath(1, ImmutableIntArray.of())))
        .contains("the reason shows 0, not 1");
  }

  @Test
  void of_manyThatExcludeEachOther_isAllOfThem() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(3);
    for (int activity = 0; activity < 2_000; activity++) {
      builder.activity(3, 2);
    }
    ResourceProblem problem = builder.build();
    LowerBound bound = LowerBound.of(problem);
    assertThat(bound).isInstanceOf(LowerBound.Disjunctive.class);
    assertThat(bound.value()).isEqualTo(6_000);
    assertThat(BoundCheck.fault(problem, bound)).isEmpty();
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
    assertThat(new LowerBound.ExhaustedSearch(14, 9, Optional.empty()))
        .hasToString("at least 14: a search of 9 decisions found no way to end earlier");
  }
}
