package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);
  private static final Optional<LocalDateTime> NEVER = Optional.empty();

  private static void assertRefused(ThrowingCallable progress, String message) {
    assertThatThrownBy(progress).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Progress of(
      Optional<LocalDateTime> start,
      Optional<LocalDateTime> finish,
      Optional<WorkDuration> remaining) {
    return new Progress(start, finish, remaining, OptionalDouble.empty(), NEVER, NEVER);
  }

  @Test
  void new_finishWithoutStart_isRefused() {
    assertRefused(
        () -> of(NEVER, Optional.of(MONDAY), Optional.empty()),
        "actual finish must come with an actual start: 2026-01-05T08:00. Give the actual start.");
  }

  @Test
  void new_resumptionWithoutStart_isRefusedWithItsDate() {
    assertRefused(
        () -> new Progress(
            NEVER, NEVER, Optional.empty(), OptionalDouble.empty(), NEVER, Optional.of(MONDAY)),
        "suspension must come with an actual start: 2026-01-05T08:00. Give the actual start.");
  }

  @Test
  void new_negativeRemainingWork_isRefused() {
    assertRefused(
        () -> Progress.started(MONDAY, workdays(-1)),
        "remaining work must not be negative: -1d. Use 0 when nothing is left.");
    assertThat(Progress.started(MONDAY, WorkDuration.ZERO).remaining()).contains(WorkDuration.ZERO);
  }

  @Test
  void new_remainingWorkOfAFinishedTask_isRefusedUnlessZero() {
    Optional<LocalDateTime> tuesday = Optional.of(MONDAY.plusDays(1));
    assertRefused(
        () -> of(Optional.of(MONDAY), tuesday, Optional.of(workhours(1))),
        "remaining work of a finished task must be zero: 1h. Leave it out or remove the actual"
            + " finish.");
    assertThat(of(Optional.of(MONDAY), tuesday, Optional.of(WorkDuration.ZERO)).isFinished())
        .isTrue();
  }

  @Test
  void new_percentAtItsEnds_isAcceptedAndBeyondRefused() {
    assertThat(Progress.startedPercent(MONDAY, 0).percentComplete()).hasValue(0);
    assertThat(Progress.startedPercent(MONDAY, 100).percentComplete()).hasValue(100);
    assertRefused(
        () -> Progress.startedPercent(MONDAY, -0.5),
        "percent complete must be from 0 to 100: -0.5. Write 50 for half.");
    assertRefused(
        () -> Progress.startedPercent(MONDAY, Double.NaN),
        "percent complete must be from 0 to 100: NaN. Write 50 for half.");
  }

  @Test
  void withSuspension_resumedBeforeSuspended_isRefused() {
    Progress started = Progress.started(MONDAY, workdays(2));
    assertRefused(
        () -> started.withSuspension(MONDAY.plusHours(2), MONDAY.plusHours(1)),
        "resumption must not be before the suspension: 2026-01-05T09:00, suspended"
            + " 2026-01-05T10:00. Correct one of them.");
    assertThat(started.withSuspension(MONDAY, MONDAY).resumed()).contains(MONDAY);
  }

  @Test
  void new_suspendedWithoutResumptionYet_isAccepted() {
    Progress open = new Progress(
        Optional.of(MONDAY),
        NEVER,
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.of(MONDAY.plusHours(1)),
        NEVER);
    assertThat(open.suspended()).contains(MONDAY.plusHours(1));
    assertThat(open.resumed()).isEmpty();
  }

  @Test
  void isStarted_withAnActualStart_isTrueEvenWhenFinished() {
    assertThat(Progress.NOT_STARTED.isStarted()).isFalse();
    assertThat(Progress.NOT_STARTED.isFinished()).isFalse();
    assertThat(Progress.startedPercent(MONDAY, 10).isStarted()).isTrue();
    assertThat(Progress.startedPercent(MONDAY, 10).isFinished()).isFalse();
    assertThat(Progress.finished(MONDAY, MONDAY).isStarted()).isTrue();
    assertThat(Progress.finished(MONDAY, MONDAY).isFinished()).isTrue();
  }

  @Test
  void remainingSeconds_stated_countsInTheProjectsDays() {
    Progress oneDay = Progress.started(MONDAY, workdays(1));
    assertThat(oneDay.remainingSeconds(144_000, Workday.STANDARD)).isEqualTo(28_800);
    assertThat(oneDay.remainingSeconds(144_000, Workday.ofHours(6))).isEqualTo(21_600);
  }

  @Test
  void remainingSeconds_fromThePercentage_isWhatItLeaves() {
    Progress quarter = Progress.startedPercent(MONDAY, 25);
    assertThat(quarter.remainingSeconds(1_000, Workday.STANDARD)).isEqualTo(750);
    assertThat(quarter.remainingSeconds(10, Workday.STANDARD)).isEqualTo(8);
    assertThat(Progress.NOT_STARTED.remainingSeconds(1_000, Workday.STANDARD)).isEqualTo(1_000);
  }

  @Test
  void remainingSeconds_finished_isNothing() {
    assertThat(Progress.finished(MONDAY, MONDAY).remainingSeconds(1_000, Workday.STANDARD))
        .isZero();
  }
}
