package dev.tandem.scheduling.health.facts;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.LagCalendar;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What finish-to-start links without leads demand: the starts and finishes of tasks and summaries, and how much work lies between them at least.
 *
 * <p>A leaf's finish comes after its start by its duration, the start of what is below a summary no earlier than the summary's, and its
 * finish no later. Nodes are numbered by their depth, the most arcs on a way to them, so that every arc leads to a higher number, and a
 * search for ways between two nodes need not look beyond the deeper one. Cost: O(tasks + dependencies).
 */
final class DemandGraph {
  /** An arc that is no dependency. */
  static final int NONE = -1;
  /** A lag that does not compare with others. */
  static final long NOT_JUDGED = -1;

  private final PlanFacts facts;
  private final Project project;
  private final boolean comparable;
  private final int[] from;
  private final int[] to;
  private int size;
  /** How much each arc demands at least. */
  final long[] weight;
  /** The dependency that an arc stands for. */
  final int[] dependency;
  /** The lag of the dependency that an arc stands for. */
  final long[] lag;
  /** The arcs by the numbers of the nodes. */
  final PackedArcs arcs;
  /** How many arcs lead to each node. */
  final int[] degreeIn;
  /** The number of each task's finish. */
  private final int[] rank;

  DemandGraph(PlanFacts facts) {
    this.facts = facts;
    this.project = facts.project;
    this.comparable = isComparable();
    int most = 3 * facts.size() + project.dependencies().size();
    this.from = new int[most];
    this.to = new int[most];
    this.weight = new long[most];
    this.dependency = new int[most];
    this.lag = new long[most];
    addTasks();
    addDependencies();
    int nodes = 2 * facts.size();
    int[] origins = Arrays.copyOf(from, size);
    int[] targets = Arrays.copyOf(to, size);
    this.rank = byDepth(PackedArcs.of(nodes, origins, targets));
    this.arcs = PackedArcs.of(nodes, ranked(origins), ranked(targets));
    this.degreeIn = new int[nodes];
    IntStream.of(targets).forEach(target -> degreeIn[rank[target]]++);
  }

  private int[] ranked(int[] nodes) {
    return IntStream.of(nodes).map(node -> rank[node]).toArray();
  }

  /** The node at which a task has finished. */
  int finish(int task) {
    return rank[2 * task + 1];
  }

  /** Whether amounts of work compare: all is counted on one calendar. */
  private boolean isComparable() {
    WorkCalendar one = project.calendar();
    return facts.schedule.policy().lagCalendar() != LagCalendar.TWENTY_FOUR_HOURS
        && facts.areCountedOnTheirOwn()
        && project.tasks().stream()
            .allMatch(task -> task.durationKind() != DurationKind.ELAPSED
                && (task.calendar().isEmpty() || project.calendarOf(task).equals(one)));
  }

  private void addTasks() {
    boolean[] held = heldByDates();
    for (int task = 0; task < facts.size(); task++) {
      if (facts.isLeaf(task) && !held[task]) {
        long duration = comparable ? facts.seconds(task, facts.task(task).duration()) : 0;
        add(2 * task, 2 * task + 1, duration, NONE, NOT_JUDGED);
      }
      int parent = project.parentIndices().get(task);
      if (parent >= 0) {
        add(2 * parent, 2 * task, 0, NONE, NOT_JUDGED);
        add(2 * task + 1, 2 * parent + 1, 0, NONE, NOT_JUDGED);
      }
    }
  }

  /** Which tasks a date of their own or of a summary above them may hold against their dependencies. */
  private boolean[] heldByDates() {
    boolean[] held = new boolean[facts.size()];
    for (int task : LinkEnds.fromTheTop(project.parentIndices())) {
      int parent = project.parentIndices().get(task);
      held[task] = (parent >= 0 && held[parent]) || isHeld(facts.task(task));
    }
    return held;
  }

  private boolean isHeld(Task task) {
    return Stream.of(task.constraint(), task.secondaryConstraint())
        .flatMap(Optional::stream)
        .map(Constraint::type)
        .anyMatch(type -> facts.isFromFinish() ? type.isDated() : type.isUpperBound());
  }

  private void addDependencies() {
    for (int i = 0; i < project.dependencies().size(); i++) {
      Dependency each = project.dependencies().get(i);
      if (each.type() == DependencyType.FINISH_TO_START && LinkEnds.sign(each.lag()) >= 0) {
        long amount = lag(each);
        long demanded = comparable ? Math.max(0, amount) : 0;
        int origin = 2 * project.predecessorIndices().get(i) + 1;
        add(origin, 2 * project.successorIndices().get(i), demanded, i, amount);
      }
    }
  }

  private long lag(Dependency link) {
    if (LinkEnds.sign(link.lag()) == 0) {
      return 0;
    }
    return link.lag()
        .<Long>fold(
            working -> working.time().toSeconds(project.workday()),
            elapsed -> NOT_JUDGED,
            share -> NOT_JUDGED,
            share -> NOT_JUDGED);
  }

  private void add(int origin, int target, long demanded, int link, long linkLag) {
    from[size] = origin;
    to[size] = target;
    weight[size] = demanded;
    dependency[size] = link;
    lag[size++] = linkLag;
  }

  /** Numbers the nodes by the most arcs on a way to them. */
  private static int[] byDepth(PackedArcs raw) {
    int[] waiting = new int[raw.nodes()];
    for (int place = 0; place < raw.size(); place++) {
      waiting[raw.target(place)]++;
    }
    int[] queue =
        IntStream.range(0, raw.nodes()).filter(node -> waiting[node] == 0).toArray();
    int[] order = Arrays.copyOf(queue, raw.nodes());
    int end = queue.length;
    for (int next = 0; next < end; next++) {
      for (int place = raw.start(order[next]); place < raw.end(order[next]); place++) {
        if (--waiting[raw.target(place)] == 0) {
          order[end++] = raw.target(place);
        }
      }
    }
    // a queue hands out nodes by their depth already: the last arc to a node comes from the deepest
    // before it
    int[] rank = new int[raw.nodes()];
    for (int place = 0; place < end; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }
}
