package dev.tandem.metrics.flow.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Burn-up, velocity and roll-up computed elsewhere; the source is in the file. */
class BurnReferenceTest {
  private static JsonNode reference;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        BurnReferenceTest.class.getResourceAsStream("reference.json"))) {
      reference = new JsonMapper().readTree(file);
    }
  }

  private static ImmutableDoubleArray numbers(JsonNode node) {
    return ImmutableDoubleArray.copyOf(
        StreamSupport.stream(node.spliterator(), false).mapToDouble(JsonNode::asDouble));
  }

  @Test
  void burnUp_isEqual() {
    JsonNode each = reference.get("burnup");
    JsonNode expected = each.get("expected");
    BurnUp chart = new BurnUp("points", numbers(each.get("scope")), numbers(each.get("done")));
    assertThat(chart.remaining()).isEqualTo(numbers(expected.get("burndown_remaining")));
    assertThat(chart.netBurn()).isEqualTo(numbers(expected.get("net_burn")));
    assertThat(chart.finished()).isEqualTo(numbers(expected.get("gross_throughput")));
    assertThat(chart.scopeChange()).isEqualTo(numbers(expected.get("scope_change")));
    assertThat(chart.velocity().value())
        .hasValue(expected.get("slope_done_per_period").asDouble());
    assertThat(chart.scopeGrowth().value()).hasValue(expected.get("scope_slope").asDouble());
    assertThat(chart.periods() + chart.periodsLeft().value().orElseThrow())
        .isCloseTo(expected.get("eta_constant_scope").asDouble(), within(1e-15));
    assertThat(chart.periods() + chart.periodsLeftWithGrowth().value().orElseThrow())
        .isEqualTo(expected.get("eta_with_scope_growth").asDouble());
  }

  @Test
  void scopeBurn_isEqual() {
    JsonNode input = reference.get("scope_burn").get("input");
    JsonNode expected = reference.get("scope_burn").get("expected");
    BurnUp chart = new BurnUp(
        "points", numbers(input.get("scope_per_period")), numbers(input.get("done_cumulative")));
    assertThat(chart.remaining().get(chart.periods()))
        .isEqualTo(expected.get("remaining").asDouble());
    assertThat(chart.velocity().value()).hasValue(expected.get("mean_velocity").asDouble());
    assertThat(chart.scopeGrowth().value()).hasValue(expected.get("mean_scope_growth").asDouble());
    assertThat(chart.periodsLeft().value())
        .hasValue(expected.get("periods_to_finish_fixed_scope").asDouble());
    assertThat(chart.periodsLeftWithGrowth().value())
        .hasValue(expected.get("periods_to_finish_with_growth").asDouble());
    assertThat(100 * chart.scopeCreep().value().orElseThrow())
        .isCloseTo(expected.get("scope_creep_pct").asDouble(), within(1e-14));
    assertThat(100 * chart.completed().value().orElseThrow())
        .isCloseTo(expected.get("pct_complete").asDouble(), within(1e-14));
  }

  @Test
  void velocity_isEqual() {
    JsonNode each = reference.get("velocity");
    JsonNode expected = each.get("expected");
    Velocity velocity = new Velocity("points", numbers(each.get("velocities")));
    double remaining = each.get("remaining").asDouble();
    assertThat(velocity.mean().mean()).isEqualTo(expected.get("mean").asDouble());
    assertThat(velocity.median()).isEqualTo(expected.get("median").asDouble());
    assertThat(velocity.mean().standardDeviation().orElseThrow())
        .isCloseTo(expected.get("sd_sample").asDouble(), within(1e-14));
    assertThat(velocity.sprintsFor(remaining, velocity.mean().mean()).value())
        .hasValue(expected.get("sprints_mean").asDouble());
    assertThat(velocity.sprintsFor(remaining, velocity.meanOfBest(3)).value())
        .hasValue(expected.get("sprints_best3").asDouble());
    assertThat(velocity.sprintsFor(remaining, velocity.meanOfWorst(3)).value())
        .hasValue(expected.get("sprints_worst3").asDouble());
  }

  @Test
  void progressRollUp_isEqual() {
    JsonNode each = reference.get("progress_rollup");
    ProgressPart[] parts = StreamSupport.stream(each.get("input").get("children").spliterator(), false)
        .map(part -> ProgressPart.of(
            "part", part.get("work").asDouble(), part.get("pct").asDouble() / 100))
        .toArray(ProgressPart[]::new);
    JsonNode expected = each.get("expected");
    assertThat(100 * ProgressRollUp.of(RollUpRule.BY_WORK, parts).progress().value().orElseThrow())
        .isCloseTo(expected.get("weighted_by_work").asDouble(), within(1e-14));
    assertThat(100 * ProgressRollUp.of(RollUpRule.BY_COUNT, parts).progress().value().orElseThrow())
        .isCloseTo(expected.get("simple_average").asDouble(), within(1e-14));
  }
}
