package dev.tandem.scheduling.health;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.facts.LinkEnds;
import dev.tandem.scheduling.health.facts.PlanFacts;
import dev.tandem.scheduling.health.facts.RedundantLinks;
import java.util.Optional;
import java.util.stream.IntStream;

/** The checks of links as they are written: types, lags, and which say nothing new. */
final class LinkChecks {
  private final PlanFacts facts;
  private final Measuring measuring;

  LinkChecks(PlanFacts facts, Measuring measuring) {
    this.facts = facts;
    this.measuring = measuring;
  }

  HealthFinding leads() {
    return measuring.openLinks(HealthCheck.LEADS, link -> LinkEnds.sign(dependency(link).lag()) < 0);
  }

  HealthFinding lags() {
    return measuring.openLinks(HealthCheck.LAGS, link -> LinkEnds.sign(dependency(link).lag()) > 0);
  }

  private Dependency dependency(int link) {
    return facts.project.dependencies().get(link);
  }

  HealthFinding relationshipTypes() {
    int[] all = measuring.openLinks();
    int[] others = IntStream.of(all)
        .filter(link -> dependency(link).type() != DependencyType.FINISH_TO_START)
        .toArray();
    Ratio measured = new Ratio(all.length - others.length, all.length);
    return measuring.ofLinks(HealthCheck.RELATIONSHIP_TYPES, measured, others);
  }

  HealthFinding hiddenWork() {
    WorkDuration longest = facts.convention.limits().longLag();
    long limit = longest.toSeconds(facts.project.workday());
    return measuring.openLinks(HealthCheck.HIDDEN_WORK, link -> workingLag(link) > limit);
  }

  /** Lag in working seconds; none if it is counted on the clock. */
  private double workingLag(int link) {
    int from = facts.project.predecessorIndices().get(link);
    Lag lag = dependency(link).lag();
    return lag.<Double>fold(
        working -> (double) working.time().toSeconds(facts.project.workday()),
        elapsed -> 0.0,
        share -> share.percent() / 100 * workingSeconds(from),
        share -> 0.0);
  }

  private long workingSeconds(int task) {
    boolean elapsed = facts.task(task).durationKind() == DurationKind.ELAPSED;
    return elapsed ? 0 : facts.seconds(task, facts.task(task).duration());
  }

  HealthFinding redundantLinks() {
    long steps = facts.convention.limits().redundancySteps();
    Optional<int[]> redundant = new RedundantLinks(facts, steps).find();
    int all = facts.project.dependencies().size();
    return redundant
        .map(links ->
            measuring.ofLinks(HealthCheck.REDUNDANT_LINKS, new Ratio(links.length, all), links))
        .orElseGet(() -> measuring.undefined(
            HealthCheck.REDUNDANT_LINKS,
            "the search for other paths takes more than " + steps
                + " steps. Allow more by the limits of the convention."));
  }
}
