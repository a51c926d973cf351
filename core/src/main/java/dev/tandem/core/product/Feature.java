package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.task.TaskId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that a product does, will do, or tries out: the unit of value, as a task is the unit of work.
 *
 * @param id the id, unique in the product
 * @param name what people call it
 * @param kind why it is built
 * @param requires the features without which this one is of no use
 * @param contributions the key results that it is meant to move
 * @param costOfDelay what is lost by delivering it late, in the product's currency; what its requirements lose is theirs
 * @param effort the working time of one person that it takes, all disciplines together; empty if not estimated
 * @param tasks the tasks of a project that deliver it; it is delivered when the last of them is finished
 * @param release the release in which it reaches customers; empty if it is in none yet
 */
public record Feature(
    FeatureId id,
    String name,
    FeatureKind kind,
    List<FeatureId> requires,
    List<Contribution> contributions,
    CostOfDelay costOfDelay,
    Optional<WorkDuration> effort,
    List<TaskId> tasks,
    Optional<ReleaseId> release) {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if {@code name} is blank, {@code effort} is negative, or a required feature, key result or task is
   *     named twice; it names all that is wrong
   */
  public Feature {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(costOfDelay, "costOfDelay");
    Objects.requireNonNull(release, "release");
    requires = ImmutableList.copyOf(requires);
    contributions = ImmutableList.copyOf(contributions);
    tasks = ImmutableList.copyOf(tasks);
    PartProblems problems = new PartProblems("feature \"" + id + "\"");
    problems.check(
        !name.isBlank(),
        "name of feature \"%s\" must not be blank. State what people call it.",
        id);
    checkRepeats(problems, requires, id, "requirement");
    checkRepeats(
        problems, Lists.transform(contributions, Contribution::keyResult), id, "key result");
    effort.ifPresent(work -> problems.check(
        !work.isNegative(),
        "effort of feature \"%s\" must be at least 0: %s. State the work it takes.",
        id,
        work));
    checkRepeats(problems, tasks, id, "task");
    problems.throwIfAny();
  }

  private static void checkRepeats(
      PartProblems problems, List<?> elements, FeatureId id, String role) {
    ImmutableList<?> repeats = Repeats.in(elements);
    problems.check(
        repeats.isEmpty(),
        "each %s of feature \"%s\" must be named once: %s. Remove the repetition.",
        role,
        id,
        repeats);
  }

  /**
   * {@return a builder of a feature of kind {@link FeatureKind#FEATURE} that requires nothing and loses nothing by delay}
   *
   * @param id the id, unique in the product
   * @param name what people call it
   */
  public static Builder builder(String id, String name) {
    return new Builder(FeatureId.of(id), name);
  }

  /** {@return a builder that starts with all that this feature states} */
  public Builder toBuilder() {
    Builder builder = new Builder(id, name).kind(kind).costOfDelay(costOfDelay);
    builder.requires.addAll(requires);
    builder.contributions.addAll(contributions);
    builder.tasks.addAll(tasks);
    builder.effort = effort;
    builder.release = release;
    return builder;
  }

  /**
   * Collects what a feature states; ids are given as the text a person writes.
   *
   * <p>Requirements, contributions and tasks are added to those before; all else replaces the one before.
   *
   * <p>A builder is for one thread: two that use it at the same time may lose parts or see half of one. What it builds is immutable; it
   * can go on and build more.
   */
  public static final class Builder {

    private final FeatureId id;
    private final String name;
    private final ImmutableList.Builder<FeatureId> requires = ImmutableList.builder();
    private final ImmutableList.Builder<Contribution> contributions = ImmutableList.builder();
    private final ImmutableList.Builder<TaskId> tasks = ImmutableList.builder();
    private FeatureKind kind = FeatureKind.FEATURE;
    private CostOfDelay costOfDelay = CostOfDelay.none();
    private Optional<WorkDuration> effort = Optional.empty();
    private Optional<ReleaseId> release = Optional.empty();

    private Builder(FeatureId id, String name) {
      this.id = id;
      this.name = name;
    }

    /**
     * {@return this builder, with another kind}
     *
     * @param kind why the feature is built
     */
    public Builder kind(FeatureKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * {@return this builder, with one more requirement}
     *
     * @param feature the id of the feature that this one needs
     * @throws IllegalArgumentException if {@code feature} is blank
     */
    public Builder requires(String feature) {
      requires.add(FeatureId.of(feature));
      return this;
    }

    /**
     * {@return this builder, with one more key result that the feature moves by an unknown amount}
     *
     * @param keyResult the id of the key result
     * @throws IllegalArgumentException if {@code keyResult} is blank
     */
    public Builder contributesTo(String keyResult) {
      contributions.add(new Contribution(KeyResultId.of(keyResult), OptionalDouble.empty()));
      return this;
    }

    /**
     * {@return this builder, with one more key result that the feature moves}
     *
     * @param keyResult the id of the key result
     * @param expectedEffect the expected change of its value, in the unit of its metric and with its sign
     * @throws IllegalArgumentException if {@code keyResult} is blank, or {@code expectedEffect} is infinite or NaN
     */
    public Builder contributesTo(String keyResult, double expectedEffect) {
      contributions.add(
          new Contribution(KeyResultId.of(keyResult), OptionalDouble.of(expectedEffect)));
      return this;
    }

    /**
     * {@return this builder, with another cost of delay}
     *
     * @param costOfDelay what is lost by delivering the feature late
     */
    public Builder costOfDelay(CostOfDelay costOfDelay) {
      this.costOfDelay = costOfDelay;
      return this;
    }

    /**
     * {@return this builder, with an effort}
     *
     * @param effort the working time of one person that the feature takes
     */
    public Builder effort(WorkDuration effort) {
      this.effort = Optional.of(effort);
      return this;
    }

    /**
     * {@return this builder, with one more task that delivers the feature}
     *
     * @param task the id of the task
     * @throws IllegalArgumentException if {@code task} is blank
     */
    public Builder task(String task) {
      tasks.add(TaskId.of(task));
      return this;
    }

    /**
     * {@return this builder, with a release}
     *
     * @param release the id of the release in which the feature reaches customers
     * @throws IllegalArgumentException if {@code release} is blank
     */
    public Builder release(String release) {
      this.release = Optional.of(ReleaseId.of(release));
      return this;
    }

    /**
     * {@return the feature}
     *
     * @throws IllegalArgumentException if it breaks a rule of {@link Feature}
     */
    public Feature build() {
      return new Feature(
          id,
          name,
          kind,
          requires.build(),
          contributions.build(),
          costOfDelay,
          effort,
          tasks.build(),
          release);
    }
  }
}
