package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.drawing.DrawSource;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import dev.tandem.scheduling.simulation.run.SimulationSettings;
import dev.tandem.scheduling.simulation.run.TargetFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans for simulations, on a calendar that never rests: a workday, the unit of estimates, is eight hours of it, 28,800 seconds, so that
 * a finish is the start plus that many seconds a unit.
 */
public final class SimulatedPlans {
  public static final LocalDateTime START = LocalDateTime.of(2027, 1, 1, 0, 0);
  private static final double UNIT = 28_800;

  private SimulatedPlans() {}

  public static ProjectBuilder plan() {
    return Project.builder("Plan", START).calendar(WorkCalendar.twentyFourHours());
  }

  /** A task of one planned workday. */
  public static Task task(String id, Estimate workdays) {
    return Task.of(id, workdays(1)).withDurationEstimate(workdays);
  }

  public static ProjectBuilder parallel(List<Estimate> durations) {
    ProjectBuilder plan = plan();
    for (int i = 0; i < durations.size(); i++) {
      plan.task(task("t" + i, durations.get(i)));
    }
    return plan;
  }

  public static ProjectBuilder series(List<Estimate> durations) {
    ProjectBuilder plan = parallel(durations);
    for (int i = 1; i < durations.size(); i++) {
      plan.dependency("t" + (i - 1), "t" + i);
    }
    return plan;
  }

  static Simulation simulation(ProjectBuilder plan) {
    return Simulation.of(ActivityNetwork.compile(plan.build()));
  }

  static SimulationResult run(ProjectBuilder plan, Sampling sampling) {
    return simulation(plan).withSampling(sampling).run();
  }

  public static double units(double seconds) {
    return seconds / UNIT;
  }

  public static double units(LocalDateTime finish) {
    return units((double) Duration.between(START, finish).toSeconds());
  }

  public static LocalDateTime date(double units) {
    return START.plusSeconds(Math.round(units * UNIT));
  }

  /** A plan of any kind of estimate and link; mixed, with a second calendar and a lag in percent, which ticks cannot hold. */
  static ProjectBuilder random(long seed, int size, boolean mixed) {
    Random random = new Random(seed);
    ProjectBuilder plan = Project.builder("Random", START.plusHours(random.nextInt(200)));
    if (mixed) {
      plan.addCalendar(WorkCalendar.twentyFourHours());
    }
    List<DependencyType> types = ImmutableList.copyOf(DependencyType.values());
    for (int i = 0; i < size; i++) {
      Task task = Task.of("t" + i, workhours(1 + random.nextInt(40)));
      task = random.nextInt(4) == 0 ? task : task.withDurationEstimate(estimate(random));
      plan.task(
          mixed && random.nextInt(3) == 0
              ? task.withCalendar(WorkCalendar.twentyFourHours().name())
              : task);
      for (int link = random.nextInt(3); link > 0 && i > 0; link--) {
        int from = random.nextInt(i);
        DependencyType type = types.get(random.nextInt(types.size()));
        Lag lag = mixed && random.nextBoolean()
            ? Lag.percent(random.nextInt(80))
            : Lag.lag(workhours(random.nextInt(5)));
        plan.dependency("t" + from, "t" + i, type, lag);
      }
    }
    return plan;
  }

  private static Estimate estimate(Random random) {
    double least = random.nextInt(5);
    double most = least + 1 + random.nextInt(10);
    return switch (random.nextInt(5)) {
      case 0 -> Estimate.uniform(least, most);
      case 1 -> Estimate.triangular(least, least + 1, most);
      case 2 -> Estimate.logNormal(least + 1, 1);
      case 3 -> Estimate.discrete(Map.of(least, 0.25, most, 0.75));
      default -> Estimate.betaPert(least, least + 0.5, most);
    };
  }

  /** What a simulation computes with, below its results. */
  static PreparedSimulation prepared(ProjectBuilder plan, Sampling sampling) {
    CompiledPlan compiled = CompiledPlan.of(ActivityNetwork.compile(plan.build()));
    return new PreparedSimulation(settings(source(compiled, sampling)));
  }

  /** A simulation that watches the finish of the plan and counts criticality. */
  static SimulationSettings settings(DrawSource source) {
    return new SimulationSettings(
        source,
        new TargetFinder(source.plan()).ofPlan(),
        /* countsCriticality= */ true,
        Optional.empty());
  }

  /** A plan with the estimates of its tasks, and nothing else that is uncertain. */
  static DrawSource source(CompiledPlan plan, Sampling sampling) {
    return new DrawSource(
        plan, ImmutableMap.of(), RiskRegister.EMPTY, SimulationConvention.standard(), sampling);
  }

  static JsonNode read(String resource) {
    try (InputStream in = SimulatedPlans.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
