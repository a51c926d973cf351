package dev.tandem.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
  private static final LocalDateTime DATE = LocalDateTime.of(2026, 3, 9, 17, 0);

  private static final Project PROJECT = Project.builder("x", LocalDate.of(2026, 3, 2))
      .task("a", WorkDuration.workdays(1))
      .build();

  private static final Dependency DEPENDENCY = new Dependency(
      TaskId.of("a"),
      TaskId.of("b"),
      DependencyType.START_TO_START,
      Lag.elapsed(Duration.ofDays(3)));

  private static final List<Reason> REASONS = List.of(
      new Reason.ProjectStart(DATE),
      new Reason.StatusDate(DATE),
      new Reason.Driven(DEPENDENCY, DATE),
      new Reason.Constrained(Constraint.startNoEarlierThan(DATE)),
      new Reason.Resumed(DATE),
      new Reason.ExpectedFinish(DATE),
      new Reason.ScheduledFromFinish(DATE),
      new Reason.Started(DATE),
      new Reason.Finished(DATE),
      new Reason.AsLateAsPossible(),
      new Reason.Levelled(Duration.ofDays(2)));

  @Test
  void fold_eachKindOfReason_hasItsWords() {
    ReasonText text = new ReasonText(PROJECT);
    assertThat(REASONS)
        .extracting(reason -> (Object) reason.getClass())
        .containsExactlyInAnyOrder((Object[]) Reason.class.getPermittedSubclasses());
    assertThat(REASONS.stream().map(reason -> reason.fold(text)))
        .containsExactly(
            "the project starts on Mon 9 Mar 17:00",
            "nothing unfinished is scheduled before the status date, Mon 9 Mar 17:00",
            "\"a\" starts Mon 9 Mar 17:00 (SS, lag 3 elapsed days)",
            "start no earlier than Mon 9 Mar 17:00",
            "its work goes on again on Mon 9 Mar 17:00",
            "its work is expected to end on Mon 9 Mar 17:00",
            "the project begins as late as it can to finish by Mon 9 Mar 17:00",
            "it started on Mon 9 Mar 17:00 and the rest goes on",
            "it finished on Mon 9 Mar 17:00",
            "it goes as late as possible",
            "it waits 2 elapsed days for its resources");
  }
}
