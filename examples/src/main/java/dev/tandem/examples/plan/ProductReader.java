package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.FeatureKind;
import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.product.LifecycleStage;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.core.product.delay.TriangularWindow;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.KeyResultType;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.metrics.objectives.Benefits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the product of a plan file: objectives, features and what their delay costs. */
final class ProductReader {
  private static final double DAYS_PER_WEEK = 7;

  private final LocalDate projectStart;
  private final Problems problems;
  private final ImmutableMap.Builder<FeatureId, LocalDate> delayFrom = ImmutableMap.builder();

  ProductReader(LocalDate projectStart, Problems problems) {
    this.projectStart = projectStart;
    this.problems = problems;
  }

  Optional<Product> read(PlanFile.ProductEntry entry) {
    return problems.read("product", () -> builder(entry)).flatMap(product -> {
      entry
          .objectives()
          .forEach(objective -> problems
              .read("objective " + objective.id(), () -> objective(objective))
              .ifPresent(product::objective));
      entry
          .releases()
          .forEach(release -> problems
              .read("release " + release.id(), () -> release(release))
              .ifPresent(product::release));
      entry
          .features()
          .forEach(feature -> problems
              .read("feature " + feature.id(), () -> feature(feature))
              .ifPresent(product::feature));
      return build(product);
    });
  }

  /** What the product was to bring, and has brought. */
  Optional<Benefits> benefits(PlanFile.ProductEntry entry) {
    return entry
        .benefits()
        .flatMap(benefits ->
            problems.read("benefits", () -> Benefits.of(benefits.planned(), benefits.realised())));
  }

  private static Release release(PlanFile.ReleaseEntry entry) {
    return Release.of(
        entry.id(),
        entry.name(),
        DateRange.of(PlanTexts.date(entry.from()), PlanTexts.date(entry.until())));
  }

  /** For each feature read that has a cost of delay, the date from which its delay is counted. */
  ImmutableMap<FeatureId, LocalDate> delayFrom() {
    return delayFrom.buildKeepingLast();
  }

  private static Product.Builder builder(PlanFile.ProductEntry entry) {
    Product.Builder product = Product.builder(
        entry.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"),
        entry.name(),
        entry.currency());
    if (!entry.stage().isEmpty()) {
      product.stage(PlanTexts.choice("stage", entry.stage(), LifecycleStage.class));
    }
    return entry.vision().isEmpty() ? product : product.vision(entry.vision());
  }

  private Optional<Product> build(Product.Builder product) {
    try {
      return Optional.of(product.build());
    } catch (InvalidProductException e) {
      e.problems().stream()
          .map(Problem::toString)
          .forEach(message -> problems.check(false, message));
      return Optional.empty();
    }
  }

  private static Objective objective(PlanFile.ObjectiveEntry entry) {
    return Objective.of(
        entry.id(),
        entry.title(),
        entry.kind().isEmpty()
            ? ObjectiveKind.COMMITTED
            : PlanTexts.choice("kind", entry.kind(), ObjectiveKind.class),
        DateRange.of(PlanTexts.date(entry.from()), PlanTexts.date(entry.until())),
        entry.keyResults().stream().map(ProductReader::keyResult).toArray(KeyResult[]::new));
  }

  private static KeyResult keyResult(PlanFile.KeyResultEntry entry) {
    KeyResultType type = PlanTexts.choice("type", entry.type(), KeyResultType.class);
    boolean isDone = type == KeyResultType.BINARY || type == KeyResultType.MILESTONE;
    double target = isDone ? 1 : required("target of key result " + entry.id(), entry.target());
    return new KeyResult(
        KeyResultId.of(entry.id()),
        entry.metric(),
        type,
        entry.start().orElse(isDone ? 0 : target),
        target,
        Optional.empty(),
        1);
  }

  private Feature feature(PlanFile.FeatureEntry entry) {
    Feature.Builder feature = Feature.builder(entry.id(), entry.name());
    if (!entry.kind().isEmpty()) {
      feature.kind(PlanTexts.choice("kind", entry.kind(), FeatureKind.class));
    }
    entry.requires().forEach(feature::requires);
    entry.keyResults().forEach(feature::contributesTo);
    entry.tasks().forEach(feature::task);
    if (!entry.release().isEmpty()) {
      feature.release(entry.release());
    }
    entry.costOfDelay().ifPresent(delay -> {
      LocalDate from = delay.from().isEmpty() ? projectStart : PlanTexts.date(delay.from());
      feature.costOfDelay(costOfDelay(delay, from));
      delayFrom.put(FeatureId.of(entry.id()), from);
    });
    return feature.build();
  }

  private static CostOfDelay costOfDelay(PlanFile.DelayEntry entry, LocalDate from) {
    return switch (entry.type()) {
      case "linear" -> new Linear(perDay(entry));
      case "deadlineStep" ->
        new DeadlineStep(required("penalty", entry.penalty()), deadline(entry, from));
      case "deadlineThenLinear" -> new DeadlineThenLinear(perDay(entry), deadline(entry, from));
      case "peakUnaffected" -> new PeakUnaffected(perDay(entry), days("weeks", entry.weeks()));
      case "exponential" ->
        Exponential.ofHalfLife(
            required("value", entry.value()), days("halfLifeWeeks", entry.halfLifeWeeks()));
      case "triangularWindow" ->
        new TriangularWindow(
            perDay(entry), days("rampWeeks", entry.rampWeeks()), days("weeks", entry.weeks()));
      default ->
        throw new IllegalArgumentException(
            "cost of delay must have a known type: \"" + entry.type()
                + "\". Write one of linear, deadlineStep, deadlineThenLinear, peakUnaffected, exponential, triangularWindow.");
    };
  }

  private static double deadline(PlanFile.DelayEntry entry, LocalDate from) {
    return ChronoUnit.DAYS.between(from, PlanTexts.date(entry.deadline()));
  }

  private static double perDay(PlanFile.DelayEntry entry) {
    return required("perWeek", entry.perWeek()) / DAYS_PER_WEEK;
  }

  private static double days(String role, OptionalDouble weeks) {
    return required(role, weeks) * DAYS_PER_WEEK;
  }

  private static double required(String role, OptionalDouble number) {
    return number.orElseThrow(() ->
        new IllegalArgumentException(role + " must be given. Add it, as a number without quotes."));
  }
}
