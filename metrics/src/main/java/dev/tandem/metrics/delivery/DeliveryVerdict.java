package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * How one project did against its baseline: by how much it missed, and whether that is within its tolerances.
 *
 * <p>Durations are counted from the planned start, so that starting late is being late. Early and cheap are below 0.
 *
 * @param convention the choices
 * @param project what was promised, and what came of it
 * @param plannedWorkSeconds working time from planned start to planned finish
 * @param slipWorkSeconds working time from planned to actual finish, below 0 if early; empty if it has not finished
 */
public record DeliveryVerdict(
    DeliveryConvention convention,
    DeliveredProject project,
    long plannedWorkSeconds,
    Optional<Long> slipWorkSeconds) {

  private static final String NOT_FINISHED = "the project has not finished";
  private static final double SECONDS_PER_DAY = 86_400;

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if {@code plannedWorkSeconds} is below 0, or there is a slip of a project that has not finished or
   *     none of one that has
   */
  public DeliveryVerdict {
    Objects.requireNonNull(convention, "convention");
    checkArgument(
        plannedWorkSeconds >= 0,
        "planned working time must be at least 0 seconds: %s, project %s. Count from planned start to planned finish.",
        plannedWorkSeconds,
        project.id());
    checkArgument(
        slipWorkSeconds.isPresent() == project.finish().isPresent(),
        "slip must be there exactly if the project has finished: %s, project %s. Leave it out, or add it.",
        slipWorkSeconds.map(String::valueOf).orElse("no slip"),
        project.id());
  }

  /**
   * {@return the verdict on a project}
   *
   * @param project what was promised, and what came of it
   * @param calendar when there is work
   * @param convention tolerances and rules
   * @throws IllegalArgumentException if a date of the project has a fraction of a second
   */
  public static DeliveryVerdict of(
      DeliveredProject project, WorkCalendar calendar, DeliveryConvention convention) {
    return new DeliveryVerdict(
        convention,
        project,
        workSeconds(calendar, project.plannedStart(), project.plannedFinish()),
        project.finish().map(finish -> workSeconds(calendar, project.plannedFinish(), finish)));
  }

  /** The working time from one to the other, below 0 if the other is earlier. The length of a day does not matter for seconds. */
  private static long workSeconds(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
    return calendar.between(from, to, Workday.STANDARD).toSeconds(Workday.STANDARD);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return measure("delivery");
  }

  private MethodStatement measure(String subject) {
    return convention
        .statement(subject)
        .with("project", project.id())
        .with("baseline", project.baseline());
  }

  /** {@return by how many calendar days it finished late, as a fraction; below 0 if early; undefined if it has not finished} */
  public Figure slipCalendarDays() {
    return project
        .finish()
        .map(finish -> Figure.of(
            measure("slip in calendar days"),
            Duration.between(project.plannedFinish(), finish).toSeconds() / SECONDS_PER_DAY))
        .orElseGet(() -> Figure.undefined(measure("slip in calendar days"), NOT_FINISHED));
  }

  /**
   * {@return by how many working days it finished late; undefined if it has not finished}
   *
   * @param workday how long a day is
   */
  public Figure slipWorkdays(Workday workday) {
    MethodStatement measure = measure("slip in working days").with("day", workday);
    return slipWorkSeconds.isPresent()
        ? Figure.of(measure, slipWorkSeconds.orElseThrow() / (double) workday.secondsPerDay())
        : Figure.undefined(measure, NOT_FINISHED);
  }

  /** {@return slip over planned duration, both in working time; undefined if it has not finished or had no planned duration} */
  public Figure slipShare() {
    MethodStatement measure = measure("schedule slip");
    return slipWorkSeconds.isPresent()
        ? Figure.ratio(
            measure,
            (double) slipWorkSeconds.orElseThrow(),
            (double) plannedWorkSeconds,
            "planned working time")
        : Figure.undefined(measure, NOT_FINISHED);
  }

  /** {@return what it cost beyond its budget, over the budget; below 0 if less} */
  public Figure costOverrunShare() {
    return Figure.ratio(
        measure("cost overrun"),
        project.cost().subtract(project.budget()).doubleValue(),
        project.budget().doubleValue(),
        "budget");
  }

  /** {@return scope delivered over scope committed; undefined if nothing was} */
  public Figure scopeShare() {
    return Figure.ratio(
        measure("scope delivered"),
        project.scope().delivered().doubleValue(),
        project.scope().committed().doubleValue(),
        "committed scope");
  }

  /** {@return scope added over scope committed; undefined if nothing was} */
  public Figure scopeGrowth() {
    return Figure.ratio(
        measure("scope growth"),
        project.scope().added().doubleValue(),
        project.scope().committed().doubleValue(),
        "committed scope");
  }

  /** {@return defects that users met over all; undefined if none was counted} */
  public Figure escapedShare() {
    return Figure.ratio(
        measure("escaped defects"),
        (double) project.quality().escaped(),
        (double) project.quality().defects(),
        "number of defects");
  }

  /** {@return rework over all work; undefined if none was counted} */
  public Figure reworkShare() {
    return Figure.ratio(
        measure("rework"),
        (double) project.quality().reworkSeconds(),
        (double) project.quality().workSeconds(),
        "work");
  }

  /** {@return whether it finished within its tolerance of time; unknown until it does, and if it never does} */
  public Verdict onTime() {
    return slipWorkSeconds.isPresent()
        ? within(
            BigDecimal.valueOf(slipWorkSeconds.orElseThrow()),
            convention.tolerance().timeShare(),
            BigDecimal.valueOf(plannedWorkSeconds))
        : Verdict.UNKNOWN;
  }

  /** {@return whether it cost no more than its budget and tolerance; while it goes on, it can only be missed} */
  public Verdict onBudget() {
    Verdict verdict = within(
        project.cost().subtract(project.budget()),
        convention.tolerance().costShare(),
        project.budget());
    return decided(verdict);
  }

  /** {@return whether it delivered what was committed, less its tolerance; unknown while it goes on or if nothing was} */
  public Verdict inScope() {
    ScopeCount scope = project.scope();
    if (scope.committed().signum() == 0 || project.state() == DeliveryState.RUNNING) {
      return Verdict.UNKNOWN;
    }
    return within(
        scope.committed().subtract(scope.delivered()),
        convention.tolerance().scopeShare(),
        scope.committed());
  }

  /** {@return whether few enough defects escaped and little enough was rework; unknown where neither was counted} */
  public Verdict goodEnough() {
    QualityCount quality = project.quality();
    Verdict escaped = quality.defects() == 0
        ? Verdict.UNKNOWN
        : within(
            BigDecimal.valueOf(quality.escaped()),
            convention.tolerance().escapedShare(),
            BigDecimal.valueOf(quality.defects()));
    Verdict rework = quality.workSeconds() == 0
        ? Verdict.UNKNOWN
        : within(
            BigDecimal.valueOf(quality.reworkSeconds()),
            convention.tolerance().reworkShare(),
            BigDecimal.valueOf(quality.workSeconds()));
    if (escaped == Verdict.UNKNOWN) {
      return rework;
    }
    return rework == Verdict.UNKNOWN ? escaped : Verdict.all(escaped, rework);
  }

  /** {@return whether those are satisfied for whom it was} */
  public Verdict satisfactory() {
    return switch (project.rating()) {
      case SATISFACTORY -> Verdict.MET;
      case UNSATISFACTORY -> Verdict.MISSED;
      case NOT_ASKED -> Verdict.UNKNOWN;
    };
  }

  /** {@return whether it was on time, on budget and in scope} */
  public Verdict allThree() {
    return Verdict.all(onTime(), onBudget(), inScope());
  }

  /** {@return its class by the rule of the convention} */
  public ChaosClass chaosClass() {
    return convention.chaos().classOf(this);
  }

  /** What is not over may still get worse. */
  private Verdict decided(Verdict verdict) {
    return verdict == Verdict.MET && project.state() == DeliveryState.RUNNING
        ? Verdict.UNKNOWN
        : verdict;
  }

  /** Exact: excess against share times base. */
  private static Verdict within(BigDecimal excess, BigDecimal share, BigDecimal base) {
    return excess.compareTo(share.multiply(base)) <= 0 ? Verdict.MET : Verdict.MISSED;
  }

  /** {@return the choices, and a line for each question} */
  @Override
  public String toString() {
    return statement() + "; " + chaosClass() + "\n"
        + new TextTable()
            .words("question")
            .words("verdict")
            .numbers("value")
            .row("on time (slip)", onTime(), slipShare().value())
            .row("on budget (overrun)", onBudget(), costOverrunShare().value())
            .row("in scope (delivered)", inScope(), scopeShare().value())
            .row("good enough (escaped)", goodEnough(), escapedShare().value())
            .row("satisfactory", satisfactory(), "");
  }
}
