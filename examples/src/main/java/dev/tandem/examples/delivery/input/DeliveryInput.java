package dev.tandem.examples.delivery.input;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.InvalidWorkException;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.Workflow;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the five tables say.
 *
 * @param workflow what the states of the board mean
 * @param history items, deployments and incidents
 * @param costs what was booked on tasks
 * @param skipped a note for each file of which rows were left out
 */
public record DeliveryInput(
    Workflow workflow, WorkHistory history, List<CostEntry> costs, List<String> skipped) {

  /** Copies costs and notes. */
  public DeliveryInput {
    costs = ImmutableList.copyOf(costs);
    skipped = ImmutableList.copyOf(skipped);
  }

  /**
   * {@return what the tables say}
   *
   * @param files the tables
   * @param badRows what becomes of rows that cannot be read
   * @throws UnreadableInputException if a table cannot be used, or the tables contradict each other; it names the problems of all
   */
  public static DeliveryInput read(DeliveryFiles files, BadRows badRows) {
    List<String> problems = new ArrayList<>();
    Optional<CsvRows<WorkflowState>> states =
        tried(problems, () -> WorkflowFile.read(files.workflow(), badRows));
    Optional<CsvRows<WorkRow>> work = tried(problems, () -> WorkFile.read(files.work(), badRows));
    Optional<CsvRows<Deployment>> deployments =
        tried(problems, () -> DeploymentFile.read(files.deployments(), badRows));
    Optional<CsvRows<Incident>> incidents =
        tried(problems, () -> IncidentFile.read(files.incidents(), badRows));
    Optional<CsvRows<CostEntry>> costs =
        tried(problems, () -> CostFile.read(files.costs(), badRows));
    if (!problems.isEmpty()) {
      throw new UnreadableInputException(String.join("\n", problems));
    }
    try {
      Workflow workflow = new Workflow(states.orElseThrow().rows());
      WorkHistory history = new WorkHistory(
          WorkFile.items(work.orElseThrow().rows()),
          deployments.orElseThrow().rows(),
          incidents.orElseThrow().rows());
      history.check(workflow);
      return new DeliveryInput(
          workflow,
          history,
          costs.orElseThrow().rows(),
          Stream.of(states, work, deployments, incidents, costs)
              .flatMap(read -> read.orElseThrow().skippedNote().stream())
              .toList());
    } catch (InvalidWorkException e) {
      throw new UnreadableInputException(files.work().name() + ": " + e.getMessage());
    }
  }

  private static <T> Optional<T> tried(List<String> problems, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (UnreadableInputException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }
}
