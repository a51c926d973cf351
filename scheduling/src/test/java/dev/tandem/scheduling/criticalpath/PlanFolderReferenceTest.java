package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures a folder of plans that other tools scheduled, which are not ours to distribute.
 *
 * <p>Run with {@code -Dtandem.plans=FOLDER}: every {@code *.json} and {@code *.json.gz} in it is compared as {@link PlanComparison} says,
 * and the shares of equal dates and floats are printed for each plan and each tool.
 */
@EnabledIfSystemProperty(named = "tandem.plans", matches = ".+")
class PlanFolderReferenceTest {
  private static final Set<String> BENT =
      Set.of("resource-driven-or-split", "duration-inconsistent", "leveling-delay", "external");

  @Test
  void analyse_plansOfAFolder_givesTheirDates() throws IOException {
    Map<String, PlanComparison> tools = new TreeMap<>();
    StringBuilder table = new StringBuilder(String.format(
        "%-42s %6s %8s %8s %8s %8s %8s%n",
        "plan", "open", "early", "late", "total", "free", "critical"));
    for (Path file : files(Path.of(System.getProperty("tandem.plans")))) {
      ReferencePlan plan = ReferencePlan.read(file);
      PlanComparison comparison = PlanComparison.of(plan);
      tools.computeIfAbsent(tool(plan), name -> new PlanComparison()).add(comparison);
      append(table, comparison, file.getFileName().toString());
      if (!plan.isPrimavera()) {
        PlanComparison summaries = PlanComparison.ofSummaries(plan);
        tools
            .computeIfAbsent(tool(plan) + ", summaries", name -> new PlanComparison())
            .add(summaries);
        append(table, summaries, "  its summaries");
      }
    }
    tools.forEach((tool, comparison) -> table.append(comparison.row(tool)).append('\n'));
    System.out.println(table);
    assertThat(tools).isNotEmpty();
  }

  private static void append(StringBuilder table, PlanComparison comparison, String title) {
    table.append(comparison.row(title)).append('\n');
    comparison.differences().forEach(each -> table.append("    ").append(each).append('\n'));
  }

  private static String tool(ReferencePlan plan) {
    String tool = plan.isPrimavera() ? "Primavera P6" : "Microsoft Project";
    return BENT.stream().anyMatch(plan::has) ? tool + ", bent plans" : tool;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
          .filter(file -> !file.endsWith("textbook.json"))
          .sorted()
          .toList();
    }
  }
}
