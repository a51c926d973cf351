package dev.tandem.scheduling.resource.rcpsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.core.problem.Problem;
import org.junit.jupiter.api.Test;

class ResourceProblemTest {

  @Test
  void build_parts_areAsStated() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int people = builder.resource(3);
    int design = builder.activity(2, 1);
    int build = builder.activity(4, 2);
    builder.precedence(design, build).release(design, 1).deadline(build, 9);
    ResourceProblem problem = builder.build();
    assertThat(problem.activities()).isEqualTo(2);
    assertThat(problem.resources()).isEqualTo(1);
    assertThat(problem.duration(build)).isEqualTo(4);
    assertThat(problem.durations()).containsExactly(2, 4);
    assertThat(problem.demand(build, people)).isEqualTo(2);
    assertThat(problem.demands(people)).containsExactly(1, 2);
    assertThat(problem.lag(0)).isEqualTo(2);
    assertThat(problem.windows().heads().asList()).containsExactly(1, 3);
    assertThat(problem.windows().tails().asList()).containsExactly(6, 4);
    assertThat(problem.windows().latestStarts().asList()).containsExactly(3, 5);
    assertThat(problem.windows().criticalPathLength()).isEqualTo(7);
    assertThat(problem.horizon()).isEqualTo(7);
    assertThat(problem.hasDeadlines()).isTrue();
    assertThat(problem).hasToString("2 activities, 1 arcs, 1 resources: 3");
  }

  @Test
  void build_nothing_isAProblem() {
    ResourceProblem problem = ResourceProblem.builder().build();
    assertThat(problem.activities()).isZero();
    assertThat(problem.windows().criticalPathLength()).isZero();
    assertThat(problem).hasToString("0 activities, 0 arcs, 0 resources");
  }

  @Test
  void pin_activity_isReleaseAndDeadline() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int task = builder.activity(3);
    ResourceProblem problem =
        builder.release(task, 9).deadline(task, 10).pin(task, 4).build();
    assertThat(problem.isPinned(task)).isTrue();
    assertThat(problem.release(task)).isEqualTo(4);
    assertThat(problem.deadline(task)).isEqualTo(7);
  }

  @Test
  void build_badParts_namesAllOfThem() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(2);
    builder.activity(-1, 3, 1);
    builder.activity(1, -2);
    builder.activity(1, 3);
    builder.precedence(0, 7).release(1, -4).pin(9, 0);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .satisfies(thrown -> assertThat(thrown.problems())
            .extracting(Problem::rule)
            .containsExactly(
                ResourceProblemRule.NEGATIVE_DURATION,
                ResourceProblemRule.UNKNOWN_RESOURCE,
                ResourceProblemRule.NEGATIVE_DEMAND,
                ResourceProblemRule.DEMAND_ABOVE_CAPACITY,
                ResourceProblemRule.UNKNOWN_ACTIVITY,
                ResourceProblemRule.NEGATIVE_SLOT,
                ResourceProblemRule.UNKNOWN_ACTIVITY))
        .withMessage("""
            resource problem has 7 problems:
            - duration of activity 0 must be at least 0: -1. State how many slots it takes.
            - demands of activity 0 must be for resources that there are: 2 demands, 1 resources. Add the resources, or state fewer demands.
            - demand of activity 1 for resource 0 must be at least 0: -2. State how many units it needs.
            - demand of activity 2 for resource 0 must not exceed what there is in the end: 3 demanded, 2 there. Raise the capacity or lower the demand.
            - arc must name activities from 0 to 2: 7. Use the number that adding the activity returned.
            - window of activity 1 must begin and end at slot 0 or later: -4. Count slots from 0.
            - window must name activities from 0 to 2: 9. Use the number that adding the activity returned.""");
  }

  @Test
  void build_cycle_isNamed() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    for (int activity = 0; activity < 4; activity++) {
      builder.activity(1);
    }
    builder.precedence(0, 1).precedence(1, 2).precedence(2, 1).precedence(3, 3);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage("""
            resource problem has 2 problems:
            - arcs must not form a cycle: 1 -> 2 -> 1. Remove one of these arcs.
            - arcs must not form a cycle: 3 -> 3. Remove one of these arcs.""");
  }

  @Test
  void build_maximalLags_narrowWindows() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int pour = builder.activity(2);
    int strip = builder.activity(1);
    int other = builder.activity(9);
    ResourceProblem problem = builder
        .startToStart(pour, strip, 4)
        .precedence(other, strip)
        .maximalLag(pour, strip, 6)
        .deadline(pour, 10)
        .build();
    assertThat(problem.arcCount()).isEqualTo(2);
    assertThat(problem.maximalLagCount()).isEqualTo(1);
    assertThat(problem.before(2)).isEqualTo(strip);
    assertThat(problem.after(2)).isEqualTo(pour);
    assertThat(problem.lag(2)).isEqualTo(-6);
    assertThat(problem.windows().heads().asList()).containsExactly(3, 9, 0);
    assertThat(problem.windows().tails().asList()).containsExactly(5, 1, 10);
    assertThat(problem.windows().latestStarts().asList()).containsExactly(8, 14, 5);
  }

  @Test
  void build_maximalLagTooShortForWhatLiesBetween_namesTheCycle() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    for (int activity = 0; activity < 4; activity++) {
      builder.activity(3);
    }
    builder.precedence(1, 3).precedence(3, 2).maximalLag(1, 2, 4);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage(
            "maximal lags must leave room for what lies between: activity 1 would start 2 slots after itself by 1 -> 3 -> 2 -> 1. "
                + "Raise one of these maximal lags, or lower a lag between.");
  }

  @Test
  void build_badMaximalLags_areRefused() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.activity(3);
    builder.activity(3);
    builder.maximalLag(0, 1, -1).maximalLag(5, 1, 2);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage("""
            resource problem has 2 problems:
            - maximal lag of activity 1 after activity 0 must be at least 0: -1. State an arc from the second to the first.
            - maximal lag must name activities from 0 to 1: 5. Use the number that adding the activity returned.""");
  }

  @Test
  void build_deadlineTooEarlyByMaximalLag_isRefused() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.release(builder.activity(3), 10).deadline(builder.activity(3), 9).maximalLag(1, 0, 2);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessageContaining(
            "activity 0 must be able to start at its latest slot: earliest 10, latest 8.");
  }

  @Test
  void build_longChainOfMaximalLags_isNoTrouble() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.release(builder.activity(1), 7);
    for (int link = 1; link < 20_000; link++) {
      builder.precedence(link - 1, builder.activity(1)).maximalLag(link - 1, link, 2);
    }
    builder.release(19_999, 30_000);
    TimeWindows windows = builder.build().windows();
    assertThat(windows.criticalPathLength()).isEqualTo(30_001);
    assertThat(windows.heads().get(10_000)).isEqualTo(10_007);
  }

  @Test
  void build_deadlineBeforeThePathToIt_isRefused() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int design = builder.activity(5);
    int build = builder.activity(4);
    builder.precedence(design, build).deadline(build, 8);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage("""
            resource problem has 2 problems:
            - activity 0 must be able to start at its latest slot: earliest 0, latest -1. Move the deadline or pin, its own or a follower's, or what comes before.
            - activity 1 must be able to start at its latest slot: earliest 5, latest 4. Move the deadline or pin, its own or a follower's, or what comes before.""");
  }

  @Test
  void build_pinsThatDoNotFit_areRefused() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(2);
    builder.pin(builder.activity(5, 2), 0);
    builder.pin(builder.activity(5, 1), 4);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage(
            "pinned activities must fit into the capacity: resource 0 at slot 4: 3 demanded, 2 there. "
                + "Pin fewer activities, or pin them elsewhere.");
  }

  @Test
  void build_slotsTooShort_isRefused() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.activity(Integer.MAX_VALUE);
    builder.activity(Integer.MAX_VALUE);
    assertThatExceptionOfType(InvalidResourceProblemException.class)
        .isThrownBy(builder::build)
        .withMessage(
            "all activities, lags and windows must fit into 10000000 slots: 4294967294. Use longer slots.");
  }

  @Test
  void build_longChain_isNoTrouble() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    int before = builder.activity(1);
    for (int link = 1; link < 200_000; link++) {
      int next = builder.activity(1);
      builder.precedence(before, next);
      before = next;
    }
    assertThat(builder.build().windows().criticalPathLength()).isEqualTo(200_000);
  }
}
