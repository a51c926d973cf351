package dev.tandem.scheduling.resource.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.pool.DemandSpans;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import java.util.List;

/**
 * The load of every resource and team of a schedule.
 *
 * <p>Definition: at an instant, the demand on a resource is the sum of the units of its assignments whose tasks work then, in the working time of
 * the task's calendar; its capacity is what it has, while its own calendar works, and 0 otherwise; who has no calendar of their own follows
 * the plan's, and is there whenever a task asks. More demand than capacity is an
 * overallocation. A team has what its members have who are there; what is taken of a member is taken of the team. Of several projects with
 * one pool of resources, all tasks count together. Amounts are whole billionths of a unit and seconds, so that sums are exact.
 *
 * <pre>{@code
 * ResourceLoads loads = ResourceLoads.of(CriticalPath.analyse(project));
 * loads.overallocations();                                // ann is overallocated from ... to ...: 2 of 1 by login, review
 * loads.of(ResourceId.of("ann")).byWeek();                // capacity, demand, what is too much, what is idle
 * }</pre>
 *
 * <p>Immutable. Cost: O(e log e) for e assignments, working ranges of the calendars among them, when it is made.
 */
public final class ResourceLoads {
  private final String project;
  private final AbsenceRule rule;
  private final ImmutableList<ResourceLoad> loads;

  private ResourceLoads(String project, AbsenceRule rule, ImmutableList<ResourceLoad> loads) {
    this.project = project;
    this.rule = rule;
    this.loads = loads;
  }

  /**
   * {@return the loads of a schedule under the standard rule, by which nothing is planned with people who are not there}
   *
   * @param schedule the schedule of a project or a portfolio
   */
  public static ResourceLoads of(Schedule schedule) {
    return of(schedule, AbsenceRule.standard());
  }

  /**
   * {@return the loads of a schedule}
   *
   * @param schedule the schedule of a project or a portfolio
   * @param rule what it means that a task works while somebody assigned to it does not
   */
  public static ResourceLoads of(Schedule schedule, AbsenceRule rule) {
    DatedPlan plan = DatedPlan.of(schedule.network());
    PlanPools pools = PlanPools.of(plan, rule);
    List<LoadSweep> sweeps = Lists.newArrayList();
    for (Pool pool : pools.pools()) {
      sweeps.add(new LoadSweep(pool, task -> plan.project().tasks().get(task).id()));
    }
    new DemandSpans(plan, pools)
        .forEach((node, demand, from, until) -> sweeps
            .get(pools.pool(demand))
            .add(
                plan.network().nodes.task(node),
                pools.hours(demand),
                pools.units(demand),
                from,
                until));
    long first = Instants.of(schedule.start());
    long last = Instants.of(schedule.finish());
    return new ResourceLoads(
        plan.project().name(),
        rule,
        sweeps.stream()
            .map(sweep -> sweep.run(first, last))
            .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the loads of resources, then of teams, in the order of declaration} */
  public ImmutableList<ResourceLoad> all() {
    return loads;
  }

  /**
   * {@return the load of a resource or a team. Cost: O(resources)}
   *
   * @param id the id of the resource or team
   * @throws IllegalArgumentException if the plan has no such resource or team
   */
  public ResourceLoad of(ResourceId id) {
    return loads.stream()
        .filter(load -> load.resource().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("resource must be one of project \""
            + project + "\": " + id + ". "
            + NearMiss.among(Lists.transform(loads, ResourceLoad::resource))
                .remedy(id, "Correct the id.")));
  }

  /** {@return what it means here that a task works while somebody assigned to it does not} */
  public AbsenceRule rule() {
    return rule;
  }

  /** {@return every overallocation, resource by resource in the order of {@link #all()}, those of one resource by time} */
  public ImmutableList<Overallocation> overallocations() {
    return loads.stream()
        .flatMap(load -> load.overallocations().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return whether no resource is ever overallocated} */
  public boolean isFeasible() {
    return loads.stream().allMatch(ResourceLoad::isFeasible);
  }

  /** {@return how many resources are overallocated, and a table of all} */
  @Override
  public String toString() {
    long over = loads.stream().filter(load -> !load.isFeasible()).count();
    TextTable table = new TextTable()
        .words("resource")
        .numbers("hours there")
        .numbers("hours taken")
        .numbers("too much")
        .numbers("idle")
        .words("first overallocation")
        .rows(loads, ResourceLoads::row);
    return project + ": " + over + " of " + loads.size() + " resources overallocated\n" + table;
  }

  private static Object[] row(ResourceLoad load) {
    return load.total()
        .map(total -> new Object[] {
          load.name(),
          LoadPeriod.hours(total.capacity()),
          LoadPeriod.hours(total.demand()),
          LoadPeriod.hours(total.overallocated()),
          LoadPeriod.hours(total.idle()),
          load.overallocations().isEmpty()
              ? "-"
              : load.overallocations().get(0).from().toString()
        })
        .orElseGet(() -> new Object[] {load.name(), 0, 0, 0, 0, "-"});
  }
}
