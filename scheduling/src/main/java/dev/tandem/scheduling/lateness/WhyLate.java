package dev.tandem.scheduling.lateness;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;

/**
 * Why a task is late and whom it hurts.
 *
 * <p>The amounts of the causes add up to the lateness of the task as working time on the project's calendar, exactly: they follow its
 * driving chain back, and each compares one stretch of it with the same stretch of the reference. Tasks off the chain contribute nothing,
 * however late they are.
 *
 * @param late the task
 * @param causes what contributes, from the task back to the start of its driving chain
 * @param hurts the late tasks that it pushes over driving dependencies, in order of declaration
 * @param excused the tasks behind it that are not late for it, in order of declaration
 */
public record WhyLate(
    LateTask late, List<LateCause> causes, List<LateEffect> hurts, List<Excused> excused) {
  private static final int SHOWN = 10;

  /** Copies the lists. */
  public WhyLate {
    Objects.requireNonNull(late, "late");
    causes = ImmutableList.copyOf(causes);
    hurts = ImmutableList.copyOf(hurts);
    excused = ImmutableList.copyOf(excused);
  }

  /** {@return causes, effects and excuses in words, at most ten of each} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(late.toString());
    list(text, "because", causes);
    list(text, "pushes", hurts);
    list(text, "does not hurt", excused);
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<?> items) {
    if (items.isEmpty()) {
      return;
    }
    text.append("\n").append(title).append(":");
    items.stream().limit(SHOWN).forEach(item -> text.append("\n  ").append(item));
    if (items.size() > SHOWN) {
      text.append("\n  and ").append(items.size() - SHOWN).append(" more");
    }
  }
}
