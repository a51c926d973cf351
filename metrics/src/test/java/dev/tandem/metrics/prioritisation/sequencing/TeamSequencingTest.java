package dev.tandem.metrics.prioritisation.sequencing;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamSequencingTest {

  @Test
  void run_valuableItemSoon_waitsForIt() {
    List<BacklogItem> items =
        List.of(BacklogItem.of("long", 10, 1), BacklogItem.of("soon", 2, 30).startingAt(1));
    TeamPlan plan = TeamSequencing.withTeams(1).run(items);
    assertThat(plan.ids()).containsExactly("soon", "long");
    assertThat(plan.delayCost()).isEqualByComparingTo("103");
    assertThat(TeamSequencing.withTeams(1).nonDelay(items).delayCost()).isEqualByComparingTo("370");
  }

  @Test
  void run_teamForEach_startsAllAtOnce() {
    List<BacklogItem> items = List.of(BacklogItem.of("a", 3, 1), BacklogItem.of("b", 5, 2));
    TeamPlan plan = TeamSequencing.withTeams(4).run(items);
    assertThat(plan.delayCost()).isEqualByComparingTo("13");
    assertThat(plan.isProvenOptimal()).isTrue();
    assertThat(plan.assignments()).extracting(TeamAssignment::team).containsExactly(1, 2);
    assertThat(plan.assignments().get(0).finish()).isEqualByComparingTo("5");
    assertThat(plan.assignments().get(0).delayCost()).isEqualByComparingTo("10");
  }

  @Test
  void run_emptyBacklog_isEmptyAndProven() {
    TeamPlan plan = TeamSequencing.withTeams(2).run(List.of());
    assertThat(plan.ids()).isEmpty();
    assertThat(plan.isProvenOptimal()).isTrue();
    assertThat(plan.gap()).isZero();
  }

  @Test
  void run_sixtyItems_reportsASmallGapToAValidBound() {
    SplittableRandom random = new SplittableRandom(1);
    List<BacklogItem> items = IntStream.range(0, 60)
        .mapToObj(i -> {
          BacklogItem item = BacklogItem.of("" + i, random.nextInt(1, 10), random.nextInt(0, 15))
              .startingAt(random.nextInt(0, 30));
          return i < 2 ? item : item.requiring("" + random.nextInt(i));
        })
        .toList();
    TeamPlan plan =
        TeamSequencing.withTeams(3).withEffort(Effort.ofSteps(500_000)).run(items);
    assertThat(plan.isProvenOptimal()).isFalse();
    assertThat(plan.bound()).isLessThan(plan.delayCost());
    assertThat(plan.gap()).isBetween(0.0, 0.25);
    assertThat(plan.delayCost())
        .isLessThanOrEqualTo(TeamSequencing.withTeams(3).nonDelay(items).delayCost());
    assertFeasible(plan, 3);
  }

  private static void assertFeasible(TeamPlan plan, int teams) {
    for (TeamAssignment assignment : plan.assignments()) {
      assertThat(assignment.team()).isBetween(1, teams);
      assertThat(assignment.start()).isGreaterThanOrEqualTo(assignment.item().earliestStart());
      for (TeamAssignment other : plan.assignments()) {
        if (assignment.item().requires().contains(other.item().id())) {
          assertThat(assignment.start()).isGreaterThanOrEqualTo(other.finish());
        }
        if (!other.equals(assignment) && other.team() == assignment.team()) {
          assertThat(other.start().compareTo(assignment.finish()) >= 0
                  || assignment.start().compareTo(other.finish()) >= 0)
              .isTrue();
        }
      }
    }
  }

  @Test
  void options_outsideTheirRange_throw() {
    assertThat(
            TeamSequencing.withTeams(2).withEffort(Effort.ofSteps(5)).effort().steps())
        .isEqualTo(5);
    assertThat(TeamSequencing.withTeams(2).teams()).isEqualTo(2);
    assertThatThrownBy(() -> TeamSequencing.withTeams(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("teams must be at least 1: 0. State how many teams deliver.");
    assertThat(TeamSequencing.withTeams(2).effort()).isEqualTo(Effort.standard());
  }

  @Test
  void run_requirementsInACircle_throws() {
    List<BacklogItem> circle = List.of(
        BacklogItem.of("a", 1, 1).requiring("b"), BacklogItem.of("b", 1, 1).requiring("a"));
    assertThatThrownBy(() -> TeamSequencing.withTeams(1).run(circle))
        .isInstanceOf(CyclicRequirementException.class)
        .hasMessage("requirements form a cycle: a -> b -> a. Remove one of these requirements.");
    assertThatThrownBy(() -> TeamSequencing.withTeams(1).nonDelay(circle))
        .isInstanceOf(CyclicRequirementException.class);
  }

  @Test
  void run_sameIdTwice_throws() {
    List<BacklogItem> items = List.of(BacklogItem.of("a", 1, 1), BacklogItem.of("a", 1, 1));
    assertThatThrownBy(() -> TeamSequencing.withTeams(1).run(items))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item ids must be unique: \"a\" appears twice. Rename one of the two items.");
    assertThatThrownBy(() -> TeamSequencing.withTeams(1).nonDelay(items))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void explain_plan_statesWhoWhenAndWhatDelayCosts() {
    List<BacklogItem> items =
        List.of(BacklogItem.of("long", 10, 1), BacklogItem.of("soon", 2, 30).startingAt(1));
    assertThat(TeamSequencing.withTeams(1).run(items).explain()).isEqualTo("""
            delay cost 103, proven optimal
            soon: team 1, from 1 to 3, its delay costs 90
            long: team 1, from 3 to 13, its delay costs 13""");
    assertThat(new TeamPlan(List.of(), BigDecimal.ONE.negate(), AmountRounding.none()).explain())
        .isEqualTo("delay cost 0, at least -1");
  }

  @Test
  void run_amountsOfTooManyDigits_areRoundedAndThePlanSaysSo() {
    List<BacklogItem> items = List.of(
        BacklogItem.of("a", 2.3333333333333157, 0.6666666666666622).startingAt(0.3333333333333311),
        BacklogItem.of("b", 1, 1));
    TeamPlan plan = TeamSequencing.withTeams(1).run(items);
    assertThat(plan.explain())
        .startsWith(
            "delay cost 3.2222222311111111, proven optimal (durations rounded to 8 decimals, costs of delay rounded to 8 decimals)\nb: team 1, from 0 to 1");
    assertThat(TeamSequencing.withTeams(1).nonDelay(items).rounding()).isEqualTo(plan.rounding());
  }

  @Test
  void plan_boundAboveItsCost_throws() {
    refuses(
        () -> new TeamPlan(List.of(), BigDecimal.ONE, AmountRounding.none()),
        "bound must be at most the cost: 1, the cost is 0. State a bound that holds.");
  }
}
