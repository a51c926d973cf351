package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.comparison.Shift;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One comparison of an analysis: an event put in or taken out, or a window of time.
 *
 * @param label what is compared, in words
 * @param events the events that the delay belongs to: one where events are modelled; in a window those that lie on the chain that drives
 *     the finish, none or several
 * @param others in a window, the events that happened in it and do not lie on that chain
 * @param finishBefore the finish without the events, or at the start of the window
 * @param finishAfter the finish with them, or at the end of the window
 * @param delay by how much the finish comes later; working time on the project's calendar; negative for time gained
 */
public record DelayStep(
    String label,
    List<DelayEvent> events,
    List<DelayEvent> others,
    LocalDateTime finishBefore,
    LocalDateTime finishAfter,
    Shift delay) {
  /** Copies the events. */
  public DelayStep {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(finishBefore, "finishBefore");
    Objects.requireNonNull(finishAfter, "finishAfter");
    Objects.requireNonNull(delay, "delay");
    events = ImmutableList.copyOf(events);
    others = ImmutableList.copyOf(others);
  }

  /** {@return the step in words} */
  @Override
  public String toString() {
    String drive = events.isEmpty() || label.equals(events.get(0).toString())
        ? ""
        : ", driven by " + names(events);
    String beside = others.isEmpty() ? "" : ", not by " + names(others);
    return label + ": " + delay + ", " + finishBefore + " to " + finishAfter + drive + beside;
  }

  private static String names(List<DelayEvent> events) {
    return events.stream().map(DelayEvent::name).collect(Collectors.joining(" and "));
  }
}
