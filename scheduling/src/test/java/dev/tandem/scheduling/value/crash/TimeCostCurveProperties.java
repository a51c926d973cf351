package dev.tandem.scheduling.value.crash;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.crash.TimeCostCurve.Point;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The curve is that of all combinations of durations in whole hours, each scheduled anew; and it is convex and kept by its own durations. */
class TimeCostCurveProperties {
  private static final int MOST_OPTIONS = 5;

  private static List<CrashOption> options(Project project, long seed) {
    Random random = new Random(seed);
    List<CrashOption> options = new ArrayList<>();
    for (Task task : project.tasks()) {
      long hours = task.durationSeconds(project.workday()) / 3600;
      if (hours > 0 && options.size() < MOST_OPTIONS && random.nextInt(3) > 0) {
        options.add(CrashOption.of(
            task.id().toString(),
            workhours(Math.max(0, hours - 1 - random.nextInt(3))),
            (1 + random.nextInt(40)) / 4.0));
      }
    }
    return options;
  }

  private static boolean isShare(Dependency dependency) {
    return dependency.lag() instanceof Lag.PercentOfPredecessor;
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
        .mapToInt(option -> (int) (hours(project, option) - option.shortest().amount()))
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
        builder.replaceTask(
            project.task(option.task()).withDuration(workhours(hours(project, option) - shorter)));
        cost += shorter * option.costPerDay() / 8;
      }
      long saved = finish(planned) - finish(CriticalPath.analyse(builder.build()));
      least.merge(saved / 3600, cost, Math::min);
    }
    return least;
  }

  private static long hours(Project project, CrashOption option) {
    return project.task(option.task()).durationSeconds(project.workday()) / 3600;
  }

  private static void assertCurve(Project project, long seed) {
    Schedule planned = CriticalPath.analyse(project);
    Assume.that(planned.network().isAdditive());
    List<CrashOption> options = options(project, seed);
    TimeCostCurve curve = TimeCostCurve.of(planned, options);
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
      WorkDuration taken =
          Map.copyOf(point.durations()).getOrDefault(option.task(), task.duration());
      builder.replaceTask(task.withDuration(taken));
      long shorter = task.durationSeconds(project.workday()) - taken.toSeconds(project.workday());
      cost += option.costPerDay() * shorter / (8 * 3600);
      assertThat(shorter).isNotNegative();
      assertThat(taken.toSeconds(project.workday()))
          .isGreaterThanOrEqualTo(option.shortest().toSeconds(project.workday()));
    }
    assertThat(cost).isCloseTo(point.cost(), within(1e-9));
    Schedule crashed = CriticalPath.analyse(builder.build());
    assertThat(finish(planned) - finish(crashed))
        .isEqualTo(point.saved().toSeconds(project.workday()));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_finishToStart_isTheBestOfAllCombinations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    assertCurve(SamplePlans.plain(seed, size), seed);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void curve_anyDependencies_isTheBestOfAllCombinations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    assertCurve(inWholeHours(SamplePlans.oneCalendar(seed, size)), seed);
  }
}
