package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.value.TaskStake;
import dev.tandem.scheduling.value.ValueAtStake;
import java.util.Comparator;
import java.util.Optional;

/** What to do next: start what is ready, save days where they are dearest, learn what is unsure, mend the plan. */
final class NextQuestion {
  private final PlanAnalysis analysis;
  private final Schedule schedule;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  private NextQuestion(PlanAnalysis analysis) {
    this.analysis = analysis;
    this.schedule = analysis.schedule();
  }

  static Question of(PlanAnalysis analysis) {
    NextQuestion question = new NextQuestion(analysis);
    question.start();
    question.hurry();
    question.learn();
    question.mend();
    return new Question("What to do next?", PlanSection.HEALTH.word(), question.sentences.build());
  }

  private void start() {
    schedule.readiness().ready().stream()
        .map(schedule::task)
        .min(Comparator.comparingLong(this::floatSeconds))
        .ifPresent(task -> sentences.add("Start " + name(task.id())
            + ": nothing holds it back, and it has " + task.totalFloat()
            + " of float, the least of "
            + schedule.readiness().ready().size() + " that could start."));
  }

  private long floatSeconds(ScheduledTask task) {
    return task.totalFloat().toSeconds(analysis.project().workday());
  }

  private void hurry() {
    Optional<ValueAtStake> stakes = analysis.stakes().value();
    stakes
        .flatMap(all -> all.tasks().stream()
            .filter(stake -> stake.valueOfDaySaved() > 0)
            .filter(stake -> isUnderWay(stake.task()))
            .max(Comparator.comparingDouble(TaskStake::valueOfDaySaved)))
        .ifPresent(
            stake -> sentences.add("Save days on " + name(stake.task()) + ", which is under way:"
                + " the next one is worth "
                + MoneyText.of(stakes.get().currency(), stake.valueOfDaySaved())
                + "."));
  }

  private boolean isUnderWay(TaskId task) {
    return schedule.readiness().inProgress().contains(task);
  }

  private void learn() {
    analysis.sensitivities().stream()
        .findFirst()
        .filter(bar -> bar.width() > 0)
        .ifPresent(bar -> sentences.add("Find out how long " + name(bar.task().id())
            + " takes: it sways the finish most, and has at most a day of float to it in "
            + bar.criticality() + " of the samples."));
  }

  private void mend() {
    analysis
        .health()
        .value()
        .ifPresent(health -> health.failed().stream()
            .findFirst()
            .ifPresent(finding -> sentences.add("Mend the plan, which fails "
                + health.failed().size() + " checks of health; the first: " + finding.message())));
  }

  private String name(TaskId task) {
    return Names.of(analysis.project(), task);
  }
}
