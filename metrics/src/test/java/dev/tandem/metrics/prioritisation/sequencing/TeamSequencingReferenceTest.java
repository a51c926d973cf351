package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of teams-and-dates.json: optima found by exhaustive search; each case names its source. */
class TeamSequencingReferenceTest {

  static Stream<ReferenceCase> all() {
    return ReferenceCase.read(TeamSequencingReferenceTest.class, "teams-and-dates.json", "");
  }

  static Stream<ReferenceCase> withDates() {
    return all().filter(example -> example.expected().has("non_delay_wspt_cost"));
  }

  static Stream<ReferenceCase> withListCost() {
    return all().filter(example -> example.expected().has("wspt_list_cost"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_referenceCase_isOptimalAndProven(ReferenceCase example) {
    TeamPlan plan = method(example).run(SequencingReferenceTest.items(example.input()));
    assertThat(plan.delayCost()).isEqualByComparingTo(optimum(example));
    assertThat(plan.isProvenOptimal()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_withoutSearch_boundHolds(ReferenceCase example) {
    TeamPlan plan = method(example)
        .withEffort(Effort.none())
        .run(SequencingReferenceTest.items(example.input()));
    assertThat(plan.bound()).isLessThanOrEqualTo(optimum(example));
    assertThat(plan.delayCost()).isGreaterThanOrEqualTo(optimum(example));
  }

  @ParameterizedTest
  @MethodSource("withDates")
  void nonDelay_withDates_neverWaits(ReferenceCase example) {
    TeamPlan plan = method(example).nonDelay(SequencingReferenceTest.items(example.input()));
    assertThat(plan.delayCost())
        .isEqualByComparingTo(example.expected().get("non_delay_wspt_cost").decimalValue());
    assertThat(plan.ids())
        .isEqualTo(ReferenceCase.ids(example.expected().get("non_delay_wspt_order")));
  }

  @ParameterizedTest
  @MethodSource("withListCost")
  void nonDelay_teamsWithoutDates_isTheListRule(ReferenceCase example) {
    TeamPlan plan = method(example).nonDelay(SequencingReferenceTest.items(example.input()));
    assertThat(plan.delayCost())
        .isEqualByComparingTo(example.expected().get("wspt_list_cost").decimalValue());
    double ratio = example.expected().get("kawaguchi_kyan_bound_ratio").asDouble();
    assertThat(plan.delayCost().doubleValue())
        .isLessThanOrEqualTo(ratio * optimum(example).doubleValue());
  }

  private static TeamSequencing method(ReferenceCase example) {
    return TeamSequencing.withTeams(
        example.input().has("teams") ? example.input().get("teams").asInt() : 1);
  }

  private static BigDecimal optimum(ReferenceCase example) {
    return example.expected().get("optimal_cost").decimalValue();
  }
}
