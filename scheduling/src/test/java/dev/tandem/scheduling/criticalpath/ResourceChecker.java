package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a schedule every quarter of an hour: who works on what then, and whether more is taken of a resource than there is. Written without
 * anything of the levelling; nothing may have started.
 */
final class ResourceChecker {
  private static final int QUARTER = 900;

  private final Schedule schedule;
  private final Project project;
  private final long from;
  private final int quarters;
  /** For each assignment what it takes in each quarter. */
  private final double[][] taken;

  ResourceChecker(Schedule schedule) {
    this.schedule = schedule;
    this.project = schedule.project();
    this.from = Instants.of(schedule.start());
    this.quarters = (int) ((Instants.of(schedule.finish()) - from) / QUARTER);
    this.taken = project.assignments().stream().map(this::taken).toArray(double[][]::new);
  }

  /** A resource or team of which too much is taken at an instant, and by whom. */
  record Overload(ResourceId resource, LocalDateTime at, List<TaskId> tasks) {}

  /** All quarters of an hour in which too much is taken of a resource or a team that tasks name. */
  List<Overload> overloads() {
    List<Overload> overloads = new ArrayList<>();
    for (Resource resource : project.resources()) {
      check(resource.id(), List.of(resource), List.of(resource.id()), overloads);
    }
    for (Team team : project.teams()) {
      List<Resource> members = project.resources().stream()
          .filter(each -> team.members().contains(each.id()))
          .toList();
      List<ResourceId> takers = new ArrayList<>(team.members());
      takers.add(team.id());
      if (project.assignments().stream().anyMatch(each -> each.resource().equals(team.id()))) {
        check(team.id(), members, takers, overloads);
      }
    }
    return overloads;
  }

  private void check(
      ResourceId id, List<Resource> members, List<ResourceId> takers, List<Overload> overloads) {
    double[] demand = new double[quarters];
    for (int i = 0; i < taken.length; i++) {
      for (int quarter = 0; quarter < quarters; quarter++) {
        demand[quarter] += isOf(takers, i) ? taken[i][quarter] : 0;
      }
    }
    double[] capacity = new double[quarters];
    for (Resource member : members) {
      WorkingTime calendar = calendar(member);
      for (int quarter = 0; quarter < quarters; quarter++) {
        boolean isThere = member.calendar().isEmpty() || calendar.isWorking(instant(quarter));
        capacity[quarter] += isThere ? member.capacity() : 0;
      }
    }
    for (int quarter = 0; quarter < quarters; quarter++) {
      if (demand[quarter] > capacity[quarter] + 1e-6) {
        overloads.add(
            new Overload(id, Instants.toDateTime(instant(quarter)), tasks(takers, quarter)));
      }
    }
  }

  private boolean isOf(List<ResourceId> takers, int assignment) {
    return takers.contains(project.assignments().get(assignment).resource());
  }

  private List<TaskId> tasks(List<ResourceId> takers, int quarter) {
    List<TaskId> tasks = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (isOf(takers, i) && taken[i][quarter] > 0) {
        tasks.add(project.assignments().get(i).task());
      }
    }
    return tasks;
  }

  private long instant(int quarter) {
    return from + (long) quarter * QUARTER;
  }

  private double[] taken(Assignment assignment) {
    double[] all = new double[quarters];
    Task task = project.task(assignment.task());
    double duration = task.durationSeconds(project.workday());
    Optional<Double> work =
        assignment.work().map(each -> (double) each.toSeconds(project.workday()));
    WorkOfTask of = WorkOfTask.of(schedule, task);
    if (duration == 0 || work.filter(each -> each == 0).isPresent()) {
      return all;
    }
    WorkOfTask.Part part = of.parts().get(of.isOne() ? 0 : place(assignment));
    boolean isParallel = of.parts().stream().anyMatch(each -> each.share() != 1);
    double units = assignment.units();
    long needed = Math.round(isParallel ? duration * part.share() : duration);
    if (!isParallel && work.isPresent()) {
      units = Math.max(units, work.orElseThrow() / duration);
      needed = (long) Math.ceil(work.orElseThrow() / units - 1e-6);
    }
    LocalDateTime start = schedule.task(task.id()).start();
    List<long[]> pauses = pauses(task, isParallel ? part.share() : 1, needed);
    long resting = pauses.stream().mapToLong(pause -> pause[1] - pause[0]).sum();
    LocalDateTime end = part.time().plus(start, Math.max(1, needed) + resting);
    LocalDateTime finish = schedule.task(task.id()).finish();
    long until = Instants.of(end.isBefore(finish) ? end : finish);
    for (int quarter = 0; quarter < quarters; quarter++) {
      long at = instant(quarter);
      long since = part.time().between(Instants.of(start), at);
      boolean rests = false;
      for (long[] pause : pauses) {
        rests |= since >= pause[0] && since < pause[1];
      }
      boolean isOn = at >= Instants.of(start) && at < until && part.time().isWorking(at) && !rests;
      all[quarter] = isOn ? units : 0;
    }
    return all;
  }

  /** From when to when somebody rests, in seconds of their own time since the start; what would come behind the work counts for nothing. */
  private List<long[]> pauses(Task task, double share, long needed) {
    List<long[]> pauses = new ArrayList<>();
    long all = task.durationSeconds(project.workday());
    long rested = 0;
    List<Split> splits = new ArrayList<>(task.splits());
    splits.sort(Comparator.comparingLong(split -> split.afterSeconds(project.workday())));
    for (Split split : splits) {
      long after = split.afterSeconds(project.workday());
      long own = share == 1 ? after : Math.min(needed - 1, Math.round(after * share));
      if (after < all && own < needed) {
        long pause = split.pauseSeconds(project.workday());
        pauses.add(new long[] {own + rested, own + rested + pause});
        rested += pause;
      }
    }
    return pauses;
  }

  /** The place of an assignment among those of its task that have work. */
  private int place(Assignment assignment) {
    int place = 0;
    for (Assignment each : project.assignments()) {
      if (each.equals(assignment)) {
        return place;
      }
      boolean hasWork = each.work().map(work -> !work.isZero()).orElse(true);
      place += each.task().equals(assignment.task()) && hasWork ? 1 : 0;
    }
    return place;
  }

  private WorkingTime calendar(Resource resource) {
    return WorkingTime.of(project.calendars().stream()
        .filter(each -> resource.calendar().equals(Optional.of(each.name())))
        .findFirst()
        .orElse(project.calendar()));
  }
}
