package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.ResourcePeriod;
import dev.tandem.scheduling.resource.UnitValue;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a unit more is worth: against plans that have it for good, and against units counted hour by hour. */
class UnitValueProperties {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);
  private static final WorkingTime HOURS = WorkingTime.of(WorkCalendar.standard());

  private static Schedule schedule(long seed, int size) {
    Random random = new Random(seed);
    SchedulingPolicy policy = VariedPlan.POLICIES.get(random.nextInt(VariedPlan.POLICIES.size()));
    Project plan = VariedPlan.of(RandomPlan.of(seed, size), VariedPlan.Kind.PLAIN, random);
    return CriticalPath.analyse(ResourcedPlan.of(plan, seed), policy);
  }

  /** The plan with another unit of a resource for good. */
  private static Project withMore(Project plan, int number) {
    ProjectBuilder builder = Project.builder(plan.name(), plan.start())
        .calendar(plan.calendar())
        .replaceTasks(plan.tasks())
        .replaceDependencies(plan.dependencies());
    plan.calendars().forEach(builder::addCalendar);
    for (int i = 0; i < plan.resources().size(); i++) {
      Resource each = plan.resources().get(i);
      builder.resource(new Resource(
          each.id(),
          each.name(),
          each.capacity() + (i == number ? 1 : 0),
          each.calendar(),
          each.rate()));
    }
    plan.teams().forEach(builder::team);
    plan.assignments().forEach(builder::assignment);
    return builder.build();
  }

  @Property(tries = 40, seed = "20261130")
  void aUnitForAllTime_isWorthWhatAPlanWithItGains(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Schedule before = schedule(seed, size);
    LevelledSchedule levelled = Levelling.standard().run(before);
    int number = (int) Math.floorMod(seed, (long) before.project().resources().size());
    ResourcePeriod always = new ResourcePeriod(
        before.project().resources().get(number).id(), START.minusYears(20), START.plusYears(20));
    UnitValue value = UnitValue.of(levelled, List.of(always)).get(0);
    LevelledSchedule more = Levelling.standard()
        .run(CriticalPath.analyse(withMore(before.project(), number), before.policy()));
    boolean isBetter = more.unresolved().size() < levelled.unresolved().size()
        || (more.unresolved().size() == levelled.unresolved().size()
            && more.schedule().finish().isBefore(levelled.schedule().finish()));
    assertThat(value.finish()).isEqualTo((isBetter ? more : levelled).schedule().finish());
    assertThat(value.unresolved())
        .isEqualTo((isBetter ? more : levelled).unresolved().size());
    assertThat(value.atMost().toSeconds(before.project().workday()))
        .isGreaterThanOrEqualTo(value.earlier().toSeconds(before.project().workday()));
  }

  @Property(tries = 60, seed = "20261130")
  void aUnitForSomeHours_isWorthWhatCountingByHoursSays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int tasks) {
    Random random = new Random(seed);
    int[] hours = random.ints(tasks, 1, 12).toArray();
    int[] units = random.ints(tasks, 1, 3).toArray();
    int from = random.nextInt(40);
    int until = from + 1 + random.nextInt(40);
    ProjectBuilder plan = Project.builder("hours", START)
        .resource(new Resource(ResourceId.of("crew"), "crew", 2, Optional.empty(), 0));
    for (int i = 0; i < tasks; i++) {
      plan.task("t" + i, workhours(hours[i]))
          .assignment(new Assignment(
              TaskId.of("t" + i), ResourceId.of("crew"), units[i], Optional.empty()));
    }
    LevelledSchedule levelled =
        Levelling.standard().withRules(PriorityRule.DECLARATION).run(plan.build());
    UnitValue value = UnitValue.of(
            levelled, List.of(new ResourcePeriod(ResourceId.of("crew"), hour(from), hour(until))))
        .get(0);
    int without = finish(hours, units, 0, 0);
    int with = Math.min(without, finish(hours, units, from, until));
    assertThat(value.earlier())
        .isEqualTo(WorkDuration.ofSeconds((without - with) * 3_600L, Workday.STANDARD));
  }

  /** When a working hour of the plan begins. */
  private static LocalDateTime hour(int hour) {
    return HOURS.plus(START, hour * 3_600L + 1).minusSeconds(1);
  }

  /** In how many hours all is done, in the order of declaration, if there are two units and in some hours three. */
  private static int finish(int[] hours, int[] units, int from, int until) {
    int[] taken = new int[200];
    int finish = 0;
    for (int task = 0; task < hours.length; task++) {
      int at = 0;
      while (!fits(taken, at, hours[task], units[task], from, until)) {
        at++;
      }
      for (int hour = at; hour < at + hours[task]; hour++) {
        taken[hour] += units[task];
      }
      finish = Math.max(finish, at + hours[task]);
    }
    return finish;
  }

  private static boolean fits(int[] taken, int at, int hours, int units, int from, int until) {
    for (int hour = at; hour < at + hours; hour++) {
      int there = from <= hour && hour < until ? 3 : 2;
      if (taken[hour] + units > there) {
        return false;
      }
    }
    return true;
  }
}
