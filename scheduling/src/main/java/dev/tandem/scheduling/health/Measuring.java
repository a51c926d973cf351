package dev.tandem.scheduling.health;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthThreshold;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Turns what was counted into findings, each against the threshold of its check. */
final class Measuring {
  private static final int NAMED = 5;

  private final PlanFacts facts;
  private final Map<HealthCheck, HealthThreshold> thresholds;

  Measuring(PlanFacts facts) {
    this.facts = facts;
    this.thresholds = facts.convention.thresholds();
  }

  /** How many of some tasks are concerned. */
  HealthFinding tasks(HealthCheck check, IntPredicate counted, IntPredicate concerned) {
    int[] whole = IntStream.range(0, facts.size()).filter(counted).toArray();
    int[] part = IntStream.of(whole).filter(concerned).toArray();
    return ofTasks(check, new Ratio(part.length, whole.length), part);
  }

  /** How many open links are concerned. */
  HealthFinding openLinks(HealthCheck check, IntPredicate concerned) {
    int[] whole = openLinks();
    int[] part = IntStream.of(whole).filter(concerned).toArray();
    return ofLinks(check, new Ratio(part.length, whole.length), part);
  }

  int[] openLinks() {
    return IntStream.range(0, facts.project.dependencies().size())
        .filter(facts::isOpenLink)
        .toArray();
  }

  HealthFinding ofTasks(HealthCheck check, Ratio measured, int[] tasks) {
    ImmutableList<TaskId> ids = IntStream.of(tasks)
        .mapToObj(task -> facts.task(task).id())
        .collect(ImmutableList.toImmutableList());
    return finding(check, measured, ids, ImmutableList.of());
  }

  HealthFinding ofLinks(HealthCheck check, Ratio measured, int[] links) {
    ImmutableList<Dependency> dependencies = IntStream.of(links)
        .mapToObj(facts.project.dependencies()::get)
        .collect(ImmutableList.toImmutableList());
    return finding(check, measured, ImmutableList.of(), dependencies);
  }

  HealthFinding undefined(HealthCheck check, String reason) {
    String message = check.words() + " has no value: " + reason;
    return new HealthFinding(
        check, Ratio.NONE, threshold(check), ImmutableList.of(), ImmutableList.of(), message);
  }

  /** One time over another, found by looking at a task. */
  HealthFinding ofTime(HealthCheck check, Ratio measured, int task, Workday workday) {
    String times = Strings.lenientFormat(
        check.measured(),
        WorkDuration.ofSeconds(measured.part(), workday),
        WorkDuration.ofSeconds(measured.whole(), workday));
    return finding(check, measured, times, List.of(facts.task(task).id()), ImmutableList.of());
  }

  HealthFinding finding(
      HealthCheck check, Ratio measured, List<TaskId> tasks, List<Dependency> dependencies) {
    String counted = Strings.lenientFormat(check.measured(), measured.part(), measured.whole());
    return finding(check, measured, counted, tasks, dependencies);
  }

  private HealthFinding finding(
      HealthCheck check,
      Ratio measured,
      String counted,
      List<TaskId> tasks,
      List<Dependency> dependencies) {
    if (measured.whole() == 0) {
      return undefined(check, counted + ". Leave the check out, or look at a fuller plan.");
    }
    String message = check.words() + " must be " + threshold(check) + ": "
        + TextTable.text(measured.value()) + ", " + counted + named(tasks) + named(dependencies)
        + ".";
    HealthFinding finding =
        new HealthFinding(check, measured, threshold(check), tasks, dependencies, message);
    return finding.outcome() == Outcome.FAILED
        ? new HealthFinding(
            check, measured, threshold(check), tasks, dependencies, message + " " + check.remedy())
        : finding;
  }

  private HealthThreshold threshold(HealthCheck check) {
    return Objects.requireNonNull(thresholds.get(check), check.words());
  }

  private static String named(Collection<?> elements) {
    if (elements.isEmpty()) {
      return "";
    }
    String first = Joiner.on(", ").join(Iterables.limit(elements, NAMED));
    int more = elements.size() - NAMED;
    return "; " + first + (more > 0 ? " and " + more + " more" : "");
  }
}
