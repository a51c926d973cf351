package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;

/** Where nodes stand whose date is fixed, whatever the links say. */
final class PinnedWork {
  private PinnedWork() {}

  /** The amount of work of a pinned node's calendar at which it starts, if it takes some time. */
  static long of(CompiledNetwork network, int node, long duration) {
    WorkingTime calendar = network.calendarOf(node);
    long start = network.bounds.startPin(node);
    return start != FOREVER
        ? calendar.workAt(start)
        : network.workBefore(node, calendar.workAt(network.bounds.finishPin(node)), duration);
  }
}
