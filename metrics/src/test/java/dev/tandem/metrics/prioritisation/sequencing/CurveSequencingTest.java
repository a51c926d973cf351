package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveSequencingTest {

  private static DelayCurve deadline(double time, double penalty) {
    return t -> t > time ? penalty : 0;
  }

  @Test
  void run_deadlineInTime_isMetBeforeTheHigherRate() {
    List<CurvedItem> items = List.of(
        CurvedItem.of("rate", 3, t -> 10 * t), CurvedItem.of("deadline", 2, deadline(4, 100)));
    CurveOrder order = CurveSequencing.withDefaults().run(items);
    assertThat(order.ids()).containsExactly("deadline", "rate");
    assertThat(order.loss()).isEqualTo(50);
    assertThat(order.finishes().asList()).containsExactly(2.0, 5.0);
  }

  @Test
  void run_decimalDurations_meetADeadlineExactly() {
    List<CurvedItem> items = List.of(
        CurvedItem.of("a", 0.1, t -> 0),
        CurvedItem.of("b", 0.2, deadline(0.3, 5)).requiring("a"));
    assertThat(CurveSequencing.withDefaults().run(items).loss()).isZero();
  }

  @Test
  void run_tooManySets_searchesAndSaysSo() {
    List<CurvedItem> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double weight = 1 + i % 7;
      items.add(CurvedItem.of("" + i, 1 + i % 4, t -> weight * t));
    }
    CurveOrder searched = CurveSequencing.withDefaults().run(items);
    List<BacklogItem> linear = items.stream()
        .map(item -> BacklogItem.of(item.id(), item.duration().doubleValue(), item.lossAt(1)))
        .toList();
    assertThat(searched.proof()).isEqualTo(Proof.BOUND_ONLY);
    assertThat(searched.loss())
        .isEqualTo(Sequencing.withDefaults().run(linear).delayCost().doubleValue());
    assertThat(searched.lowerBound()).isPositive().isLessThan(searched.loss());
  }

  @Test
  void run_emptyBacklog_losesNothing() {
    CurveOrder order = CurveSequencing.withDefaults().run(List.of());
    assertThat(order.loss()).isZero();
    assertThat(order.proof().isExact()).isTrue();
  }

  @Test
  void run_curveNotFinite_throws() {
    List<CurvedItem> items = List.of(CurvedItem.of("a", 2, t -> Double.NaN));
    assertThatThrownBy(() -> CurveSequencing.withDefaults().run(items))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "curve must be finite: NaN at time 2.0, item \"a\". Bound the loss, for example by the item's value.");
  }

  @Test
  void run_requirementsInACircle_throws() {
    List<CurvedItem> circle = List.of(
        CurvedItem.of("a", 1, t -> t).requiring("b"),
        CurvedItem.of("b", 1, t -> t).requiring("a"));
    assertThatThrownBy(() -> CurveSequencing.withDefaults().run(circle))
        .isInstanceOf(CyclicRequirementException.class)
        .hasMessage("requirements form a cycle: a -> b -> a. Remove one of these requirements.");
  }

  @Test
  void run_unknownRequirement_throws() {
    assertThatThrownBy(() -> CurveSequencing.withDefaults()
            .run(List.of(CurvedItem.of("a", 1, t -> t).requiring("b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "required items must be in the list: \"a\" requires \"b\". Add that item or remove the requirement.");
  }

  @Test
  void of_badItem_throws() {
    assertThatThrownBy(() -> CurvedItem.of("a", Double.NaN, t -> t))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must be finite: NaN, item \"a\". State a number.");
    assertThatThrownBy(() -> CurvedItem.of("a", 0, t -> t))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be positive: 0.0, item \"a\". State the work in periods; for something already done, drop the item.");
    assertThatThrownBy(() -> CurvedItem.of("", 1, t -> t))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \"\". Give the item a name or a number.");
  }

  @Test
  void withIdealLimit_notPositive_throws() {
    assertThat(CurveSequencing.withDefaults().idealLimit()).isEqualTo(200_000);
    assertThatThrownBy(() -> CurveSequencing.withDefaults().withIdealLimit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be at least 1: 0. Leave out this option for 200000.");
  }
}
