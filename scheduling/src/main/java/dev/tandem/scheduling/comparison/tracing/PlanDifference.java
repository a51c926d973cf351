package dev.tandem.scheduling.comparison.tracing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.change.ProjectAspect;
import dev.tandem.scheduling.comparison.change.TaskAspect;
import dev.tandem.scheduling.policy.PolicyDifference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two plans, numbered, and found again by what it names. Immutable once made.
 *
 * <p>Cost: O(tasks + dependencies). The order is project, policy, calendars, tasks gone, tasks new or changed, dependencies; within each
 * the order of declaration.
 */
public final class PlanDifference {
  static final int NONE = -1;

  private final Side before;
  private final Side after;
  private final List<PlanChange> found = new ArrayList<>();
  private final Map<ProjectAspect, Integer> ofProject = new EnumMap<>(ProjectAspect.class);
  private final Map<String, Integer> ofCalendar = new HashMap<>();
  private final List<Integer> ofPolicy = new ArrayList<>();
  private final Map<TaskId, List<Integer>> ofTask = new HashMap<>();
  private final Map<Dependency, Integer> linksBefore = new HashMap<>();
  private final Map<Dependency, Integer> linksAfter = new HashMap<>();
  private boolean treeDiffers;

  /**
   * Compares two plans.
   *
   * @param before the earlier side
   * @param after the later side
   */
  public PlanDifference(Side before, Side after) {
    this.before = before;
    this.after = after;
    project();
    calendars();
    tasks();
    dependencies();
  }

  /** {@return the changes by their numbers} */
  public ImmutableList<PlanChange> changes() {
    return ImmutableList.copyOf(found);
  }

  /** {@return how many changes there are} */
  public int size() {
    return found.size();
  }

  int of(ProjectAspect aspect) {
    return ofProject.getOrDefault(aspect, NONE);
  }

  int ofCalendar(String name) {
    return ofCalendar.getOrDefault(name, NONE);
  }

  List<Integer> ofPolicy() {
    return ofPolicy;
  }

  /**
   * {@return the numbers of all changes of a task}
   *
   * @param id the task
   */
  public List<Integer> ofTask(TaskId id) {
    return ofTask.getOrDefault(id, ImmutableList.of());
  }

  /**
   * {@return the number of the change of a task in one aspect, or that of none}
   *
   * @param id the task
   * @param aspect the aspect
   */
  public int ofTask(TaskId id, TaskAspect aspect) {
    for (int number : ofTask(id)) {
      if (found.get(number) instanceof PlanChange.TaskChanged change && change.aspect() == aspect) {
        return number;
      }
    }
    return NONE;
  }

  int ofDrivers(TaskId id) {
    for (int number : ofTask(id)) {
      if (found.get(number) instanceof PlanChange.DriversChanged) {
        return number;
      }
    }
    return NONE;
  }

  int ofLink(Side side, Dependency dependency) {
    return (side == before ? linksBefore : linksAfter).getOrDefault(dependency, NONE);
  }

  /**
   * {@return a change}
   *
   * @param number its number
   */
  public PlanChange get(int number) {
    return found.get(number);
  }

  ImmutableList<Integer> ofCalendars() {
    return ImmutableList.sortedCopyOf(ofCalendar.values());
  }

  /** Whether any calendar has other hours. */
  boolean calendarsDiffer() {
    return !ofCalendar.isEmpty() || ofProject.containsKey(ProjectAspect.CALENDAR);
  }

  /** Whether tasks changed their place in the tree, or summaries what they ask of the tasks below. */
  boolean treeDiffers() {
    return treeDiffers;
  }

  private int add(PlanChange change) {
    found.add(change);
    return found.size() - 1;
  }

  private void project() {
    for (ProjectAspect aspect : ProjectAspect.values()) {
      if (aspect.differs(before.project, after.project)) {
        String was = aspect.text(before.project);
        ofProject.put(
            aspect, add(new PlanChange.ProjectChanged(aspect, was, aspect.text(after.project))));
      }
    }
    for (PolicyDifference difference :
        before.schedule.policy().differencesFrom(after.schedule.policy())) {
      ofPolicy.add(add(new PlanChange.PolicyChanged(difference)));
    }
  }

  private void calendars() {
    Map<String, WorkCalendar> was = named(before);
    Map<String, WorkCalendar> is = named(after);
    Map<String, WorkCalendar> all = new LinkedHashMap<>(was);
    all.putAll(is);
    for (String name : all.keySet()) {
      Optional<WorkCalendar> one = Optional.ofNullable(was.get(name));
      Optional<WorkCalendar> two = Optional.ofNullable(is.get(name));
      if (!one.equals(two)) {
        ofCalendar.put(name, add(new PlanChange.CalendarChanged(name, one, two)));
      }
    }
  }

