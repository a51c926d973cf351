package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Baseline;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.ReasonText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.Violation;
import dev.tandem.scheduling.lateness.DueDates;
import dev.tandem.scheduling.lateness.LateTask;
import dev.tandem.scheduling.lateness.LatenessReport;
import java.util.Comparator;
import java.util.List;

/** What is late: dates and rules that are not kept, then unfinished tasks behind the baseline. */
final class LateQuestion {
  private final PlanAnalysis analysis;
  private final Schedule schedule;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  private LateQuestion(PlanAnalysis analysis) {
    this.analysis = analysis;
    this.schedule = analysis.schedule();
  }

  static Question of(PlanAnalysis analysis) {
    LateQuestion question = new LateQuestion(analysis);
    analysis.schedule().violations().forEach(question::violation);
    analysis.project().baselines().stream()
        .max(Comparator.comparing(Baseline::takenAt))
        .ifPresent(question::behind);
    return new Question("What is late?", PlanSection.RULES.word(), question.sentences.build());
  }

  private void violation(Violation violation) {
    sentences.add(Names.of(analysis.project(), violation.task()) + " does not keep "
        + violation.rule() + ": " + violation.by() + " off, because "
        + new ReasonText(analysis.project()).because(violation.cause().first()) + ".");
  }

  private void behind(Baseline baseline) {
    List<LateTask> late = LatenessReport.of(schedule, DueDates.baseline(baseline)).late().stream()
        .filter(this::isOpen)
        .sorted(Comparator.comparing((LateTask each) -> each.by().calendar()).reversed())
        .toList();
    if (!late.isEmpty()) {
      sentences.add(late.size() + " unfinished tasks finish later than baseline \""
          + baseline.name() + "\" says.");
    }
    late.forEach(each -> sentences.add(Names.of(analysis.project(), each.task()) + " is "
        + each.by().working() + " behind the baseline: " + DateText.full(each.finish())
        + " instead of " + DateText.full(each.due()) + "."));
  }

  private boolean isOpen(LateTask late) {
    return !schedule.task(late.task()).isSummary()
        && !analysis.project().task(late.task()).progress().isFinished();
  }
}
