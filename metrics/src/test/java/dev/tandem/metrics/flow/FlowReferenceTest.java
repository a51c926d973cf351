package dev.tandem.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.TimeCount;
import dev.tandem.metrics.flow.convention.WipRule;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import dev.tandem.metrics.flow.daily.FlowDay;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.daily.LittlesLaw;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log of ten items with every number that follows from it, computed elsewhere; the source is in the file. */
class FlowReferenceTest {
  private static final DateRange WINDOW =
      DateRange.of(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 15));

  private static JsonNode reference;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        FlowReferenceTest.class.getResourceAsStream("reference.json"))) {
      reference = new JsonMapper().readTree(file);
    }
  }

  private static Instant time(JsonNode date, String time) {
    return Instant.parse(date.asString() + time);
  }

  private static FlowMetrics flow(FlowConvention convention, String asOf) {
    FlowAccumulator accumulator = new FlowAccumulator();
    for (JsonNode row : reference.get("log").get("items")) {
      accumulator.add(WorkItem.of(
              row.get("id").asString(), time(row.get("created"), "T07:00:00Z"), "todo")
          .withTransition(time(row.get("start"), "T08:00:00Z"), "doing")
          .withTransition(time(row.get("finish"), "T17:00:00Z"), "done"));
    }
    return accumulator.snapshot(Workflow.simple(), convention, Instant.parse(asOf));
  }

  private static FlowMetrics flow(TimeCount count) {
    return flow(FlowCases.STANDARD.withCount(count), "2024-03-16T00:00:00Z");
  }

  private static void check(TimeCount count, String field, Function<FlowItem, Double> time) {
    List<FlowItem> items = flow(count).items();
    for (int i = 0; i < items.size(); i++) {
      JsonNode row = reference.get("log").get("items").get(i);
      assertThat(items.get(i).id()).hasToString(row.get("id").asString());
      assertThat(time.apply(items.get(i)))
          .as("%s of %s", field, items.get(i).id())
          .isEqualTo(row.get(field).asDouble());
    }
    assertThat(items).hasSize(10);
  }

  @Test
  void times_ofEachItem_areEqual() {
    Function<FlowItem, Double> cycle = item -> item.cycleTime().orElseThrow();
    Function<FlowItem, Double> lead = item -> item.leadTime().orElseThrow();
    check(TimeCount.INCLUSIVE_DAYS, "cycle_inclusive", cycle);
    check(TimeCount.ELAPSED_DAYS, "cycle_elapsed", cycle);
    check(TimeCount.INCLUSIVE_WORKDAYS, "cycle_business_inclusive", cycle);
    check(TimeCount.INCLUSIVE_DAYS, "lead_inclusive", lead);
    check(TimeCount.ELAPSED_DAYS, "lead_elapsed", lead);
  }

  private static List<Long> longs(String field) {
    return StreamSupport.stream(reference.get("log").get(field).spliterator(), false)
        .map(JsonNode::asLong)
        .toList();
  }

  private static List<Long> cumulated(List<Long> counts) {
    List<Long> sums = new ArrayList<>();
    long sum = 0;
    for (long count : counts) {
      sum += count;
      sums.add(sum);
    }
    return sums;
  }

  @Test
  void days_areEqual() {
    FlowDays days = flow(TimeCount.INCLUSIVE_DAYS).days(WINDOW);
    assertThat(days.days().stream().map(FlowDay::departures)).isEqualTo(longs("throughput"));
    assertThat(days.days().stream().map(FlowDay::wip)).isEqualTo(longs("wip_touching_day"));
    assertThat(cumulated(days.days().stream().map(FlowDay::arrivals).toList()))
        .isEqualTo(longs("cfd_arrivals"));
    assertThat(cumulated(days.days().stream().map(FlowDay::departures).toList()))
        .isEqualTo(longs("cfd_departures"));
    FlowDays evenings = flow(FlowCases.STANDARD.withWip(WipRule.END_OF_DAY), "2024-03-16T00:00:00Z")
        .days(WINDOW);
    assertThat(evenings.days().stream().map(FlowDay::wip)).isEqualTo(longs("wip_end_of_day"));
  }

  @Test
  void cumulativeFlow_isEqual() {
    CumulativeFlow flow = flow(TimeCount.INCLUSIVE_DAYS).cumulativeFlow(WINDOW);
    assertThat(flow.reached(StateId.of("doing"))).isEqualTo(longs("cfd_arrivals"));
    assertThat(flow.reached(StateId.of("done"))).isEqualTo(longs("cfd_departures"));
  }

  @Test
  void littlesLaw_inAnEmptyWindow_isExact() {
    JsonNode expected = reference.get("log").get("littles_law");
    LittlesLaw law = flow(TimeCount.INCLUSIVE_DAYS).littlesLaw(WINDOW);
    assertThat(law.averageWip().value()).hasValue(expected.get("avg_wip").asDouble());
    assertThat(law.throughput().value())
        .hasValue(expected.get("throughput_per_day").asDouble());
    assertThat(law.averageCycleTime().value())
        .hasValue(expected.get("avg_cycle_inclusive").asDouble());
    assertThat(law.residual().value().orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(law.violated()).isEmpty();
  }

  @Test
  void percentiles_areEqual() {
    FlowTimes nearest = flow(TimeCount.INCLUSIVE_DAYS).cycleTimes(WINDOW);
    FlowTimes linear = flow(
            FlowCases.STANDARD.withQuantiles(QuantileDefinition.LINEAR), "2024-03-16T00:00:00Z")
        .cycleTimes(WINDOW);
    for (String percent : List.of("50", "70", "85", "95")) {
      double p = Integer.parseInt(percent) / 100.0;
      assertThat(nearest.percentile(p).value())
          .hasValue(
              reference.get("log").get("percentiles_nearest_rank").get(percent).asDouble());
      assertThat(linear.percentile(p).value().orElseThrow())
          .isCloseTo(
              reference.get("log").get("percentiles_linear_R7").get(percent).asDouble(),
              within(2e-15));
    }
    assertThat(nearest.mean().value()).hasValue(reference.get("log").get("mean").asDouble());
  }

  /** The reference looks at the evening before what finishes on that day is moved. */
  @Test
  void ageing_isEqual() {
    FlowMetrics flow = flow(FlowCases.STANDARD, "2024-03-12T23:00:00Z");
    JsonNode expected = reference.get("wip_age").get("in_progress");
    AgeingWork ageing = flow.ageing(WINDOW);
    assertThat(ageing.items()).hasSize(expected.size());
    for (AgeingWork.AgeingItem item : ageing.items()) {
      assertThat(item.age()).isEqualTo(expected.get(item.item().value()).asDouble());
    }
    assertThat(ageing.items().get(0).item()).isEqualTo(WorkItemId.of("E"));
  }
}
