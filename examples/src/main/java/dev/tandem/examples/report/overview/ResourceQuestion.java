package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.examples.analysis.ResourceAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.load.Overallocation;
import dev.tandem.scheduling.resource.load.ResourceLoad;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Who has too much to do, whoever has most first; what the plan would look like otherwise, and what that costs. */
final class ResourceQuestion {
  private ResourceQuestion() {}

  static Question of(Project project, ResourceAnalysis resources) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    if (!resources.levelled().moves().isEmpty()) {
      sentences.add(levelled(resources));
    }
    resources.loads().all().stream()
        .filter(load -> !load.isFeasible())
        .sorted(Comparator.comparing(ResourceQuestion::excess).reversed())
        .map(load -> overallocated(project, load))
        .forEach(sentences::add);
    ImmutableList<String> all = sentences.build();
    return new Question(
        "Who has too much to do?",
        PlanSection.RESOURCES.word(),
        all.isEmpty() ? ImmutableList.of("Nobody, at any time.") : all);
  }

  private static String levelled(ResourceAnalysis resources) {
    LevelledSchedule levelled = resources.levelled();
    boolean stays = levelled.schedule().finish().equals(levelled.before().finish());
    String cost = resources.cost().cost().entrySet().stream()
        .map(each -> MoneyText.of(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
    return (stays
            ? "If nobody has, the finish stays"
            : "If nobody has, it finishes " + DateText.full(levelled.schedule().finish())
                + (levelled.isProvenOptimal() ? ", and not earlier" : ""))
        + ": " + levelled.moves().size() + " tasks move"
        + (cost.isEmpty() ? " and no feature does." : ", which costs " + cost + ".");
  }

  private static String overallocated(Project project, ResourceLoad load) {
    Overallocation first = load.overallocations().get(0);
    int more = load.overallocations().size() - 1;
    return load.name() + " has too much from " + DateText.full(first.from()) + " to "
        + DateText.full(first.until()) + ", with " + Names.some(project, first.tasks())
        + (more > 0 ? ", and " + more + " times more." : ".");
  }

  private static BigDecimal excess(ResourceLoad load) {
    return load.overallocations().stream()
        .map(Overallocation::excess)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
