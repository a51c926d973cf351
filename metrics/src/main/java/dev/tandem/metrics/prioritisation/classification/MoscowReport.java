package dev.tandem.metrics.prioritisation.classification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say about a MoSCoW plan: shares, capacity, and whether the Musts can stand alone. Obtained from {@link
 * Moscow#check(List, double)}.
 *
 * <p>Efforts add up exactly, so a Must share of exactly 60 % is within a limit of 60 %. Efforts that a computation left, such as 5.0 / 6
 * and 1.0 / 6 in a capacity of 1, fit if they exceed by no more than rounding does: one unit in the last place of the limit for each item.
 *
 * @param rules the rules
 * @param items the plan, in declaration order
 * @param capacity the effort available
 */
public record MoscowReport(Moscow rules, List<MoscowItem> items, double capacity) {

  /**
   * Checks the plan.
   *
   * @throws CyclicRequirementException if items require each other in a circle, or one requires itself
   * @throws IllegalArgumentException if {@code capacity} is negative, NaN or infinite, an item appears twice, or an item requires one
   *     that is not in the plan: name it there as Won't if it is not planned
   */
  public MoscowReport {
    items = ImmutableList.copyOf(items);
    Require.nonNegative(capacity, "capacity", "the whole plan");
    DependencyGraph.compile(
        items.stream().map(MoscowItem::item).toList(),
        items.stream().map(MoscowItem::requires).toList());
  }

  /**
   * {@return the effort of one class}
   *
   * @param priority which class
   */
  public Score effort(MoscowPriority priority) {
    return sum(items.stream().filter(item -> item.priority() == priority).toList());
  }

  /** {@return the effort of Musts, Shoulds and Coulds together; Won't is not planned} */
  public Score plannedEffort() {
    return sum(
        items.stream().filter(item -> item.priority() != MoscowPriority.WONT).toList());
  }

  /**
   * {@return one class's share of the planned effort; empty for Won't, which is outside the plan, and if no effort is planned}
   *
   * @param priority which class
   */
  public Optional<Score> share(MoscowPriority priority) {
    Score planned = plannedEffort();
    return priority == MoscowPriority.WONT || planned.signum() == 0
        ? Optional.empty()
        : Optional.of(effort(priority).dividedBy(planned));
  }

  /** {@return whether the Musts take at most their share; true if no effort is planned} */
  public boolean isMustShareWithinLimit() {
    return !effort(MoscowPriority.MUST).exceeds(partOfPlan(rules.largestMustShare()), items.size());
  }

  /** {@return whether the Coulds are at least their share; false if no effort is planned, for then there is no contingency} */
  public boolean isContingencySufficient() {
    return plannedEffort().signum() > 0
        && !partOfPlan(rules.leastCouldShare()).exceeds(effort(MoscowPriority.COULD), items.size());
  }

  /** {@return whether the Musts fit the capacity} */
  public boolean doMustsFitCapacity() {
    return !effort(MoscowPriority.MUST).exceeds(Score.of(capacity), items.size());
  }

  /** {@return whether the planned effort fits the capacity} */
  public boolean doesPlanFitCapacity() {
    return !plannedEffort().exceeds(Score.of(capacity), items.size());
  }

  /**
   * {@return every dependency of an item on one of a lesser class, in declaration order}
   *
   * <p>A Must that needs a Could makes that Could a Must: the plan says otherwise until one of them changes. If there are none, every
   * class, with those above it, is closed under its dependencies.
   */
  public ImmutableList<Inversion> inversions() {
    Map<String, MoscowItem> byName = Maps.uniqueIndex(items, MoscowItem::item);
    ImmutableList.Builder<Inversion> inversions = ImmutableList.builder();
    for (MoscowItem item : items) {
      for (String name : item.requires()) {
        MoscowItem required = Objects.requireNonNull(byName.get(name), name);
        if (required.priority().compareTo(item.priority()) > 0) {
          inversions.add(new Inversion(item.item(), item.priority(), name, required.priority()));
        }
      }
    }
    return inversions.build();
  }

  /** {@return what must be built for the Musts to work: the Musts and all they require, directly or not, in declaration order} */
  public ImmutableList<MoscowItem> mustClosure() {
    Map<String, MoscowItem> byName = Maps.uniqueIndex(items, MoscowItem::item);
    Set<String> reached = new LinkedHashSet<>();
    Deque<MoscowItem> open = new ArrayDeque<>();
    items.stream().filter(item -> item.priority() == MoscowPriority.MUST).forEach(open::add);
    while (!open.isEmpty()) {
      MoscowItem item = open.remove();
      if (reached.add(item.item())) {
        item.requires().forEach(name -> open.add(Objects.requireNonNull(byName.get(name), name)));
      }
    }
    return items.stream()
        .filter(item -> reached.contains(item.item()))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what the Musts really take: the effort of {@link #mustClosure()}} */
  public Score mustClosureEffort() {
    return sum(mustClosure());
  }

  /** {@return every rule that the plan breaks, and every class without an item; empty for a sound plan} */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (MoscowPriority priority : MoscowPriority.values()) {
      if (items.stream().noneMatch(item -> item.priority() == priority)) {
        findings.add(new Finding(priority.name(), "no item is in this class"));
      }
    }
    if (!isMustShareWithinLimit()) {
      findings.add(new Finding(
          "MUST", shareFinding(MoscowPriority.MUST, "above", rules.largestMustShare())));
    }
    if (!isContingencySufficient()) {
      findings.add(new Finding(
          "COULD", shareFinding(MoscowPriority.COULD, "below", rules.leastCouldShare())));
    }
    if (!doMustsFitCapacity()) {
      findings.add(new Finding("MUST", overCapacity(effort(MoscowPriority.MUST))));
    }
    if (!doesPlanFitCapacity()) {
      findings.add(new Finding("plan", overCapacity(plannedEffort())));
    }
    inversions().forEach(inversion -> findings.add(inversion.finding()));
    return findings.build();
  }

  /** {@return the effort and share of each class, the capacity, then the findings, one line each} */
  public String explain() {
    StringBuilder text = new StringBuilder();
    for (MoscowPriority priority : MoscowPriority.values()) {
      text.append(priority).append(": effort ").append(effort(priority));
      share(priority).ifPresent(share -> text.append(", share ").append(share));
      text.append('\n');
    }
    text.append("planned effort ").append(plannedEffort());
    text.append(" of a capacity of ").append(Score.of(capacity));
    findings().forEach(finding -> text.append("\n! ").append(finding));
    return text.toString();
  }

  private String shareFinding(MoscowPriority priority, String relation, double limit) {
    return share(priority)
        .map(share ->
            "the share of the planned effort is " + share + ", " + relation + " " + Score.of(limit))
        .orElse("the share is undefined, because no effort is planned");
  }

  private String overCapacity(Score effort) {
    return "effort " + effort + " exceeds the capacity of " + Score.of(capacity);
  }

  private Score partOfPlan(double share) {
    return plannedEffort().times(Score.of(share));
  }

  private static Score sum(List<MoscowItem> items) {
    return Score.sum(items.stream().map(item -> Score.of(item.effort())).toList());
  }

  /**
   * An item that depends on one of a lesser class.
   *
   * @param item the item
   * @param priority its class
   * @param required what it depends on
   * @param requiredPriority the lesser class of that
   */
  public record Inversion(
      String item, MoscowPriority priority, String required, MoscowPriority requiredPriority) {

    /** {@return the inversion as a finding about the item} */
    public Finding finding() {
      return new Finding(
          item,
          "is a " + priority + " and requires " + required + ", which is only a "
              + requiredPriority);
    }
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
