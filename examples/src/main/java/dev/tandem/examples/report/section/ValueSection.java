package dev.tandem.examples.report.section;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.value.TaskStake;
import dev.tandem.scheduling.value.ValueAtStake;
import java.util.stream.Collectors;

/** What a day of each task costs the features that wait for it. */
final class ValueSection implements Section {
  private static final int NAME = 32;
  private static final int AMOUNT = 13;

  private final PlanAnalysis analysis;

  ValueSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Answer<ValueAtStake> answer = analysis.stakes();
    page.section("What does tomorrow cost?");
    answer
        .value()
        .ifPresentOrElse(
            stakes -> table(stakes, page), () -> page.line("Not priced: " + answer.whyNot()));
  }

  private void table(ValueAtStake stakes, Page page) {
    page.line("In " + stakes.currency()
        + "; the delay of each feature counts from its own date, the first of them "
        + DateText.full(stakes.reference()) + ".");
    ImmutableList<TaskStake> priced = stakes.tasks().stream()
        .filter(stake -> stake.costOfNextDay() != 0 || stake.dragValue() != 0)
        .collect(ImmutableList.toImmutableList());
    page.text(Columns.left("  task", NAME + 2) + amount("a day late") + amount("a day saved")
        + amount("all of it") + "  holds up\n");
    page.each(priced, stake -> page.text(row(stake)));
    int others = stakes.tasks().size() - priced.size();
    if (others > 0) {
      page.line("Unfinished tasks with a day to spare for every feature, or for which none waits: "
          + others + ".");
    }
  }

  private String row(TaskStake stake) {
    String holdsUp = stake.floats().entrySet().stream()
        .filter(each -> each.getValue().isZero())
        .map(each -> each.getKey().value())
        .collect(Collectors.joining(", "));
    return "  " + Columns.left(analysis.project().task(stake.task()).name(), NAME)
        + amount(MoneyText.plain(stake.costOfNextDay()))
        + amount(MoneyText.plain(stake.valueOfDaySaved()))
        + amount(MoneyText.plain(stake.dragValue())) + "  "
        + Columns.atMost(holdsUp, 110 - NAME - 3 * AMOUNT - 4) + "\n";
  }

  private static String amount(String text) {
    return Strings.padStart(text, AMOUNT, ' ');
  }
}
