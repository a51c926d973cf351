package dev.tandem.metrics.prioritisation.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassificationReferenceTest {

  @ParameterizedTest
  @MethodSource
  void moscow(ReferenceCase reference) {
    List<MoscowItem> items = new ArrayList<>();
    reference
        .input()
        .get("items")
        .forEach(item -> items.add(MoscowItem.of(
            item.get("id").asString(),
            MoscowPriority.valueOf(item.get("priority").asString()),
            item.get("effort").asDouble())));
    MoscowReport report =
        Moscow.withDefaults().check(items, reference.input().get("capacity").asDouble());
    Map<String, Double> efforts = ReferenceCase.numbers(reference.expected().get("effort"));
    for (MoscowPriority priority : MoscowPriority.values()) {
      assertThat(report.effort(priority).value()).isEqualTo(efforts.get(priority.name()));
    }
    reference.check("planned_effort", report.plannedEffort().value());
    ReferenceCase.numbers(reference.expected().get("share_of_planned"))
        .forEach((priority, share) -> assertThat(
                report.share(MoscowPriority.valueOf(priority)).orElseThrow().value())
            .isEqualTo(share));
    assertThat(report.isMustShareWithinLimit())
        .isEqualTo(reference.expected().get("must_share_ok").asBoolean());
    assertThat(report.isContingencySufficient())
        .isEqualTo(reference.expected().get("could_pool_at_least_20pct").asBoolean());
    assertThat(report.doMustsFitCapacity())
        .isEqualTo(reference.expected().get("must_fits_capacity").asBoolean());
    reference.check("contingency_effort", report.effort(MoscowPriority.COULD).value());
  }

  @ParameterizedTest
  @MethodSource
  void valueEffort(ReferenceCase reference) {
    List<ValueEffort> items = new ArrayList<>();
    reference
        .input()
        .get("items")
        .forEach(item -> items.add(new ValueEffort(
            item.get("id").asString(),
            item.get("value").asDouble(),
            item.get("effort").asDouble())));
    QuadrantThresholds thresholds = QuadrantThresholds.fixed(
        reference.input().get("value_threshold").asDouble(),
        reference.input().get("effort_threshold").asDouble());
    assertThat(items.stream().map(item -> thresholds.quadrant(item).name()).toList())
        .isEqualTo(ReferenceCase.texts(reference.expected().get("quadrant")));
  }

  static Stream<ReferenceCase> moscow() {
    return ReferenceCase.of(ClassificationReferenceTest.class, "moscow", 0);
  }

  static Stream<ReferenceCase> valueEffort() {
    return ReferenceCase.of(ClassificationReferenceTest.class, "value_effort", 0);
  }
}
