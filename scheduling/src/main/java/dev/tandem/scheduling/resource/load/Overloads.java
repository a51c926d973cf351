package dev.tandem.scheduling.resource.load;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.resource.pool.Units;
import java.math.BigDecimal;

/** Puts stretches of too much demand together, as long as the same tasks make it and nothing else happens in between. */
final class Overloads {
  private final ResourceId resource;
  private final ImmutableList.Builder<Overallocation> all = ImmutableList.builder();
  private ImmutableList<TaskId> tasks = ImmutableList.of();
  private long from;
  private long until;
  private long demand;
  private long capacity;
  private BigDecimal excess = BigDecimal.ZERO;

  Overloads(ResourceId resource) {
    this.resource = resource;
  }

  /** Takes a stretch in which the demand is above the capacity. */
  void over(long begin, long end, long asked, long there, ImmutableList<TaskId> by) {
    if (!by.equals(tasks)) {
      close();
      tasks = by;
      from = begin;
      demand = asked;
      capacity = there;
    }
    if (asked > demand) {
      demand = asked;
      capacity = there;
    }
    until = end;
    excess = excess.add(Units.toNumber(asked - there).multiply(BigDecimal.valueOf(end - begin)));
  }

  /** Ends the stretch that goes on, if one does. */
  void close() {
    if (!tasks.isEmpty()) {
      all.add(new Overallocation(
          resource,
          Instants.toDateTime(from),
          Instants.toDateTime(until),
          Units.toNumber(demand),
          Units.toNumber(capacity),
          excess,
          tasks));
      tasks = ImmutableList.of();
      excess = BigDecimal.ZERO;
    }
  }

  ImmutableList<Overallocation> all() {
    close();
    return all.build();
  }
}
