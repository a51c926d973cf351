package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippets of the page on simulation with people, with what the page says about their results. */
class ResourceSimulationGuideTest {

  @Test
  void risk_withAndWithoutPeople() {
    Project plan = Project.builder("App", LocalDateTime.of(2027, 5, 31, 8, 0))
        .resource(Resource.of("ann"))
        .resource(Resource.of("bob"))
        .task(Task.of("login", workdays(4)).withDurationEstimate(Estimate.betaPert(3, 4, 8)))
        .task(Task.of("review", workdays(2)).withDurationEstimate(Estimate.betaPert(1, 2, 4)))
        .task(Task.of("texts", workdays(5)).withDurationEstimate(Estimate.betaPert(3, 5, 9)))
        .task("release", workdays(1))
        .dependency("login", "release")
        .dependency("texts", "release")
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .assignment(Assignment.of("texts", "bob"))
        .assignment(Assignment.of("release", "bob"))
        .build();
    LevelledSchedule levelled = Levelling.standard().run(CriticalPath.analyse(plan));
    Simulation early =
        Simulation.of(ActivityNetwork.compile(plan)).withSampling(Sampling.monteCarlo(20_000, 1));
    SimulationResult people = early.withPriorityList(levelled.priorityList()).run();
    assertThat(early.run().toString()).isEqualTo("""
        20000 samples, monte carlo, seed 1
        finish  planned                kept in  P50                  P80                  P95
        App     2027-06-07T17:00  30.0 % ± 0.3  2027-06-08T13:07:43  2027-06-09T11:17:09  2027-06-10T10:07:29
        task       critical in
        release  100.0 % ± 0.0
        texts     71.4 % ± 0.3
        login     28.6 % ± 0.3
        review     0.0 % ± 0.0
        """.stripTrailing());
    assertThat(people.toString()).isEqualTo("""
        20000 samples, monte carlo, seed 1
        resources by a fixed priority list of 4 tasks: login, texts, review, release
        dates are feasible for resources in each sample
        finish  planned                kept in  P50                  P80                  P95
        App     2027-06-07T17:00  11.5 % ± 0.2  2027-06-09T08:47:24  2027-06-09T16:31:45  2027-06-10T14:47:11
        task      critical in
        login    58.9 % ± 0.3
        review   58.9 % ± 0.3
        texts    41.1 % ± 0.3
        release  41.1 % ± 0.3
        """.stripTrailing());

    PriorityList mine = PriorityList.of("review", "login");
    LocalDateTime later = early.withPriorityList(mine).run().finish().quantile(0.8);
    Share feasible = people.feasible();
    assertThat(later).isEqualTo(LocalDateTime.parse("2027-06-10T14:04:14"));
    assertThat(feasible).hasToString("100.0 % ± 0.0");

    Project linked = levelled.linkedSchedule().project();
    SimulationResult asPlanned = Simulation.of(ActivityNetwork.compile(linked))
        .withSampling(early.sampling())
        .run();
    assertThat(asPlanned.finish().probabilityOfPlan()).hasToString("8.4 % ± 0.2");
  }
}
