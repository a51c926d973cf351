package dev.tandem.metrics.delivery.portfolio;

import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.SampleMean;
import dev.tandem.metrics.statistics.SampleRatio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Means that count every finished project alike, and ratios of sums that count every unit alike. */
final class DeliveryAverages {

  private static final String NONE_FINISHED = "no project has finished";

  private final List<DeliveryVerdict> finished;
  private final ConfidenceLevel confidence;

  DeliveryAverages(List<DeliveryVerdict> finished, ConfidenceLevel confidence) {
    this.finished = finished;
    this.confidence = confidence;
  }

  Figure mean(MethodStatement measure, Function<DeliveryVerdict, Figure> figure) {
    List<Double> values = defined(figure);
    return values.isEmpty()
        ? Figure.undefined(measure, NONE_FINISHED)
        : Figure.of(measure, average(values));
  }

  Optional<Interval> interval(Function<DeliveryVerdict, Figure> figure) {
    List<Double> values = defined(figure);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    double mean = average(values);
    double squares =
        values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return new SampleMean(values.size(), mean, squares).interval(confidence);
  }

  private List<Double> defined(Function<DeliveryVerdict, Figure> figure) {
    return finished.stream()
        .flatMapToDouble(verdict -> figure.apply(verdict).value().stream())
        .boxed()
        .toList();
  }

  private static double average(List<Double> values) {
    return values.stream().collect(Collectors.averagingDouble(Double::doubleValue));
  }

  Figure weightedSlip(MethodStatement measure) {
    return Figure.ratio(
        measure,
        finished.stream()
            .mapToDouble(verdict -> verdict.slipWorkSeconds().orElse(0L))
            .sum(),
        finished.stream().mapToDouble(DeliveryVerdict::plannedWorkSeconds).sum(),
        "planned working time of finished projects");
  }

  Figure weightedCostOverrun(MethodStatement measure) {
    BigDecimal budget = sum(DeliveredProject::budget);
    return budget.signum() == 0
        ? Figure.undefined(measure, NONE_FINISHED)
        : Figure.of(measure, overrun(budget));
  }

  private double overrun(BigDecimal budget) {
    return sum(DeliveredProject::cost).subtract(budget).doubleValue() / budget.doubleValue();
  }

  Optional<Interval> weightedCostOverrunInterval() {
    if (finished.isEmpty()) {
      return Optional.empty();
    }
    double ratio = overrun(sum(DeliveredProject::budget));
    double residuals = total(project -> {
      double residual = excess(project) - ratio * project.budget().doubleValue();
      return residual * residual;
    });
    return new SampleRatio(
            finished.size(),
            total(DeliveryAverages::excess),
            total(project -> project.budget().doubleValue()),
            residuals)
        .interval(confidence);
  }

  private static double excess(DeliveredProject project) {
    return project.cost().subtract(project.budget()).doubleValue();
  }

  private double total(ToDoubleFunction<DeliveredProject> amount) {
    return finished.stream()
        .mapToDouble(verdict -> amount.applyAsDouble(verdict.project()))
        .sum();
  }

  private BigDecimal sum(Function<DeliveredProject, BigDecimal> amount) {
    return finished.stream()
        .map(verdict -> amount.apply(verdict.project()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
