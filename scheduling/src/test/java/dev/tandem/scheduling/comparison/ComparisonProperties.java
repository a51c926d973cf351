package dev.tandem.scheduling.comparison;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every comparison, whatever the plans are. */
class ComparisonProperties {
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.primaveraP6(),
      SchedulingPolicy.microsoftProject());

  private static Schedule schedule(Project project, long seed) {
    return CriticalPath.analyse(project, POLICIES.get((int) Math.floorMod(seed, 3L)));
  }

  /** One change of one thing. */
  private static Project edit(Project project, Random random) {
    List<Task> leaves = new ArrayList<>();
    for (int i = 0; i < project.tasks().size(); i++) {
      if (!project.isSummary(i)) {
        leaves.add(project.tasks().get(i));
      }
    }
    Task task = leaves.get(random.nextInt(leaves.size()));
    ProjectBuilder builder = project.toBuilder();
    return switch (random.nextInt(10)) {
      case 0, 1 ->
        task.duration().isZero() && task.milestoneKind() != MilestoneKind.WHERE_REACHED
            ? project
            : builder
                .replaceTask(task.withDuration(workhours(random.nextInt(60))))
                .build();
      case 2 -> {
        if (project.dependencies().isEmpty()) {
          yield project;
        }
        int at = random.nextInt(project.dependencies().size());
        yield builder.removeDependency(project.dependencies().get(at)).build();
      }
      case 3 -> {
        if (project.dependencies().isEmpty()) {
          yield project;
        }
        List<Dependency> all = new ArrayList<>(project.dependencies());
        Dependency was = all.get(random.nextInt(all.size()));
        all.set(
            all.indexOf(was),
            new Dependency(
                was.predecessor(),
                was.successor(),
                was.type(),
                Lag.lag(workhours(random.nextInt(40)))));
        yield builder.replaceDependencies(all).build();
      }
      case 4 ->
        builder
            .replaceTask(task.withConstraint(
                Constraint.startNoEarlierThan(project.start().plusHours(random.nextInt(600)))))
            .build();
      case 5 -> builder.replaceTask(task.withCalendar("half days")).build();
      case 6 -> {
        Task first = leaves.get(0);
        Task last = leaves.get(leaves.size() - 1);
        yield first.equals(last)
            ? project
            : builder.dependency(first.id().toString(), last.id().toString()).build();
      }
      case 7 ->
        builder
            .replaceTask(task.withSplits(List.of(
                Split.of(workhours(1 + random.nextInt(20)), workhours(random.nextInt(30))))))
            .build();
      case 8 ->
        builder
            .replaceTask(task.withLevellingDelay(Duration.ofHours(random.nextInt(100))))
            .build();
      default ->
        builder
            .replaceTask(task.withConstraint(
                Constraint.mandatoryStart(project.start().plusHours(random.nextInt(600)))))
            .build();
    };
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void comparison_withItself_isEmpty(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Schedule schedule = schedule(SamplePlans.varied(seed, size), seed);
    ScheduleComparison comparison = ScheduleComparison.between(schedule, schedule);
    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.becameCritical()).isEmpty();
    assertThat(comparison.ceasedCritical()).isEmpty();
    assertThat(comparison.finishShift().isZero()).isTrue();
    assertThat(comparison.summary()).startsWith("No task moves, and the plans are the same.");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void moves_areExactlyTheTasksWhoseDatesDiffer(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project project = SamplePlans.varied(seed, size);
    Schedule before = schedule(project, seed);
    Schedule after = schedule(edit(edit(project, new Random(seed)), new Random(~seed)), seed);
    ScheduleComparison comparison = ScheduleComparison.between(before, after);
    Set<TaskId> moved = new HashSet<>();
    comparison.moves().forEach(move -> moved.add(move.id()));
    for (Task task : project.tasks()) {
      boolean differs =
          !before.task(task.id()).start().equals(after.task(task.id()).start())
              || !before.task(task.id()).finish().equals(after.task(task.id()).finish());
      assertThat(moved.contains(task.id())).as(task.id().toString()).isEqualTo(differs);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void move_afterOneChange_isTracedToIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project project = SamplePlans.varied(seed, size);
    assertTraced(schedule(project, seed), schedule(edit(project, new Random(seed)), seed));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void move_afterOneChangeOfAPlanFromItsFinish_isTracedToIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project varied = SamplePlans.varied(seed, size, false, true);
    Project project = purelyLate(varied);
    Project edited = purelyLate(edit(varied, new Random(seed)));
    for (Task task : project.tasks()) {
      // A milestone that becomes work stands on the other side of a break.
      Assume.that(task.duration().isZero() == edited.task(task.id()).duration().isZero());
    }
    assertTraced(CriticalPath.analyse(project), CriticalPath.analyse(edited));
  }

  /** Without what holds tasks of a plan from its finish behind their late dates (progress, lower bounds, "as soon as possible"), and without breaks of a second. */
  private static Project purelyLate(Project project) {
    ProjectBuilder builder = Project.builder("from the finish", project.start())
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(project.mustFinishBy().orElseThrow());
    for (Task task : project.tasks()) {
      Task plain = Task.of(task.id().toString(), task.duration());
      builder.task(task.deadline().map(plain::withDeadline).orElse(plain));
    }
    for (Dependency each : project.dependencies()) {
      Lag lag = each.lag() instanceof Lag.Working ? each.lag() : Lag.NONE;
      builder.dependency(new Dependency(each.predecessor(), each.successor(), each.type(), lag));
    }
    return builder.build();
  }

  private static void assertTraced(Schedule before, Schedule after) {
    ScheduleComparison comparison = ScheduleComparison.between(before, after);
    for (TaskMove move : comparison.moves()) {
      MoveExplanation why = move.explain();
      assertThat(why.isTraced())
          .as("%s\n%s\n%s", move, comparison.changes(), why)
          .isTrue();
      assertThat(comparison.changes()).containsAll(why.changes());
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void comparison_theOtherWayRound_isTheMirrorImage(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    Project project = SamplePlans.varied(seed, size);
    Schedule one = schedule(project, seed);
    Schedule two = schedule(edit(edit(project, new Random(seed)), new Random(~seed)), seed);
    ScheduleComparison there = ScheduleComparison.between(one, two);
    ScheduleComparison back = ScheduleComparison.between(two, one);
    assertThat(back.changes()).containsExactlyInAnyOrderElementsOf(reversed(there.changes()));
    assertThat(back.becameCritical()).isEqualTo(there.ceasedCritical());
    assertThat(back.ceasedCritical()).isEqualTo(there.becameCritical());
    assertThat(back.finishShift()).isEqualTo(there.finishShift().negated());
    assertThat(back.moves()).hasSameSizeAs(there.moves());
    for (TaskMove move : there.moves()) {
      TaskMove mirrored = back.move(move.id()).orElseThrow();
      assertThat(mirrored.startShift().calendar())
          .isEqualTo(move.startShift().calendar().negated());
      assertThat(mirrored.finishShift().calendar())
          .isEqualTo(move.finishShift().calendar().negated());
      assertThat(mirrored.causes()).containsExactlyInAnyOrderElementsOf(reversed(move.causes()));
    }
  }

  private static List<PlanChange> reversed(List<PlanChange> changes) {
    return changes.stream().map(PlanChange::reversed).toList();
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void move_afterOneDurationChange_isOfADescendantAndReachesTheTask(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
    Project project = SamplePlans.plain(seed, size);
    TaskId changed = project.tasks().get(new Random(seed).nextInt(size)).id();
    Schedule before = CriticalPath.analyse(project);
    Schedule after = CriticalPath.analyse(project.toBuilder()
        .replaceTask(project.task(changed).withDuration(workhours(new Random(seed).nextInt(80))))
        .build());
    Set<TaskId> below = descendants(project, changed);
    for (TaskMove move : ScheduleComparison.between(before, after).moves()) {
      assertThat(below).contains(move.id());
      List<MoveExplanation.Step> steps = move.explain().steps();
      assertThat(steps.get(steps.size() - 1).task()).isEqualTo(changed);
      for (int i = 1; i < steps.size(); i++) {
        Dependency via = steps.get(i - 1).via().orElseThrow();
        assertThat(via.predecessor()).isEqualTo(steps.get(i).task());
        assertThat(via.successor()).isEqualTo(steps.get(i - 1).task());
      }
    }
  }

  private static Set<TaskId> descendants(Project project, TaskId of) {
    Set<TaskId> found = new HashSet<>(Set.of(of));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Dependency each : project.dependencies()) {
        grown |= found.contains(each.predecessor()) && found.add(each.successor());
      }
    }
    return found;
  }

  /** Two copies of plans side by side: what changes in one is never blamed for what moves in the other. */
  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void causes_ofUnrelatedChanges_areNotMixed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size) {
    Project left = SamplePlans.varied(seed, size);
    Project right = SamplePlans.varied(seed + 1, size);
    Project leftAfter = edit(left, new Random(seed));
    Project rightAfter = edit(right, new Random(~seed));
    Schedule before = CriticalPath.analyse(together(left, right));
    Schedule after = CriticalPath.analyse(together(leftAfter, rightAfter));
    ScheduleComparison comparison = ScheduleComparison.between(before, after);
    for (TaskMove move : comparison.moves()) {
      String side = move.id().toString().substring(0, 1);
      assertThat(move.causes()).as("%s of %s", move, comparison.changes()).isNotEmpty();
      assertThat(move.causes())
          .as("%s of %s", move, comparison.changes())
          .allSatisfy(change -> assertThat(change.tasks())
              .allSatisfy(task -> assertThat(task.toString()).startsWith(side)));
    }
    for (PlanChange change : comparison.changes()) {
      Set<TaskId> moved = new HashSet<>();
      comparison.movedBy(change).forEach(move -> moved.add(move.id()));
      for (TaskMove move : comparison.moves()) {
        if (!move.isSummary()) {
          assertThat(moved.contains(move.id()))
              .as("%s by %s", move, change)
              .isEqualTo(move.causes().contains(change));
        }
      }
    }
  }

  private static Project together(Project left, Project right) {
    ProjectBuilder builder = Project.builder("both", left.start());
    left.statusDate().ifPresent(builder::statusDate);
    left.calendars().forEach(builder::addCalendar);
    add(left, "l", builder);
    add(right, "r", builder);
    return builder.build();
  }

  private static void add(Project each, String side, ProjectBuilder builder) {
    for (Task task : each.tasks()) {
      builder.task(new Task(
          TaskId.of(side + task.id()),
          task.name(),
          task.parent().map(parent -> TaskId.of(side + parent)),
          task.duration(),
          task.durationKind(),
          task.milestoneKind(),
          task.calendar(),
          task.constraint(),
          task.secondaryConstraint(),
          task.deadline(),
          task.expectedFinish(),
          task.progress(),
          task.durationEstimate(),
          task.cost(),
          task.calendarBasis(),
          task.effortRule(),
          task.splits(),
          task.levellingDelay()));
    }
    for (Dependency each2 : each.dependencies()) {
      builder.dependency(new Dependency(
          TaskId.of(side + each2.predecessor()),
          TaskId.of(side + each2.successor()),
          each2.type(),
          each2.lag()));
    }
  }
}
