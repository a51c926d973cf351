package dev.tandem.metrics.state;

import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.MrrChangeAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.satisfaction.nps.WeightedNpsAccumulator;
import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Accumulators that have seen many users, rare choices and names of all kinds. */
final class CrowdedAccumulators {

  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
  private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2025-08-01T00:00:00Z");
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final List<String> NAMES =
      List.of("", "amy", "amy2", "zoë", "日本", "\uE000", "\uFFFD", "😀", "a\u0000b", "Ω");

  private final SplittableRandom random = new SplittableRandom(7);

  static List<SavedAccumulator> all() {
    CrowdedAccumulators crowd = new CrowdedAccumulators();
    return List.of(
        crowd.occurrences(),
        crowd.denseUsers(),
        crowd.namedHours(),
        crowd.activity(),
        crowd.adoption(),
        crowd.funnel(),
        crowd.exchange(),
        crowd.subscriptions(),
        crowd.changes(),
        crowd.purchases(),
        crowd.weights(),
        crowd.survival());
  }

  private Instant time() {
    return START.plusSeconds(random.nextInt(80 * 86_400));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private YearMonth month() {
    return MARCH.plusMonths(random.nextInt(-1, 3));
  }

  private Money money() {
    return Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1, 9) * 1_000L);
  }

  private SavedAccumulator occurrences() {
    RetentionConvention convention =
        RetentionConvention.standard(PeriodCalendar.days(LISBON)).withMinimumOccurrences(3);
    RetentionAccumulator<Long> users =
        RetentionAccumulator.ofNumbers(convention, new CohortRange(FIRST, 40, 30));
    for (int i = 0; i < 60; i++) {
      EventKind[] kinds = EventKind.values();
      users.add(random.nextInt(-4, 8), time(), kinds[random.nextInt(kinds.length)]);
    }
    return saved(users);
  }

  private SavedAccumulator denseUsers() {
    RetentionAccumulator<Long> users = RetentionAccumulator.ofDenseNumbers(
        RetentionConvention.standard(PeriodCalendar.days(LISBON)), new CohortRange(FIRST, 10, 9));
    for (int i = 0; i < 30; i++) {
      users.add(random.nextInt(12), time().toEpochMilli());
    }
    return saved(users);
  }

  private static SavedAccumulator saved(RetentionAccumulator<Long> users) {
    return SavedAccumulator.of(
        "numbersFromBytes",
        users,
        RetentionAccumulator::toBytes,
        RetentionAccumulator::numbersFromBytes,
        read -> read.evidence(LATER).members(0));
  }

  private SavedAccumulator namedHours() {
    RetentionConvention convention =
        RetentionConvention.asAmplitude24Hours(PeriodUnit.DAY, LISBON).withMinimumOccurrences(2);
    RetentionAccumulator<String> users =
        RetentionAccumulator.ofTexts(convention, new CohortRange(FIRST, 10, 9));
    for (int i = 0; i < 30; i++) {
      users.add(name(), time(), EventKind.START_AND_RETURN);
    }
    return SavedAccumulator.of(
        "textsFromBytes",
        users,
        RetentionAccumulator::toBytes,
        RetentionAccumulator::textsFromBytes,
        read -> read.evidence(LATER).members(0));
  }

  private SavedAccumulator activity() {
    ActivityAccumulator<String> users =
        ActivityAccumulator.ofTexts(PeriodAxis.of(PeriodCalendar.days(LISBON), FIRST, 62));
    for (int i = 0; i < 40; i++) {
      users.add(name(), time());
    }
    return SavedAccumulator.of(
        "textsFromBytes",
        users,
        ActivityAccumulator::toBytes,
        ActivityAccumulator::textsFromBytes,
        SavedAccumulators::use);
  }

  private SavedAccumulator adoption() {
    AdoptionAccumulator<Long> users =
        AdoptionAccumulator.ofNumbers(PeriodAxis.of(PeriodCalendar.days(LISBON), FIRST, 64));
    for (int i = 0; i < 40; i++) {
      users.add(random.nextLong(-3, 4), time(), name() + "search");
    }
    return SavedAccumulator.of(
        "numbersFromBytes",
        users,
        AdoptionAccumulator::toBytes,
        AdoptionAccumulator::numbersFromBytes,
        SavedAccumulators::use);
  }

  private SavedAccumulator funnel() {
    FunnelAccumulator<String> users =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofDays(3), "see", "try", "see", "buy")
            .withStrictness(FunnelStrictness.NO_REPEATED_STEP, FunnelStrictness.NO_OTHER_EVENT));
    List<String> events = List.of("see", "try", "buy", "leave");
    for (int i = 0; i < 40; i++) {
      users.add(name(), time(), events.get(random.nextInt(events.size())));
    }
    return SavedAccumulator.of(
        "textsFromBytes",
        users,
        FunnelAccumulator::toBytes,
        FunnelAccumulator::textsFromBytes,
        read -> read.evidence(LATER));
  }

  private SavedAccumulator exchange() {
    MrrAccumulator<Long> mrr = MrrAccumulator.ofNumbers(
        RevenueConvention.standard().withZone(LISBON), CurrencyUnit.EUR, new MonthRange(MARCH, 3));
    for (int i = 0; i < 20; i++) {
      mrr.add(random.nextInt(-3, 4), month(), money());
    }
    mrr.addExchangeEffect(2, MARCH, Money.of(CurrencyUnit.EUR, 1));
    return SavedAccumulator.of(
        "numbersFromBytes",
        mrr,
        MrrAccumulator::toBytes,
        MrrAccumulator::numbersFromBytes,
        CrowdedAccumulators::use);
  }

  private SavedAccumulator subscriptions() {
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard().withZone(LISBON).withLevel(MovementLevel.SUBSCRIPTION),
        CurrencyUnit.EUR,
        new MonthRange(MARCH, 3));
    for (int i = 0; i < 20; i++) {
      mrr.add(name(), name(), month(), money());
    }
    return SavedAccumulator.of(
        "textsFromBytes",
        mrr,
        MrrAccumulator::toBytes,
        MrrAccumulator::textsFromBytes,
        CrowdedAccumulators::use);
  }

  private static void use(MrrAccumulator<?> read) {
    read.snapshot();
    read.evidence().customers();
  }

  private SavedAccumulator changes() {
    MrrChangeAccumulator<Long> mrr = MrrChangeAccumulator.ofNumbers(
        RevenueConvention.standard().withZone(LISBON), CurrencyUnit.EUR, new MonthRange(MARCH, 3));
    for (int i = 0; i < 20; i++) {
      mrr.add(random.nextInt(4), time(), money());
      mrr.addExchangeEffect(random.nextInt(4), time(), Money.of(CurrencyUnit.EUR, 1));
    }
    return SavedAccumulator.of(
        "numbersFromBytes",
        mrr,
        MrrChangeAccumulator::toBytes,
        MrrChangeAccumulator::numbersFromBytes,
        MrrChangeAccumulator::snapshot);
  }

  private SavedAccumulator purchases() {
    CohortRevenueAccumulator<Long> purchases =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, new MonthRange(MARCH, 63));
    for (int i = 0; i < 20; i++) {
      Money amount = money();
      purchases.add(random.nextInt(4), month(), i % 5 == 0 ? amount.negated() : amount);
    }
    return SavedAccumulator.of(
        "numbersFromBytes",
        purchases,
        CohortRevenueAccumulator::toBytes,
        CohortRevenueAccumulator::numbersFromBytes,
        read -> read.evidence(MARCH).members(MARCH));
  }

  private SavedAccumulator weights() {
    WeightedNpsAccumulator answers = new WeightedNpsAccumulator(NpsConvention.standard());
    for (int i = 0; i < 20; i++) {
      answers.add(random.nextInt(11), random.nextInt(1, 5) / 2.0);
    }
    return SavedAccumulator.of(
        "fromBytes",
        answers,
        WeightedNpsAccumulator::toBytes,
        WeightedNpsAccumulator::fromBytes,
        WeightedNpsAccumulator::snapshot);
  }

  private SavedAccumulator survival() {
    SurvivalAccumulator subjects = new SurvivalAccumulator();
    for (int i = 0; i < 20; i++) {
      int entry = random.nextInt(4);
      subjects.add(
          entry, entry + random.nextInt(1, 5), i % 2 == 0 ? Ending.EVENT : Ending.CENSORED);
    }
    return SavedAccumulator.of(
        "fromBytes",
        subjects,
        SurvivalAccumulator::toBytes,
        SurvivalAccumulator::fromBytes,
        SurvivalAccumulator::snapshot);
  }
}
