package dev.tandem.scheduling.comparison.tracing;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One of the two schedules that are compared, with its dates in columns by task. Immutable. */
public final class Side {
  /** The position of a task that a project does not have. */
  public static final int ABSENT = -1;

  /** The schedule. */
  public final Schedule schedule;
  /** Its project. */
  public final Project project;
  /** The plan behind it. */
  public final CompiledPlan plan;
  /** The plan's network. */
  public final CompiledNetwork network;
  final NodeDates dates;
  /** The node of each task, or -1 for a summary. */
  public final int[] nodeOf;

  /** When each task starts. */
  public final long[] start;
  /** When each task finishes. */
  public final long[] finish;
  /** The position of each task in the other project, or {@link #ABSENT}. */
  public final int[] other;

  private final int[] startsFirst;
  private final int[] finishesLast;
  private final Supplier<BitSet> driving = Suppliers.memoize(this::findDriving);

  private Side(Schedule schedule, Project otherProject) {
    this.schedule = schedule;
    this.project = schedule.project();
    DatedPlan dated = DatedPlan.of(schedule.network());
    this.plan = dated;
    this.network = dated.network();
    this.dates = dated.dates();
    int size = project.tasks().size();
    this.nodeOf = network.nodes.nodeOf(size);
    this.start = new long[size];
    this.finish = new long[size];
    this.other = new int[size];
    this.startsFirst = new int[size];
    this.finishesLast = new int[size];
    rollUp();
    for (int index = 0; index < size; index++) {
      other[index] = position(task(index), index, otherProject);
    }
  }

  /**
   * {@return a side of a comparison}
   *
   * @param schedule its schedule
   * @param other the schedule on the other side
   */
  public static Side of(Schedule schedule, Schedule other) {
    return new Side(schedule, other.project());
  }

  /** Summaries have the earliest start and the latest finish of what is below them; of equal ones the first met counts. */
  private void rollUp() {
    WorkBreakdown breakdown = plan.breakdown();
    Arrays.fill(startsFirst, ABSENT);
    Arrays.fill(finishesLast, ABSENT);
    for (int index = 0; index < nodeOf.length; index++) {
      if (nodeOf[index] >= 0) {
        start[index] = dates.start(nodeOf[index]);
        finish[index] = dates.finish(nodeOf[index]);
        startsFirst[index] = index;
        finishesLast[index] = index;
        rollUp(index, breakdown.parent(index));
      }
    }
    for (int place = 0; place < breakdown.summaryCount(); place++) {
      rollUp(breakdown.summary(place), breakdown.parent(breakdown.summary(place)));
    }
  }

  private void rollUp(int index, int parent) {
    if (parent < 0) {
      return;
    }
    if (startsFirst[parent] == ABSENT || start[index] < start[parent]) {
      start[parent] = start[index];
      startsFirst[parent] = startsFirst[index];
    }
    if (finishesLast[parent] == ABSENT || finish[index] > finish[parent]) {
      finish[parent] = finish[index];
      finishesLast[parent] = finishesLast[index];
    }
  }

  /** Most tasks keep their position, and are found without looking them up. */
  @SuppressWarnings("ReferenceEquality")
  private static int position(Task task, int guess, Project project) {
    if (guess < project.tasks().size()) {
      Task there = project.tasks().get(guess);
      if (there == task || there.id().equals(task.id())) {
        return guess;
      }
    }
    return project.contains(task.id()) ? project.indexOf(task.id()) : ABSENT;
  }

  /** {@return whether it is scheduled from its finish} */
  public boolean fromFinish() {
    return network.frame.fromFinish();
  }

  /**
   * {@return a task}
   *
   * @param index its position
   */
  public Task task(int index) {
    return project.tasks().get(index);
  }

  /**
   * {@return the id of a task}
   *
   * @param index its position
   */
  public TaskId id(int index) {
    return task(index).id();
  }

  Task taskOf(int node) {
    return task(network.nodes.task(node));
  }

  /**
   * {@return the calendar of a task}
   *
   * @param index its position
   */
  public WorkingTime calendarOf(int index) {
    return nodeOf[index] >= 0 ? network.calendarOf(nodeOf[index]) : plan.calendarOfSummary(index);
  }

  /** {@return the project's own calendar} */
  public WorkingTime calendar() {
    return network.frame.calendars().get(0);
  }

  /**
   * {@return the dependency behind a link}
   *
   * @param link the link
   */
  public Dependency dependency(int link) {
    return project.dependencies().get(network.links.dependency(link));
  }

  /** The links that decide a node's scheduled dates: into it, or out of it in a project that is scheduled from its finish. */
  int[] deciding(int node) {
    if (fromFinish()) {
      return limiting(node);
    }
    BitSet drives = driving.get();
    int end = network.links.endIn(node);
    int[] found = new int[end - network.links.firstIn(node)];
    int count = 0;
    int link = drives.nextSetBit(network.links.firstIn(node));
    while (link >= 0 && link < end) {
      found[count++] = link;
      link = drives.nextSetBit(link + 1);
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** Which links drive what they lead to, found for all links at once. */
  private BitSet findDriving() {
    BitSet found = new BitSet(network.links.size());
    LinkTimes times = new LinkTimes(network, dates.columns());
    for (int node = 0; node < network.size(); node++) {
      if (!network.nodes.isStarted(node) || times.isHeldBack(node)) {
        // A date that keeps a task from coming later hides by how much the links push it; each that
        // pushes would hold it there.
        boolean clamped = network.bounds.isClamped(node) && !network.bounds.isPinned(node);
        for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
          long slack = dates.slack(link);
          found.set(link, slack == 0 || (slack < 0 && clamped));
        }
      }
    }
    return found;
  }

  /** All links into a node, or out of it in a project that is scheduled from its finish. */
  int[] links(int node) {
    return fromFinish()
        ? IntStream.range(network.links.firstOut(node), network.links.endOut(node))
            .map(network.links::out)
            .toArray()
        : IntStream.range(network.links.firstIn(node), network.links.endIn(node))
            .toArray();
  }

  private int[] limiting(int node) {
    ImmutableSet<Dependency> limits =
        ImmutableSet.copyOf(schedule.task(taskOf(node).id()).limitingSuccessors());
    return IntStream.range(network.links.firstOut(node), network.links.endOut(node))
        .map(network.links::out)
        .filter(link -> limits.contains(dependency(link)))
        .toArray();
  }

  /** The node at the other end of a link that decides a node. */
  int far(int link) {
    return fromFinish() ? network.links.to(link) : network.links.from(link);
  }

  /**
   * {@return the leaf below a task that has its date, the task itself if it is a leaf}
   *
   * @param index the task's position
   * @param end which date: {@link MoveTracer#START} or {@link MoveTracer#FINISH}
   */
  public int leafWith(int index, int end) {
    return end == MoveTracer.START ? startsFirst[index] : finishesLast[index];
  }
}
