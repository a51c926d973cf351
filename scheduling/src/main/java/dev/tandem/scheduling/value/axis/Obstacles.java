package dev.tandem.scheduling.value.axis;

import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import java.util.ArrayList;
import java.util.List;

/** What keeps moving tasks from being a matter of additions on one calendar, in words that name task or dependency. */
final class Obstacles {
  private static final int MOST = 5;

  private final AxisReader reader;
  private final CompiledNetwork network;
  private final List<String> found = new ArrayList<>();
  private int more;

  Obstacles(AxisReader reader) {
    this.reader = reader;
    this.network = reader.network;
  }

  List<String> find() {
    for (int node = 0; node < network.size(); node++) {
      if (reader.moving.get(node)) {
        checkNode(node);
        int end = reader.counts(node) ? network.links.endIn(node) : 0;
        for (int link = network.links.firstIn(node); link < end; link++) {
          checkLink(link);
        }
      }
    }
    if (more > 0) {
      found.add(more + " more");
    }
    return found;
  }

  private void checkNode(int node) {
    Bounds bounds = network.bounds;
    boolean isFinished = network.nodes.isFinished(node);
    if (!network.calendarOf(node).equals(reader.calendar)) {
      add(reader.plan.task(node) + " works on another calendar");
    } else if (network.isParallel(node)) {
      add(reader.plan.task(node) + " is done by several on calendars of their own");
    }
    if (network.nodes.isSplit(node)) {
      add(reader.plan.task(node) + " rests between pieces of its work");
    }
    if (bounds.delay(node) != 0) {
      add(reader.plan.task(node) + " waits for a levelling delay, by the clock");
    }
    if (!isFinished && bounds.isClamped(node)) {
      add(reader.plan.task(node) + " keeps a date over its dependencies");
    }
    if (!isFinished && bounds.isExpected(node)) {
      add(reader.plan.task(node) + " ends when it is expected to");
    }
    if (bounds.isLate(node) && !network.nodes.isStarted(node)) {
      add(reader.plan.task(node) + " goes as late as possible");
    }
  }

  /** A lag behind what has happened, or stands, is a bound, whatever its kind. */
  private void checkLink(int link) {
    Links links = network.links;
    boolean isDistance = reader.moving.get(links.from(link)) && !reader.isPast(link);
    boolean isLagged = links.lagKind(link) != Links.NO_LAG && links.lag(link) != 0;
    if (isDistance && isLagged) {
      boolean isElapsed = links.lagKind(link) == Links.CLOCK_LAG;
      if (isElapsed || !network.calendarOfLag(link).equals(reader.calendar)) {
        add(reader.plan.project().dependencies().get(links.dependency(link))
            + (isElapsed ? " waits by the clock" : " waits on another calendar"));
      }
    }
  }

  private void add(String obstacle) {
    if (found.size() < MOST) {
      found.add(obstacle);
    } else {
      more++;
    }
  }
}
