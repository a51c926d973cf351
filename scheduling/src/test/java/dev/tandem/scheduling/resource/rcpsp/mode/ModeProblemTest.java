package dev.tandem.scheduling.resource.rcpsp.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.problem.Problem;
import dev.tandem.scheduling.resource.rcpsp.InvalidResourceProblemException;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule;
import org.junit.jupiter.api.Test;

class ModeProblemTest {

  /** One person for ten days, or two for six; then a test. */
  private static ModeProblem build(int people, int money) {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(people);
    builder.nonRenewable(money);
    int app =
        builder.activity(ActivityMode.of(10, 1).using(10), ActivityMode.of(6, 2).using(12));
    int test = builder.activity(ActivityMode.of(2, 1));
    return builder.precedence(app, test).build();
  }

  @Test
  void in_modes_isAResourceProblem() {
    ModeProblem problem = build(2, 30);
    assertThat(problem)
        .hasToString(
            "2 activities with 3 modes, 1 precedences, 1 renewable and 1 non-renewable resources");
    assertThat(problem.modes(0))
        .hasToString("[10 slots, demands [1], uses [10], 6 slots, demands [2], uses [12]]");
    ResourceProblem chosen = problem.in(ImmutableIntArray.of(1, 0));
    assertThat(chosen.durations()).containsExactly(6, 2);
    assertThat(chosen.demands(0)).containsExactly(2, 1);
    assertThat(chosen.lag(0)).isEqualTo(6);
    assertThat(problem.used(ImmutableIntArray.of(1, 0), 0)).isEqualTo(12);
  }

  @Test
  void relaxation_leastOfAllModes_evenIfNoneHasBoth() {
    ResourceProblem relaxation = build(2, 30).relaxation();
    assertThat(relaxation.durations()).containsExactly(6, 2);
    assertThat(relaxation.demands(0)).containsExactly(1, 1);
  }

  @Test
  void in_badModes_areRefused() {
    ModeProblem problem = build(1, 30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.in(ImmutableIntArray.of(0)))
        .withMessage(
            "modes must be as many as activities: 1 modes, 2 activities. Choose one for each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.used(ImmutableIntArray.of(0, 1), 0))
        .withMessage("mode of activity 1 must be from 0 to 0: 1. Choose one of its own.");
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(() -> problem.in(ImmutableIntArray.of(1, 0)))
        .withMessageStartingWith("demand of activity 0 for resource 0 must not exceed");
  }

  @Test
  void of_scheduleThatUsesTooMuch_isRefused() {
    ModeProblem problem = build(2, 11);
    assertThat(ModeSchedule.of(problem, ImmutableIntArray.of(0, 0), ImmutableIntArray.of(0, 10)))
        .hasToString("makespan 12, starts [0, 10], modes [0, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ModeSchedule.of(problem, ImmutableIntArray.of(1, 0), ImmutableIntArray.of(0, 6)))
        .withMessage(
            "modes must use up no more of non-renewable resource 0 than there is: 12 used, 11 there. Choose modes that use less.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ModeSchedule.of(problem, ImmutableIntArray.of(0, 0), ImmutableIntArray.of(0, 6)))
        .withMessageStartingWith("schedule must keep what the problem asks: ");
  }

  @Test
  void of_negativeNumbers_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivityMode.of(-1))
        .withMessage("duration of a mode must be at least 0: -1. State how many slots it takes.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivityMode.of(1, -2))
        .withMessage("demand of a mode must be at least 0: -2. State how many units it needs.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivityMode.of(1).using(-3))
        .withMessage("use of a mode must be at least 0: -3. State how much it uses up.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModeProblem.builder().nonRenewable(-4))
        .withMessage("amount must be at least 0: -4. State 0 where there is none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModeProblem.builder().resource(-4))
        .withMessage("capacity must be at least 0: -4. State 0 where there is none.");
  }

  @Test
  void build_badParts_namesAllOfThem() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(2);
    builder.activity();
    builder.activity(ActivityMode.of(1, 1, 1).using(5));
    builder.activity(ActivityMode.of(1, 3), ActivityMode.of(2, 4));
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .satisfies(thrown -> assertThat(thrown.problems())
            .extracting(Problem::rule)
            .containsExactly(
                ModeProblemRule.NO_MODE,
                ModeProblemRule.UNKNOWN_RESOURCE,
                ModeProblemRule.UNKNOWN_RESOURCE,
                ModeProblemRule.NO_EXECUTABLE_MODE))
        .withMessage("""
            resource problem has 4 problems:
            - activity 0 must have a mode: none. State a duration and demands.
            - demands of activity 1 must be for resources that there are: 2 stated, 1 resources. Add the resources, or state fewer demands.
            - uses of activity 1 must be for resources that there are: 1 stated, 0 resources. Add the resources, or state fewer uses.
            - activity 2 must have a mode that demands no more than there is in the end: [1 slots, demands [3], 2 slots, demands [4]]. Raise the capacity, or state a mode that demands less.""");
  }

  @Test
  void build_cycle_isRefused() {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.activity(ActivityMode.of(1));
    builder.activity(ActivityMode.of(1));
    builder.precedence(0, 1).precedence(1, 0);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .satisfies(thrown ->
            assertThat(thrown.problems().get(0).rule()).isEqualTo(ResourceProblemRule.ARC_CYCLE));
  }
}
