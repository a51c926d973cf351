package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.FactorRule;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Parts that do not fit together, and bytes that are no part. */
class SimulationPartTest {
  private static final Estimate ESTIMATE = Estimate.uniform(1, 3);
  private static final Simulation SIMULATION = SimulatedPlans.simulation(
          SimulatedPlans.series(List.of(ESTIMATE, ESTIMATE)))
      .withSampling(Sampling.monteCarlo(100, 7));

  @Test
  void part_knowsItsSamples() {
    SimulationPart part = SimulationPart.fromBytes(SIMULATION.part(40, 25).toBytes());
    assertThat(part.first()).isEqualTo(40);
    assertThat(part.count()).isEqualTo(25);
    assertThat(part).hasToString("samples 40 to 64 of a simulation");
  }

  @Test
  void fromBytes_ofAPlaceInABuffer_leavesItsPosition() {
    ByteBuffer bytes = SIMULATION.part(40, 25).toBytes();
    ByteBuffer longer =
        ByteBuffer.allocate(bytes.limit() + 10).position(3).put(bytes).flip().position(3);
    assertThat(SimulationPart.fromBytes(longer).toBytes()).isEqualTo(bytes.rewind());
    assertThat(longer.position()).isEqualTo(3);
  }

  @Test
  void part_beyondTheSamples_isRefused() {
    for (int[] range : new int[][] {{-1, 5}, {0, 0}, {0, 101}, {100, 1}, {1, Integer.MAX_VALUE}}) {
      assertThatThrownBy(() -> SIMULATION.part(range[0], range[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("range must lie within the samples 0 to 99: " + range[1] + " samples from "
              + range[0] + " on. Choose another part.");
    }
  }

  @Test
  void combine_withAMissingSample_isRefused() {
    assertThatThrownBy(
            () -> SIMULATION.combine(List.of(SIMULATION.part(60, 40), SIMULATION.part(0, 50))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parts must hold every sample: sample 50 of 100 is missing. Compute the part that holds it.");
    assertThatThrownBy(() -> SIMULATION.combine(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parts must hold every sample: sample 0 of 100 is missing. Compute the part that holds it.");
  }

  @Test
  void combine_withASampleTwice_isRefused() {
    assertThatThrownBy(
            () -> SIMULATION.combine(List.of(SIMULATION.part(50, 50), SIMULATION.part(0, 53))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parts must hold each sample once: sample 50 is there twice. Leave one of its parts out.");
  }

  @Test
  void combine_withAPartOfAnotherSimulation_isRefused() {
    List<Simulation> others = List.of(
        SIMULATION.withSampling(Sampling.monteCarlo(100, 8)),
        SIMULATION.withSampling(Sampling.sobol(100, 7)),
        SIMULATION.withConvention(SimulationConvention.standard().withFactors(FactorRule.LARGEST)),
        SIMULATION.withEstimate(TaskId.of("t1"), Estimate.uniform(1, 2)),
        SIMULATION.watching(TaskId.of("t0")),
        SIMULATION.withoutCriticality(),
        other(SimulatedPlans.series(List.of(ESTIMATE, ESTIMATE)).calendar(WorkCalendar.standard())),
        other(SimulatedPlans.series(List.of(ESTIMATE, ESTIMATE))
            .calendar(WorkCalendar.twentyFourHours()
                .derive(WorkCalendar.twentyFourHours().name())
                .dayOff("New Year", SimulatedPlans.START.toLocalDate())
                .build())),
        other(SimulatedPlans.parallel(List.of(ESTIMATE, ESTIMATE))),
        other(SimulatedPlans.series(List.of(ESTIMATE, Estimate.uniform(1, 4)))));
    for (Simulation other : others) {
      assertThatThrownBy(() -> SIMULATION.combine(List.of(other.part(0, 100))))
          .as("%s", other)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "parts must be of this simulation: samples 0 to 99 of a simulation are of another plan, "
                  + "sampling or convention. Compute them again.");
    }
  }

  private static Simulation other(ProjectBuilder plan) {
    return SimulatedPlans.simulation(plan).withSampling(Sampling.monteCarlo(100, 7));
  }

  @Test
  void fromBytes_ofSomethingElse_isRefused() {
    byte[] bytes = SIMULATION.part(0, 10).toBytes().array();
    for (byte[] other : List.of(
        new byte[0], new byte[100], ByteBuffer.allocate(4).put(bytes, 0, 4).array())) {
      assertThatThrownBy(() -> SimulationPart.fromBytes(ByteBuffer.wrap(other)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("bytes must be those of a simulation part: " + other.length
              + " bytes that do not begin as one. Pass what toBytes gave.");
    }
  }

  @Test
  void fromBytes_withAnyByteChanged_isRefused() {
    byte[] bytes = SIMULATION.part(0, 10).toBytes().array();
    for (int i = 4; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> SimulationPart.fromBytes(ByteBuffer.wrap(changed)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("bytes of a simulation part must be whole: the checksum of " + bytes.length
              + " bytes does not fit. Compute the part again.");
    }
  }

  /** Sizes that are no sizes, under a checksum that fits: also those whose product is beyond a long. */
  @Test
  void fromBytes_withOtherSizes_isRefused() {
    byte[] bytes = SIMULATION.part(0, 10).toBytes().array();
    int[][] headers = {
      {-1, 10, 1, 2},
      {0, 0, 1, 2},
      {0, 10, 0, 2},
      {0, 10, 1, -2},
      {0, 11, 1, 2},
      {0, 10, 2, 2},
      {0, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}
    };
    for (int[] header : headers) {
      ByteBuffer changed = ByteBuffer.wrap(bytes.clone());
      for (int i = 0; i < header.length; i++) {
        changed.putInt(12 + 4 * i, header[i]);
      }
      CRC32 checksum = new CRC32();
      checksum.update(changed.array(), 0, bytes.length - 8);
      changed.putLong(bytes.length - 8, checksum.getValue());
      assertThatThrownBy(() -> SimulationPart.fromBytes(changed.position(0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("bytes of a simulation part must be as many as it says: ")
          .hasMessageEndingWith(", not " + bytes.length + ". Compute the part again.");
    }
  }

  @Test
  void fingerprint_ofThePlan_seesEveryTask() {
    Simulation other = other(SimulatedPlans.series(List.of(ESTIMATE, ESTIMATE))
        .replaceTask(SimulatedPlans.task("t0", ESTIMATE).withDeadline(SimulatedPlans.START)));
    assertThatThrownBy(() -> SIMULATION.combine(List.of(other.part(0, 100))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
