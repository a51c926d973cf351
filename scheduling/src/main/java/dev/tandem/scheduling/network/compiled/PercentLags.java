package dev.tandem.scheduling.network.compiled;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.DurationKind;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The links of a network whose lag is a share of how long their origin takes, so that it changes with the duration. Immutable. */
public final class PercentLags {
  private final int[] links;
  private final int[] origins;
  private final double[] percents;
  private final boolean[] onClock;

  private PercentLags(CompiledPlan plan, int[] links) {
    Project project = plan.project();
    CompiledNetwork network = plan.network();
    this.links = links;
    this.origins = IntStream.of(links).map(network.links::from).toArray();
    this.percents = IntStream.of(links)
        .mapToDouble(link -> percent(project, network, link).orElseThrow())
        .toArray();
    this.onClock = new boolean[links.length];
    for (int place = 0; place < links.length; place++) {
      onClock[place] = isOnClock(project, network, links[place]);
    }
  }

  /**
   * {@return the links of a plan with such lags}
   *
   * @param plan the plan
   */
  public static PercentLags of(CompiledPlan plan) {
    int[] links = IntStream.range(0, plan.linkCount())
        .filter(link -> percent(plan.project(), plan.network(), link).isPresent())
        .toArray();
    return new PercentLags(plan, links);
  }

  private static OptionalDouble percent(Project project, CompiledNetwork network, int link) {
    return project
        .dependencies()
        .get(network.links.dependency(link))
        .lag()
        .fold(
            working -> OptionalDouble.empty(),
            elapsed -> OptionalDouble.empty(),
            share -> OptionalDouble.of(share.percent()),
            share -> OptionalDouble.of(share.percent()));
  }

  private static boolean isOnClock(Project project, CompiledNetwork network, int link) {
    int origin = network.nodes.task(network.links.from(link));
    return project
        .dependencies()
        .get(network.links.dependency(link))
        .lag()
        .fold(
            working -> false,
            elapsed -> true,
            share -> project.tasks().get(origin).durationKind() == DurationKind.ELAPSED,
            share -> true);
  }

  /** {@return how many there are} */
  public int size() {
    return links.length;
  }

  /**
   * {@return a link}
   *
   * @param place which of them
   */
  public int link(int place) {
    return links[place];
  }

  /**
   * {@return the node whose duration counts}
   *
   * @param place which of them
   */
  public int origin(int place) {
    return origins[place];
  }

  /**
   * {@return whether the lag is counted on the clock}
   *
   * @param place which of them
   */
  public boolean isOnClock(int place) {
    return onClock[place];
  }

  /**
   * {@return the lag for a duration, rounded to seconds, halves up}
   *
   * @param place which of them
   * @param duration how long the origin takes, in seconds
   */
  public long seconds(int place, long duration) {
    return Math.round(duration * percents[place] / 100);
  }
}
