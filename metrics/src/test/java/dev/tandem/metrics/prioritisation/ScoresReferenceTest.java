package dev.tandem.metrics.prioritisation;

import static dev.tandem.metrics.prioritisation.ReferenceCase.doubles;
import static dev.tandem.metrics.prioritisation.ReferenceCase.integers;
import static dev.tandem.metrics.prioritisation.ReferenceCase.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ScoresReferenceTest {

  @ParameterizedTest
  @MethodSource
  void rice(ReferenceCase reference) {
    List<Rice> items = items(
        reference,
        node -> new Rice(
            node.get("id").asString(),
            node.get("reach").asDouble(),
            ReachPeriod.QUARTER,
            node.get("impact").asDouble(),
            node.get("confidence").asDouble(),
            node.get("effort").asDouble()));
    List<String> names = items.stream().map(Rice::item).toList();
    reference.checkScores("scores", Rice.rank(items), names);
    reference.checkPositions("ranks", Rice.rank(items), names);
  }

  @ParameterizedTest
  @MethodSource
  void wsjf(ReferenceCase reference) {
    List<Wsjf> items = items(
        reference,
        node -> new Wsjf(
            node.get("id").asString(),
            node.get("business_value").asDouble(),
            node.get("time_criticality").asDouble(),
            node.get("rr_oe").asDouble(),
            node.get("job_size").asDouble()));
    List<String> names = items.stream().map(Wsjf::item).toList();
    reference.checkAll(
        "cost_of_delay", items.stream().map(item -> item.costOfDelay().value()).toList());
    reference.checkScores("wsjf", Wsjf.rank(items), names);
    reference.checkPositions("rank", Wsjf.rank(items), names);
    WsjfReport report = WsjfReport.of(items, Wsjf.MODIFIED_FIBONACCI);
    JsonNode anchored = reference.expected().get("column_has_a_one");
    assertThat(report.columnsWithoutOne().contains(WsjfColumn.BUSINESS_VALUE))
        .isEqualTo(!anchored.get("business_value").asBoolean());
    assertThat(report.columnsWithoutOne().contains(WsjfColumn.TIME_CRITICALITY))
        .isEqualTo(!anchored.get("time_criticality").asBoolean());
    assertThat(report.columnsWithoutOne().contains(WsjfColumn.RISK_REDUCTION))
        .isEqualTo(!anchored.get("rr_oe").asBoolean());
    assertThat(report.columnsWithoutOne().contains(WsjfColumn.JOB_SIZE))
        .isEqualTo(!anchored.get("job_size").asBoolean());
    assertThat(report.offScale().isEmpty())
        .isEqualTo(reference
            .expected()
            .get("all_on_modified_fibonacci_1_2_3_5_8_13_20")
            .asBoolean());
  }

  @ParameterizedTest
  @MethodSource
  void cd3(ReferenceCase reference) {
    List<Double> durations = doubles(reference.input().get("duration"));
    List<Double> costs = doubles(reference.input().get("cod_per_unit"));
    List<String> names = names(costs.size());
    List<Cd3> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      items.add(new Cd3(names.get(i), costs.get(i), durations.get(i)));
    }
    Ranking ranking = Cd3.rank(items);
    reference.checkScores("cd3", ranking, names);
    assertThat(ranking.order())
        .isEqualTo(
            integers(reference.expected().get("order")).stream().map(names::get).toList());
    reference.check(
        "total_delay_cost",
        Cd3.delayCost(sorted(items, Comparator.comparing(Cd3::score).reversed()))
            .value());
    reference.check("fifo_cost", Cd3.delayCost(items).value());
    reference.check(
        "shortest_first_cost",
        Cd3.delayCost(sorted(items, Comparator.comparing(Cd3::duration))).value());
    reference.check(
        "highest_cod_first_cost",
        Cd3.delayCost(sorted(items, Comparator.comparing(Cd3::costOfDelay).reversed()))
            .value());
  }

  @ParameterizedTest
  @MethodSource
  void ice(ReferenceCase reference) {
    List<Ice> items = items(
        reference,
        node -> new Ice(
            node.get("id").asString(),
            node.get("impact").asDouble(),
            node.get("confidence").asDouble(),
            node.get("ease").asDouble()));
    List<String> names = items.stream().map(Ice::item).toList();
    reference.checkScores("product", Ice.rankByProduct(items), names);
    reference.checkPositions("rank_product", Ice.rankByProduct(items), names);
    reference.checkScores("mean", Ice.rankByMean(items), names);
    reference.checkPositions("rank_mean", Ice.rankByMean(items), names);
  }

  @ParameterizedTest
  @MethodSource
  void pie(ReferenceCase reference) {
    List<Pie> items = items(
        reference,
        node -> new Pie(
            node.get("id").asString(),
            node.get("potential").asDouble(),
            node.get("importance").asDouble(),
            node.get("ease").asDouble()));
    List<String> names = items.stream().map(Pie::item).toList();
    reference.checkScores("score", Pie.rankByMean(items), names);
    reference.checkPositions("rank", Pie.rankByMean(items), names);
  }

  static Stream<ReferenceCase> rice() {
    return ReferenceCase.of(ScoresReferenceTest.class, "rice", 0);
  }

  static Stream<ReferenceCase> wsjf() {
    return ReferenceCase.of(ScoresReferenceTest.class, "wsjf", 0);
  }

  static Stream<ReferenceCase> cd3() {
    return ReferenceCase.of(ScoresReferenceTest.class, "cd3_smith", 0);
  }

  static Stream<ReferenceCase> ice() {
    return ReferenceCase.of(ScoresReferenceTest.class, "ice", 0);
  }

  static Stream<ReferenceCase> pie() {
    return ReferenceCase.of(ScoresReferenceTest.class, "pie", 0);
  }

  private static List<Cd3> sorted(List<Cd3> items, Comparator<Cd3> order) {
    return items.stream().sorted(order).toList();
  }

  private static <T> List<T> items(ReferenceCase reference, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    reference.input().get("items").forEach(node -> items.add(read.apply(node)));
    return items;
  }
}
