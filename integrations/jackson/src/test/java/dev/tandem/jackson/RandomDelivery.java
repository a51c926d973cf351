package dev.tandem.jackson;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.bottleneck.QueueGrowth;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.delivery.dora.DoraAccumulator;
import dev.tandem.metrics.delivery.dora.DoraConvention;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.delivery.dora.rating.DoraMetric;
import dev.tandem.metrics.delivery.dora.rating.DoraRating;
import dev.tandem.metrics.delivery.dora.rating.DoraScheme;
import dev.tandem.metrics.delivery.portfolio.DeliveryDifference;
import dev.tandem.metrics.delivery.portfolio.DeliveryRates;
import dev.tandem.metrics.delivery.portfolio.RateDifference;
import dev.tandem.metrics.delivery.portfolio.RecordedProject;
import dev.tandem.metrics.delivery.portfolio.VerdictPair;
import dev.tandem.metrics.riskregister.ImpactMeasure;
import dev.tandem.metrics.riskregister.RegisterConvention;
import dev.tandem.metrics.riskregister.RegisterModel;
import dev.tandem.metrics.riskregister.matrix.MatrixRating;
import dev.tandem.metrics.riskregister.matrix.RiskMatrix;
import dev.tandem.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Values of delivery whose parts have to go together, so that no try would draw them. */
final class RandomDelivery {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

  private RandomDelivery() {}

  static Map<Class<?>, Function<Random, Object>> all() {
    return ImmutableMap.<Class<?>, Function<Random, Object>>builder()
        .put(DeliveryVerdict.class, RandomDelivery::verdict)
        .put(DeliveryRates.class, RandomDelivery::rates)
        .put(VerdictPair.class, RandomDelivery::pair)
        .put(RateDifference.class, RandomDelivery::rateDifference)
        .put(DeliveryDifference.class, RandomDelivery::difference)
        .put(RecordedProject.class, random -> {
          DeliveredProject project = verdict(random).project();
          return new RecordedProject(
              project, project.finish().orElse(START).plusDays(random.nextInt(9)));
        })
        .put(DoraMetrics.class, RandomDelivery::metrics)
        .put(
            DoraRating.class,
            random -> DoraScheme.DORA_2021.rate(DoraMetric.LEAD_TIME, random.nextInt(200)))
        .put(RiskMatrix.class, random -> matrix(random))
        .put(
            MatrixRating.class,
            random -> matrix(random).rate(random.nextDouble(), random.nextInt(9)))
        .put(
            RegisterConvention.class,
            random -> RegisterConvention.standard()
                .withMeasure(random.nextBoolean() ? ImpactMeasure.COST : ImpactMeasure.VALUE_LOSS)
                .withConfidence(0.5 + random.nextInt(49) / 100.0))
        .put(RegisterModel.class, random -> RegisterModel.of(RiskRegister.EMPTY))
        .put(QueueGrowth.class, random -> {
          List<Long> counts = IntStream.range(0, 3)
              .mapToObj(day -> (long) day * random.nextInt(2))
              .sorted()
              .toList();
          return new QueueGrowth("Test", counts, counts);
        })
        .buildOrThrow();
  }

  private static RiskMatrix matrix(Random random) {
    double least = 1 + random.nextInt(5);
    return RiskMatrix.pmbok(List.of(least, 2 * least, 3 * least, 4 * least));
  }

  private static DeliveryVerdict verdict(Random random) {
    DeliveredProject project = DeliveredProject.of(
            "p" + random.nextInt(9), "first", START, START.plusDays(7), BigDecimal.TEN)
        .withCost(BigDecimal.valueOf(random.nextInt(20)))
        .withScope(ScopeCount.of(9, random.nextInt(9)));
    return DeliveryVerdict.of(
        random.nextBoolean() ? project.finishedOn(START.plusDays(random.nextInt(20))) : project,
        WorkCalendar.standard(),
        DeliveryConvention.standard());
  }

  private static DeliveryRates rates(Random random) {
    return new DeliveryRates(
        DeliveryConvention.standard(), List.of(verdict(random), verdict(random)));
  }

  private static VerdictPair pair(Random random) {
    DeliveryVerdict verdict = verdict(random);
    return new VerdictPair(verdict, omb(verdict));
  }

  private static DeliveryVerdict omb(DeliveryVerdict verdict) {
    return DeliveryVerdict.of(
        verdict.project(), WorkCalendar.standard(), DeliveryConvention.asOmbScorecard());
  }

  private static DeliveryDifference difference(Random random) {
    DeliveryRates rates = rates(random);
    return DeliveryDifference.between(
        rates,
        new DeliveryRates(
            DeliveryConvention.asOmbScorecard(),
            rates.verdicts().stream().map(RandomDelivery::omb).toList()));
  }

  private static RateDifference rateDifference(Random random) {
    int met = random.nextInt(3);
    return new RateDifference(
        List.of(DeliveryQuestion.values()).get(random.nextInt(6)),
        Proportion.of(0, 4),
        Proportion.of(met, 4),
        List.of(),
        List.of(),
        List.of(),
        List.of("a", "b").subList(0, met),
        List.of());
  }

  private static DoraMetrics metrics(Random random) {
    DoraAccumulator accumulator = new DoraAccumulator();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant end = START.plusHours(random.nextInt(900)).toInstant(ZoneOffset.UTC);
      accumulator.add(Deployment.of("d" + i, "e", end, end)
          .withCommit(Commit.of("c", end.minus(Duration.ofHours(random.nextInt(90))))));
      accumulator.add(Incident.open("i" + i, end.plusSeconds(9)).withRestored(end.plusSeconds(99)));
    }
    return accumulator.snapshot(
        DoraConvention.standard(ZoneOffset.UTC),
        DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
        Instant.parse("2026-03-01T00:00:00Z"));
  }
}
