package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryPage;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.delivery.QualityCount;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.delivery.portfolio.DeliveryRates;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Whether the plan and each of its outermost summaries was delivered on time, on budget and in scope, against the first baseline.
 *
 * <p>Scope is counted in tasks: those of the baseline that are finished. Of defects users met the incidents; those of the board's items whose
 * type is bug or defect were found before. Parts without a budget are left out.
 *
 * @param whole the verdict on the plan; empty without a baseline or a budget
 * @param parts the verdicts on its parts, in the order of the plan
 * @param page the plan beside its benefits; empty if the plan does not say what these are
 */
record DeliveredParts(
    Optional<DeliveryVerdict> whole, DeliveryRates parts, Optional<DeliveryPage> page) {
  private static final DeliveryConvention CONVENTION = DeliveryConvention.standard();

  static DeliveredParts of(DeliveryAnalysis analysis) {
    return analysis
        .earned()
        .map(report -> new Reader(analysis, report).parts())
        .orElseGet(() -> new DeliveredParts(
            Optional.empty(), new DeliveryRates(CONVENTION, ImmutableList.of()), Optional.empty()));
  }

  /** Judges the parts of one plan. */
  private static final class Reader {
    private final DeliveryAnalysis analysis;
    private final EarnedValueReport report;
    private final Project project;
    private final Map<TaskId, Baseline.Entry> planned = new HashMap<>();

    Reader(DeliveryAnalysis analysis, EarnedValueReport report) {
      this.analysis = analysis;
      this.report = report;
      this.project = analysis.plan().project();
      project.baselines().get(0).entries().forEach(entry -> planned.put(entry.task(), entry));
    }

    DeliveredParts parts() {
      Optional<DeliveryVerdict> whole = verdict(
              project.name(), leaves(index -> true), report.total())
          .map(verdict -> DeliveryVerdict.of(
              verdict.project().withQuality(quality()), project.calendar(), CONVENTION));
      int[] roots = roots();
      ImmutableList.Builder<DeliveryVerdict> parts = ImmutableList.builder();
      for (int root = 0; root < roots.length; root++) {
        if (roots[root] == root && project.isSummary(root)) {
          int part = root;
          Task task = project.tasks().get(root);
          verdict(task.name(), leaves(index -> roots[index] == part), report.value(task.id()))
              .ifPresent(parts::add);
        }
      }
      return new DeliveredParts(
          whole,
          new DeliveryRates(CONVENTION, parts.build()),
          whole.flatMap(verdict -> analysis
              .plan()
              .plan()
              .benefits()
              .map(benefits -> new DeliveryPage(verdict, benefits, 1))));
    }

    /** For each task its outermost summary; a parent may stand behind its children, so that each climbs. */
    private int[] roots() {
      int[] roots = new int[project.tasks().size()];
      for (int index = 0; index < roots.length; index++) {
        int at = index;
        while (project.parentIndices().get(at) >= 0) {
          at = project.parentIndices().get(at);
        }
        roots[index] = at;
      }
      return roots;
    }

    private List<Task> leaves(IntPredicate wanted) {
      List<Task> leaves = new ArrayList<>();
      for (int index = 0; index < project.tasks().size(); index++) {
        if (!project.isSummary(index) && wanted.test(index)) {
          leaves.add(project.tasks().get(index));
        }
      }
      return leaves;
    }

    private Optional<DeliveryVerdict> verdict(String name, List<Task> leaves, EarnedValue value) {
      List<Baseline.Entry> entries = leaves.stream()
          .flatMap(task -> Optional.ofNullable(planned.get(task.id())).stream())
          .toList();
      BigDecimal budget = value.budget().rounded(2);
      BigDecimal cost = value.actual().rounded(2);
      if (entries.isEmpty() || budget.signum() <= 0 || cost.signum() < 0) {
        return Optional.empty();
      }
      DeliveredProject agreed = DeliveredProject.of(
              name.isBlank() ? "the plan" : name,
              report.baseline().name(),
              first(entries),
              last(entries),
              budget)
          .withCost(cost)
          .withScope(scope(leaves));
      return Optional.of(DeliveryVerdict.of(
          finish(leaves)
              .filter(time -> !time.isBefore(agreed.plannedStart()))
              .map(agreed::finishedOn)
              .orElse(agreed),
          project.calendar(),
          CONVENTION));
    }

    private static LocalDateTime first(List<Baseline.Entry> entries) {
      return entries.stream()
          .map(Baseline.Entry::start)
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    private static LocalDateTime last(List<Baseline.Entry> entries) {
      return entries.stream()
          .map(Baseline.Entry::finish)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    /** Once all is finished, when the last task was. */
    private static Optional<LocalDateTime> finish(List<Task> leaves) {
      return leaves.stream().allMatch(task -> task.progress().isFinished())
          ? leaves.stream()
              .flatMap(task -> task.progress().actualFinish().stream())
              .max(Comparator.naturalOrder())
          : Optional.empty();
    }

    private ScopeCount scope(List<Task> leaves) {
      long committed = leaves.stream().filter(this::isPlanned).count();
      long delivered = leaves.stream()
          .filter(task -> isPlanned(task) && task.progress().isFinished())
          .count();
      long addedDelivered = leaves.stream()
          .filter(task -> !isPlanned(task) && task.progress().isFinished())
          .count();
      return ScopeCount.of(committed, delivered)
          .withAdded(leaves.size() - committed, addedDelivered);
    }

    private boolean isPlanned(Task task) {
      return planned.containsKey(task.id());
    }

    private QualityCount quality() {
      long found = analysis.history().items().stream()
          .map(item -> item.type().toLowerCase(Locale.ROOT))
          .filter(type -> type.equals("bug") || type.equals("defect"))
          .count();
      long escaped = analysis.history().incidents().size();
      return new QualityCount(found + escaped, escaped, 0, 0);
    }
  }
}
