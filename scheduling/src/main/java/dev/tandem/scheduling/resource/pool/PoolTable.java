package dev.tandem.scheduling.resource.pool;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pools of a plan and the hours of its nodes; hours that are equal are the same object. */
final class PoolTable {
  private final Project project;
  private final CompiledNetwork network;
  /** No date of the plan lies before this, save those of history. */
  private final long first;

  private final Map<WorkCalendar, Hours> hours = new HashMap<>();
  /** By the calendar itself: the same one is the same object throughout a network. */
  private final IdentityHashMap<WorkingTime, Hours> hoursOfCalendar = new IdentityHashMap<>();

  private final Map<ResourceId, Integer> numbers = new LinkedHashMap<>();
  private final List<Pool> pools = new ArrayList<>();
  /** For each resource the teams that it belongs to, by their numbers. */
  private final Map<ResourceId, List<Integer>> teamsOf = new HashMap<>();

  PoolTable(CompiledPlan plan) {
    this.project = plan.project();
    this.network = plan.network();
    this.first = Instants.of(project.start());
    BitSet isNew = new BitSet();
    isNew.set(0, network.frame.calendars().size());
    for (WorkingTime calendar : network.frame.calendars()) {
      hoursOfCalendar.computeIfAbsent(calendar, each -> new CalendarHours(each, first));
    }
    for (int node = 0; node < network.size(); node++) {
      int calendar = network.nodes.ownCalendar(node);
      if (isNew.get(calendar)) {
        isNew.clear(calendar);
        hours.put(
            calendarOf(project.tasks().get(network.nodes.task(node))),
            hoursOf(network.frame.calendars().get(calendar)));
      }
    }
    project.resources().forEach(this::add);
    project.teams().forEach(this::add);
  }

  private WorkCalendar calendarOf(Task task) {
    return task.durationKind() == DurationKind.ELAPSED
        ? WorkCalendar.twentyFourHours()
        : project.calendarOf(task);
  }

  private void add(Resource resource) {
    add(
        resource.id(),
        new Pool(
            resource.id(),
            resource.name(),
            false,
            ImmutableList.of(hoursOf(resource)),
            new long[] {Units.of(resource.capacity())},
            new boolean[] {resource.calendar().isEmpty()}));
  }

  private void add(Team team) {
    ImmutableList.Builder<Hours> each = ImmutableList.builder();
    long[] amounts = new long[team.members().size()];
    boolean[] isFlexible = new boolean[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      ResourceId member = team.members().get(i);
      Resource resource = resource(member);
      each.add(hoursOf(resource));
      amounts[i] = Units.of(resource.capacity());
      isFlexible[i] = resource.calendar().isEmpty();
      teamsOf.computeIfAbsent(member, unused -> new ArrayList<>()).add(pools.size());
    }
    add(team.id(), new Pool(team.id(), team.name(), true, each.build(), amounts, isFlexible));
  }

  private void add(ResourceId id, Pool pool) {
    numbers.put(id, pools.size());
    pools.add(pool);
  }

  private Resource resource(ResourceId id) {
    return project.resources().get(number(id));
  }

  private Hours hoursOf(Resource resource) {
    WorkCalendar calendar = resource
        .calendar()
        .flatMap(name -> project.calendars().stream()
            .filter(each -> each.name().equals(name))
            .findFirst())
        .orElse(project.calendar());
    return hours.computeIfAbsent(
        calendar,
        unused -> new CalendarHours(
            WorkingTime.of(
                calendar,
                project.start().toLocalDate().minusYears(1),
                project.start().toLocalDate().plusYears(5)),
            first));
  }

  /** The number of a resource or a team of the plan; resources come first, each in the order of declaration. */
  int number(ResourceId id) {
    return numbers.getOrDefault(id, -1);
  }

  List<Pool> pools() {
    return pools;
  }

  /** The teams of a resource, by their numbers. */
  List<Integer> teamsOf(ResourceId resource) {
    return teamsOf.getOrDefault(resource, List.of());
  }

  /** The hours of one of the network's calendars. */
  Hours hoursOf(WorkingTime calendar) {
    Hours known = hoursOfCalendar.get(calendar);
    checkState(known != null, "calendar must be one of the network");
    return known;
  }
}
