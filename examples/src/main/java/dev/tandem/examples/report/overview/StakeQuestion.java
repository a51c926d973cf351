package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.value.TaskStake;
import dev.tandem.scheduling.value.ValueAtStake;

/** What is at stake: what the dates of the plan lose, and what a day more of each task does. */
final class StakeQuestion {
  private final PlanAnalysis analysis;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  private StakeQuestion(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  static Question of(PlanAnalysis analysis) {
    StakeQuestion question = new StakeQuestion(analysis);
    Answer<ValueAtStake> answer = analysis.stakes();
    answer
        .value()
        .ifPresentOrElse(
            question::priced, () -> question.sentences.add("Not priced: " + answer.whyNot()));
    return new Question("What is at stake?", PlanSection.VALUE.word(), question.sentences.build());
  }

  private void priced(ValueAtStake stakes) {
    analysis
        .roadmap()
        .cost()
        .forEach((currency, cost) ->
            sentences.add("The planned dates of the features lose " + MoneyText.of(currency, cost)
                + " against having them when their delay begins to count."));
    stakes.tasks().stream()
        .filter(stake -> stake.costOfNextDay() > 0)
        .forEach(stake -> sentences.add(day(stake, stakes)));
  }

  private String day(TaskStake stake, ValueAtStake stakes) {
    long holdsUp =
        stake.floats().values().stream().filter(slip -> slip.isZero()).count();
    return "A day lost on " + Names.of(analysis.project(), stake.task()) + " costs "
        + MoneyText.of(stakes.currency(), stake.costOfNextDay()) + ", for it has no float to "
        + holdsUp + (holdsUp == 1 ? " feature" : " features") + "; without it they would gain "
        + MoneyText.of(stakes.currency(), stake.dragValue()) + ".";
  }
}
