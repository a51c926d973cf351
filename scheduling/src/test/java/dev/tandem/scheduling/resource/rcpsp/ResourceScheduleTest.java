package dev.tandem.scheduling.resource.rcpsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ScheduleFault.BrokenArc;
import dev.tandem.scheduling.resource.rcpsp.ScheduleFault.BrokenMaximalLag;
import dev.tandem.scheduling.resource.rcpsp.ScheduleFault.OutsideWindow;
import dev.tandem.scheduling.resource.rcpsp.ScheduleFault.Overload;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResourceScheduleTest {

  private static ResourceProblem threeTasks() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(Capacity.constant(2).thenFrom(6, 1).thenFrom(8, 2));
    int design = builder.activity(3, 1);
    int build = builder.activity(4, 2);
    int test = builder.activity(2, 1);
    return builder.precedence(design, test).release(build, 1).deadline(test, 9).build();
  }

  @Test
  void of_startsThatKeepAll_isASchedule() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(2);
    builder.activity(3, 1);
    builder.activity(4, 2);
    ResourceSchedule schedule = ResourceSchedule.of(builder.build(), ImmutableIntArray.of(4, 0));
    assertThat(schedule.makespan()).isEqualTo(7);
    assertThat(schedule).hasToString("makespan 7, starts [4, 0]");
  }

  @Test
  void faults_allKinds_areNamed() {
    assertThat(ResourceSchedule.faults(threeTasks(), ImmutableIntArray.of(1, 0, 8)))
        .containsExactly(
            new OutsideWindow(1, 0, 1, Integer.MAX_VALUE),
            new OutsideWindow(2, 8, 0, 7),
            new Overload(0, 1, 3, 2));
    assertThat(ResourceSchedule.faults(threeTasks(), ImmutableIntArray.of(0, 3, 2)))
        .containsExactly(new BrokenArc(0, 2, 3, 2), new Overload(0, 3, 3, 2));
    assertThat(ResourceSchedule.faults(threeTasks(), ImmutableIntArray.of(0, 3, 7)))
        .containsExactly(new Overload(0, 6, 2, 1));
  }

  @Test
  void faults_maximalLag_isNamed() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int pour = builder.activity(1);
    int strip = builder.activity(1);
    ResourceProblem problem =
        builder.precedence(pour, strip).maximalLag(pour, strip, 4).build();
    assertThat(ResourceSchedule.faults(problem, ImmutableIntArray.of(0, 4))).isEmpty();
    assertThat(ResourceSchedule.faults(problem, ImmutableIntArray.of(0, 5)))
        .containsExactly(new BrokenMaximalLag(pour, strip, 4, 5))
        .hasToString("[activity 1 starts 5 slots after activity 0 instead of at most 4]");
  }

  @Test
  void of_startsThatBreakSomething_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceSchedule.of(threeTasks(), ImmutableIntArray.of(0, 3, 2)))
        .withMessage(
            "schedule must keep what the problem asks: activity 2 starts 2 slots after activity 0 instead of at least 3; "
                + "resource 0 at slot 3: 3 demanded, 2 there. Move these activities.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceSchedule.of(threeTasks(), ImmutableIntArray.of(0, 0, 9)))
        .withMessageContaining("activity 1 starts at 0 outside 1 to 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceSchedule.of(threeTasks(), ImmutableIntArray.of(0)))
        .withMessage(
            "starts must be as many as activities: 1 starts, 3 activities. State one for each.");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void faults_anyStarts_noneExactlyIfSlotSumsKeepAll(
      @ForAll("problems") ResourceProblem problem, @ForAll("starts") ImmutableIntArray starts) {
    ImmutableIntArray cut =
        ImmutableIntArray.copyOf(starts.asList().subList(0, problem.activities()));
    assertThat(ResourceSchedule.faults(problem, cut).isEmpty())
        .isEqualTo(RcpspOracle.keeps(problem, cut.toArray()));
  }

  @Provide
  Arbitrary<ResourceProblem> problems() {
    return Arbitraries.oneOf(TinyProblems.timed(4), TinyProblems.bounded(4));
  }

  @Provide
  Arbitrary<ImmutableIntArray> starts() {
    return Arbitraries.integers().between(0, 9).list().ofSize(4).map(ImmutableIntArray::copyOf);
  }
}
