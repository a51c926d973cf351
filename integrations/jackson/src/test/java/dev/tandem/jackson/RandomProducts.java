package dev.tandem.jackson;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.Contribution;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.FeatureKind;
import dev.tandem.core.product.LifecycleStage;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.core.product.delay.PiecewiseLinear;
import dev.tandem.core.product.delay.TriangularWindow;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Products with something of everything. */
final class RandomProducts {
  private static final DateRange YEAR =
      DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private final Dice dice;

  RandomProducts(Dice dice) {
    this.dice = dice;
  }

  static Product of(long seed) {
    return new RandomProducts(new Dice(seed)).product();
  }

  private Product product() {
    Product.Builder builder = Product.builder(
            "p " + dice.text(), dice.name(), dice.pick(List.of("EUR", "JPY", "BHD")))
        .stage(dice.pick(LifecycleStage.class));
    dice.maybe(dice::name).ifPresent(builder::vision);
    int objectives = 1 + dice.below(3);
    IntStream.range(0, objectives).forEach(i -> builder.objective(objective(i)));
    builder.release(Release.of("r0", dice.name(), YEAR));
    IntStream.range(0, dice.below(5)).forEach(i -> builder.feature(feature(i)));
    return builder.build();
  }

  Objective objective(int i) {
    Objective objective = Objective.of(
        "o" + i, dice.name(), dice.pick(ObjectiveKind.class), YEAR, keyResult("k" + i));
    Objective child = i == 0 ? objective : objective.withParent("o" + dice.below(i));
    return child.withWeight(dice.oneIn(2) ? 1 : dice.positive());
  }

  KeyResult keyResult(String id) {
    double start = dice.number(-1000, 1000);
    KeyResult keyResult = switch (dice.below(5)) {
      case 0 -> KeyResult.increase(id, dice.name(), start, start + 1 + dice.below(9));
      case 1 -> KeyResult.decrease(id, dice.name(), start, start - 1);
      case 2 -> KeyResult.milestone(id, dice.name());
      case 3 -> KeyResult.stayBelow(id, dice.name(), start);
      default -> KeyResult.binary(id, dice.name());
    };
    return dice.oneIn(2)
        ? keyResult
        : keyResult.withCurrent(dice.below(2), dice.date()).withWeight(2);
  }

  Feature feature(int i) {
    return new Feature(
        FeatureId.of("f" + i),
        dice.name(),
        dice.pick(FeatureKind.class),
        i == 0 || dice.oneIn(2) ? List.of() : List.of(FeatureId.of("f" + dice.below(i))),
        dice.oneIn(2) ? List.of() : List.of(contribution()),
        costOfDelay(),
        dice.maybe(() -> WorkDuration.workdays(dice.below(90))),
        dice.oneIn(2) ? List.of() : List.of(TaskId.of("t1"), TaskId.of("t2")),
        dice.oneIn(2) ? Optional.empty() : Optional.of(ReleaseId.of("r0")));
  }

  private Contribution contribution() {
    return new Contribution(
        KeyResultId.of("k0"),
        dice.oneIn(2) ? OptionalDouble.empty() : OptionalDouble.of(dice.number(-99, 99)));
  }

  CostOfDelay costOfDelay() {
    double rate = dice.number(0, 10_000);
    double days = 1 + dice.number(0, 500);
    return switch (dice.below(8)) {
      case 0 -> CostOfDelay.none();
      case 1 -> new Linear(rate);
      case 2 -> new DeadlineStep(rate, days);
      case 3 -> new DeadlineThenLinear(rate, days);
      case 4 -> new PeakUnaffected(rate, days);
      case 5 -> new Exponential(rate, dice.number(0.001, 1) + 0.001);
      case 6 -> new TriangularWindow(rate, days / 3, days);
      default ->
        new PiecewiseLinear(
            List.of(
                new PiecewiseLinear.Point(days, rate),
                new PiecewiseLinear.Point(days + 9, rate + 1)),
            rate);
    };
  }
}
