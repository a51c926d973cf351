package dev.tandem.metrics.prioritisation.selection.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the parts of the search for a release plan promise, against all plans of a few features; the generated number is the seed. */
class PlanPartsProperties {

  private static final int RELEASES = 3;

  private PlanningModel model = model(new SplittableRandom(0));
  private final List<int[]> plans = new ArrayList<>();

  private static PlanningModel model(SplittableRandom random) {
    List<PlannedFeature> features = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      PlannedFeature feature = PlannedFeature.of(
          "" + features.size(),
          random.nextInt(0, 20),
          Map.of("web", 1.0 * random.nextInt(7), "core", 1.0 * random.nextInt(5)));
      int size = features.size();
      features.add(
          size > 0 && random.nextBoolean()
              ? feature.requiring("" + random.nextInt(size))
              : feature);
    }
    List<PlannedRelease> releases = new ArrayList<>();
    for (int k = 0; k < RELEASES; k++) {
      releases.add(PlannedRelease.of(
          "r" + k,
          random.nextInt(0, 10) / 10.0,
          Map.of("web", 1.0 * random.nextInt(9), "core", 1.0 * random.nextInt(7))));
    }
    return new PlanningModel(features, releases, List.of());
  }

  /** All plans that keep requirements and capacities. */
  private void collect(int[] plan, int next) {
    if (next < plan.length) {
      for (plan[next] = 0; plan[next] <= RELEASES; plan[next]++) {
        collect(plan, next + 1);
      }
    } else if (keepsRequirements(plan) && keepsCapacities(plan)) {
      plans.add(plan.clone());
    }
  }

  private boolean keepsRequirements(int[] plan) {
    for (int node = 0; node < plan.length; node++) {
      for (int required : model.requires(node)) {
        if (plan[required] > plan[node]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean keepsCapacities(int[] plan) {
    for (int team = 0; team < model.teams(); team++) {
      long[] left = model.capacities()[team].clone();
      for (int node = 0; node < plan.length; node++) {
        if (plan[node] < RELEASES) {
          left[plan[node]] -= model.effort(team, node);
        }
      }
      if (Arrays.stream(left).anyMatch(each -> each < 0)) {
        return false;
      }
    }
    return true;
  }

  private long value(int[] plan) {
    long value = 0;
    for (int node = 0; node < plan.length; node++) {
      value += model.weight(plan[node]) * model.value(node);
    }
    return value;
  }

  private static boolean allows(PlanWindows windows, int[] plan) {
    for (int node = 0; node < plan.length; node++) {
      if (plan[node] < windows.earliest(node) || plan[node] > windows.latest(node)) {
        return false;
      }
    }
    return true;
  }

  /** Windows after a few random decisions. */
  private PlanWindows windows(SplittableRandom random) {
    PlanWindows windows = new PlanWindows(model);
    for (int i = random.nextInt(4); i > 0; i--) {
      int node = random.nextInt(model.nodes());
      windows = random.nextBoolean()
          ? windows.by(node, random.nextInt(windows.earliest(node), windows.latest(node) + 1))
          : windows.after(
              node, random.nextInt(windows.earliest(node), windows.latest(node) + 1) - 1);
    }
    return windows;
  }

  @Property(tries = 300)
  void reduce_anyWindows_keepsEveryPlanAndSaysWhenNoneIsLeft(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    model = model(random);
    plans.clear();
    collect(new int[model.nodes()], 0);
    PlanWindows windows = windows(random);
    plans.removeIf(plan -> !allows(windows, plan));
    boolean possible = new WindowReduction(model).reduce(windows);
    assertThat(possible || plans.isEmpty()).isTrue();
    if (possible) {
      assertThat(plans).allMatch(plan -> allows(windows, plan));
    }
    if (possible && windows.firstOpen() == model.nodes()) {
      assertThat(plans).hasSize(1);
    }
  }

  @Property(tries = 300)
  void bound_anyWindows_isAtLeastTheBestPlanInThem(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    model = model(random);
    plans.clear();
    collect(new int[model.nodes()], 0);
    PlanWindows windows = windows(random);
    plans.removeIf(plan -> !allows(windows, plan));
    if (new WindowReduction(model).reduce(windows)) {
      long best = plans.stream().mapToLong(this::value).max().orElse(0);
      PlanRelaxation relaxation = new PlanRelaxation(model, windows);
      for (int round = 0; round < 30; round++) {
        relaxation.improve(best / 2);
        assertThat(relaxation.bound()).isGreaterThanOrEqualTo(best);
      }
    }
  }

  @Property(tries = 100)
  void considered_anyPlans_keepsTheBestThatFits(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    model = model(random);
    plans.clear();
    collect(new int[model.nodes()], 0);
    BestPlans best = new BestPlans(model);
    int[] allAtOnce = new int[model.nodes()];
    best.consider(plans.get(plans.size() - 1));
    best.consider(allAtOnce);
    plans.forEach(best::consider);
    assertThat(best.value())
        .isEqualTo(plans.stream().mapToLong(this::value).max().orElseThrow());
    assertThat(value(best.plan(0))).isEqualTo(best.value());
    assertThat(keepsCapacities(best.plan(4))).isTrue();
  }
}
