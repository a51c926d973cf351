package dev.tandem.scheduling.network.compiled;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.LinkValues;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.policy.LagCalendar;

/** Reads what a dependency says as the values of its links. Not thread-safe. */
final class LinkWriter {
  private final Project project;
  private final LagCalendar lagCalendar;
  private final Frame frame;
  private final Nodes nodes;
  private final LinkValues values = new LinkValues();

  /**
   * Starts on a network.
   *
   * @param project the project, for its workday and for how durations are counted
   * @param frame whose calendar counts working lag
   * @param nodes the nodes as they are now
   */
  LinkWriter(Project project, Frame frame, Nodes nodes) {
    this.project = project;
    this.frame = frame;
    this.lagCalendar = frame.policy().lagCalendar();
    this.nodes = nodes;
  }

  /**
   * {@return what a dependency says of a link between two nodes, until the next one is read}
   *
   * @param from the node that is waited for
   * @param to the node that waits
   * @param index the position of the dependency in the plan
   * @param own whether the dependency names the origin itself, rather than a summary above it
   * @param dependency the dependency; its lag may depend on the duration of the origin
   * @throws ArithmeticException if the lag does not fit a long
   */
  LinkValues read(int from, int to, int index, boolean own, Dependency dependency) {
    values.standsFor(index, own);
    values.ties(dependency.type().isFromStart(), dependency.type().isToStart());
    values.countsLagOn(
        switch (lagCalendar) {
          case PREDECESSOR -> nodes.ownCalendar(from);
          case SUCCESSOR -> nodes.ownCalendar(to);
          case PROJECT -> frame.part(frame.partOf(from)).calendar();
          case TWENTY_FOUR_HOURS -> CompiledNetwork.CLOCK_CALENDAR;
        });
    lag(from, dependency.lag());
    return values;
  }

  private void lag(int from, Lag lag) {
    Amount amount = lag.fold(
        working -> new Amount(working.time().toSeconds(project.workday()), false),
        elapsed -> new Amount(elapsed.time().toSeconds(), true),
        share -> new Amount(share(share.percent(), from), isOnClock(from)),
        share -> new Amount(share(share.percent(), from), true));
    if (amount.onClock) {
      values.clockLag(amount.seconds);
    } else {
      values.workingLag(amount.seconds);
    }
  }

  private record Amount(long seconds, boolean onClock) {}

  /** Whether the duration of a node, and so a share of it, is counted on the clock. */
  private boolean isOnClock(int node) {
    return project.tasks().get(nodes.task(node)).durationKind() == DurationKind.ELAPSED;
  }

  private long share(double percent, int from) {
    return Math.round(nodes.duration(from) * percent / 100);
  }
}
