package dev.tandem.scheduling.resource.load;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.Pool;
import dev.tandem.scheduling.resource.pool.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Sweeps over the time of one pool: from where a demand begins or ends, or somebody comes or goes, to the next such event. */
final class LoadSweep {
  private final Pool pool;
  private final List<Event> events = new ArrayList<>();
  private final IntFunction<TaskId> taskOf;
  /** How much is taken in which hours. */
  private final Map<Hours, Long> level = new LinkedHashMap<>();
  /** The tasks that take something now, by their place in the plan, with the hours of each of their demands. */
  private final TreeMap<Integer, List<Hours>> active = new TreeMap<>();

  private final ImmutableList.Builder<LoadStep> steps = ImmutableList.builder();
  private final Overloads overloads;
  private long stepFrom = NEVER;
  private long stepDemand;
  private long stepCapacity;

  /** A demand begins, or ends if its units are negative. */
  private record Event(long instant, int task, Hours hours, long units) {}

  LoadSweep(Pool pool, IntFunction<TaskId> taskOf) {
    this.pool = pool;
    this.taskOf = taskOf;
    this.overloads = new Overloads(pool.id());
  }

  /** Takes a span of demand of the task at a position of the project. */
  void add(int task, Hours hours, long units, long from, long until) {
    events.add(new Event(from, task, hours, units));
    events.add(new Event(until, task, hours, -units));
  }

  /** The load from one instant to another; demands outside widen it. */
  ResourceLoad run(long first, long last) {
    events.sort(Comparator.comparingLong(Event::instant));
    long from = events.isEmpty() ? first : Math.min(first, events.get(0).instant);
    long until = events.isEmpty() ? last : Math.max(last, events.get(events.size() - 1).instant);
    int next = 0;
    for (long at = from; at < until; ) {
      while (next < events.size() && events.get(next).instant == at) {
        apply(events.get(next++));
      }
      long end = next < events.size() ? Math.min(until, events.get(next).instant) : until;
      at = step(at, end);
    }
    close(until);
    return new ResourceLoad(pool.id(), pool.name(), steps.build(), overloads.all());
  }

  private void apply(Event event) {
    level.merge(event.hours, event.units, Math::addExact);
    List<Hours> ofTask = active.computeIfAbsent(event.task, unused -> new ArrayList<>());
    if (event.units > 0) {
      ofTask.add(event.hours);
    } else {
      ofTask.remove(event.hours);
    }
    if (ofTask.isEmpty()) {
      active.remove(event.task);
    }
  }

  /** Measures from an instant to where something changes, at most to an end; returns that instant. */
  private long step(long at, long end) {
    long until = Math.min(end, pool.nextChange(at));
    long demand = 0;
    for (Map.Entry<Hours, Long> entry : level.entrySet()) {
      if (entry.getValue() != 0) {
        until = Math.min(until, entry.getKey().nextChange(at));
        demand += entry.getKey().isWorking(at) ? entry.getValue() : 0;
      }
    }
    long capacity = demand > 0 ? pool.capacityAsked(at) : pool.capacityAt(at);
    if (stepFrom == NEVER || demand != stepDemand || capacity != stepCapacity) {
      close(at);
      stepFrom = at;
      stepDemand = demand;
      stepCapacity = capacity;
    }
    if (demand > capacity) {
      overloads.over(at, until, demand, capacity, working(at));
    } else if (demand > 0 || capacity > 0) {
      overloads.close();
    }
    return until;
  }

  private ImmutableList<TaskId> working(long at) {
    return active.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(hours -> hours.isWorking(at)))
        .map(entry -> taskOf.apply(entry.getKey()))
        .collect(ImmutableList.toImmutableList());
  }

  private void close(long at) {
    if (stepFrom != NEVER && stepFrom < at) {
      steps.add(new LoadStep(
          Instants.toDateTime(stepFrom),
          Instants.toDateTime(at),
          number(stepDemand),
          number(stepCapacity)));
    }
  }

  private static BigDecimal number(long billionths) {
    return Units.toNumber(billionths);
  }
}
