package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a delayed project: how it was planned, how it stood from time to time, how it was built, and what happened.
 *
 * <p>Each method needs a part of it, and refuses a case without that part; so the same case can be analysed by several methods side by
 * side.
 *
 * <pre>{@code
 * DelayCase delays = DelayCase.builder()
 *     .baseline(agreed)
 *     .event(DelayEvent.of("late permit", "owner", date, "dig", workdays(3)))
 *     .build();
 * DelayAnalysis analysis = delays.analyse(DelayMethod.IMPACTED_AS_PLANNED);
 * }</pre>
 *
 * <p>Immutable. Cost of an analysis: one critical path of the plan for each event or update.
 */
public final class DelayCase {
  final SchedulingPolicy policy;
  final Optional<Project> baseline;
  /** In the order of their status dates. */
  final ImmutableList<Project> updates;

  final Optional<Project> asBuilt;
  /** In the order in which they happened; of those at the same time, as they were declared. */
  final ImmutableList<DelayEvent> events;

  final Optional<TaskId> completion;

  private DelayCase(Builder builder) {
    policy = builder.policy;
    baseline = builder.baseline;
    updates = ImmutableList.sortedCopyOf(
        Comparator.comparing(update -> update.statusDate().orElse(update.start())),
        builder.updates);
    asBuilt = builder.asBuilt;
    events = ImmutableList.sortedCopyOf(Comparator.comparing(DelayEvent::occurred), builder.events);
    completion = builder.completion;
  }

  /** {@return which schedules are there, and how many events} */
  @Override
  public String toString() {
    return "delay case: "
        + baseline.map(plan -> "baseline " + plan.name() + ", ").orElse("no baseline, ")
        + updates.size() + " updates, "
        + asBuilt.map(plan -> "as built " + plan.name() + ", ").orElse("not built, ")
        + events.size() + " events";
  }

  /** The same case with other events. */
  DelayCase with(List<DelayEvent> others) {
    Builder builder = new Builder();
    builder.policy = policy;
    builder.baseline = baseline;
    builder.updates.addAll(updates);
    builder.asBuilt = asBuilt;
    builder.events.addAll(others);
    builder.completion = completion;
    return new DelayCase(builder);
  }

  /** {@return a builder of a case of which nothing is known yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the events in the order in which they happened; of those at the same time, as they were declared} */
  public ImmutableList<DelayEvent> events() {
    return events;
  }

  /**
   * {@return what delayed the project, by a method}
   *
   * @param method the method
   * @throws IncompleteDelayCaseException if what the method needs is missing, with all problems found
   */
  public DelayAnalysis analyse(DelayMethod method) {
    return switch (method) {
      case IMPACTED_AS_PLANNED, TIME_IMPACT -> new ImpactAnalysis(this, method).run();
      case WINDOWS -> new WindowsAnalysis(this).run();
      case COLLAPSED_AS_BUILT -> new CollapseAnalysis(this).run();
    };
  }

  /** Collects what is known of a delayed project. A builder is for one thread. */
  public static final class Builder {
    private SchedulingPolicy policy = SchedulingPolicy.standard();
    private Optional<Project> baseline = Optional.empty();
    private final List<Project> updates = new ArrayList<>();
    private Optional<Project> asBuilt = Optional.empty();
    private final List<DelayEvent> events = new ArrayList<>();
    private Optional<TaskId> completion = Optional.empty();

    private Builder() {}

    /**
     * Sets the policy under which all plans are scheduled; the standard one unless set.
     *
     * @param newPolicy the choices that tools disagree on
     * @return this builder
     */
    public Builder policy(SchedulingPolicy newPolicy) {
      policy = Objects.requireNonNull(newPolicy, "newPolicy");
      return this;
    }

    /**
     * Sets the plan as it was agreed on, without progress.
     *
     * @param project the plan
     * @return this builder
     */
    public Builder baseline(Project project) {
      baseline = Optional.of(project);
      return this;
    }

    /**
     * Adds the plan as it stood at a status date, with the progress known then.
     *
     * @param project the plan, with its status date
     * @return this builder
     */
    public Builder update(Project project) {
      updates.add(Objects.requireNonNull(project, "project"));
      return this;
    }

    /**
     * Sets the plan as it was built, with the actual dates of all tasks.
     *
     * @param project the plan
     * @return this builder
     */
    public Builder asBuilt(Project project) {
      asBuilt = Optional.of(project);
      return this;
    }

    /**
     * Adds an event.
     *
     * @param event the event
     * @return this builder
     */
    public Builder event(DelayEvent event) {
      events.add(Objects.requireNonNull(event, "event"));
      return this;
    }

    /**
     * Sets the task whose finish is measured; the finish of the project unless set.
     *
     * @param task the id of the task, usually a milestone
     * @return this builder
     */
    public Builder completion(String task) {
      completion = Optional.of(TaskId.of(task));
      return this;
    }

    /**
     * {@return the case}
     *
     * @throws IllegalArgumentException if two events have the same id
     */
    public DelayCase build() {
      Set<String> seen = new HashSet<>();
      List<String> twice =
          events.stream().map(DelayEvent::id).filter(id -> !seen.add(id)).toList();
      if (!twice.isEmpty()) {
        throw new IllegalArgumentException(
            "events must have ids of their own: " + twice + " repeat. Rename them.");
      }
      return new DelayCase(this);
    }
  }
}
