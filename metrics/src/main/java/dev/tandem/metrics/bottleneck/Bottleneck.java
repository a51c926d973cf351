package dev.tandem.metrics.bottleneck;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which stage limits the whole: the one with the highest utilisation, demand over capacity.
 *
 * <p>Not the one with the longest queue: a long queue may be a pile that nobody is short of time for. What the whole can do is what its
 * narrowest stage can. Source: Goldratt (1984), The Goal.
 *
 * <pre>{@code
 * Bottleneck found = Bottleneck.of(List.of(
 *     WorkStage.of("Dev", 2.8, 4), WorkStage.of("Test", 2.8, 3)));
 * found.limiting();          // Test, at 0.93
 * found.systemCapacity();    // 3.0
 * }</pre>
 *
 * @param stages each stage with its load, in the order of the work
 */
public record Bottleneck(List<StageLoad> stages) {

  /**
   * Copies and checks the stages.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public Bottleneck {
    stages = ImmutableList.copyOf(stages);
    checkArgument(!stages.isEmpty(), "stages must not be empty: []. State one.");
    Set<String> names = new HashSet<>();
    for (StageLoad load : stages) {
      checkArgument(
          names.add(load.stage().name()),
          "stage must be stated once: %s. Rename one.",
          load.stage().name());
    }
  }

  /**
   * {@return the bottleneck of some stages whose queues nobody counted}
   *
   * @param stages the stages, in the order of the work
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public static Bottleneck of(List<WorkStage> stages) {
    return of(stages, Map.of());
  }

  /**
   * {@return the bottleneck of some stages}
   *
   * @param stages the stages, in the order of the work
   * @param observedQueues how many items waited on average before a stage, by its name; who is not named was not counted
   * @throws IllegalArgumentException if there is no stage, two have one name, or a queue is before none of them
   */
  public static Bottleneck of(List<WorkStage> stages, Map<String, Double> observedQueues) {
    for (String name : observedQueues.keySet()) {
      checkArgument(
          stages.stream().anyMatch(stage -> stage.name().equals(name)),
          "queue must be before one of the stages: %s. Use their names.",
          name);
    }
    return new Bottleneck(stages.stream()
        .map(stage -> StageLoad.of(
            stage,
            Optional.ofNullable(observedQueues.get(stage.name()))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty())))
        .toList());
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("bottleneck")
        .with("by", "highest utilisation")
        .with("stages", stages.size());
  }

  /** {@return the stage with the highest utilisation; of equals the first} */
  public StageLoad limiting() {
    return stages.stream()
        .reduce(
            (most, next) -> next.stage().utilisation() > most.stage().utilisation() ? next : most)
        .orElseThrow();
  }

  /** {@return what the whole can finish in a unit of time: the least capacity of a stage} */
  public double systemCapacity() {
    return stages.stream().mapToDouble(load -> load.stage().capacity()).min().orElseThrow();
  }

  /** {@return stages whose demand is not below their capacity, so that their queues grow without end} */
  public ImmutableList<StageLoad> overloaded() {
    return stages.stream()
        .filter(load -> load.stage().utilisation() >= 1)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the limiting stage and a line for each} */
  @Override
  public String toString() {
    StageLoad most = limiting();
    return statement() + ": " + most.stage().name() + " at "
        + TextTable.text(most.stage().utilisation()) + ", all together can do "
        + TextTable.text(systemCapacity()) + "\n"
        + new TextTable()
            .words("stage")
            .numbers("demand")
            .numbers("capacity")
            .numbers("utilisation")
            .words("model")
            .numbers("expected wait")
            .numbers("expected queue")
            .numbers("observed")
            .rows(stages, load -> new Object[] {
              load.stage().name(),
              load.stage().demand(),
              load.stage().capacity(),
              load.stage().utilisation(),
              load.model(),
              load.expectedWait().value(),
              load.expectedQueue().value(),
              load.observedQueue()
            });
  }
}
