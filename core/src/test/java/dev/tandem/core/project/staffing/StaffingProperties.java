package dev.tandem.core.project.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** Whatever is changed, the formula holds, and what the rule fixes stays. */
@PropertyDefaults(tries = 200)
class StaffingProperties {

  private static Staffing staffing(long seed, int people, EffortRule rule) {
    Random random = new Random(seed);
    ProjectBuilder builder = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task(Task.of("t", WorkDuration.workhours(1 + random.nextInt(200))).withEffortRule(rule));
    for (int i = 0; i <= people; i++) {
      builder.resource(Resource.of("r" + i));
    }
    Staffing staffing = Staffing.of(builder.build(), TaskId.of("t"));
    for (int i = 0; i < people; i++) {
      staffing = staffing.with(ResourceId.of("r" + i), (1 + random.nextInt(8)) / 4.0);
    }
    return staffing;
  }

  private static long seconds(Staffing staffing) {
    return staffing.task().durationSeconds(Workday.STANDARD);
  }

  private static long work(Staffing staffing) {
    return staffing.work().toSeconds(Workday.STANDARD);
  }

  /** A second of work is lost to rounding in each assignment, or one a unit where several units round the duration. */
  private static long lost(Staffing staffing) {
    return 1
        + staffing.assignments().stream()
            .mapToLong(each -> (long) Math.ceil(2 * Math.max(1, each.units())))
            .sum();
  }

  /** The task lasts as long as the longest of its assignments, each of which takes work / units; a second of work may be rounded. */
  private static void assertFormula(Staffing staffing) {
    double longest = staffing.assignments().stream()
        .mapToDouble(
            each -> staffing.work(each.resource()).toSeconds(Workday.STANDARD) / each.units())
        .max()
        .orElse((double) seconds(staffing));
    double fewest =
        staffing.assignments().stream().mapToDouble(Assignment::units).min().orElse(1);
    assertThat(longest).isCloseTo((double) seconds(staffing), within(1 + 1.5 / fewest));
  }

  @Property
  void changes_inAnyOrder_keepTheFormula(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int people, @ForAll EffortRule rule) {
    Random random = new Random(seed);
    Staffing staffing = staffing(seed, people, rule);
    for (int i = 0; i < 6; i++) {
      ResourceId somebody = staffing
          .assignments()
          .get(random.nextInt(staffing.assignments().size()))
          .resource();
      staffing = switch (random.nextInt(3)) {
        case 0 -> staffing.withDuration(WorkDuration.workhours(1 + random.nextInt(300)));
        case 1 -> staffing.withWork(WorkDuration.workhours(1 + random.nextInt(900)));
        default -> staffing.withUnits(somebody, (1 + random.nextInt(8)) / 4.0);
      };
      if (!rule.fixesDuration()) {
        assertFormula(staffing);
      }
    }
  }

  @Property
  void with_oneMore_keepsWhatTheRuleSays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int people, @ForAll EffortRule rule) {
    Staffing before = staffing(seed, people, rule);
    Staffing after = before.with(ResourceId.of("r" + people), 0.75);
    if (rule.isEffortDriven()) {
      assertThat(work(after)).isCloseTo(work(before), within(lost(after)));
    } else {
      assertThat(work(after)).isGreaterThan(work(before));
      assertThat(seconds(after)).isEqualTo(seconds(before));
    }
    if (rule.fixesDuration()) {
      assertThat(seconds(after)).isEqualTo(seconds(before));
    } else if (rule.isEffortDriven()) {
      assertThat(seconds(after)).isLessThan(seconds(before));
    }
  }

  @Property
  void withDuration_keepsUnitsOrWork(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int people,
      @ForAll EffortRule rule,
      @ForAll @IntRange(min = 1, max = 300) int hours) {
    Staffing before = staffing(seed, people, rule);
    Staffing after = before.withDuration(WorkDuration.workhours(hours));
    assertThat(after.task().duration()).isEqualTo(WorkDuration.workhours(hours));
    for (int i = 0; i < people; i++) {
      if (rule.fixesWork()) {
        assertThat(work(after)).isCloseTo(work(before), within(lost(after)));
      } else {
        assertThat(after.assignments().get(i).units())
            .isEqualTo(before.assignments().get(i).units());
      }
    }
  }
}
