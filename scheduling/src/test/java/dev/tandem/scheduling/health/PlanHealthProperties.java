package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.HealthLimits;
import dev.tandem.scheduling.health.convention.ProjectEnds;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlanHealthProperties {
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  private static Project dense(long seed, int size) {
    Random random = new Random(seed);
    ProjectBuilder builder = Project.builder("Dense", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(random.nextInt(4)));
    }
    for (int i = 0; i < size * 2; i++) {
      int from = random.nextInt(size);
      int to = random.nextInt(size);
      if (from < to) {
        DependencyType type =
            random.nextInt(5) == 0 ? DependencyType.START_TO_START : DependencyType.FINISH_TO_START;
        long lag = random.nextBoolean() ? 0 : random.nextInt(9) - 1;
        builder.dependency("t" + from, "t" + to, type, Lag.lag(workhours(lag)));
      }
    }
    return builder.build();
  }

  private static List<Dependency> redundant(Schedule schedule) {
    return PlanHealth.of(schedule).finding(HealthCheck.REDUNDANT_LINKS).dependencies();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void redundantLinks_areThoseOfAWalkOverAllPaths(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
    Project project = dense(seed, size);
    assertThat(redundant(CriticalPath.analyse(project)))
        .isEqualTo(new LinkOracle(project).redundant());
  }

  /** The plan without them has none left, so they were not redundant because of each other. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void redundantLinks_takenOutTogether_leaveTheDatesAndNoOther(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size) {
    Project project = dense(seed, size);
    Schedule before = CriticalPath.analyse(project);
    Schedule after = CriticalPath.analyse(without(project, redundant(before)));
    assertSameDates(before, after);
    assertThat(redundant(after)).isEmpty();
  }

  /** Calendars, constraints, summaries, late tasks, scheduling from the finish, and three policies. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void redundantLinks_ofAnyPlan_moveNoDate(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 25) int size,
      @ForAll @IntRange(min = 0, max = 3) int kind) {
    Project project =
        withShortcuts(withoutProgress(SamplePlans.varied(seed, size, kind == 1, kind == 2)), seed);
    SchedulingPolicy policy = POLICIES.get(Math.floorMod(seed, 3));
    Schedule before = CriticalPath.analyse(project, policy);
    Schedule after = CriticalPath.analyse(without(project, redundant(before)), policy);
    assertSameDates(before, after);
  }

  private static Project withoutProgress(Project project) {
    return project.toBuilder()
        .replaceTasks(project.tasks().stream()
            .map(task -> task.withProgress(Progress.NOT_STARTED))
            .toList())
        .build();
  }

  /** Some plans have no link that another path demands: here are those past one task each. */
  private static Project withShortcuts(Project project, long seed) {
    Random random = new Random(seed);
    ProjectBuilder builder = project.toBuilder();
    for (Dependency one : project.dependencies()) {
      for (Dependency next : project.dependencies()) {
        if (one.successor().equals(next.predecessor()) && random.nextInt(3) > 0) {
          Lag lag = Lag.lag(workhours(random.nextInt(3)));
          builder.dependency(new Dependency(
              one.predecessor(), next.successor(), DependencyType.FINISH_TO_START, lag));
        }
      }
    }
    return builder.build();
  }

  private static Project without(Project project, List<Dependency> links) {
    List<Dependency> left = new ArrayList<>(project.dependencies());
    // from the back, as of equal links the first is to stay
    Collections.reverse(left);
    links.forEach(left::remove);
    Collections.reverse(left);
    return project.toBuilder().replaceDependencies(left).build();
  }

  private static void assertSameDates(Schedule before, Schedule after) {
    for (ScheduledTask task : before.tasks()) {
      ScheduledTask other = after.task(task.id());
      assertThat(other.earlyStart()).as(task.toString()).isEqualTo(task.earlyStart());
      assertThat(other.earlyFinish()).as(task.toString()).isEqualTo(task.earlyFinish());
      assertThat(other.lateStart()).as(task.toString()).isEqualTo(task.lateStart());
      assertThat(other.lateFinish()).as(task.toString()).isEqualTo(task.lateFinish());
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void findings_ofAnyPlan_haveAPlaceForEachCheckAndCountWhatTheyList(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project project = SamplePlans.varied(seed, size);
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(project));
    assertThat(health.findings())
        .extracting(HealthFinding::check)
        .containsExactly(HealthCheck.values());
    for (HealthFinding finding : health.findings()) {
      assertThat(project.dependencies()).containsAll(finding.dependencies());
      assertThat(finding.tasks()).allMatch(project::contains).doesNotHaveDuplicates();
      assertThat(finding.message()).startsWith(finding.check().words()).endsWith(".");
    }
    HealthFinding logic = health.finding(HealthCheck.LOGIC);
    assertThat(logic.tasks()).hasSize((int) logic.measured().part());
    List<TaskId> negative = CriticalPath.analyse(project).tasks().stream()
        .filter(task -> !task.isSummary() && task.totalFloat().isNegative())
        .map(ScheduledTask::id)
        .toList();
    assertThat(health.finding(HealthCheck.NEGATIVE_FLOAT).tasks()).isEqualTo(negative);
    HealthScore score = health.score();
    assertThat(score.passed().size() + score.failed().size() + score.undefined().size())
        .isEqualTo(health.findings().size());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void links_ofSummaries_holdForEveryLeafBelow(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project project = SamplePlans.varied(seed, size);
    HealthConvention counted = HealthConvention.standard()
        .withProjectEnds(ProjectEnds.COUNTED)
        .withLimits(HealthLimits.standard().withMergePredecessors(1));
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(project), counted);
    List<TaskId> open = new ArrayList<>();
    List<TaskId> merging = new ArrayList<>();
    for (int i = 0; i < project.tasks().size(); i++) {
      Task task = project.tasks().get(i);
      if (!project.isSummary(i) && !task.progress().isFinished()) {
        long in = holding(project, task.id(), Dependency::successor);
        if (in == 0 || holding(project, task.id(), Dependency::predecessor) == 0) {
          open.add(task.id());
        }
        if (in > 1) {
          merging.add(task.id());
        }
      }
    }
    assertThat(health.finding(HealthCheck.LOGIC).tasks()).isEqualTo(open);
    assertThat(health.finding(HealthCheck.MERGE_POINTS).tasks()).isEqualTo(merging);
  }

  /** How many dependencies name a task or a summary above it at one end. */
  private static long holding(Project project, TaskId id, Function<Dependency, TaskId> end) {
    Optional<TaskId> above = Optional.of(id);
    long count = 0;
    while (above.isPresent()) {
      TaskId each = above.get();
      count += project.dependencies().stream()
          .filter(link -> end.apply(link).equals(each))
          .count();
      above = project.task(each).parent();
    }
    return count;
  }

  /** Finish-to-start links on one calendar and no dates: every delay of the longest path comes through. */
  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void criticalPathTest_ofPlainPlans_isPassedExactly(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(SamplePlans.plain(seed, size)));
    OptionalDouble moved = health.finding(HealthCheck.CRITICAL_PATH_TEST).value();
    assertThat(moved.orElse(1)).isEqualTo(1);
    assertThat(health.finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX).value().orElse(1))
        .isEqualTo(1);
  }
}
