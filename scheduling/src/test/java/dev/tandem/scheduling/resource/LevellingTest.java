package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.reason.FinishBound;
import dev.tandem.scheduling.resource.reason.LevellingMove;
import dev.tandem.scheduling.resource.reason.MoveReason;
import dev.tandem.scheduling.resource.reason.ResourceLink;
import dev.tandem.scheduling.resource.reason.Unresolved;
import dev.tandem.scheduling.resource.reason.UnresolvedCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevellingTest {
  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2027, 5, 31);

  private static ProjectBuilder plan() {
    return Project.builder("App", START).resource(Resource.of("ann"));
  }

  /** Two tasks of Ann that would go on at the same time. */
  private static ProjectBuilder twoOfAnn() {
    return plan()
        .task("login", workdays(4))
        .task("review", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"));
  }

  private static Assignment units(String task, String resource, double units) {
    return new Assignment(TaskId.of(task), ResourceId.of(resource), units, Optional.empty());
  }

  private static LocalDateTime at(int day, int hour) {
    return LocalDateTime.of(2027, day == 31 ? 5 : 6, day, hour, 0);
  }

  private static LocalDateTime start(LevelledSchedule levelled, String task) {
    return levelled.schedule().task(task).start();
  }

  private static LocalDateTime finish(LevelledSchedule levelled, String task) {
    return levelled.schedule().task(task).finish();
  }

  private static Levelling declared() {
    return Levelling.standard().withRules(PriorityRule.DECLARATION);
  }

  @Test
  void twoTasksOfOnePerson_followEachOther_andSayWhy() {
    LevelledSchedule levelled = declared().run(twoOfAnn().build());
    assertThat(start(levelled, "login")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "review")).isEqualTo(at(4, 8));
    assertThat(finish(levelled, "review")).isEqualTo(at(7, 17));
    assertThat(levelled.moves())
        .containsExactly(new LevellingMove(
            TaskId.of("review"),
            at(31, 8),
            at(1, 17),
            at(4, 8),
            at(7, 17),
            workdays(4),
            new MoveReason.ResourceWait(
                ResourceId.of("ann"),
                at(31, 8),
                at(3, 17),
                List.of(TaskId.of("login")),
                BigDecimal.ONE,
                at(31, 8))));
    assertThat(levelled.moves().get(0))
        .hasToString(
            "review moves from 2027-05-31T08:00 to 2027-06-04T08:00, because ann works on login until "
                + "2027-06-03T17:00; with 1 more of ann it would start on 2027-05-31T08:00");
    assertThat(levelled.resourceLinks())
        .containsExactly(new ResourceLink(
            TaskId.of("login"), TaskId.of("review"), ResourceId.of("ann"), BigDecimal.ONE));
    assertThat(levelled.resourceCriticalChain())
        .containsExactly(TaskId.of("login"), TaskId.of("review"));
    assertThat(levelled.linkedSchedule().task("login").totalFloat()).isEqualTo(workdays(0));
    assertThat(levelled.schedule().task("login").totalFloat()).isEqualTo(workdays(2));
    assertThat(levelled.overallocations()).isEmpty();
    assertThat(levelled.comparison().summary()).contains("review");
  }

  @Test
  void bound_isTheWorkOfTheOneWhoHasMost() {
    LevelledSchedule levelled = Levelling.standard().run(twoOfAnn().build());
    assertThat(levelled.bound())
        .isEqualTo(new FinishBound.ResourceWork(
            ResourceId.of("ann"),
            at(31, 8),
            at(7, 17),
            BigDecimal.valueOf(6 * 8 * 3_600).setScale(9),
            List.of(TaskId.of("login"), TaskId.of("review"))));
    assertThat(levelled.isProvenOptimal()).isTrue();
    assertThat(levelled.gap()).isZero();
  }

  @Test
  void bound_withoutContention_isTheCriticalPath() {
    LevelledSchedule levelled = Levelling.standard()
        .run(plan()
            .task("login", workdays(4))
            .assignment(Assignment.of("login", "ann"))
            .build());
    assertThat(levelled.bound()).isEqualTo(new FinishBound.CriticalPathLength(at(3, 17)));
    assertThat(levelled.moves()).isEmpty();
    assertThat(levelled.plan()).isSameAs(levelled.before().project());
  }

  @Test
  void gap_isRelativeToTheBound() {
    // Two of one day and one of two on two machines that are always asked for as one of two: two
    // days by the work alone; placed one-day tasks first, three.
    Project plan = Project.builder("App", START)
        .resource(new Resource(ResourceId.of("press"), "press", 2, Optional.empty(), 0))
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(2))
        .assignment(units("a", "press", 1))
        .assignment(units("b", "press", 1))
        .assignment(units("c", "press", 1))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(levelled.schedule().finish()).isEqualTo(at(2, 17));
    assertThat(levelled.bound().finish()).isEqualTo(at(1, 17));
    assertThat(levelled.gap()).isEqualTo(0.5);
    assertThat(levelled.isProvenOptimal()).isFalse();
    LevelledSchedule best = Levelling.standard().run(plan);
    assertThat(best.schedule().finish()).isEqualTo(at(1, 17));
    assertThat(best.isProvenOptimal()).isTrue();
  }

  @Test
  void halves_goTogether_andThirdsToo() {
    ProjectBuilder plan = plan();
    for (String task : List.of("a", "b", "c")) {
      plan.task(task, workdays(1)).assignment(units(task, "ann", 1.0 / 3));
    }
    assertThat(Levelling.standard().run(plan.build()).moves()).isEmpty();
    plan.task("d", workdays(1)).assignment(units("d", "ann", 0.01));
    assertThat(Levelling.standard().run(plan.build()).moves()).hasSize(1);
  }

  @Test
  void aHoliday_letsATaskWaitThatDoesNotFitBeforeIt() {
    WorkCalendar away = WorkCalendar.standard()
        .derive("ann")
        .exception(DatedHours.dayOff("away", LocalDate.of(2027, 6, 2)))
        .build();
    Project plan = Project.builder("App", START)
        .addCalendar(away)
        .resource(new Resource(ResourceId.of("ann"), "Ann", 1, Optional.of("ann"), 0))
        .task(Task.of("long", workdays(3)).withCalendarBasis(CalendarBasis.TASK_DEPENDENT))
        .task(Task.of("short", workdays(2)).withCalendarBasis(CalendarBasis.TASK_DEPENDENT))
        .assignment(Assignment.of("long", "ann"))
        .assignment(Assignment.of("short", "ann"))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(start(levelled, "long")).isEqualTo(at(3, 8));
    assertThat(start(levelled, "short")).isEqualTo(at(31, 8));
    assertThat(levelled.moves().get(0))
        .hasToString(
            "long moves from 2027-05-31T08:00 to 2027-06-03T08:00, because ann is not there until "
                + "2027-06-02T17:00; with 1 more of ann it would start on 2027-05-31T08:00");
    LevelledSchedule pausing = declared().withAbsence(AbsenceRule.PAUSE).run(plan);
    assertThat(start(pausing, "long")).isEqualTo(at(31, 8));
    assertThat(start(pausing, "short")).isEqualTo(at(3, 8));
  }

  @Test
  void aHoliday_inACalendarThatDrives_isAPauseOfTheTask() {
    WorkCalendar away = WorkCalendar.standard()
        .derive("ann")
        .exception(DatedHours.dayOff("away", LocalDate.of(2027, 6, 2)))
        .build();
    Project plan = Project.builder("App", START)
        .addCalendar(away)
        .resource(new Resource(ResourceId.of("ann"), "Ann", 1, Optional.of("ann"), 0))
        .resource(Resource.of("bob"))
        .task("login", workdays(3))
        .task("review", workdays(1))
        .task("pair", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .assignment(Assignment.of("pair", "bob"))
        .assignment(Assignment.of("pair", "ann"))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(finish(levelled, "login")).isEqualTo(at(3, 17));
    assertThat(start(levelled, "review")).isEqualTo(at(4, 8));
    assertThat(start(levelled, "pair")).isEqualTo(at(7, 8));
    assertThat(levelled.overallocations()).isEmpty();
    assertThat(levelled.assignments()).hasSize(4);
  }

  @Test
  void aTeam_hasWhatItsMembersHave() {
    Project plan = plan()
        .resource(Resource.of("bob"))
        .team(new Team(
            ResourceId.of("web"), "Web", List.of(ResourceId.of("ann"), ResourceId.of("bob"))))
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .assignment(Assignment.of("a", "ann"))
        .assignment(Assignment.of("b", "web"))
        .assignment(Assignment.of("c", "web"))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(start(levelled, "a")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "b")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "c")).isEqualTo(at(1, 8));
  }

  @Test
  void statedWork_freesTheResourceBeforeTheTaskEnds() {
    Project plan = plan()
        .task("a", workdays(4))
        .task("b", workdays(1))
        .assignment(
            new Assignment(TaskId.of("a"), ResourceId.of("ann"), 1, Optional.of(workhours(12))))
        .assignment(Assignment.of("b", "ann"))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(start(levelled, "b")).isEqualTo(at(1, 13));
    assertThat(levelled.assignments().get(0).finish()).isEqualTo(at(1, 12));
    assertThat(levelled.assignments().get(1).start()).isEqualTo(at(1, 13));
  }

  @Test
  void dependenciesOfAllTypes_areKept() {
    Project plan = twoOfAnn()
        .task("docs", workdays(1))
        .task("talk", workdays(1))
        .task("demo", workdays(1))
        .task("ship", workdays(1))
        .dependency("review", "docs", DependencyType.START_TO_START, Lag.lag(workdays(1)))
        .dependency("review", "talk", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .dependency("review", "demo", DependencyType.START_TO_FINISH, Lag.lag(workdays(1)))
        .dependency("review", "ship", DependencyType.FINISH_TO_START, Lag.lead(workdays(1)))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(start(levelled, "docs")).isEqualTo(at(7, 8));
    assertThat(finish(levelled, "talk")).isEqualTo(at(7, 17));
    assertThat(finish(levelled, "demo")).isEqualTo(at(4, 17));
    assertThat(start(levelled, "ship")).isEqualTo(at(7, 8));
    assertThat(levelled.schedule().violations()).isEmpty();
    assertThat(levelled.moves().get(2).reason())
        .hasToString("it follows review")
        .isInstanceOf(MoveReason.PredecessorMove.class);
  }

  @Test
  void priority_decidesWhoGoesFirst_alsoFromASummary() {
    Project plan = plan()
        .summary("checks")
        .task("login", workdays(4))
        .task(Task.of("review", workdays(2)).withParent("checks"))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .build();
    LevelledSchedule levelled =
        declared().withPriorities(Map.of(TaskId.of("checks"), 1)).run(plan);
    assertThat(start(levelled, "review")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "login")).isEqualTo(at(2, 8));
    LevelledSchedule own = declared()
        .withPriorities(Map.of(TaskId.of("checks"), 1, TaskId.of("review"), -1))
        .run(plan);
    assertThat(start(own, "login")).isEqualTo(at(31, 8));
  }

  @Test
  void search_keepsPriorities_andEndsWhereAllIsProven() {
    // Review first would let all end on the same day, and less late together.
    Levelling levelling = declared().withPriorities(Map.of(TaskId.of("login"), 1));
    LevelledSchedule levelled = levelling.withSearch(1_000, 7).run(twoOfAnn().build());
    assertThat(start(levelled, "login")).isEqualTo(at(31, 8));
    assertThat(levelled.isProvenOptimal()).isTrue();
    assertThat(levelled.schedules()).isEqualTo(1);
    LevelledSchedule change = levelling
        .withObjective(LevellingObjective.leastChange(WorkDuration.ZERO))
        .withSearch(100, 7)
        .run(twoOfAnn().build());
    assertThat(start(change, "login")).isEqualTo(at(31, 8));
    // Login and review in both orders, by the one rule before.
    assertThat(change.schedules()).isEqualTo(3);
  }

  @Test
  void leastChange_bySearch_findsTheOrderThatMovesLess() {
    LevelledSchedule levelled = declared()
        .withObjective(LevellingObjective.leastChange(WorkDuration.ZERO))
        .withSearch(100, 7)
        .run(twoOfAnn().build());
    assertThat(start(levelled, "review")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "login")).isEqualTo(at(2, 8));
  }

  @Test
  void aFrozenTask_stays_andHasItsResourcesFirst() {
    LevelledSchedule levelled =
        declared().withFrozen(List.of(TaskId.of("review"))).run(twoOfAnn().build());
    assertThat(start(levelled, "review")).isEqualTo(at(31, 8));
    assertThat(start(levelled, "login")).isEqualTo(at(2, 8));
  }

  @Test
  void aFrozenTask_whosePredecessorIsDelayed_follows() {
    Project plan =
        twoOfAnn().task("ship", workdays(1)).dependency("review", "ship").build();
    LevelledSchedule levelled =
        declared().withFrozen(List.of(TaskId.of("ship"))).run(plan);
    assertThat(start(levelled, "ship")).isEqualTo(at(8, 8));
  }

  @Test
  void startedWork_goesOnAtOnce_andTwoStartedTasksAreListed() {
    Project plan = plan()
        .statusDate(at(1, 8))
        .task(Task.of("login", workdays(4)).withProgress(Progress.started(at(31, 8), workdays(3))))
        .task("review", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .build();
    LevelledSchedule levelled = Levelling.standard().run(plan);
    assertThat(finish(levelled, "login")).isEqualTo(at(3, 17));
    assertThat(start(levelled, "review")).isEqualTo(at(4, 8));

    Project both = plan.toBuilder()
        .replaceTask(plan.task("review").withProgress(Progress.started(at(31, 8), workdays(1))))
        .build();
    LevelledSchedule listed = Levelling.standard().run(both);
    assertThat(listed.moves()).isEmpty();
    assertThat(listed.unresolved())
        .extracting(Unresolved::task, Unresolved::cause)
        .contains(tuple(TaskId.of("review"), UnresolvedCause.STARTED));
    assertThat(listed.overallocations()).isNotEmpty();
  }

  @Test
  void whatCannotBePlaced_isListedWithItsCause() {
    Project greedy =
        plan().task("login", workdays(4)).assignment(units("login", "ann", 2)).build();
    assertThat(Levelling.standard().run(greedy).unresolved())
        .containsExactly(new Unresolved(
            TaskId.of("login"),
            ResourceId.of("ann"),
            at(31, 8),
            UnresolvedCause.DEMAND_ABOVE_CAPACITY));
    assertThat(Levelling.standard().run(greedy).unresolved().get(0))
        .hasToString(
            "login stays at 2027-05-31T08:00 without enough of ann: it asks for more than there ever is");

    Project pinned = twoOfAnn()
        .replaceTask(
            Task.of("login", workdays(4)).withConstraint(Constraint.mandatoryStart(at(31, 8))))
        .replaceTask(
            Task.of("review", workdays(2)).withConstraint(Constraint.mandatoryStart(at(1, 8))))
        .build();
    assertThat(Levelling.standard().run(pinned).unresolved())
        .extracting(Unresolved::cause)
        .containsOnly(UnresolvedCause.DATED);

    Project dated = twoOfAnn()
        .replaceTask(
            Task.of("review", workdays(2)).withConstraint(Constraint.finishNoLaterThan(at(4, 17))))
        .build();
    assertThat(declared().run(dated).unresolved())
        .extracting(Unresolved::cause)
        .containsExactly(UnresolvedCause.LATEST_DATE);

    Project full = twoOfAnn()
        .replaceTask(Task.of("review", workdays(2))
            .withConstraints(
                Constraint.startNoLaterThan(at(30, 8)), Constraint.finishNoLaterThan(at(30, 17))))
        .replaceTask(
            Task.of("login", workdays(4)).withConstraint(Constraint.mandatoryStart(at(31, 8))))
        .build();
    assertThat(declared().run(full).unresolved())
        .extracting(Unresolved::task, Unresolved::cause)
        .contains(tuple(TaskId.of("review"), UnresolvedCause.CONSTRAINED));
    LevelledSchedule frozen = Levelling.standard()
        .withFrozen(List.of(TaskId.of("login"), TaskId.of("review")))
        .run(twoOfAnn().build());
    assertThat(frozen.unresolved())
        .extracting(Unresolved::cause)
        .containsOnly(UnresolvedCause.FROZEN);
  }

  @Test
  void aPartTimerOnATaskOfWholeDays_hasNoGap_orPauses() {
    WorkCalendar mornings = WorkCalendar.builder("mornings")
        .week(WorkWeek.weekdays(TimeRange.parse("08:00-12:00")))
        .build();
    Project plan = Project.builder("App", START)
        .addCalendar(mornings)
        .resource(new Resource(ResourceId.of("ann"), "Ann", 1, Optional.of("mornings"), 0))
        .task(Task.of("login", workdays(2)).withCalendarBasis(CalendarBasis.TASK_DEPENDENT))
        .assignment(Assignment.of("login", "ann"))
        .build();
    assertThat(Levelling.standard().run(plan).unresolved())
        .extracting(Unresolved::cause)
        .containsExactly(UnresolvedCause.NO_GAP);
    assertThat(Levelling.standard().withAbsence(AbsenceRule.PAUSE).run(plan).unresolved())
        .isEmpty();
  }

  @Test
  void withinFloat_delaysWhatHasFloat_andListsTheRest() {
    Project plan = twoOfAnn()
        .task("rest", workdays(3))
        .dependency("review", "rest")
        .task("long", workdays(9))
        .build();
    LevelledSchedule levelled =
        Levelling.standard().withObjective(LevellingObjective.withinFloat()).run(plan);
    assertThat(levelled.schedule().finish()).isEqualTo(levelled.before().finish());
    assertThat(levelled.overallocations()).isEmpty();

    Project tight = twoOfAnn().build();
    LevelledSchedule over =
        Levelling.standard().withObjective(LevellingObjective.withinFloat()).run(tight);
    assertThat(over.schedule().finish()).isEqualTo(over.before().finish());
    assertThat(over.unresolved())
        .extracting(Unresolved::cause)
        .containsExactly(UnresolvedCause.FLOAT);
    assertThat(over.overallocations()).hasSize(1);
  }

  @Test
  void leastChange_takesTheSmallerDelay_withinTheTolerance() {
    // Review first: login is late by 2 days. Login first: review is late by 4 days and all ends the
    // same day.
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(LevellingObjective.leastChange(WorkDuration.ZERO))
        .withRules(PriorityRule.DECLARATION, PriorityRule.LEAST_FLOAT, PriorityRule.LATEST_START)
        .run(twoOfAnn().build());
    assertThat(levelled.moves()).hasSize(1);
    assertThat(levelled.schedule().finish()).isEqualTo(at(7, 17));
    assertThat(levelled.levelling().objective())
        .hasToString("least change within 0s of the earliest finish");
  }

  @Test
  void aLateTask_isNotPulledForward_andGetsItsDate() {
    Project plan = twoOfAnn()
        .replaceTask(Task.of("review", workdays(2)).withConstraint(Constraint.asLateAsPossible()))
        .build();
    LevelledSchedule levelled = declared().run(plan);
    assertThat(levelled.before().task("review").start()).isEqualTo(at(2, 8));
    assertThat(start(levelled, "review")).isEqualTo(at(4, 8));
    assertThat(levelled.plan().task("review").constraint())
        .contains(Constraint.startNoEarlierThan(at(4, 8)));
  }

  @Test
  void dates_standBesideOtherConstraints() {
    Project plan = twoOfAnn()
        .replaceTask(
            Task.of("review", workdays(2)).withConstraint(Constraint.finishNoLaterThan(at(30, 17))))
        .build();
    Task review = declared().run(plan).plan().task("review");
    assertThat(review.constraint()).contains(Constraint.finishNoLaterThan(at(30, 17)));
    assertThat(review.secondaryConstraint()).contains(Constraint.startNoEarlierThan(at(4, 8)));
  }

  @Test
  void severalProjects_drawOnOnePool() {
    Project first = plan()
        .task("login", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .build();
    Project second = Project.builder("Shop", START)
        .resource(Resource.of("ann"))
        .task("cart", workdays(1))
        .assignment(Assignment.of("cart", "ann"))
        .build();
    Portfolio portfolio =
        Portfolio.builder("both").project(first).project(second).build();
    LevelledSchedule levelled = declared().run(CriticalPath.analyse(portfolio));
    assertThat(start(levelled, "cart")).isEqualTo(at(2, 8));
    assertThat(levelled.schedule().projects()).hasSize(2);
  }

  @Test
  void anEmptyPlan_hasNothingToLevel() {
    LevelledSchedule levelled =
        Levelling.standard().run(Project.builder("none", START).build());
    assertThat(levelled.moves()).isEmpty();
    assertThat(levelled.gap()).isZero();
    assertThat(levelled.isProvenOptimal()).isTrue();
    assertThat(levelled.resourceCriticalChain()).isEmpty();
  }

  @Test
  void toString_showsFinishBoundAndMoves() {
    assertThat(declared().run(twoOfAnn().build()).toString())
        .startsWith(
            "App levelled for earliest finish: finishes 2027-06-07T17:00 instead of 2027-06-03T17:00, "
                + "which is proven to be the earliest; tasks moved: 1, unresolved: 0\n")
        .contains("review  2027-05-31T08:00  2027-06-04T08:00");
  }

  @Test
  void unknownTasks_areRefused() {
    Project plan = twoOfAnn().build();
    assertThatThrownBy(() -> declared().withFrozen(List.of(TaskId.of("logon"))).run(plan))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("logon");
    assertThatThrownBy(
            () -> declared().withPriorities(Map.of(TaskId.of("logon"), 1)).run(plan))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("logon");
  }

  @Test
  void aPlanFromItsFinish_andNoRules_areRefused() {
    Project plan =
        twoOfAnn().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at(30, 17)).build();
    assertThatThrownBy(() -> declared().run(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plan to level must be scheduled from its start: \"App\" is scheduled from its finish."
                + " Schedule it from the start, and state the finish as a deadline.");
    assertThatThrownBy(() -> Levelling.standard().withRules())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levelling must have a rule: it has 0. Take PriorityRule.LATEST_FINISH if in doubt.");
    assertThatThrownBy(() -> Levelling.standard().withSearch(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schedules must be at least 0: -1. State 0 for the priority rules alone.");
    assertThatThrownBy(() -> LevellingObjective.leastChange(workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must not be negative: -1d. Use 0 to insist on the earliest finish.");
  }
}
