package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.metrics.prioritisation.classification.Moscow;
import dev.tandem.metrics.prioritisation.classification.MoscowItem;
import dev.tandem.metrics.prioritisation.classification.MoscowPriority;
import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ProjectSelection;
import dev.tandem.metrics.prioritisation.selection.funding.FundedFeature;
import dev.tandem.metrics.prioritisation.selection.funding.IncrementalFunding;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedRelease;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.PriorityRule;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.prioritisation.sequencing.TeamSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method says to the same faulty requirements: "out" requires "login", which is on the cycle; "a" and "b" are another one. */
class RequirementsTest {

  private static final Map<String, String> REQUIRES =
      Map.of("out", "login", "login", "sso", "sso", "directory", "directory", "login");

  static Stream<Arguments> methods() {
    return Stream.of(
        method("sequencing", RequirementsTest::item, Sequencing.withDefaults()::run),
        method("rule", RequirementsTest::item, PriorityRule.HIGHEST_CD3::order),
        method("teams", RequirementsTest::item, TeamSequencing.withTeams(2)::run),
        method("teams, no delay", RequirementsTest::item, TeamSequencing.withTeams(2)::nonDelay),
        method(
            "profiles",
            (id, required) -> ProfiledItem.of(id, 1, CostOfDelay.none()).requiring(required),
            ProfileSequencing.withDefaults()::run),
        method("all that pays", RequirementsTest::candidate, ProjectSelection::smallest),
        method("next release", RequirementsTest::candidate, NextRelease.withCapacity(9)::run),
        method(
            "release planning",
            (id, required) -> PlannedFeature.of(id, 1, 1).requiring(required),
            features -> ReleasePlanning.withDefaults()
                .run(features, List.of(PlannedRelease.of("R1", 1, 9)))),
        method(
            "MoSCoW",
            (id, required) -> MoscowItem.of(id, MoscowPriority.MUST, 1, required),
            items -> Moscow.withDefaults().check(items, 9)),
        method("funding", RequirementsTest::funded, IncrementalFunding.of(0, 3)::best),
        method("funding, greedy", RequirementsTest::funded, IncrementalFunding.of(0, 3)::greedy));
  }

  private static <T> Arguments method(
      String name, BiFunction<String, String[], T> item, Consumer<List<T>> run) {
    Consumer<List<List<String>>> all = lists -> run.accept(lists.stream()
        .map(list -> item.apply(list.get(0), list.subList(1, list.size()).toArray(String[]::new)))
        .toList());
    return Arguments.of(Named.of(name, all));
  }

  private static BacklogItem item(String id, String... required) {
    return BacklogItem.of(id, 1, 1).requiring(required);
  }

  private static Candidate candidate(String id, String... required) {
    return Candidate.of(id, 1, 0).requiring(required);
  }

  private static FundedFeature funded(String id, String... required) {
    return FundedFeature.of(id, 1, List.of(1.0)).requiring(required);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void run_circle_isNamedInTheDirectionOfTheInput(Consumer<List<List<String>>> method) {
    List<List<String>> items = new ArrayList<>();
    for (String id : List.of("out", "login", "sso", "directory")) {
      items.add(List.of(id, REQUIRES.get(id)));
    }
    assertThatThrownBy(() -> method.accept(items))
        .isInstanceOf(CyclicRequirementException.class)
        .hasMessage(
            "requirements form a cycle: login -> sso -> directory -> login. Remove one of these requirements.");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void run_twoCirclesAndOneRound_namesAll(Consumer<List<List<String>>> method) {
    List<List<String>> items = List.of(
        List.of("a", "b", "c"),
        List.of("b", "a"),
        List.of("c", "d"),
        List.of("d", "c"),
        List.of("e", "e"));
    assertThatThrownBy(() -> method.accept(items))
        .isInstanceOfSatisfying(CyclicRequirementException.class, e -> {
          assertThat(e.cycle()).containsExactly("a", "b", "a");
          assertThat(e.cycles()).hasSize(3);
        })
        .hasMessage(
            "requirements form 3 cycles: a -> b -> a; c -> d -> c; e -> e. Remove one requirement of each.");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void run_repeatedAndUnknownIds_namesAll(Consumer<List<List<String>>> method) {
    List<List<String>> items = List.of(List.of("a", "x"), List.of("a", "y"));
    assertThatThrownBy(() -> method.accept(items))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
            item ids must be unique: "a" appears twice. Rename one of the two items.
            required items must be in the list: "a" requires "x". Add that item or remove the requirement.
            required items must be in the list: "a" requires "y". Add that item or remove the requirement.""");
  }

  @Test
  void cycles_none_throws() {
    assertThatThrownBy(() -> new CyclicRequirementException(ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cycles must not be empty: []. State at least one.");
  }
}
