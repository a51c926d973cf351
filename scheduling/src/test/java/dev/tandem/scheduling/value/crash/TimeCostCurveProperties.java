package dev.tandem.scheduling.value.crash;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;
import dev.tandem.scheduling.value.crash.TimeCostCurve.Point;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The curve is that of all combinations of durations in whole hours, each scheduled anew; and it is convex and kept by its own durations. */
class TimeCostCurveProperties {
  private static final int MOST_OPTIONS = 5;
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6(),
      SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE),
      SchedulingPolicy.primaveraP6().withStatusDateRule(StatusDateRule.MOVES_NOTHING));

  private static List<CrashOption> options(Project project, long seed) {
    Random random = new Random(seed);
    List<CrashOption> options = new ArrayList<>();
    for (Task task : project.tasks()) {
      long hours = hours(project, task);
      if (canBeShorter(project, task) && options.size() < MOST_OPTIONS && random.nextInt(3) > 0) {
        options.add(CrashOption.of(
            task.id().toString(),
            workhours(Math.max(0, hours - 1 - random.nextInt(3))),
            (1 + random.nextInt(40)) / 4.0));
      }
    }
    return options;
  }

  /** Leaf tasks of the project's own hours, that nobody's calendar drives, with work left of which none has been done beyond the duration. */
  private static boolean canBeShorter(Project project, Task task) {
    return !project.isSummary(project.indexOf(task.id()))
        && !task.progress().isFinished()
        && task.calendar().isEmpty()
        && project.assignments().stream().noneMatch(each -> each.task().equals(task.id()))
        && task.durationKind() == DurationKind.WORKING
        && hours(project, task) > 0
        && hours(project, task) <= task.durationSeconds(project.workday()) / 3600;
  }

  /** What is left of a task. */
  private static long hours(Project project, Task task) {
    long planned = task.durationSeconds(project.workday());
    return (task.progress().isStarted()
            ? task.progress().remainingSeconds(planned, project.workday())
            : planned)
        / 3600;
  }

  /** A task of which less is left. */
  private static Task shorter(Project project, Task task, long hours) {
    Task changed =
        task.withDuration(workhours(task.durationSeconds(project.workday()) / 3600 - hours));
    return task.progress().isStarted()
        ? changed.withProgress(Progress.started(
            task.progress().actualStart().orElseThrow(), workhours(hours(project, task) - hours)))
        : changed;
  }

  private static boolean isShare(Dependency dependency) {
    return dependency.lag() instanceof Lag.PercentOfPredecessor
        || dependency.lag() instanceof Lag.ElapsedPercentOfPredecessor;
  }

  private static Project inWholeHours(Project project) {
    return project.toBuilder()
        .replaceDependencies(project.dependencies().stream()
            .filter(dependency -> !isShare(dependency))
            .toList())
        .build();
  }

  private static long finish(Schedule schedule) {
    WorkingTime calendar = WorkingTime.of(schedule.project().calendar());
    return calendar.workAt(schedule.finish().toEpochSecond(ZoneOffset.UTC));
  }

  /** The least cost of each finish in hours saved, over all combinations. */
  private static NavigableMap<Long, Double> all(Schedule planned, List<CrashOption> options) {
    NavigableMap<Long, Double> least = new TreeMap<>();
    Project project = planned.project();
    int[] most = options.stream()
        .mapToInt(option -> (int) (hours(project, project.task(option.task()))
            - option.shortest().toSeconds(project.workday()) / 3600))
        .toArray();
    int combinations = IntStream.of(most).reduce(1, (product, each) -> product * (each + 1));
    for (int code = 0; code < combinations; code++) {
      ProjectBuilder builder = project.toBuilder();
      double cost = 0;
      int rest = code;
      for (int i = 0; i < most.length; i++) {
        CrashOption option = options.get(i);
        int shorter = rest % (most[i] + 1);
        rest /= most[i] + 1;
        builder.replaceTask(shorter(project, project.task(option.task()), shorter));
        cost += shorter * option.costPerDay() / 8;
      }
      Schedule crashed = CriticalPath.analyse(builder.build(), planned.network().policy());
      least.merge((finish(planned) - finish(crashed)) / 3600, cost, Math::min);
    }
    return least;
  }

  private static void assertCurve(
      Schedule planned, List<CrashOption> options, TimeCostCurve curve) {
    Project project = planned.project();
    NavigableMap<Long, Double> all = all(planned, options);
    for (long saved = 0; saved <= all.lastKey(); saved++) {
      double least = all.tailMap(saved, true).values().stream()
          .mapToDouble(Double::doubleValue)
          .min()
          .orElseThrow();
      assertThat(curve.costOfSaving(workhours(saved)).orElseThrow())
          .as("%s hours saved by %s in %s", saved, options, project.dependencies())
          .isCloseTo(least, within(1e-9));
    }
    assertThat(curve.costOfSaving(workhours(all.lastKey() + 1))).isEmpty();
    double slope = 0;
    for (Point point : curve.points()) {
      assertIsKept(planned, options, point);
      if (point.costPerDay().isPresent()) {
        assertThat(point.costPerDay().getAsDouble()).isGreaterThan(slope);
        slope = point.costPerDay().getAsDouble();
      }
    }
  }

  private static void assertIsKept(Schedule planned, List<CrashOption> options, Point point) {
    Project project = planned.project();
    ProjectBuilder builder = project.toBuilder();
    double cost = 0;
    for (CrashOption option : options) {
      Task task = project.task(option.task());
      WorkDuration taken = Map.copyOf(point.durations())
          .getOrDefault(option.task(), workhours(hours(project, task)));
      long seconds = taken.toSeconds(project.workday());
      assertThat(seconds)
          .isBetween(option.shortest().toSeconds(project.workday()), 3600 * hours(project, task));
      assertThat(seconds % 3600).isZero();
      long shorter = hours(project, task) - seconds / 3600;
      builder.replaceTask(shorter(project, task, shorter));
      cost += option.costPerDay() * shorter / 8;
    }
    assertThat(cost).isCloseTo(point.cost(), within(1e-9));
    Schedule crashed = CriticalPath.analyse(builder.build(), planned.network().policy());
    assertThat(finish(planned) - finish(crashed))
        .isEqualTo(point.saved().toSeconds(project.workday()));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_finishToStart_isTheBestOfAllCombinations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Schedule planned = CriticalPath.analyse(SamplePlans.plain(seed, size));
    List<CrashOption> options = options(planned.project(), seed);
    assertCurve(planned, options, TimeCostCurve.of(planned, options));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_anyDependencies_isTheBestOfAllCombinations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Schedule planned = CriticalPath.analyse(inWholeHours(SamplePlans.oneCalendar(seed, size)));
    List<CrashOption> options = options(planned.project(), seed);
    assertCurve(planned, options, TimeCostCurve.of(planned, options));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_planInProgress_isTheBestOfAllCombinations(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Schedule planned = CriticalPath.analyse(
        inWholeHours(SamplePlans.inProgress(seed, size)), POLICIES.get(policy));
    List<CrashOption> options = options(planned.project(), seed);
    assertCurve(planned, options, TimeCostCurve.of(planned, options));
  }

  /** Only what an option moves must be on one calendar, with no date over its dependencies. */
  @Property(tries = 90, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_anyPlanThatIsNotRefused_isTheBestOfAllCombinations(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Schedule planned =
        CriticalPath.analyse(inWholeHours(SamplePlans.varied(seed, size)), POLICIES.get(policy));
    List<CrashOption> options = options(planned.project(), seed);
    TimeCostCurve curve;
    try {
      curve = TimeCostCurve.of(planned, options);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageStartingWith("tasks that move must be on one calendar");
      return;
    }
    assertCurve(planned, options, curve);
  }
}
