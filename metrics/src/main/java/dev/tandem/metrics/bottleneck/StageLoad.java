package dev.tandem.metrics.bottleneck;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How loaded a stage is, and what queue is to be expected.
 *
 * @param stage the stage
 * @param model the simplest model whose assumptions the stage keeps; where none does, the last that was tried
 * @param expectedWait how long an item waits in the long run
 * @param expectedQueue how many wait in the long run
 * @param observedQueue how many waited, on average; empty if nobody counted
 */
public record StageLoad(
    WorkStage stage,
    QueueModel model,
    Figure expectedWait,
    Figure expectedQueue,
    OptionalDouble observedQueue) {

  /** Checks that all is there. */
  public StageLoad {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(expectedWait, "expectedWait");
    Objects.requireNonNull(expectedQueue, "expectedQueue");
    Objects.requireNonNull(observedQueue, "observedQueue");
  }

  static StageLoad of(WorkStage stage, OptionalDouble observedQueue) {
    QueueModel model = model(stage);
    return new StageLoad(
        stage, model, model.expectedWait(stage), model.expectedQueue(stage), observedQueue);
  }

  /** The exact models first; the approximation only where none of them holds. */
  private static QueueModel model(WorkStage stage) {
    if (stage.servers() > 1) {
      return QueueModel.M_M_C;
    }
    return QueueModel.POLLACZEK_KHINCHINE.violation(stage).isEmpty()
        ? QueueModel.POLLACZEK_KHINCHINE
        : QueueModel.KINGMAN;
  }

  /** {@return for example {@code Test: utilisation 0.933333, expected queue 13.0667}} */
  @Override
  public String toString() {
    return stage.name() + ": utilisation " + TextTable.text(stage.utilisation())
        + ", expected queue " + TextTable.text(expectedQueue.value());
  }
}
