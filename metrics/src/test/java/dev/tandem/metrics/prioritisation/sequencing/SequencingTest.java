package dev.tandem.metrics.prioritisation.sequencing;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequencingTest {

  /** Durations 2, 6, 1, 4, 3, 2, 5; costs of delay 0, 1, 9, 4, 0, 7, 14; 3 requires 0, 6 requires 4, 5 requires 1 and 4. */
  private static final List<BacklogItem> SEVEN = List.of(
      BacklogItem.of("0", 2, 0),
      BacklogItem.of("1", 6, 1),
      BacklogItem.of("2", 1, 9),
      BacklogItem.of("3", 4, 4).requiring("0"),
      BacklogItem.of("4", 3, 0),
      BacklogItem.of("5", 2, 7).requiring("1", "4"),
      BacklogItem.of("6", 5, 14).requiring("4"));

  /** The smallest requirements that are not series-parallel, in the shape of an N. */
  private static final List<BacklogItem> CROSSED = List.of(
      BacklogItem.of("a", 3, 0),
      BacklogItem.of("b", 2, 0),
      BacklogItem.of("c", 1, 9).requiring("a"),
      BacklogItem.of("d", 1, 8).requiring("a", "b"));

  @Test
  void run_workedExample_findsTheOrderThatTheRulesMiss() {
    DeliveryOrder order = Sequencing.withDefaults().run(SEVEN);
    assertThat(order.ids()).containsExactly("2", "4", "6", "1", "5", "0", "3");
    assertThat(order.delayCost()).isEqualByComparingTo("361");
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.blocks().stream().map(Block::ratio)).containsExactly(9.0, 1.75, 1.0, 4 / 6.0);
    assertThat(order.delayCostOf(PriorityRule.HIGHEST_CD3.order(SEVEN)))
        .isEqualByComparingTo("516");
    assertThat(order.delayCostOf(PriorityRule.RAISED_BLOCKER.order(SEVEN)))
        .isEqualByComparingTo("430");
  }

  @Test
  void placements_workedExample_giveReasonsDatesAndThePriceOfAPeriod() {
    List<Placement> placements = Sequencing.withDefaults().run(SEVEN).placements();
    assertThat(placements.stream().map(Placement::reason))
        .containsExactly(
            "its own ratio is 9",
            "enables 6: its set's ratio is 1.75",
            "enabled by 4: its set's ratio is 1.75",
            "enables 5: its set's ratio is 1",
            "enabled by 1: its set's ratio is 1",
            "enables 3: its set's ratio is 0.6667",
            "enabled by 0: its set's ratio is 0.6667");
    assertThat(placements.stream().map(Placement::costOfAPeriod))
        .extracting(BigDecimal::intValueExact)
        .containsExactly(35, 26, 26, 12, 11, 4, 4);
    assertThat(placements.stream().map(Placement::finish))
        .extracting(BigDecimal::intValueExact)
        .containsExactly(1, 4, 9, 15, 17, 19, 23);
    assertThat(placements.get(2).start()).isEqualByComparingTo("4");
    assertThat(placements.get(2).delayCost()).isEqualByComparingTo("126");
    assertThat(placements.get(1).enabled()).containsExactly("6");
    assertThat(placements.get(6).position()).isEqualTo(7);
  }

  @Test
  void costOfAPeriod_oneMorePeriodBeforeAnItem_isWhatTheDelayAdds() {
    DeliveryOrder order = Sequencing.withDefaults().run(SEVEN);
    List<BacklogItem> interrupted = new ArrayList<>(order.items());
    interrupted.set(0, BacklogItem.of("2", 2, 9));
    BigDecimal cost = new Block(interrupted, Proof.BOUND_ONLY).delayCost();
    assertThat(cost.subtract(order.delayCost()))
        .isEqualByComparingTo(order.placements().get(0).costOfAPeriod());
  }

  @Test
  void priceOf_forcedOrder_isWhatItCostsMore() {
    DeliveryOrder order = Sequencing.withDefaults().run(SEVEN);
    List<String> favouriteFirst = List.of("0", "3", "2", "4", "6", "1", "5");
    assertThat(order.delayCostOf(favouriteFirst)).isEqualByComparingTo("479");
    assertThat(order.priceOf(favouriteFirst)).isEqualByComparingTo("118");
    assertThat(order.priceOf(order.ids())).isEqualByComparingTo("0");
  }

  @Test
  void explain_workedExample_namesCostProofAndReasons() {
    assertThat(Sequencing.withDefaults().run(SEVEN).explain())
        .startsWith("delay cost 361, proven optimal\n1. 2: its own ratio is 9\n")
        .contains("\n2. 4: enables 6: its set's ratio is 1.75\n");
  }

  @Test
  void explain_enablerOfOneFeature_saysWhatItOpens() {
    List<BacklogItem> backlog = List.of(
        BacklogItem.of("accounts", 3, 0),
        BacklogItem.of("payments", 5, 14).requiring("accounts"),
        BacklogItem.of("themes", 1, 9));
    assertThat(Sequencing.withDefaults().run(backlog).explain()).isEqualTo("""
            delay cost 135, proven optimal
            1. themes: its own ratio is 9
            2. accounts: enables payments: its set's ratio is 1.75
            3. payments: enabled by accounts: its set's ratio is 1.75""");
  }

  @Test
  void run_emptyBacklog_isEmptyAndProven() {
    DeliveryOrder order = Sequencing.withDefaults().run(List.of());
    assertThat(order.ids()).isEmpty();
    assertThat(order.delayCost()).isEqualByComparingTo("0");
    assertThat(order.bound()).isEqualByComparingTo("0");
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.gap()).isZero();
  }

  @Test
  void run_equalItems_keepTheirOrder() {
    List<BacklogItem> items = List.of(
        BacklogItem.of("b", 2, 3), BacklogItem.of("a", 4, 6), BacklogItem.of("c", 0.2, 0.3));
    assertThat(Sequencing.withDefaults().run(items).ids()).containsExactly("b", "a", "c");
  }

  @Test
  void run_nothingCostsDelay_keepsTheOrderListed() {
    List<BacklogItem> items = List.of(BacklogItem.of("b", 2, 0), BacklogItem.of("a", 1, 0));
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    assertThat(order.ids()).containsExactly("b", "a");
    assertThat(order.gap()).isZero();
  }

  @Test
  void run_decimals_areExact() {
    List<BacklogItem> items = List.of(
        BacklogItem.of("a", 0.1, 0.3),
        BacklogItem.of("b", 0.2, 0.6),
        BacklogItem.of("c", 0.3, 0.9));
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    assertThat(order.blocks().stream().map(Block::ratio)).containsOnly(3.0);
    assertThat(order.delayCost()).isEqualByComparingTo("0.75");
  }

  @Test
  void run_crossedRequirements_areSolvedByComparingAllSets() {
    DeliveryOrder order = Sequencing.withDefaults().run(CROSSED);
    assertThat(order.blocks()).extracting(Block::proof).containsExactly(Proof.EXHAUSTIVE);
    assertThat(order.ids()).containsExactly("a", "c", "b", "d");
    assertThat(order.delayCost()).isEqualByComparingTo("92");
  }

  @Test
  void run_platformUnderThirtyFeatures_isExactWithoutComparingSets() {
    List<BacklogItem> items = new ArrayList<>(List.of(BacklogItem.of("platform", 60, 0)));
    for (int i = 1; i <= 30; i++) {
      items.add(BacklogItem.of("feature " + i, 1, 10 + i).requiring("platform"));
    }
    DeliveryOrder order = Sequencing.withDefaults().withEffort(Effort.none()).run(items);
    assertThat(order.blocks().get(0).proof()).isEqualTo(Proof.SERIES_PARALLEL);
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.ids()).startsWith("platform", "feature 30", "feature 29");
  }

  @Test
  void run_limitTooLow_flagsTheBlockAndKeepsTheBoundBelow() {
    List<BacklogItem> knot = knot();
    DeliveryOrder exact = Sequencing.withDefaults().run(knot);
    DeliveryOrder searched = Sequencing.withDefaults().withEffort(Effort.none()).run(knot);
    assertThat(exact.blocks()).extracting(Block::proof).contains(Proof.EXHAUSTIVE);
    assertThat(searched.blocks()).extracting(Block::proof).contains(Proof.BOUND_ONLY);
    assertThat(searched.isProvenOptimal()).isFalse();
    assertThat(searched.bound()).isLessThanOrEqualTo(exact.delayCost());
    assertThat(searched.gap()).isPositive();
    assertThat(searched.gap())
        .isCloseTo(
            searched.delayCost().doubleValue() / searched.bound().doubleValue() - 1, within(1e-12));
    assertThat(searched.explain())
        .startsWith("delay cost " + searched.delayCost().toPlainString() + ", at least ");
    assertThat(searched.sidneyBound()).isLessThanOrEqualTo(searched.bound());
  }

  @Test
  void run_tooManySets_isProvenByBranchAndBound() {
    DeliveryOrder exact = Sequencing.withDefaults().run(knot());
    DeliveryOrder searched = Backlogs.ordered(knot(), 3, Effort.standard());
    assertThat(searched.blocks()).extracting(Block::proof).contains(Proof.BRANCH_AND_BOUND);
    assertThat(searched.isProvenOptimal()).isTrue();
    assertThat(searched.delayCost()).isEqualByComparingTo(exact.delayCost());
    assertThat(searched.bound()).isEqualByComparingTo(exact.delayCost());
  }

  /** Enablers that cross: each feature requires two of four, so that no part is series-parallel and all must come together. */
  private static List<BacklogItem> knot() {
    return List.of(
        BacklogItem.of("e1", 4, 0),
        BacklogItem.of("e2", 3, 0),
        BacklogItem.of("e3", 5, 0),
        BacklogItem.of("e4", 2, 0),
        BacklogItem.of("f1", 1, 10).requiring("e1", "e2"),
        BacklogItem.of("f2", 2, 13).requiring("e2", "e3"),
        BacklogItem.of("f3", 1, 11).requiring("e3", "e4"),
        BacklogItem.of("f4", 3, 12).requiring("e4", "e1"));
  }

  @Test
  void run_chainOfManyItems_doesNotOverflowTheStack() {
    List<BacklogItem> chain = IntStream.range(0, 2_000)
        .mapToObj(i -> i == 0
            ? BacklogItem.of("0", 1, 1)
            : BacklogItem.of("" + i, 1, i).requiring("" + (i - 1)))
        .toList();
    DeliveryOrder order = Sequencing.withDefaults().run(chain);
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.ids()).startsWith("0", "1", "2").endsWith("1999");
  }

  @Test
  void run_requirementsInACircle_throwsWithTheCycle() {
    List<BacklogItem> items = List.of(
        BacklogItem.of("free", 1, 1),
        BacklogItem.of("design", 1, 1).requiring("test"),
        BacklogItem.of("build", 1, 1).requiring("design", "free"),
        BacklogItem.of("test", 1, 1).requiring("build"));
    assertThatThrownBy(() -> Sequencing.withDefaults().run(items))
        .isInstanceOfSatisfying(
            CyclicRequirementException.class,
            e -> assertThat(e.cycle()).containsExactly("design", "test", "build", "design"))
        .hasMessage(
            "requirements form a cycle: design -> test -> build -> design. Remove one of these requirements.");
  }

  @Test
  void run_badList_throws() {
    assertThatThrownBy(() -> Sequencing.withDefaults()
            .run(List.of(BacklogItem.of("a", 1, 1), BacklogItem.of("a", 2, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item ids must be unique: \"a\" appears twice. Rename one of the two items.");
    assertThatThrownBy(() ->
            Sequencing.withDefaults().run(List.of(BacklogItem.of("a", 1, 1).requiring("z"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "required items must be in the list: \"a\" requires \"z\". Add that item or remove the requirement.");
    assertThatThrownBy(() ->
            Sequencing.withDefaults().run(List.of(BacklogItem.of("a", 1, 1).startingAt(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "earliestStart must be 0: 2, item \"a\". Use TeamSequencing for items that cannot start at once.");
  }

  @Test
  void run_amountsOfTooManyDigits_areRoundedAndTheResultSaysSo() {
    DeliveryOrder order = Sequencing.withDefaults()
        .run(List.of(
            BacklogItem.of("a", 0.3333333333333311, 0.6666666666666622),
            BacklogItem.of("b", 1, 1)));
    assertThat(order.rounding().explain())
        .isEqualTo("durations rounded to 8 decimals, costs of delay rounded to 8 decimals");
    assertThat(order.items().get(0).duration()).isEqualTo(new BigDecimal("0.33333333"));
    assertThat(order.explain())
        .startsWith(
            "delay cost 1.5555555511111111, proven optimal (" + order.rounding().explain());
    assertThat(order.isProvenOptimal()).isTrue();
  }

  @Test
  void run_durationBelowTheLastDecimalKept_isOneUnitOfIt() {
    DeliveryOrder order = Sequencing.withDefaults()
        .run(List.of(BacklogItem.of("age", 1e300, 1e-300), BacklogItem.of("blink", 1e-300, 1e300)));
    assertThat(order.ids()).containsExactly("blink", "age");
    assertThat(order.items().get(0).duration()).isPositive();
  }

  @Test
  void delayCostOf_badOrder_throws() {
    DeliveryOrder order = Sequencing.withDefaults().run(CROSSED);
    assertThatThrownBy(() -> order.delayCostOf(List.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order must name items of the backlog: \"x\". Remove that id.");
    assertThatThrownBy(() -> order.priceOf(List.of("b", "c", "a", "d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "order must place items after those they require: \"c\" requires [a], delivered before it are [b]. Move it back.");
    assertThatThrownBy(() -> order.delayCostOf(List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order must name each item once: \"a\" appears twice. Remove one.");
    assertThatThrownBy(() -> order.delayCostOf(List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order must name all 4 items: 2 named. Add the items left out.");
  }

  @Test
  void run_hugeDurationBesideFractions_comparesTheFractions() {
    DeliveryOrder order = Sequencing.withDefaults()
        .run(List.of(
            BacklogItem.of("never", 1e9, 0),
            BacklogItem.of("A", 1 / 3.0, 1 / 7.0),
            BacklogItem.of("B", 4 / 3.0, 2 / 11.0),
            BacklogItem.of("C", 1, 1 / 13.0)));
    assertThat(order.ids()).containsExactly("A", "B", "C", "never");
    assertThat(order.delayCost().doubleValue())
        .isCloseTo(1 / 21.0 + 2 / 11.0 * 5 / 3 + 8 / 39.0, within(1e-15));
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(order.rounding().isNone()).isTrue();
  }

  @Test
  void withEffort_limit_isKept() {
    assertThat(Sequencing.withDefaults().effort()).isEqualTo(Effort.ofSteps(5_000_000));
    assertThat(Sequencing.withDefaults().withEffort(Effort.ofSteps(7)).effort().steps())
        .isEqualTo(7);
  }

  @Test
  void block_empty_throws() {
    refuses(() -> new Block(List.of(), Proof.EXHAUSTIVE), "items must not be empty");
  }

  /** Two weeks at 3 a week lose 6; whoever claims that no order costs less than 7 is wrong. */
  @Test
  void block_boundAboveItsCost_throws() {
    List<BacklogItem> items = List.of(BacklogItem.of("a", 2, 3));
    refuses(
        () -> new Block(items, Proof.BOUND_ONLY, new BigDecimal("7")),
        "bound must be at most the delay cost 6: 7");
    assertThat(new Block(items, Proof.BOUND_ONLY, new BigDecimal("5")).bound())
        .isEqualByComparingTo("5");
  }

  @Test
  void gap_costsBeyondADouble_isFinite() {
    DeliveryOrder order = new DeliveryOrder(
        List.of(new Block(
            List.of(
                BacklogItem.of("a", 1e300, 1e200),
                BacklogItem.of("b", 1e300, 1e300).requiring("a")),
            Proof.BOUND_ONLY)),
        AmountRounding.none());
    assertThat(order.gap()).isBetween(0.0, 1.0);
  }

  @Test
  void ratio_ofABlockBeyondADouble_throws() {
    Block block = new Block(List.of(BacklogItem.of("a", 1e-300, 1e300)), Proof.EXHAUSTIVE);
    assertThatThrownBy(block::ratio)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "costOfDelay per duration must be within the range of a double, item \"a\". State the amounts in larger units.");
  }
}
