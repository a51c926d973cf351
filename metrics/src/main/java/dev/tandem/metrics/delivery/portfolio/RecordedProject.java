package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.delivery.DeliveredProject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was known of a project at some time, in whole seconds.
 *
 * @param project what was promised, and what had come of it by then
 * @param recorded when that was known
 */
public record RecordedProject(DeliveredProject project, LocalDateTime recorded) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the project had finished later than it was recorded, or a time has a fraction of a second
   */
  public RecordedProject {
    Objects.requireNonNull(project, "project");
    LocalDateTime finish = project.finish().orElse(recorded);
    checkArgument(
        !finish.isAfter(recorded),
        "finish of project %s must not be later than it was recorded: %s, %s. Record what has happened.",
        project.id(),
        finish,
        recorded);
    checkArgument(
        Stream.of(recorded, finish, project.plannedStart(), project.plannedFinish())
            .allMatch(time -> time.equals(time.truncatedTo(ChronoUnit.SECONDS))),
        "times of project %s must be in whole seconds: %s, planned %s to %s, recorded %s. Round them to a second.",
        project.id(),
        finish,
        project.plannedStart(),
        project.plannedFinish(),
        recorded);
  }

  /** {@return for example {@code shop against baseline 1: FINISHED, recorded 2026-03-16T12:00}} */
  @Override
  public String toString() {
    return project + ", recorded " + recorded;
  }
}
