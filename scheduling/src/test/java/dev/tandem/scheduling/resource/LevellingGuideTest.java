package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.load.LoadPeriod;
import dev.tandem.scheduling.resource.load.ResourceLoads;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the pages on resource levelling and resource load, with what the pages say about their results. */
class LevellingGuideTest {

  private static Project plan() {
    Project plan = Project.builder("App", LocalDate.of(2027, 5, 31))
        .resource(Resource.of("ann"))
        .resource(Resource.of("bob"))
        .task("login", workdays(4))
        .task("review", workdays(2))
        .task("texts", workdays(3))
        .task("release", workdays(1))
        .dependency("login", "release")
        .dependency("texts", "release")
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .assignment(Assignment.of("texts", "bob"))
        .assignment(Assignment.of("release", "bob"))
        .build();
    return plan;
  }

  @Test
  void loads() {
    Project plan = plan();
    ResourceLoads loads = ResourceLoads.of(CriticalPath.analyse(plan));
    LoadPeriod week = loads.of(ResourceId.of("ann")).byWeek().get(0);
    assertThat(loads + "\n").isEqualTo("""
        App: 1 of 2 resources overallocated
        resource  hours there  hours taken  too much  idle  first overallocation
        ann                40           48        16     8  2027-05-31T08:00
        bob                40           32         0     8  -
        """);
    assertThat(loads.overallocations().get(0) + "\n").isEqualTo("""
        ann is overallocated from 2027-05-31T08:00 to 2027-06-01T17:00: 2 of 1 by login, review
        """);
    assertThat(week + "\n").isEqualTo("""
        2027-05-31T00:00 to 2027-06-07T00:00: 48 of 40 hours, 16 too much
        """);
  }

  @Test
  void levelled() {
    Project plan = plan();
    Schedule schedule = CriticalPath.analyse(plan);
    LevelledSchedule levelled = Levelling.standard().run(schedule);
    assertThat(levelled.moves().get(0) + "\n").isEqualTo("""
        review moves from 2027-05-31T08:00 to 2027-06-04T08:00, because ann works on login until 2027-06-03T17:00; with 1 more of ann it would start on 2027-05-31T08:00
        """);
    assertThat(levelled.toString()).startsWith("""
        App levelled for earliest finish: finishes 2027-06-07T17:00 instead of 2027-06-04T17:00, which is proven to be the earliest; tasks moved: 1, unresolved: 0
        """);
    assertThat(levelled.resourceLinks().toString() + "\n").isEqualTo("""
        [login hands 1 of ann to review, texts hands 1 of bob to release]
        """);
    assertThat(levelled.resourceCriticalChain().toString() + "\n").isEqualTo("""
        [login, review]
        """);
    Project saved = levelled.plan();
    assertThat(CriticalPath.analyse(saved).task("review").start())
        .isEqualTo(levelled.schedule().task("review").start());
  }

  @Test
  void choices() {
    Schedule schedule = CriticalPath.analyse(plan());
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(LevellingObjective.withinFloat())
        .withPriorities(Map.of(TaskId.of("review"), 1))
        .withFrozen(List.of(TaskId.of("texts")))
        .run(schedule);
    assertThat(levelled.unresolved() + "\n").isEqualTo("""
        [login stays at 2027-05-31T08:00 without enough of ann: its float ends before]
        """);
  }

  @Test
  void units() {
    LevelledSchedule levelled = Levelling.standard().run(CriticalPath.analyse(plan()));
    List<ResourcePeriod> weeks = ResourcePeriod.weeksOfWaiting(levelled);
    List<UnitValue> values = UnitValue.of(levelled, weeks);
    assertThat(values + "\n").isEqualTo("""
        [1 more of ann from 2027-05-31T00:00 to 2027-06-07T00:00: 1d earlier, at most 1d]
        """);
  }
}
