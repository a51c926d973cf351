package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workseconds;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan with the dates that another tool computed for it, read from the test resources. */
record ReferencePlan(JsonNode json) {
  static final String CLOCK = "elapsed";
  private static final String PROJECT_98 = "Microsoft Project 8.0";

  static ReferencePlan read(String name) {
    try (InputStream in = ReferencePlan.class.getResourceAsStream("plans/" + name + ".json")) {
      return new ReferencePlan(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a plan from a file, gzipped if its name says so. */
  static ReferencePlan read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new ReferencePlan(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  boolean isPrimavera() {
    return json.get("id").asString().startsWith("p6");
  }

  boolean has(String feature) {
    for (JsonNode each : json.get("features")) {
      if (each.asString().equals(feature)) {
        return true;
      }
    }
    return false;
  }

  SchedulingPolicy policy() {
    if (isPrimavera()) {
      boolean expected = json.get("project").path("useExpectedFinishDates").asBoolean(true);
      return SchedulingPolicy.primaveraP6()
          .withCriticality(criticality())
          .withExpectedFinishRule(
              expected ? ExpectedFinishRule.SETS_REMAINING_WORK : ExpectedFinishRule.IGNORED);
    }
    SchedulingPolicy policy = SchedulingPolicy.microsoftProject();
    policy = policy.withCriticality(criticality());
    if (json.get("source").toString().contains(PROJECT_98)) {
      policy = policy.withStartedTaskFloat(StartedTaskFloat.NONE);
    }
    if (!json.get("project").path("honorConstraints").asBoolean(true)) {
      policy = policy.withConstraintPrecedence(ConstraintPrecedence.DEPENDENCIES);
    }
    return json.get("project").path("splitInProgressTasks").asBoolean(true)
        ? policy
        : policy.withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
  }

  private Criticality criticality() {
    double minutes = json.get("project").path("criticalSlackLimitMinutes").asDouble(0);
    return Criticality.floatAtMost(work(minutes));
  }

  Project project() {
    JsonNode plan = json.get("project");
    JsonNode start = plan.has("plannedStart") ? plan.get("plannedStart") : plan.get("start");
    ProjectBuilder builder = Project.builder(json.get("id").asString(), date(start))
        .workday(new Workday(plan.get("minutesPerDay").asInt() * 60, 5));
    if (plan.has("dataDate")) {
      builder.statusDate(date(plan.get("dataDate")));
    }
    if (plan.has("mustFinishBy")) {
      builder.mustFinishBy(date(plan.get("mustFinishBy")));
    }
    Set<String> used = new HashSet<>();
    json.get("tasks").forEach(task -> used.add(task.path("calendar").asString("")));
    assignments((task, assignment) -> used.add(assignment.path("calendar").asString("")));
    for (JsonNode calendar : json.get("calendars")) {
      if (isDefault(calendar.get("id"), plan)) {
        builder.calendar(calendar(calendar));
      } else if (used.contains(calendar.get("id").asString())) {
        builder.addCalendar(calendar(calendar));
      }
    }
    builder.addCalendar(WorkCalendar.of(CLOCK, WorkCalendar.twentyFourHours().week()));
    Set<String> parents = new HashSet<>();
    json.get("tasks").forEach(task -> {
      if (task.has("parent")) {
        parents.add(task.get("parent").asString());
      }
    });
    json.get("tasks").forEach(task -> builder.task(split(task(task, parents, plan), task)));
    staff(builder);
    json.get("links")
        .forEach(link -> builder.dependency(
            link.get("pred").asString(), link.get("succ").asString(), type(link), lag(link)));
    return builder.build();
  }

  private void assignments(BiConsumer<JsonNode, JsonNode> each) {
    for (JsonNode task : json.get("tasks")) {
      // Microsoft Project lets people work on a summary, which moves no date of a leaf.
      JsonNode of =
          task.path("summary").asBoolean(false) ? task.path("none") : task.path("assignments");
      of.forEach(assignment -> each.accept(task, assignment));
    }
  }

  /** Microsoft Project counts each assignment on its resource's calendar until its work is done. */
  private void staff(ProjectBuilder builder) {
    Set<String> known = new HashSet<>();
    assignments((task, assignment) -> {
      String id = "resource " + assignment.get("resource").asString();
      Optional<String> calendar =
          Optional.ofNullable(assignment.get("calendar")).map(JsonNode::asString);
      if (known.add(id)) {
        builder.resource(new Resource(ResourceId.of(id), id, 1, calendar, 0));
      }
      double units = assignment.path("units").asDouble(100) / 100;
      if (units > 0) {
        builder.assignment(new Assignment(
            TaskId.of(task.get("id").asString()),
            ResourceId.of(id),
            units,
            Optional.of(work(assignment.get("workMinutes").asDouble()))));
      }
    });
  }

  private static boolean isDefault(JsonNode calendar, JsonNode plan) {
    return calendar.asString().equals(plan.get("defaultCalendar").asString());
  }

  private static WorkCalendar calendar(JsonNode json) {
    WorkCalendar.Builder builder = WorkCalendar.builder(json.get("id").asString());
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.hours(day, hours(json.get("week").get(day.name().substring(0, 3))));
    }
    for (JsonNode exception : json.get("exceptions")) {
      builder.exception(new DatedHours(
          "",
          LocalDate.parse(exception.get("from").asString()),
          LocalDate.parse(exception.get("to").asString()),
          List.of(hours(exception.get("hours")))));
    }
    return builder.build();
  }

  private static TimeRange[] hours(JsonNode json) {
    List<TimeRange> ranges = new ArrayList<>();
    json.forEach(range -> ranges.add(TimeRange.parse(range.asString())));
    return ranges.toArray(TimeRange[]::new);
  }

  private static Task task(JsonNode json, Set<String> parents, JsonNode plan) {
    String id = json.get("id").asString();
    boolean summary = parents.contains(id);
    Task task = Task.of(id, work(summary ? 0 : duration(json)));
    if (json.has("parent")) {
      task = task.withParent(json.get("parent").asString());
    }
    if (summary) {
      return task;
    }
    if (json.path("elapsedDuration").asBoolean(false)) {
      task = task.withCalendar(CLOCK);
    } else if (json.has("calendar") && !isDefault(json.get("calendar"), plan)) {
      task = task.withCalendar(json.get("calendar").asString());
    }
    if (json.path("ignoreResourceCalendar").asBoolean(false)) {
      task = task.withCalendarBasis(CalendarBasis.TASK_DEPENDENT);
    }
    if (json.has("deadline")) {
      task = task.withDeadline(date(json.get("deadline")));
    }
    if (json.has("expectedFinish")) {
      task = task.withExpectedFinish(date(json.get("expectedFinish")));
    }
    task = task.withMilestoneKind(milestone(json))
        .withProgress(progress(json))
        .withLevellingDelay(
            Duration.ofMinutes(json.path("levelingDelayElapsedMinutes").asLong(0)));
    if (json.path("manual").asBoolean(false)) {
      return task.withConstraint(
          Constraint.of(ConstraintType.MANUAL_START, date(json.get("expected").get("start"))));
    }
    if (json.has("constraint") && json.has("secondaryConstraint")) {
      return task.withConstraints(
          constraint(json.get("constraint")), constraint(json.get("secondaryConstraint")));
    }
    if (json.has("constraint") || json.has("secondaryConstraint")) {
      return task.withConstraint(constraint(
          json.has("constraint") ? json.get("constraint") : json.get("secondaryConstraint")));
    }
    return task;
  }

  /** The task with a pause between every two of its pieces. */
  private Task split(Task task, JsonNode json) {
    List<Split> splits = new ArrayList<>();
    WorkingTime time = WorkingTime.of(calendarOf(json));
    long work = 0;
    LocalDateTime last = null;
    for (JsonNode piece : json.path("pieces")) {
      LocalDateTime from = date(piece.get(0));
      LocalDateTime until = date(piece.get(1));
      if (last != null) {
        splits.add(Split.of(workseconds(work), workseconds(seconds(time, last, from))));
      }
      work += seconds(time, from, until);
      last = until;
    }
    return task.withSplits(splits);
  }

  private WorkCalendar calendarOf(JsonNode task) {
    for (JsonNode calendar : json.get("calendars")) {
      if (calendar.get("id").equals(task.get("calendar"))) {
        return calendar(calendar);
      }
    }
    return WorkCalendar.standard();
  }

  private static long seconds(WorkingTime time, LocalDateTime from, LocalDateTime until) {
    return time.between(from.toEpochSecond(ZoneOffset.UTC), until.toEpochSecond(ZoneOffset.UTC));
  }

  private static MilestoneKind milestone(JsonNode json) {
    return switch (json.path("activityType").asString("")) {
      case "START_MILESTONE" -> MilestoneKind.START;
      case "FINISH_MILESTONE" -> MilestoneKind.FINISH;
      default -> MilestoneKind.WHERE_REACHED;
    };
  }

  private static WorkDuration work(double minutes) {
    return new WorkDuration(Math.round(minutes * 60), WorkUnit.SECOND);
  }

  private static double duration(JsonNode json) {
    if (json.has("durationMinutes")) {
      return json.get("durationMinutes").asDouble();
    }
    return json.path("actualDurationMinutes").asDouble(0)
        + json.path("remainingDurationMinutes").asDouble(0);
  }

  private static Progress progress(JsonNode json) {
    if (!json.has("actualStart")) {
      return Progress.NOT_STARTED;
    }
    LocalDateTime start = date(json.get("actualStart"));
    if (json.has("actualFinish")) {
      return Progress.finished(start, date(json.get("actualFinish")));
    }
    boolean split = json.has("resume") && json.has("stop");
    return new Progress(
        Optional.of(start),
        Optional.empty(),
        Optional.of(work(json.get("remainingDurationMinutes").asDouble())),
        OptionalDouble.empty(),
        split ? Optional.of(date(json.get("stop"))) : Optional.empty(),
        split ? Optional.of(date(json.get("resume"))) : Optional.empty());
  }

  private static Constraint constraint(JsonNode json) {
    String name = json.get("type").asString();
    ConstraintType type = switch (name) {
      case "START_ON" -> ConstraintType.MUST_START_ON;
      case "FINISH_ON" -> ConstraintType.MUST_FINISH_ON;
      default -> ConstraintType.valueOf(name);
    };
    return new Constraint(
        type, json.has("date") ? Optional.of(date(json.get("date"))) : Optional.empty());
  }

  private static DependencyType type(JsonNode link) {
    for (DependencyType type : DependencyType.values()) {
      if (type.symbol().equals(link.get("type").asString())) {
        return type;
      }
    }
    throw new IllegalArgumentException(link.toString());
  }

  private static Lag lag(JsonNode link) {
    double lag = link.get("lag").asDouble();
    return switch (link.get("lagKind").asString()) {
      case "WORK" -> Lag.lag(work(lag));
      case "ELAPSED" -> Lag.elapsed(Duration.ofSeconds(Math.round(lag * 60)));
      case "PERCENT" -> Lag.percent(lag);
      default -> new Lag.ElapsedPercentOfPredecessor(lag);
    };
  }

  static LocalDateTime date(JsonNode json) {
    return LocalDateTime.parse(json.asString());
  }
}
