package dev.tandem.metrics.flow.burn;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The progress of a whole from that of its parts: Σ wᵢ pᵢ / Σ wᵢ, with weights by the rule.
 *
 * @param rule what the weights are
 * @param parts the parts, in the order stated
 */
public record ProgressRollUp(RollUpRule rule, List<ProgressPart> parts) {

  /** Copies the parts. */
  public ProgressRollUp {
    Objects.requireNonNull(rule, "rule");
    parts = ImmutableList.copyOf(parts);
  }

  /**
   * {@return the progress of parts}
   *
   * @param rule what the weights are
   * @param parts the parts
   */
  public static ProgressRollUp of(RollUpRule rule, ProgressPart... parts) {
    return new ProgressRollUp(rule, ImmutableList.copyOf(parts));
  }

  /** The weight of a part, by the rule. */
  private double weight(ProgressPart part) {
    return switch (rule) {
      case BY_WORK -> part.work();
      case BY_COUNT -> 1;
      case BY_WEIGHT, MILESTONES -> part.weight();
    };
  }

  /** What a part brings to the whole, before dividing. */
  private double earned(ProgressPart part) {
    double progress =
        rule == RollUpRule.MILESTONES ? Math.floor(part.progress()) : part.progress();
    return weight(part) * progress;
  }

  /** {@return the progress, from 0 to 1; undefined if all weights are 0} */
  public Figure progress() {
    MethodStatement statement = MethodStatement.of("progress")
        .with("rule", rule)
        .with("parts", parts.size())
        .with("without weight", parts.stream().filter(part -> weight(part) == 0).count());
    return Figure.ratio(statement, sum(this::earned), sum(this::weight), "sum of weights");
  }

  private double sum(ToDoubleFunction<ProgressPart> number) {
    return parts.stream().mapToDouble(number).sum();
  }

  /** {@return the progress, and a row for each part with what it brings} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("part")
        .numbers("weight")
        .numbers("progress")
        .numbers("brings")
        .rows(parts, part ->
            new Object[] {part.name(), weight(part), part.progress(), earned(part)});
    return progress() + "\n" + table;
  }
}