  private static Map<String, WorkCalendar> named(Side side) {
    Map<String, WorkCalendar> all = new LinkedHashMap<>();
    side.project.calendars().forEach(calendar -> all.put(calendar.name(), calendar));
    return all;
  }

  private void tasks() {
    for (int index = 0; index < before.other.length; index++) {
      if (before.other[index] == Side.ABSENT) {
        task(before.id(index), new PlanChange.TaskRemoved(before.task(index)));
      }
    }
    for (int index = 0; index < after.other.length; index++) {
      Task task = after.task(index);
      if (after.other[index] == Side.ABSENT) {
        task(task.id(), new PlanChange.TaskAdded(task));
      } else {
        changed(before.task(after.other[index]), task, after.nodeOf[index] < 0);
        drivers(after.other[index], index);
      }
    }
  }

  /** Most tasks are the same object in both plans. */
  @SuppressWarnings("ReferenceEquality")
  private void changed(Task was, Task is, boolean summary) {
    if (was == is) {
      return;
    }
    for (TaskAspect aspect : TaskAspect.values()) {
      if (aspect.differs(was, is)) {
        task(is.id(), new PlanChange.TaskChanged(aspect, was, is));
        treeDiffers |= summary || aspect == TaskAspect.PARENT;
      }
    }
  }

  private void drivers(int beforeIndex, int index) {
    if (after.nodeOf[index] < 0 || before.nodeOf[beforeIndex] < 0) {
      return;
    }
    String was = before.plan.drivingCalendars(beforeIndex).toString();
    String is = after.plan.drivingCalendars(index).toString();
    if (!was.equals(is)) {
      task(after.id(index), new PlanChange.DriversChanged(after.id(index), was, is));
    }
  }

  private void task(TaskId id, PlanChange change) {
    ofTask.computeIfAbsent(id, unused -> new ArrayList<>(1)).add(add(change));
  }

  private void dependencies() {
    List<Dependency> was = before.project.dependencies();
    List<Dependency> is = after.project.dependencies();
    int same = 0;
    while (same < was.size() && same < is.size() && isSame(was.get(same), is.get(same))) {
      same++;
    }
    Multiset<Dependency> gone = LinkedHashMultiset.create(was.subList(same, was.size()));
    Multiset<Dependency> come = LinkedHashMultiset.create();
    for (Dependency dependency : is.subList(same, is.size())) {
      if (!gone.remove(dependency)) {
        come.add(dependency);
      }
    }
    report(gone, come);
  }

  /** Most dependencies are the same object in both plans. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Dependency was, Dependency is) {
    return was == is || was.equals(is);
  }

  private void report(Multiset<Dependency> gone, Multiset<Dependency> come) {
    Map<ImmutableList<TaskId>, List<Dependency>> goneBetween = byEnds(gone);
    Map<ImmutableList<TaskId>, List<Dependency>> comeBetween = byEnds(come);
    for (Map.Entry<ImmutableList<TaskId>, List<Dependency>> entry : goneBetween.entrySet()) {
      List<Dependency> instead = comeBetween.getOrDefault(entry.getKey(), ImmutableList.of());
      if (entry.getValue().size() == 1 && instead.size() == 1) {
        Dependency was = entry.getValue().get(0);
        Dependency is = instead.get(0);
        int number = add(new PlanChange.DependencyChanged(was, is));
        linksBefore.put(was, number);
        linksAfter.put(is, number);
        comeBetween.remove(entry.getKey());
      } else {
        for (Dependency each : entry.getValue()) {
          linksBefore.putIfAbsent(each, add(new PlanChange.DependencyRemoved(each)));
        }
      }
    }
    for (List<Dependency> each : comeBetween.values()) {
      each.forEach(dependency ->
          linksAfter.putIfAbsent(dependency, add(new PlanChange.DependencyAdded(dependency))));
    }
  }

  private static Map<ImmutableList<TaskId>, List<Dependency>> byEnds(Multiset<Dependency> all) {
    Map<ImmutableList<TaskId>, List<Dependency>> byEnds = new LinkedHashMap<>();
    for (Dependency each : all) {
      byEnds
          .computeIfAbsent(
              ImmutableList.of(each.predecessor(), each.successor()), unused -> new ArrayList<>(1))
          .add(each);
    }
    return byEnds;
  }
}
