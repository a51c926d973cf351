package dev.tandem.metrics.prioritisation.sequencing.profile;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.Proof;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileSequencingTest {

  @Test
  void run_deadlineInTime_isMetBeforeTheHigherRate() {
    List<ProfiledItem> items = List.of(
        ProfiledItem.of("rate", 3, new Linear(10)),
        ProfiledItem.of("deadline", 2, new DeadlineStep(100, 4)));
    ProfileOrder order = ProfileSequencing.withDefaults().run(items);
    assertThat(order.ids()).containsExactly("deadline", "rate");
    assertThat(order.loss()).isEqualTo(50);
    assertThat(order.finishes().asList()).containsExactly(2.0, 5.0);
    assertThat(order.explain()).isEqualTo("""
            loss 50, proven optimal
            1. deadline: finished at 2, loses 0
            2. rate: finished at 5, loses 50""");
    assertThat(new ProfileOrder(List.of(), Proof.BOUND_ONLY, 0, AmountRounding.none()).explain())
        .isEqualTo("loss 0, proven optimal");
  }

  @Test
  void run_durationsOfTooManyDigits_areRoundedAndTheResultSaysSo() {
    ProfileOrder order = ProfileSequencing.withDefaults()
        .run(List.of(
            ProfiledItem.of("a", 0.1234567890123457, new Linear(1)),
            ProfiledItem.of("b", 900, new Linear(1))));
    assertThat(order.explain())
        .startsWith("loss 900.247, proven optimal (durations rounded to 15 decimals)\n1. a");
  }

  @Test
  void run_decimalDurations_meetADeadlineExactly() {
    List<ProfiledItem> items = List.of(
        ProfiledItem.of("a", 0.1, CostOfDelay.none()),
        ProfiledItem.of("b", 0.2, new DeadlineStep(5, 0.3)).requiring("a"));
    assertThat(ProfileSequencing.withDefaults().run(items).loss()).isZero();
  }

  @Test
  void run_tooManySets_searchesAndSaysSo() {
    List<ProfiledItem> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double weight = 1 + i % 7;
      items.add(ProfiledItem.of("" + i, 1 + i % 4, new Linear(weight)));
    }
    ProfileOrder searched = ProfileSequencing.withDefaults().run(items);
    List<BacklogItem> linear = items.stream()
        .map(item -> BacklogItem.of(
            item.id(), item.duration().doubleValue(), item.profile().cost(1)))
        .toList();
    assertThat(searched.proof()).isEqualTo(Proof.BOUND_ONLY);
    assertThat(searched.loss())
        .isEqualTo(Sequencing.withDefaults().run(linear).delayCost().doubleValue());
    assertThat(searched.bound()).isPositive().isLessThan(searched.loss());
  }

  @Test
  void run_emptyBacklog_losesNothing() {
    ProfileOrder order = ProfileSequencing.withDefaults().run(List.of());
    assertThat(order.loss()).isZero();
    assertThat(order.proof().isExact()).isTrue();
  }

  @Test
  void run_lossBeyondADouble_throws() {
    List<ProfiledItem> items = List.of(ProfiledItem.of("a", 2, new Linear(Double.MAX_VALUE)));
    assertThatThrownBy(() -> ProfileSequencing.withDefaults().run(items))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void run_requirementsInACircle_throws() {
    List<ProfiledItem> circle = List.of(
        ProfiledItem.of("a", 1, new Linear(1)).requiring("b"),
        ProfiledItem.of("b", 1, new Linear(1)).requiring("a"));
    assertThatThrownBy(() -> ProfileSequencing.withDefaults().run(circle))
        .isInstanceOf(CyclicRequirementException.class)
        .hasMessage("requirements form a cycle: a -> b -> a. Remove one of these requirements.");
  }

  @Test
  void run_unknownRequirement_throws() {
    assertThatThrownBy(() -> ProfileSequencing.withDefaults()
            .run(List.of(ProfiledItem.of("a", 1, new Linear(1)).requiring("b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "required items must be in the list: \"a\" requires \"b\". Add that item or remove the requirement.");
  }

  @Test
  void of_badItem_throws() {
    assertThatThrownBy(() -> ProfiledItem.of("a", Double.NaN, new Linear(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must be finite: NaN, item \"a\". State a number.");
    assertThatThrownBy(() -> ProfiledItem.of("a", 0, new Linear(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be positive: 0.0, item \"a\". State the work in periods; for something already done, drop the item.");
    assertThatThrownBy(() -> ProfiledItem.of("", 1, new Linear(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \"\". Give the item a name or a number.");
  }

  @Test
  void withEffort_limit_isKept() {
    assertThat(ProfileSequencing.withDefaults().effort()).isEqualTo(Effort.standard());
    assertThat(ProfileSequencing.withDefaults()
            .withEffort(Effort.ofSteps(7))
            .effort()
            .steps())
        .isEqualTo(7);
  }

  @Test
  void order_boundNotFinite_throws() {
    refuses(
        () -> new ProfileOrder(List.of(), Proof.BOUND_ONLY, Double.NaN, AmountRounding.none()),
        "bound must be finite: NaN");
  }
}
