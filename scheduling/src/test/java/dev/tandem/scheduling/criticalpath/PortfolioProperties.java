package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.PortfolioFloat;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Several projects in one network, against the same projects one by one, and against one project that holds all their tasks. */
class PortfolioProperties {

  /** The project with a letter before every id, so that it can stand beside another. */
  private static Project renamed(Project project, String name, String letter) {
    ProjectBuilder builder = Project.builder(name, project.start())
        .calendar(project.calendar())
        .workday(project.workday())
        .scheduleFrom(project.scheduleFrom());
    project.mustFinishBy().ifPresent(builder::mustFinishBy);
    project.statusDate().ifPresent(builder::statusDate);
    project.calendars().forEach(builder::addCalendar);
    for (Task task : project.tasks()) {
      builder.task(new Task(
          TaskId.of(letter + task.id()),
          task.name(),
          task.parent().map(parent -> TaskId.of(letter + parent)),
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
    for (Dependency each : project.dependencies()) {
      builder.dependency(new Dependency(
          TaskId.of(letter + each.predecessor()),
          TaskId.of(letter + each.successor()),
          each.type(),
          each.lag()));
    }
    project.resources().forEach(builder::resource);
    project.teams().forEach(builder::team);
    for (Assignment each : project.assignments()) {
      builder.assignment(new Assignment(
          TaskId.of(letter + each.task()), each.resource(), each.units(), each.work()));
    }
    return builder.build();
  }

  private static Project plan(
      long seed, int size, VariedPlan.Kind kind, String name, String letter) {
    return renamed(VariedPlan.of(RandomPlan.of(seed, size), kind, new Random(seed)), name, letter);
  }

  private static void assertSameDates(ScheduledTask one, ScheduledTask other) {
    String id = one.id() + " and " + other.id();
    assertThat(one.earlyStart()).as(id).isEqualTo(other.earlyStart());
    assertThat(one.earlyFinish()).as(id).isEqualTo(other.earlyFinish());
    assertThat(one.lateStart()).as(id).isEqualTo(other.lateStart());
    assertThat(one.lateFinish()).as(id).isEqualTo(other.lateFinish());
    assertThat(one.start()).as(id).isEqualTo(other.start());
    assertThat(one.finish()).as(id).isEqualTo(other.finish());
    assertThat(one.totalFloat()).as(id).isEqualTo(other.totalFloat());
    assertThat(one.freeFloat()).as(id).isEqualTo(other.freeFloat());
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void analyse_projectsWithoutTies_areScheduledAsIfAlone(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 10) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll VariedPlan.Kind otherKind,
      @ForAll @IntRange(min = 0, max = 4) int policyIndex) {
    SchedulingPolicy policy =
        VariedPlan.POLICIES.get(policyIndex).withPortfolioFloat(PortfolioFloat.TO_OWN_PROJECT);
    Project one = plan(seed, size, kind, "one", "a");
    Project other = plan(seed + 1, size + 1, otherKind, "other", "b");
    if (one.scheduleFrom() != other.scheduleFrom()) {
      return;
    }
    Portfolio portfolio = Portfolio.builder("both").project(one).project(other).build();
    Schedule both = CriticalPath.analyse(portfolio, policy);
    for (Project project : List.of(one, other)) {
      Schedule alone = CriticalPath.analyse(project, policy);
      for (Task task : project.tasks()) {
        assertSameDates(both.task(task.id()), alone.task(task.id()));
        assertThat(both.explain(task.id()).toString())
            .isEqualTo(alone.explain(task.id()).toString());
        assertThat(both.explainLate(task.id()).toString())
            .isEqualTo(alone.explainLate(task.id()).toString());
      }
      ProjectDates dates = both.projects().get(project.name().equals("one") ? 0 : 1);
      assertThat(dates.start()).isEqualTo(alone.start());
      assertThat(dates.finish()).isEqualTo(alone.finish());
    }
    assertThat(both.violations())
        .containsAll(CriticalPath.analyse(one, policy).violations())
        .containsAll(CriticalPath.analyse(other, policy).violations());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void analyse_projectsOfOneStartTiedTogether_areScheduledAsOneProject(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
    SchedulingPolicy policy = VariedPlan.POLICIES
        .get((int) Math.floorMod(seed, 5L))
        .withPortfolioFloat(PortfolioFloat.TO_LAST_PROJECT);
    Random random = new Random(seed);
    Project one = renamed(RandomPlan.of(seed, size).withConstraints().build(), "one", "a");
    Project other = renamed(RandomPlan.of(seed + 1, size).withDeadlines().build(), "other", "b");
    var tied = Portfolio.builder("both").project(one).project(other);
    ProjectBuilder whole = one.toBuilder();
    other.tasks().forEach(whole::task);
    other.dependencies().forEach(whole::dependency);
    for (int i = 0; i < size; i++) {
      Dependency tie = Dependency.of(
          one.tasks().get(random.nextInt(one.tasks().size())).id(),
          other.tasks().get(random.nextInt(other.tasks().size())).id());
      tied.dependency(tie);
      whole.dependency(tie);
    }
    Schedule portfolio = CriticalPath.analyse(tied.build(), policy);
    Schedule single = CriticalPath.analyse(whole.build(), policy);
    for (Task task : single.project().tasks()) {
      assertSameDates(portfolio.task(task.id()), single.task(task.id()));
    }
    assertThat(portfolio.criticalPath()).isEqualTo(single.criticalPath());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void edit_tiedProjects_equalsAFullAnalysis(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 10) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll PortfolioFloat upTo) {
    SchedulingPolicy policy = SchedulingPolicy.standard().withPortfolioFloat(upTo);
    Random random = new Random(seed);
    Project one = plan(seed, size, kind, "one", "a");
    Project other = plan(seed + 1, size, kind, "other", "b");
    Portfolio portfolio = Portfolio.builder("both").project(one).project(other).build();
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(portfolio, policy));
    for (int i = 0; i < 4; i++) {
      List<Task> leaves = editor.project().tasks().stream()
          .filter(task -> !task.duration().isZero() && !task.progress().isFinished())
          .toList();
      if (!leaves.isEmpty()) {
        Task task = leaves.get(random.nextInt(leaves.size()));
        editor.changeDuration(task.id().toString(), WorkDuration.workhours(1 + random.nextInt(40)));
      }
    }
    Schedule full = CriticalPath.analyse(
        ActivityNetwork.compile(portfolio, policy).recompile(editor.project()));
    Schedule snapshot = editor.snapshot();
    assertThat(editor.finish()).isEqualTo(full.finish());
    for (Task task : full.project().tasks()) {
      assertSameDates(snapshot.task(task.id()), full.task(task.id()));
    }
    assertThat(snapshot.projects()).isEqualTo(full.projects());
    assertThat(one.scheduleFrom()).isIn(ScheduleFrom.START, ScheduleFrom.FINISH);
  }
}
