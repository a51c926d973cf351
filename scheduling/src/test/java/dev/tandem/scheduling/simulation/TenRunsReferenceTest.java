package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.drawing.Draws;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.run.Workers;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ten fixed runs of eight activities, whose sensitivities scipy computed; the simulation is given their durations in place of drawn ones. */
class TenRunsReferenceTest {
  private static final JsonNode FILE = SimulatedPlans.read("ten-runs.json");
  /** Sums of ten products of numbers below a hundred. */
  private static final double ROUNDING = 1e-12;

  private static Samples samples;
  private static SimulationResult result;

  @BeforeAll
  static void run() {
    ProjectBuilder plan = SimulatedPlans.plan();
    for (Map.Entry<String, JsonNode> task : FILE.get("preds").properties()) {
      plan.task(SimulatedPlans.task(task.getKey(), Estimate.fixed(1)));
      task.getValue().forEach(before -> plan.dependency(before.asString(), task.getKey()));
    }
    CompiledPlan compiled = CompiledPlan.of(ActivityNetwork.compile(plan.build()));
    int[] columns = IntStream.range(0, compiled.size())
        .map(node -> Integer.parseInt(compiled.task(node).value()) - 1)
        .toArray();
    Sampling sampling = Sampling.monteCarlo(FILE.get("runs").size(), 0);
    PreparedSimulation simulation = new PreparedSimulation(
        SimulatedPlans.settings(SimulatedPlans.source(compiled, sampling)),
        new Draws(
            new Runs(ImmutableIntArray.copyOf(columns)),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            Uniforms.monteCarlo(0)));
    Counts counts = simulation.run(0, sampling.samples(), Workers.CALLER);
    samples = new Samples(simulation, counts);
    result = new SimulationResult(simulation, counts);
  }

  @Test
  void finishes_areTheDurationsOfTheRuns() {
    double[] finishes =
        Arrays.stream(samples.finishWork()).mapToDouble(SimulatedPlans::units).toArray();
    assertThat(finishes)
        .containsExactly(FILE.get("project_durations")
            .valueStream()
            .mapToDouble(JsonNode::asDouble)
            .toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8"})
  void sensitivities_areThoseOfScipy(String id) {
    SimulatedTask task = result.task(TaskId.of(id));
    JsonNode expected = FILE.get("expected").get(id);
    compare(task.criticality().value(), expected, "ci");
    compare(task.significanceIndex(), expected, "si_as_mean_of_products");
    compare(task.scheduleSensitivityIndex().orElseThrow(), expected, "ssi_sample_sd");
    compare(task.cruciality(Cruciality.PEARSON).orElseThrow(), expected, "cri_r");
    compare(task.cruciality(Cruciality.SPEARMAN).orElseThrow(), expected, "cri_rho");
    compare(task.cruciality(Cruciality.KENDALL).orElseThrow(), expected, "cri_tau_b");
    compare(task.primaveraCruciality().orElseThrow(), expected, "cruciality_pra_style");
  }

  /** A tenth of ten runs is one: the finish where activity 4 takes 20, in the ninth run, and where it takes 38, in the sixth. */
  @Test
  void swing_ofTenRuns_isBetweenTwoOfThem() {
    SimulatedTask.Swing swing = result.task("4").swing();
    assertThat(SimulatedPlans.units(swing.shortest().value())).isEqualTo(83);
    assertThat(SimulatedPlans.units(swing.longest().value())).isEqualTo(97);
    assertThat(SimulatedPlans.units(swing.width().value())).isEqualTo(14);
  }

  private static void compare(double actual, JsonNode expected, String name) {
    assertThat(actual).as(name).isCloseTo(expected.get(name).asDouble(), within(ROUNDING));
  }

  /** The durations of the runs, by the column of each node. */
  private record Runs(ImmutableIntArray columns) implements Spans {

    @Override
    public int size() {
      return columns.length();
    }

    @Override
    public void fill(int node, long first, int count, int[] row, Scratch scratch) {
      for (int i = 0; i < count; i++) {
        row[i] = span((int) first + i, node);
      }
    }

    private int span(int run, int node) {
      return 2 * 28_800 * FILE.get("runs").get(run).get(columns.get(node)).asInt();
    }

    @Override
    public long longest(int node) {
      return IntStream.range(0, FILE.get("runs").size())
          .map(run -> span(run, node))
          .max()
          .orElseThrow();
    }

    @Override
    public boolean varies(int node) {
      return true;
    }
  }
}
