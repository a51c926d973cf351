package dev.tandem.scheduling.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.comparison.change.PlanChange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How a set of tasks as a whole moved, a feature's or a release's: from the earliest start to the latest finish of its tasks.
 *
 * @param startBefore the earliest start before
 * @param startAfter the earliest start after
 * @param start by how much the start moved; working time on the project's calendar as it is after
 * @param finishBefore the latest finish before
 * @param finishAfter the latest finish after
 * @param finish by how much the finish moved; working time on the project's calendar as it is after
 * @param causes the changes that moved the finish, as {@link TaskMove#causes()} defines them for the task that decides it; none where it
 *     stays, or where a task that joined or left the set is why it moved
 */
public record SpanShift(
    LocalDateTime startBefore,
    LocalDateTime startAfter,
    Shift start,
    LocalDateTime finishBefore,
    LocalDateTime finishAfter,
    Shift finish,
    List<PlanChange> causes) {

  /** Copies the causes. */
  public SpanShift {
    Objects.requireNonNull(startBefore, "startBefore");
    Objects.requireNonNull(startAfter, "startAfter");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(finishBefore, "finishBefore");
    Objects.requireNonNull(finishAfter, "finishAfter");
    Objects.requireNonNull(finish, "finish");
    causes = ImmutableList.copyOf(causes);
  }

  /** {@return the shift of the finish in words, with its causes} */
  @Override
  public String toString() {
    String because = causes.isEmpty() ? "" : ", because " + ComparisonText.sentence(causes);
    return finish.isZero()
        ? "finishes " + finishAfter + " as before"
        : "finishes " + finish + ", " + finishAfter + " instead of " + finishBefore + because;
  }
}
