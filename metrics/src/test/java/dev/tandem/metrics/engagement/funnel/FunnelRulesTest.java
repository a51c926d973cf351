package dev.tandem.metrics.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import dev.tandem.metrics.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where chains of several entries meet: what one entry did must not help another. */
class FunnelRulesTest {

  private static FunnelConversion run(Funnel funnel, long asOf, String timesAndNames) {
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    for (String event : Splitter.on(" ").split(timesAndNames)) {
      events.add(
          "ada", Instant.ofEpochSecond(Long.parseLong(event.substring(1))), event.substring(0, 1));
    }
    return events.snapshot(Instant.ofEpochSecond(asOf));
  }

  private static Funnel best(long window, String... steps) {
    return Funnel.of(Duration.ofSeconds(window), steps).withEntry(FunnelEntry.BEST);
  }

  @Test
  void open_userWhoCameBackAfterGettingFar_isWatchedFromTheLastEntry() {
    Funnel funnel = best(60, "A", "B", "C", "D");
    FunnelConversion conversion = run(funnel, 70, "A0 B10 A20 C25");
    assertThat(conversion.reached()).containsExactly(1L, 1L, 1L, 0L);
    assertThat(conversion.open()).isEqualTo(1);
    assertThat(conversion.timeToConvert().open().asList()).containsExactly(50.0);
    assertThat(run(funnel.withGrace(Duration.ofMillis(1)), 70, "A0 B10 A20 C25").timeToConvert())
        .isEqualTo(conversion.timeToConvert());
  }

  @Test
  void timeToConvert_lastStepIsAlsoAFirstStep_countsFromTheEntryThatLedThere() {
    assertThat(
            run(best(10, "A", "B", "A"), 100, "A0 B3 A8").timeToConvert().done().asList())
        .containsExactly(8.0);
  }

  @Test
  void noRepeatedStep_stepRepeatedForTheEarlierEntry_isNotMadeUpByTheLater() {
    Funnel funnel = best(60, "A", "B", "C", "D").withStrictness(FunnelStrictness.NO_REPEATED_STEP);
    assertThat(run(funnel, 100, "A0 B1 C2 A3 B4 D5").reached()).containsExactly(1L, 1L, 1L, 0L);
    assertThat(run(funnel, 100, "A0 B1 C2 A3 B4 C5 D6").timeToConvert().done().asList())
        .containsExactly(3.0);
  }

