package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.criticalpath.Readiness;
import java.util.Comparator;

/** What is blocked: how many tasks, and which first, by what and until when. */
final class BlockedQuestion {
  private final PlanAnalysis analysis;

  private BlockedQuestion(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  static Question of(PlanAnalysis analysis) {
    BlockedQuestion question = new BlockedQuestion(analysis);
    Readiness readiness = analysis.schedule().readiness();
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    sentences.add(
        readiness.blocked().size() + " tasks are blocked, " + readiness.ready().size()
            + " could start, " + readiness.inProgress().size() + " are in progress, "
            + readiness.finished().size() + " are finished.");
    readiness.blocked().stream()
        .sorted(Comparator.comparing(Readiness.Blocked::until))
        .map(question::sentence)
        .forEach(sentences::add);
    return new Question("What is blocked?", PlanSection.BLOCKED.word(), sentences.build());
  }

  private String sentence(Readiness.Blocked blocked) {
    ImmutableSet<TaskId> by =
        blocked.by().stream().map(Dependency::predecessor).collect(ImmutableSet.toImmutableSet());
    return Names.of(analysis.project(), blocked.task()) + " waits for "
        + (by.isEmpty() ? "its date" : Names.some(analysis.project(), by)) + " until "
        + DateText.full(blocked.until()) + ".";
  }
}
