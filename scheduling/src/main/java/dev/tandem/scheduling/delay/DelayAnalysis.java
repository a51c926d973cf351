package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.scheduling.comparison.Shift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What delayed a project by one method: step by step, with the method that gave the numbers.
 *
 * <p>Working time is on the project's calendar. Steps that no single event or party answers for are not divided among them; how to is a
 * matter of contract, not of arithmetic.
 *
 * @param method the method
 * @param steps the comparisons, in the order in which they were made; each goes on where the one before ended, but by time impact, where
 *     each
 *     update begins anew
 * @param workday how long a day is in which working time is stated
 */
public record DelayAnalysis(DelayMethod method, List<DelayStep> steps, Workday workday) {
  /** Copies the steps. */
  public DelayAnalysis {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(workday, "workday");
    steps = ImmutableList.copyOf(steps);
  }

  /** {@return the sum of the delays of all steps; zero without steps} */
  public Shift total() {
    return sum(steps);
  }

  /**
   * {@return the delay of an event; empty if it shares a step with another, so that no number is its own}
   *
   * <p>Zero for an event that no step belongs to: in a window, it lay beside the chain that drives the finish.
   *
   * @param event the event's id
   */
  public Optional<Shift> delayOf(String event) {
    List<DelayStep> own = steps.stream()
        .filter(step -> step.events().stream().anyMatch(each -> each.id().equals(event)))
        .toList();
    return own.stream().allMatch(step -> step.events().size() == 1)
        ? Optional.of(sum(own))
        : Optional.empty();
  }

  /** {@return for each party the sum of the steps that its events alone answer for, in order of first appearance} */
  public ImmutableMap<String, Shift> byParty() {
    Map<String, List<DelayStep>> all = new LinkedHashMap<>();
    for (DelayStep step : steps) {
      party(step)
          .ifPresent(
              party -> all.computeIfAbsent(party, unused -> new ArrayList<>()).add(step));
    }
    ImmutableMap.Builder<String, Shift> sums = ImmutableMap.builder();
    all.forEach((party, own) -> sums.put(party, sum(own)));
    return sums.buildOrThrow();
  }

  /** {@return the sum of the steps that no event, or events of several parties, answer for} */
  public Shift undivided() {
    return sum(steps.stream().filter(step -> party(step).isEmpty()).toList());
  }

  private static Optional<String> party(DelayStep step) {
    List<String> parties =
        step.events().stream().map(DelayEvent::party).distinct().toList();
    return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
  }

  private Shift sum(List<DelayStep> some) {
    Duration calendar = Duration.ZERO;
    long working = 0;
    for (DelayStep step : some) {
      calendar = calendar.plus(step.delay().calendar());
      working = Math.addExact(working, step.delay().working().toSeconds(workday));
    }
    return new Shift(calendar, WorkDuration.ofSeconds(working, workday));
  }

  /** {@return the method, a line a step, and the total} */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("Delay by " + method + " (AACE 29R-03, MIP " + method.protocol() + ")");
    steps.forEach(step -> text.append("\n  ").append(step));
    return text.append("\n  total: ").append(total()).toString();
  }
}