  @Test
  void noOtherEvent_laterEntryBroken_doesNotLengthenTheWindowOfTheEarlier() {
    Funnel funnel = best(5, "A", "B", "C", "D").withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    assertThat(run(funnel, 100, "A0 B1 A2 C3 B4 C5 D6").reached()).containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void strictness_nameOfSeveralSteps_repetitionIsNoStepOutOfTurn() {
    for (FunnelEntry entry : new FunnelEntry[] {FunnelEntry.FIRST, FunnelEntry.BEST}) {
      Funnel funnel = best(60, "A", "B", "A", "C")
          .withEntry(entry)
          .withStrictness(FunnelStrictness.NO_OTHER_EVENT);
      assertThat(run(funnel, 100, "A0 A1 B2 A3 C4").reached()).containsExactly(1L, 1L, 1L, 1L);
      assertThat(run(funnel, 100, "A0 C1 B2 A3 C4").reached().get(1)).isZero();
    }
  }

  @Test
  void window_finerThanMilliseconds_isCutSoThatASavedStateGoesOn() {
    Funnel funnel = Funnel.of(Duration.ofNanos(1_500_000), "A", "B");
    FunnelAccumulator<Long> events = FunnelAccumulator.ofNumbers(funnel);
    FunnelAccumulator<Long> saved = FunnelAccumulator.numbersFromBytes(events.toBytes());
    assertThat(saved.combine(events).toBytes()).isEqualTo(events.toBytes());
    assertThat(funnel.window()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void fromBytes_eventThatTheFunnelHasNot_isRefused() {
    FunnelAccumulator<Long> two = FunnelAccumulator.ofNumbers(best(1, "A", "B"));
    StateWriter out = new StateWriter("funnel by number", 2);
    out.putInt(1);
    out.putText("A");
    out.putLong(1000);
    out.putEnum(FunnelEntry.FIRST);
    out.putInt(0);
    out.putLong(0);
    out.putInt(0);
    out.putInt(1);
    out.putLong(7);
    out.putInt(1);
    out.putLong((5L << 6) + 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelAccumulator.numbersFromBytes(out.toBytes()))
        .withMessage("state of funnel by number must be as an accumulator wrote it:"
            + " it must hold events of its funnel only. Give what toBytes() returned.");
    two.add(7L, Instant.ofEpochMilli(5), "B");
    assertThat(FunnelAccumulator.numbersFromBytes(two.toBytes()).toBytes())
        .isEqualTo(two.toBytes());
  }

  @Test
  void window_longest_isUnlimitedWithAGraceToo() {
    Funnel funnel = Funnel.of(Duration.ofMillis(Long.MAX_VALUE), "A", "B");
    assertThat(run(funnel, 100, "A1 B2").reached()).containsExactly(1L, 1L);
    assertThat(run(funnel.withGrace(Duration.ofSeconds(1)), 100, "A1 B2").reached())
        .containsExactly(1L, 1L);
  }

  @Test
  void stepWindows_stepTooLateAfterTheOneBefore_isNotReached() {
    Funnel funnel =
        best(60, "A", "B", "C").withStepWindows(Duration.ofSeconds(20), Duration.ofSeconds(5));
    assertThat(run(funnel, 100, "A0 B20 C25").reached()).containsExactly(1L, 1L, 1L);
    assertThat(run(funnel, 100, "A0 B21 C25").reached()).containsExactly(1L, 0L, 0L);
    assertThat(run(funnel, 100, "A0 B10 C16").reached()).containsExactly(1L, 1L, 0L);
    assertThat(run(funnel, 100, "A0 B10 B15 C16").reached()).containsExactly(1L, 1L, 1L);
    assertThat(
            run(funnel.withEntry(FunnelEntry.FIRST), 100, "A0 B10 B19 B25 C24").reached())
        .containsExactly(1L, 1L, 1L);
    assertThat(run(funnel, 100, "A0 B10 B25 C26").reached()).containsExactly(1L, 1L, 0L);
    Funnel turn = funnel.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN);
    assertThat(run(turn, 100, "A0 B10 B15 C16").reached()).containsExactly(1L, 1L, 1L);
    Funnel once = funnel.withStrictness(FunnelStrictness.NO_REPEATED_STEP);
    assertThat(run(once, 100, "A0 B10 B15 C16").reached()).containsExactly(1L, 1L, 0L);
  }

  @Test
  void stepWindows_shorterThanTheWindow_limitHowLongUsersAreWatched() {
    Funnel funnel =
        best(60, "A", "B", "C").withStepWindows(Duration.ofSeconds(20), Duration.ofSeconds(5));
    FunnelConversion watched = run(funnel, 25, "A0 B10");
    assertThat(watched.open()).isZero();
    assertThat(watched.timeToConvert().open().asList()).containsExactly(25.0);
    assertThat(run(funnel, 24, "A0 B10").open()).isEqualTo(1);
    assertThat(funnel.statement().choices()).containsEntry("step windows", "[PT20S, PT5S]");
  }

  @Test
  void open_watchedForExactlyOneWindow_isNotOpen() {
    Funnel funnel = best(60, "A", "B");
    assertThat(run(funnel, 60, "A0 A0").open()).isZero();
    assertThat(run(funnel, 59, "A0 A0").open()).isEqualTo(1);
    assertThat(run(funnel, 61, "A0 A0").timeToConvert().open().asList()).containsExactly(60.0);
  }

  @Test
  void stepWindows_savedState_goesOn() {
    Funnel funnel = best(60, "A", "B").withStepWindows(Duration.ofSeconds(20));
    FunnelAccumulator<Long> events = FunnelAccumulator.ofNumbers(funnel);
    events.add(7L, Instant.ofEpochSecond(0), "A");
    FunnelAccumulator<Long> read = FunnelAccumulator.numbersFromBytes(events.toBytes());
    read.add(7L, Instant.ofEpochSecond(21), "B");
    assertThat(read.snapshot(Instant.ofEpochSecond(99)).reached()).containsExactly(1L, 0L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.combine(FunnelAccumulator.ofNumbers(funnel.withStepWindows())))
        .withMessageStartingWith("accumulators must have the same funnel");
  }

  @Test
  void stepWindows_wrongNumberNegativeOrWithGrace_areRefused() {
    Funnel funnel = best(60, "A", "B", "C");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funnel.withStepWindows(Duration.ZERO))
        .withMessage("windows of steps must be one for each of the 2 steps after the first: 1."
            + " State all or none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funnel.withStepWindows(Duration.ZERO, Duration.ofMillis(-1)))
        .withMessage(
            "window of a step must not be negative: PT-0.001S. State the longest time allowed.");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            funnel.withStepWindows(Duration.ZERO, Duration.ZERO).withGrace(Duration.ofSeconds(1)))
        .withMessage("grace must be zero with windows of steps: PT1S, [PT0S, PT0S]."
            + " Leave one of them out.");
  }

  @Test
  void of_stepWithoutName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Duration.ZERO, "A", ""))
        .withMessage("steps must have names: [A, ]. Name the event of each step.");
  }

  @Test
  void bestUntilBroken_brokenRule_endsWhatCounts() {
    Funnel funnel =
        Funnel.of(Duration.ofSeconds(60), "A", "B", "C").withEntry(FunnelEntry.BEST_UNTIL_BROKEN);
    Funnel turn = funnel.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN);
    Funnel once = funnel.withStrictness(FunnelStrictness.NO_REPEATED_STEP);
    Funnel only = funnel.withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    assertThat(depth(funnel, "A0 C1 B2 C3")).isEqualTo(3);
    assertThat(depth(turn, "A0 C1 B2 C3")).isEqualTo(1);
    assertThat(depth(turn, "C0 A1 B2 C3")).isEqualTo(3);
    assertThat(depth(turn, "A0 B1 B2 C3")).isEqualTo(3);
    assertThat(depth(once, "A0 B1 B2 C3")).isEqualTo(2);
    assertThat(depth(once, "A0 A1 B2 C3")).isEqualTo(3);
    assertThat(depth(once, "A0 C1 B2 C3")).isEqualTo(3);
    // the second B belongs to the chain that begins with the second A
    assertThat(depth(once, "A0 B1 A2 B3 C4")).isEqualTo(3);
    assertThat(depth(only, "A0 C1 B2 C3")).isEqualTo(1);
    assertThat(depth(only, "A0 X1 B2 C3")).isEqualTo(1);
    assertThat(depth(only, "X0 A1 B2 C3")).isEqualTo(3);
  }

  private static int depth(Funnel funnel, String timesAndNames) {
    return (int) run(funnel, 100, timesAndNames).reached().stream()
        .filter(users -> users == 1)
        .count();
  }
}
