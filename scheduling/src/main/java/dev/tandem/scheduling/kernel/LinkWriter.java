package dev.tandem.scheduling.kernel;

import dev.tandem.core.project.Dependency;
import dev.tandem.core.project.DurationKind;
import dev.tandem.core.project.Lag;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.policy.LagCalendar;

/** Writes what a dependency says into the columns of its links. */
final class LinkWriter {
  private final Project project;
  private final LagCalendar lagCalendar;
  private final Frame frame;
  private final Nodes nodes;
  private final Links links;

  /**
   * Starts on the columns of a network.
   *
   * @param project the project, for its workday and for how durations are counted
   * @param frame whose calendar counts working lag
   * @param nodes the nodes, durations and calendars written
   * @param links where the links go
   */
  LinkWriter(Project project, Frame frame, Nodes nodes, Links links) {
    this.project = project;
    this.frame = frame;
    this.lagCalendar = frame.policy().lagCalendar();
    this.nodes = nodes;
    this.links = links;
  }

  /**
   * Writes a link.
   *
   * @param link the link
   * @param from the node that is waited for
   * @param to the node that waits
   * @param index the position of the dependency in the project
   * @param dependency the dependency
   * @throws ArithmeticException if the lag does not fit a long
   */
  void write(int link, int from, int to, int index, Dependency dependency) {
    links.from[link] = from;
    links.to[link] = to;
    links.dependency[link] = index;
    links.fromStart[link] = dependency.type().isFromStart();
    links.toStart[link] = dependency.type().isToStart();
    links.isOwn[link] = true;
    links.lagCalendar[link] = switch (lagCalendar) {
      case PREDECESSOR -> nodes.calendar[from];
      case SUCCESSOR -> nodes.calendar[to];
      case PROJECT -> frame.part(frame.partOf(from)).calendar();
      case TWENTY_FOUR_HOURS -> CompiledNetwork.CLOCK_CALENDAR;
    };
    lag(link, dependency.lag());
  }

  /**
   * Writes the lag of a link, which may depend on the duration of its origin.
   *
   * @param link the link
   * @param lag the lag
   * @throws ArithmeticException if the lag does not fit a long
   */
  void lag(int link, Lag lag) {
    Amount amount = lag.fold(
        working -> Amount.working(working.time().toSeconds(project.workday())),
        elapsed -> Amount.clock(elapsed.time().toSeconds()),
        share -> isOnClock(link)
            ? Amount.clock(share(share.percent(), link))
            : Amount.working(share(share.percent(), link)),
        share -> Amount.clock(share(share.percent(), link)));
    links.lag[link] = amount.seconds();
    links.lagKind[link] = amount.kind();
  }

  private record Amount(long seconds, byte kind) {
    static Amount working(long seconds) {
      return new Amount(seconds, seconds == 0 ? Links.NO_LAG : Links.WORKING_LAG);
    }

    static Amount clock(long seconds) {
      return new Amount(seconds, seconds == 0 ? Links.NO_LAG : Links.CLOCK_LAG);
    }
  }

  /** Whether the duration of a link's origin, and so a share of it, is counted on the clock. */
  private boolean isOnClock(int link) {
    int task = nodes.task[links.from[link]];
    return project.tasks().get(task).durationKind() == DurationKind.ELAPSED;
  }

  private long share(double percent, int link) {
    return Math.round(nodes.duration[links.from[link]] * percent / 100);
  }
}
