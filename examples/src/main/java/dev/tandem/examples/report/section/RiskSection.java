package dev.tandem.examples.report.section;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.TerminalSCurve;
import dev.tandem.examples.report.TerminalTornado;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution.DateRange;
import java.util.Locale;

/** How sure the finish is: percentiles with their errors, the S-curve, and which tasks sway it. */
final class RiskSection implements Section {
  private static final ImmutableMap<String, Double> PERCENTILES =
      ImmutableMap.of("P50", 0.5, "P80", 0.8, "P95", 0.95);
  private static final double CONFIDENCE = 0.95;

  private final PlanAnalysis analysis;

  RiskSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Answer<SimulationResult> answer = analysis.simulation();
    page.section("How sure is the finish?");
    if (answer.value().isEmpty()) {
      page.line("Not simulated: " + answer.whyNot());
      return;
    }
    percentiles(answer.value().get(), page);
    people(answer.value().get(), page);
    new CostRisk(answer.value().get()).write(page);
    curve(answer.value().get().finish(), page);
    tornado(page);
  }

  private static void percentiles(SimulationResult result, Page page) {
    FinishDistribution finish = result.finish();
    page.line("Planned for " + DateText.full(finish.planned()) + ", which "
        + finish.probabilityOfPlan() + " of "
        + samples(finish)
        + " keep. Percentiles with their ranges, which hold with 95 % confidence:");
    PERCENTILES.forEach((name, probability) -> {
      DateRange range = finish.quantileRange(probability, CONFIDENCE);
      page.row(
          name + " finish",
          DateText.full(finish.quantile(probability)),
          DateText.timed(range.from()) + " to " + DateText.timed(range.to()));
    });
    if (!result.overdue().isEmpty()) {
      page.line("Longer already than estimated, and sampled as planned: " + result.overdue() + ".");
    }
  }

  /** The finish without and with regard to who can do one thing at a time. */
  private void people(SimulationResult early, Page page) {
    Answer<SimulationResult> answer = analysis.simulationWithPeople();
    page.section("And if people do one thing at a time?");
    if (answer.value().isEmpty()) {
      page.line("Not simulated: " + answer.whyNot());
      return;
    }
    SimulationResult listed = answer.value().get();
    page.row("finish", "P50", "P80; kept as planned");
    finishes("nobody's time asked for", early.finish(), page);
    finishes("by the people's list", listed.finish(), page);
    page.line(samples(listed.finish()) + ", in each of which people are given out by one fixed "
        + listed.priorityList().orElseThrow()
        + ". Nobody has too much to do in "
        + listed.feasible()
        + " of them.");
  }

  private static void finishes(String name, FinishDistribution finish, Page page) {
    page.row(
        name,
        DateText.full(finish.quantile(0.5)),
        DateText.full(finish.quantile(0.8)) + "; " + DateText.full(finish.planned()) + " in "
            + finish.probabilityOfPlan());
  }

  private static void curve(FinishDistribution finish, Page page) {
    page.section("By when is it finished? S-curve of " + samples(finish));
    page.text(TerminalSCurve.draw(finish));
  }

  private static String samples(FinishDistribution finish) {
    return String.format(Locale.ROOT, "%,d samples", finish.samples());
  }

  private void tornado(Page page) {
    long workday = WorkDuration.workdays(1).toSeconds(analysis.project().workday());
    page.section("What sways the finish? Workdays earlier or later where a task is short or long");
    page.text(TerminalTornado.draw(analysis.sensitivities(), workday));
    page.line("");
    page.line(
        "Mean finish where the task is among its shortest and longest tenth, from that of all samples (│);"
            + " at the end in how many samples it has at most a workday of float to the finish."
            + " Bars within twice their standard error are left out.");
  }
}
