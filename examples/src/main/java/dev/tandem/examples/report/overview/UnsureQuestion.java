package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.analysis.Sensitivity;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution.DateRange;
import java.util.Locale;

/** What is unsure: how likely the planned finish is, what date holds in four of five samples, and what sways it. */
final class UnsureQuestion {
  private static final double CONFIDENCE = 0.95;

  private final PlanAnalysis analysis;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  private UnsureQuestion(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  static Question of(PlanAnalysis analysis) {
    UnsureQuestion question = new UnsureQuestion(analysis);
    Answer<SimulationResult> answer = analysis.simulation();
    answer
        .value()
        .ifPresentOrElse(
            result -> question.finish(result.finish()),
            () -> question.sentences.add("Not simulated: " + answer.whyNot()));
    analysis.sensitivities().forEach(question::sways);
    return new Question("What is unsure?", PlanSection.RISK.word(), question.sentences.build());
  }

  private void finish(FinishDistribution finish) {
    sentences.add("The planned finish, " + DateText.full(finish.planned()) + ", holds in "
        + finish.probabilityOfPlan() + " of "
        + String.format(Locale.ROOT, "%,d", finish.samples()) + " samples.");
    DateRange range = finish.quantileRange(0.8, CONFIDENCE);
    sentences.add("Half of them finish by " + DateText.full(finish.quantile(0.5))
        + ", 80 % by " + DateText.full(finish.quantile(0.8)) + " (" + DateText.timed(range.from())
        + " to " + DateText.timed(range.to()) + "), 95 % by " + DateText.full(finish.quantile(0.95))
        + ".");
  }

  private void sways(Sensitivity bar) {
    double days =
        bar.width() / WorkDuration.workdays(1).toSeconds(analysis.project().workday());
    sentences.add(Names.of(analysis.project(), bar.task().id()) + " sways the finish by "
        + String.format(Locale.ROOT, "%.1f", days)
        + " workdays, and has at most a day of float to it in "
        + bar.criticality() + " of the samples.");
  }
}
