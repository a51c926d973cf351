package dev.tandem.examples.delivery.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.work.InvalidWorkException;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.Workflow;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.FileWords;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the five tables say.
 *
 * @param workflow what the states of the board mean
 * @param people how many can work on items in a state at a time, where the table says so
 * @param history items, deployments and incidents
 * @param costs what was booked on tasks
 * @param skipped a note for each file of which rows were left out
 */
public record DeliveryInput(
    Workflow workflow,
    Map<StateId, Integer> people,
    WorkHistory history,
    List<CostEntry> costs,
    List<String> skipped) {

  /** Copies people, costs and notes. */
  public DeliveryInput {
    people = ImmutableMap.copyOf(people);
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
    Optional<CsvRows<StateRow>> states =
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
    Workflow workflow = workflow(files, states.orElseThrow());
    try {
      WorkHistory history = new WorkHistory(
          WorkFile.items(work.orElseThrow().rows()),
          deployments.orElseThrow().rows(),
          incidents.orElseThrow().rows());
      history.check(workflow);
      return new DeliveryInput(
          workflow,
          people(states.orElseThrow().rows()),
          history,
          costs.orElseThrow().rows(),
          Stream.of(states, work, deployments, incidents, costs)
              .flatMap(read -> read.orElseThrow().skippedNote().stream())
              .toList());
    } catch (InvalidWorkException e) {
      throw new UnreadableInputException(files.work().name() + ": " + e.getMessage());
    }
  }

  private static Workflow workflow(DeliveryFiles files, CsvRows<StateRow> states) {
    try {
      return new Workflow(states.rows().stream().map(StateRow::state).toList());
    } catch (InvalidWorkException e) {
      throw new UnreadableInputException(
          files.workflow().name() + ": " + inFileWords(String.valueOf(e.getMessage())));
    }
  }

  /** Kinds of states as the file spells them. */
  private static String inFileWords(String message) {
    String words = message;
    for (StateKind kind : StateKind.values()) {
      words = words.replaceAll("\\b" + kind.name() + "\\b", FileWords.word(kind.name()));
    }
    return words;
  }

  private static ImmutableMap<StateId, Integer> people(List<StateRow> states) {
    return states.stream()
        .filter(row -> row.people().isPresent())
        .collect(ImmutableMap.toImmutableMap(
            row -> row.state().id(), row -> row.people().getAsInt()));
  }

  /**
   * Checks that what was booked belongs to a plan.
   *
   * @param project the plan
   * @param file what messages call the file of bookings
   * @throws UnreadableInputException if tasks are named that the plan does not have; it names all of them, each with the one that was
   *     probably meant
   */
  public void check(Project project, String file) {
    NearMiss tasks = NearMiss.among(project.tasks().stream().map(Task::id).toList());
    List<String> problems = costs.stream()
        .map(CostEntry::task)
        .distinct()
        .filter(task -> !project.contains(task))
        .map(task -> file + ": task must be one of the plan: \"" + task + "\". "
            + tasks.remedy(task, "Use the ids of the plan's tasks."))
        .toList();
    if (!problems.isEmpty()) {
      throw new UnreadableInputException(CsvTable.listed(problems));
    }
  }

  /**
   * {@return features that items name and a product does not have, with those that were probably meant; each is a finding, not a mistake:
   * boards hold work that no plan knows}
   *
   * @param features the ids of the features that there are
   */
  public ImmutableList<String> unknownFeatures(Set<FeatureId> features) {
    if (features.isEmpty()) {
      return ImmutableList.of();
    }
    NearMiss known = NearMiss.among(features);
    Map<FeatureId, Long> unknown = history.items().stream()
        .flatMap(item -> item.feature().stream())
        .filter(feature -> !features.contains(feature))
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return unknown.entrySet().stream()
        .map(each -> each.getValue() + (each.getValue() == 1 ? " item names" : " items name")
            + " the feature \"" + each.getKey() + "\", which the plan does not have. "
            + known.remedy(each.getKey(), "They count for the whole plan alone."))
        .collect(ImmutableList.toImmutableList());
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
