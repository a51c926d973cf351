package dev.tandem.metrics.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {

  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static long depth(Funnel funnel, String sequence) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    for (int i = 0; i < sequence.length(); i++) {
      accumulator.add("u", NOON.plusSeconds(i), sequence.substring(i, i + 1));
    }
    return accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void funnel_strictnessRules_breakTheEntry() {
    Funnel abc = Funnel.of(Duration.ofHours(1), "A", "B", "C");
    Funnel turn = abc.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN);
    assertThat(depth(turn, "ACB")).isEqualTo(1);
    assertThat(depth(turn, "AXBC")).isEqualTo(3);
    assertThat(depth(turn.withEntry(FunnelEntry.BEST), "ACABC")).isEqualTo(3);
    assertThat(depth(turn.withEntry(FunnelEntry.BEST_UNTIL_BROKEN), "ACABC")).isEqualTo(1);
    Funnel abcd = Funnel.of(Duration.ofHours(1), "A", "B", "C", "D")
        .withStrictness(FunnelStrictness.NO_REPEATED_STEP);
    assertThat(depth(abcd, "ABDB")).isEqualTo(2);
    assertThat(depth(abcd, "ABBCD")).isEqualTo(2);
    assertThat(depth(abcd, "ABCD")).isEqualTo(4);
    Funnel other = abc.withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    assertThat(depth(other, "AXBC")).isEqualTo(1);
    assertThat(depth(other.withEntry(FunnelEntry.BEST), "AXABC")).isEqualTo(3);
    assertThat(depth(other, "XABC")).isEqualTo(3);
  }

  @Test
  void funnel_stepsAtTheSameInstant_followEachOtherUnlessTimesMustIncrease() {
    Funnel funnel = Funnel.of(Duration.ofHours(1), "A", "B");
    for (Funnel each : List.of(funnel, funnel.withStrictness(FunnelStrictness.TIMES_INCREASE))) {
      FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(each);
      accumulator.add("u", NOON, "B");
      accumulator.add("u", NOON, "A");
      assertThat(accumulator.snapshot(LATER).overall())
          .isEqualTo(Proportion.of(each.strictness().isEmpty() ? 1 : 0, 1));
    }
  }

  @Test
  void funnel_windowNotOver_countsOpenEntrants() {
    FunnelAccumulator<String> accumulator =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofHours(2), "A", "B"));
    accumulator.add("waiting", NOON, "A");
    accumulator.add("over", NOON.minusSeconds(7200), "A");
    accumulator.add("waiting", NOON.plusSeconds(3601), "B");
    FunnelConversion soFar = accumulator.snapshot(NOON.plusSeconds(3600));
    assertThat(soFar.open()).isEqualTo(1);
    assertThat(soFar.overall()).isEqualTo(Proportion.of(0, 2));
    assertThat(soFar.timeToConvert().open()).isEqualTo(ImmutableDoubleArray.of(3600, 7200));
    assertThat(accumulator.snapshot(LATER).open()).isZero();
    assertThat(accumulator.snapshot(LATER).overall()).isEqualTo(Proportion.of(1, 2));
    assertThat(soFar.statement().choices())
        .containsEntry("steps", "A > B")
        .containsEntry("entry", "FIRST");
  }

  @Test
  void funnel_rangeOfEntries_followsOrCutsTheEntrants() {
    Funnel funnel = Funnel.of(Duration.ofDays(3), "A", "B");
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    events.add("entered before", day(-1), "A");
    events.add("entered before", day(1), "B");
    events.add("within", day(0), "A");
    events.add("within", day(1), "B");
    events.add("completed after", day(4), "A");
    events.add("completed after", day(6), "B");
    events.add("at the end", day(5), "A");
    events.add("at the end", day(6), "B");
    events.add("again", day(-2), "A");
    events.add("again", day(2), "A");
    events.add("again", day(5).minusMillis(1), "B");
    FunnelRange range = FunnelRange.of(day(0), day(5));
    FunnelConversion followed = events.snapshot(range, day(6));
    assertThat(followed.reached()).containsExactly(3L, 3L);
    assertThat(followed.statement().choices())
        .containsEntry(
            "range",
            "entries from " + day(0) + " to " + day(5) + ", followed to the end of the window");
    FunnelRange within = range.withRule(FunnelRangeRule.COMPLETE_WITHIN_RANGE);
    FunnelConversion cut = events.snapshot(within, LATER);
    assertThat(cut.reached()).containsExactly(3L, 2L);
    assertThat(cut.open()).isEqualTo(1);
    assertThat(cut.timeToConvert().open().asList()).containsExactly(86_399.999);
    assertThat(events.evidence(within, LATER).stoppedAt(1)).containsExactly("completed after");
    assertThat(events.evidence(within, LATER).stoppedAt(2)).containsExactly("again", "within");
    FunnelDifference<String> difference =
        FunnelDifference.between(events.evidence(range, LATER), events.evidence(within, LATER));
    assertThat(difference.users())
        .containsExactly(new FunnelDifference.UserDepths<>("completed after", 2, 1));
    assertThat(difference.second().choices().get("range")).endsWith("completed within the range");
    assertThat(difference.choices()).extracting(ChoiceDifference::choice).containsExactly("range");
    assertThat(FunnelDifference.between(events.evidence(range, LATER), events.evidence(LATER))
            .users())
        .containsExactly(
            new FunnelDifference.UserDepths<>("again", 2, 1),
            new FunnelDifference.UserDepths<>("at the end", 0, 2),
            new FunnelDifference.UserDepths<>("entered before", 0, 2));
    assertThat(events.snapshot(LATER).reached()).containsExactly(5L, 4L);
    assertThat(events.snapshot(LATER).statement().choices()).containsEntry("range", "all entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelRange.of(NOON, NOON))
        .withMessage("range must end after it begins: 2025-01-10T12:00:00Z to 2025-01-10T12:00:00Z."
            + " Swap them.");
  }

  @Test
  void funnel_graceAndRepeatedSteps_takesEventsOfOneNameInOrderOfTime() {
    Funnel thrice =
        Funnel.of(Duration.ofSeconds(6), "A", "A", "A", "B").withGrace(Duration.ofSeconds(5));
    assertThat(reached(thrice, "B0 A0 A1 A6")).isEqualTo(3);
    assertThat(reached(thrice, "B1 A0 A1 A6")).isEqualTo(4);
  }

  @Test
  void funnel_grace_letsAStepBeALittleEarlier() {
    Funnel strict = Funnel.of(Duration.ofMinutes(1), "A", "B", "C");
    Funnel grace = strict.withGrace(Duration.ofSeconds(2));
    assertThat(reached(strict, "B0 A2 C3")).isEqualTo(1);
    assertThat(reached(grace, "B0 A2 C3")).isEqualTo(3);
    assertThat(reached(grace, "B0 A3 C4")).isEqualTo(1);
    assertThat(reached(grace, "C0 B1 A2")).isEqualTo(3);
    assertThat(reached(grace, "A0 A50 B70 C71")).isEqualTo(1);
    assertThat(reached(grace.withEntry(FunnelEntry.BEST), "A0 A50 B70 C71")).isEqualTo(3);
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(grace);
    events.add("u", NOON.minusSeconds(1), "C");
    events.add("u", NOON.minusSeconds(1), "B");
    events.add("u", NOON, "A");
    assertThat(events.snapshot(LATER).timeToConvert().done()).isEqualTo(ImmutableDoubleArray.of(0));
    assertThat(grace.statement().choices()).containsEntry("grace", "PT2S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grace.withStrictness(FunnelStrictness.TIMES_INCREASE))
        .withMessage("grace must be zero with strictness rules: PT2S, [TIMES_INCREASE]."
            + " Leave one of them out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> strict.withGrace(Duration.ofMillis(-1)))
        .withMessage(
            "grace must not be negative: PT-0.001S. State how much earlier a step may be.");
  }

  /** How far a user gets with events such as {@code A0 B30}, a name and a second each. */
  private static long reached(Funnel funnel, String events) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    for (String event : Splitter.on(' ').split(events)) {
      accumulator.add(
          "u", NOON.plusSeconds(Long.parseLong(event.substring(1))), event.substring(0, 1));
    }
    return accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void funnel_grace_reportsTheEarliestConversionAndTheLastEntry() {
    Funnel funnel = Funnel.of(Duration.ofDays(1), "A", "B")
        .withEntry(FunnelEntry.BEST)
        .withGrace(Duration.ofSeconds(2));
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    events.add("converts", NOON, "A");
    events.add("converts", NOON.plusSeconds(10), "A");
    events.add("converts", NOON.plusSeconds(30), "B");
    events.add("converts", NOON.plusSeconds(60), "A");
    events.add("converts", NOON.plusSeconds(90), "B");
    events.add("enters twice", NOON, "A");
    events.add("enters twice", NOON.plusSeconds(100), "A");
    FunnelConversion soFar = events.snapshot(NOON.plusSeconds(160));
    assertThat(soFar.timeToConvert().done()).isEqualTo(ImmutableDoubleArray.of(20));
    assertThat(soFar.timeToConvert().open()).isEqualTo(ImmutableDoubleArray.of(60));
  }

  @Test
  void funnel_impossibleValues_areRefused() {
    Funnel funnel = Funnel.of(Duration.ZERO, "A", "B");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Duration.ZERO))
        .withMessage("steps must be from 1 to 32: 0. State the events in order.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Duration.ofMillis(-1), "A"))
        .withMessageStartingWith("window must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelAccumulator.ofTexts(funnel).usersStoppedAt(3, LATER))
        .withMessage("step must be from 1 to 2: 3. Count from the first step.");
    WaitingTimes none =
        new WaitingTimes("days", ImmutableDoubleArray.of(), ImmutableDoubleArray.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunnelConversion(funnel, FunnelRange.ALL, LATER, List.of(1L, 2L), 0, none))
        .withMessage(
            "users of step 2 must be at most the 1 of the step before: 2. Count users once.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunnelConversion(funnel, FunnelRange.ALL, LATER, List.of(1L), 0, none))
        .withMessage("reached must hold one count for each of the 2 steps: 1. Count every step.");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> FunnelAccumulator.ofTexts(funnel).snapshot(LATER).step(3));
    FunnelEvidence<String> nobody = FunnelAccumulator.ofTexts(funnel).evidence(LATER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunnelEvidence<>(nobody.conversion(), Map.of("u", 1)))
        .withMessage("users who reached step 1 must be as many as counted, 0: 1."
            + " Take both from one run.");
    FunnelEvidence<String> other =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ZERO, "B")).evidence(LATER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelDifference.between(nobody, other))
        .withMessage("funnels must have the same steps: [A, B] and [B]."
            + " Compare two conventions for one funnel.");
  }
}
