package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.LateStep;
import dev.tandem.scheduling.kernel.calendar.RepeatedDates;
import dev.tandem.scheduling.resource.pool.PlanPools;
import java.util.Arrays;

/**
 * A plan that is levelled by one list again and again, each time with other durations: the dates are those of {@link WorkingTimeScheme} with
 * these durations, tasks that stay being where the plain schedule with these durations puts them.
 *
 * <p>Late dates go back through links and hand-overs: whose end lets a waiting task start must end by the late start of that task. They do not count
 * dates that people set. Cost: a levelled schedule, and a plain one where tasks stay or are bound to dates. Not thread-safe.
 */
public final class RepeatedLevelling implements RepeatedDates {
  private final EditableNetwork columns;
  /** The same without upper bounds, for late dates. */
  private final EditableNetwork unbounded;

  private final CompiledNetwork network;
  private final LevellingProblem problem;
  private final WorkingTimeScheme scheme;
  private final int[] rank;
  private final long[] done;
  private final boolean needsBefore;
  private final Dates dates;
  private final LateStep lateStep;
  private final HandOvers handOvers;
  private Placement placement;
  private boolean areHandOversKnown;

  RepeatedLevelling(ListedPlan listed) {
    CompiledNetwork original = listed.plan().network();
    this.columns = new EditableNetwork(original);
    this.unbounded = new EditableNetwork(original);
    unbounded.clearUpperBounds();
    this.network = columns.network();
    PlanPools pools = PlanPools.of(listed.plan(), listed.list().absence()).over(network);
    this.problem =
        new LevellingProblem(listed.plan(), network, pools, listed.frozen(), listed.full());
    this.scheme = new WorkingTimeScheme(problem);
    this.rank = listed.rank();
    this.done = new long[network.size()];
    Arrays.setAll(
        done, node -> Math.max(0, network.nodes.duration(node) - network.nodes.remaining(node)));
    this.needsBefore = needsBefore();
    this.dates = scheme.dates();
    this.lateStep = new LateStep(unbounded.network(), dates);
    this.handOvers = new HandOvers(problem);
    this.placement = listed.planned();
  }

  private boolean needsBefore() {
    for (int node = 0; node < network.size(); node++) {
      if (!problem.moves(node)
          || network.bounds.isLate(node)
          || problem.latestWork(node) != FOREVER) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void setWork(int node, long seconds) {
    columns.setWork(node, done[node], seconds);
    unbounded.setWork(node, done[node], seconds);
  }

  @Override
  public long duration(int node) {
    return network.nodes.duration(node);
  }

  @Override
  public void setLag(int link, long seconds, boolean onClock) {
    columns.setLag(link, seconds, onClock);
    unbounded.setLag(link, seconds, onClock);
  }

  @Override
  public void forward() {
    if (needsBefore) {
      problem.retake(CalendarPass.run(network));
    }
    placement = scheme.run(rank);
    areHandOversKnown = false;
  }

  @Override
  public long finish(int node) {
    return placement.finish(node);
  }

  @Override
  public boolean isFeasible() {
    return placement.failures() == 0;
  }

  @Override
  public void backward(long[] end) {
    if (!areHandOversKnown) {
      handOvers.find(placement);
      areHandOversKnown = true;
    }
    Links links = network.links;
    for (int place = network.size() - 1; place >= 0; place--) {
      int node = placement.node(place);
      lateStep.open(node, Math.min(end[node], handOvers.latestFinish(node, dates)));
      for (int out = links.firstOut(node); out < links.endOut(node); out++) {
        lateStep.apply(links.out(out));
      }
      lateStep.close(node);
    }
  }

  @Override
  public long totalFloat(int node) {
    byte state = network.nodes.state(node);
    if (state == Nodes.FINISHED) {
      return FOREVER;
    }
    WorkingTime calendar = network.calendarOf(node);
    long atFinish =
        calendar.workAt(dates.lateFinish(node)) - calendar.workAt(dates.earlyFinish(node));
    long atStart = state == Nodes.IN_PROGRESS
        ? atFinish
        : calendar.workAt(dates.lateStart(node)) - calendar.workAt(dates.earlyStart(node));
    return network.rules.totalFloat.of(atStart, atFinish);
  }
}
