package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.PortfolioRule;
import dev.tandem.core.problem.Rule;
import dev.tandem.core.product.ProductRule;
import dev.tandem.core.project.ProjectRule;
import dev.tandem.core.risk.register.RiskRule;
import dev.tandem.jackson.form.TextForm;
import dev.tandem.scheduling.roadmap.RoadmapRule;
import java.util.stream.Stream;

/** Rules as the name of their enum and their own, such as {@code ProjectRule.DUPLICATE_TASK}. */
final class RuleTexts {
  static final TextForm<Rule> FORM =
      TextForm.of("rule", "ProjectRule.DUPLICATE_TASK", RuleTexts::text, RuleTexts::rule);

  private static final ImmutableList<Rule> RULES = Stream.<Rule[]>of(
          ProjectRule.values(),
          ProductRule.values(),
          PortfolioRule.values(),
          RiskRule.values(),
          RoadmapRule.values())
      .flatMap(Stream::of)
      .collect(ImmutableList.toImmutableList());

  private RuleTexts() {}

  private static String text(Rule rule) {
    return kind(rule) + "." + rule.name();
  }

  private static String kind(Rule rule) {
    if (rule instanceof ProjectRule) {
      return "ProjectRule";
    }
    if (rule instanceof ProductRule) {
      return "ProductRule";
    }
    if (rule instanceof PortfolioRule) {
      return "PortfolioRule";
    }
    if (rule instanceof RiskRule) {
      return "RiskRule";
    }
    if (rule instanceof RoadmapRule) {
      return "RoadmapRule";
    }
    throw new IllegalArgumentException("rule must be one of Tandem's: " + rule.name()
        + ". Store problems of other rules by their text.");
  }

  private static Rule rule(String text) {
    return RULES.stream()
        .filter(rule -> text(rule).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("rule must be one of Tandem's: " + text
            + ". Write for example ProjectRule.DUPLICATE_TASK."));
  }
}
