package dev.tandem.metrics.state;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.delivery.dora.DoraAccumulator;
import dev.tandem.metrics.delivery.dora.DoraConvention;
import dev.tandem.metrics.delivery.portfolio.DeliveryAccumulator;
import dev.tandem.metrics.delivery.portfolio.RecordedProject;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.flow.FlowAccumulator;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.RetentionEvidence;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.MrrChangeAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.satisfaction.nps.WeightedNpsAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One or more filled accumulators of every class that has a saved state. */
final class SavedAccumulators {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
  private static final Instant NOON = Instant.parse("2025-03-04T12:00:00Z");
  private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
  private static final PeriodCalendar DAYS =
      new PeriodCalendar(PeriodUnit.DAY, BERLIN, DayOfWeek.MONDAY);
  private static final PeriodAxis AXIS = PeriodAxis.of(DAYS, FIRST, 70);
  private static final CohortRange COHORTS = new CohortRange(FIRST, 4, 3);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final MonthRange MONTHS = new MonthRange(MARCH, 2);
  private static final Instant LATER = Instant.parse("2025-06-01T00:00:00Z");
  private static final Money TEN = Money.of(CurrencyUnit.EUR, 10);

  private SavedAccumulators() {}

  static List<SavedAccumulator> all() {
    return ImmutableList.<SavedAccumulator>builder()
        .addAll(small())
        .addAll(CrowdedAccumulators.all())
        .build();
  }

  /** Those that have seen two or three events each. */
  static List<SavedAccumulator> small() {
    return ImmutableList.<SavedAccumulator>builder()
        .addAll(satisfactionAndSurvival())
        .addAll(retention())
        .addAll(engagement())
        .addAll(revenue())
        .add(earnedValue())
        .add(flow())
        .addAll(delivery())
        .build();
  }

  private static SavedAccumulator earnedValue() {
    LocalDateTime evening = FIRST.atTime(17, 0);
    EarnedValueAccumulator entries = new EarnedValueAccumulator();
    entries.add(CostEntry.of("a", evening, "12.50"));
    entries.add(CostEntry.of("a", evening, "-1000"));
    entries.add(ProgressEntry.of("a", evening.plusDays(1), 40));
    entries.add(ProgressEntry.of("zoë", evening, 100));
    return SavedAccumulator.of(
        "fromBytes",
        entries,
        EarnedValueAccumulator::toBytes,
        EarnedValueAccumulator::fromBytes,
        saved -> saved.snapshot(evening.plusYears(1)));
  }

  private static List<SavedAccumulator> delivery() {
    DoraAccumulator accumulator = new DoraAccumulator();
    accumulator.add(Deployment.of("d1", "production", NOON, NOON)
        .withTeam(ResourceId.of("red"))
        .withCommit(Commit.of("c1", NOON.minusSeconds(9))));
    accumulator.add(Deployment.running("d2", "production", NOON));
    accumulator.add(Incident.open("i1", NOON).withDeployment(DeploymentId.of("d1")));
    return List.of(
        SavedAccumulator.of(
            "fromBytes",
            accumulator,
            DoraAccumulator::toBytes,
            DoraAccumulator::fromBytes,
            saved -> saved.snapshot(
                DoraConvention.standard(BERLIN), DateRange.of(FIRST, FIRST.plusDays(6)), LATER)),
        projects());
  }

  private static SavedAccumulator projects() {
    LocalDateTime morning = FIRST.atTime(8, 0);
    DeliveredProject shop = DeliveredProject.of(
            "shop", "signed", morning, morning.plusDays(4), new BigDecimal("99.50"))
        .withScope(ScopeCount.of(20, 18).withAdded(3, 2));
    DeliveryAccumulator accumulator = new DeliveryAccumulator();
    accumulator.add(new RecordedProject(shop, morning));
    accumulator.add(new RecordedProject(shop.finishedOn(morning.plusDays(5)), morning.plusDays(6)));
    accumulator.add(new RecordedProject(
        DeliveredProject.of("zoë", "first", morning, morning, BigDecimal.TEN).cancelled(),
        morning));
    return SavedAccumulator.of(
        "fromBytes",
        accumulator,
        DeliveryAccumulator::toBytes,
        DeliveryAccumulator::fromBytes,
        saved -> saved.snapshot(
            DeliveryConvention.standard(), WorkCalendar.standard(), morning.plusYears(1)));
  }

  private static List<SavedAccumulator> satisfactionAndSurvival() {
    RatingAccumulator ratings = new RatingAccumulator(RatingScale.ONE_TO_FIVE);
    ratings.add(4);
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(NpsConvention.standard());
    weighted.add(9, 0.5);
    weighted.add(3, 2);
    SurvivalAccumulator survival = new SurvivalAccumulator();
    survival.add(1, 3.5, Ending.EVENT);
    survival.add(4, Ending.CENSORED);
    return List.of(
        SavedAccumulator.of(
            "fromBytes",
            ratings,
            RatingAccumulator::toBytes,
            RatingAccumulator::fromBytes,
            RatingAccumulator::snapshot),
        SavedAccumulator.of(
            "fromBytes",
            weighted,
            WeightedNpsAccumulator::toBytes,
            WeightedNpsAccumulator::fromBytes,
            WeightedNpsAccumulator::snapshot),
        SavedAccumulator.of(
            "fromBytes",
            survival,
            SurvivalAccumulator::toBytes,
            SurvivalAccumulator::fromBytes,
            SurvivalAccumulator::snapshot));
  }

  private static SavedAccumulator flow() {
    FlowAccumulator flow = new FlowAccumulator();
    flow.add(WorkItem.of("A", NOON, "todo")
        .withTransition(NEXT_DAY, "doing")
        .withBlocked(BlockedSpan.between(NOON, NEXT_DAY))
        .withSize(3));
    flow.add(WorkItem.of("B", NOON).withTransition(NEXT_DAY, "done"));
    return SavedAccumulator.of(
        "fromBytes",
        flow,
        FlowAccumulator::toBytes,
        FlowAccumulator::fromBytes,
        saved -> saved.snapshot(Workflow.simple(), FlowConvention.standard(BERLIN), LATER));
  }

  private static List<SavedAccumulator> retention() {
    RetentionConvention plain = RetentionConvention.standard(DAYS);
    RetentionConvention brackets =
        plain.withWindow(ReturnWindow.brackets(OffsetRange.of(0), new OffsetRange(1, 2)));
    RetentionConvention streak = plain.withWindow(ReturnWindow.streak());
    RetentionConvention rolling = RetentionConvention.asMixpanel(PeriodUnit.DAY, BERLIN);
    return List.of(
        numbered(plain),
        numbered(brackets),
        numbered(streak),
        numbered(rolling),
        numbered(plain.withWindow(ReturnWindow.onOrAfter()).withMinimumOccurrences(3)),
        growing(plain),
        growing(rolling),
        named(plain),
        named(rolling));
  }

  private static SavedAccumulator growing(RetentionConvention convention) {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.growingNumbers(convention);
    accumulator.add(-7, NOON, EventKind.START);
    accumulator.add(9, NEXT_DAY, EventKind.RETURN);
    return SavedAccumulator.of(
        "numbersFromBytes",
        accumulator,
        RetentionAccumulator::toBytes,
        RetentionAccumulator::numbersFromBytes,
        saved -> use(saved.evidence(LATER)));
  }

  private static SavedAccumulator numbered(RetentionConvention convention) {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(convention, COHORTS);
    accumulator.add(-7, NOON, EventKind.START);
    accumulator.add(9, NEXT_DAY, EventKind.RETURN);
    accumulator.add(9, NEXT_DAY.plus(Duration.ofDays(30)), EventKind.RETURN);
    accumulator.add(9, NEXT_DAY.plus(Duration.ofDays(31)), EventKind.RETURN);
    accumulator.add(-7, NEXT_DAY.plus(Duration.ofDays(30)), EventKind.RETURN);
    return SavedAccumulator.of(
        "numbersFromBytes",
        accumulator,
        RetentionAccumulator::toBytes,
        RetentionAccumulator::numbersFromBytes,
        saved -> use(saved.evidence(LATER)));
  }

  private static SavedAccumulator named(RetentionConvention convention) {
    RetentionAccumulator<String> accumulator = RetentionAccumulator.ofTexts(convention, COHORTS);
    accumulator.add("zoë", NOON, EventKind.START_AND_RETURN);
    accumulator.add("amy", NEXT_DAY, EventKind.START_AND_RETURN);
    return SavedAccumulator.of(
        "textsFromBytes",
        accumulator,
        RetentionAccumulator::toBytes,
        RetentionAccumulator::textsFromBytes,
        saved -> use(saved.evidence(LATER)));
  }

  static <U extends Comparable<U>> void use(ActivityAccumulator<U> saved) {
    ActivityHistory<U> history = saved.snapshot(LATER);
    history.growthAccounting();
    history.activeUsers(7);
    history.users(FIRST, LifecycleState.NEW);
  }

  static <U extends Comparable<U>> void use(AdoptionAccumulator<U> saved) {
    FeatureUsage<U> usage = saved.snapshot(LATER);
    usage.adoption("search");
    usage.adopters("search");
    usage.breadth();
  }

  private static void use(RetentionEvidence<?> evidence) {
    evidence.members(0);
    evidence.retained(0, 0);
  }

  private static List<SavedAccumulator> engagement() {
    return List.of(
        SavedAccumulator.of(
            "numbersFromBytes",
            activity(ActivityAccumulator.ofNumbers(AXIS), 8L),
            ActivityAccumulator::toBytes,
            ActivityAccumulator::numbersFromBytes,
            SavedAccumulators::use),
        SavedAccumulator.of(
            "textsFromBytes",
            activity(ActivityAccumulator.ofTexts(AXIS), "amy"),
            ActivityAccumulator::toBytes,
            ActivityAccumulator::textsFromBytes,
            SavedAccumulators::use),
        SavedAccumulator.of(
            "numbersFromBytes",
            adoption(AdoptionAccumulator.ofNumbers(AXIS), 8L),
            AdoptionAccumulator::toBytes,
            AdoptionAccumulator::numbersFromBytes,
            SavedAccumulators::use),
        SavedAccumulator.of(
            "textsFromBytes",
            adoption(AdoptionAccumulator.ofTexts(AXIS), "amy"),
            AdoptionAccumulator::toBytes,
            AdoptionAccumulator::textsFromBytes,
            SavedAccumulators::use),
        SavedAccumulator.of(
            "numbersFromBytes",
            activation(ActivationAccumulator.ofNumbers(ActivationRule.ofDays(7, BERLIN)), 8L),
            ActivationAccumulator::toBytes,
            ActivationAccumulator::numbersFromBytes,
            saved -> saved.snapshot(LATER)),
        SavedAccumulator.of(
            "textsFromBytes",
            activation(ActivationAccumulator.ofTexts(ActivationRule.ofDays(7, BERLIN)), "amy"),
            ActivationAccumulator::toBytes,
            ActivationAccumulator::textsFromBytes,
            saved -> saved.snapshot(LATER)),
        SavedAccumulator.of(
            "numbersFromBytes",
            funnel(FunnelAccumulator.ofNumbers(steps()), 8L),
            FunnelAccumulator::toBytes,
            FunnelAccumulator::numbersFromBytes,
            saved -> saved.evidence(LATER)),
        SavedAccumulator.of(
            "textsFromBytes",
            funnel(
                FunnelAccumulator.ofTexts(
                    Funnel.of(Duration.ofDays(2), "see", "buy").withGrace(Duration.ofSeconds(2))),
                "amy"),
            FunnelAccumulator::toBytes,
            FunnelAccumulator::textsFromBytes,
            saved -> saved.evidence(LATER)));
  }

  private static Funnel steps() {
    return Funnel.of(Duration.ofDays(2), "see", "buy")
        .withStrictness(FunnelStrictness.TIMES_INCREASE, FunnelStrictness.NO_OTHER_EVENT);
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> activity(
      ActivityAccumulator<U> accumulator, U user) {
    accumulator.add(user, NOON);
    accumulator.add(user, NEXT_DAY.plus(Duration.ofDays(99)));
    return accumulator;
  }

  private static <U extends Comparable<U>> AdoptionAccumulator<U> adoption(
      AdoptionAccumulator<U> accumulator, U user) {
    accumulator.add(user, NOON, "search");
    accumulator.add(user, NEXT_DAY, "export");
    return accumulator;
  }

  private static <U extends Comparable<U>> ActivationAccumulator<U> activation(
      ActivationAccumulator<U> accumulator, U user) {
    accumulator.add(user, NOON, ActivationEvent.SIGN_UP);
    accumulator.add(user, NEXT_DAY, ActivationEvent.ACTIVATION);
    return accumulator;
  }

  private static <U extends Comparable<U>> FunnelAccumulator<U> funnel(
      FunnelAccumulator<U> accumulator, U user) {
    accumulator.add(user, NOON, "see");
    accumulator.add(user, NEXT_DAY, "buy");
    return accumulator;
  }

  private static List<SavedAccumulator> revenue() {
    RevenueConvention monthly = RevenueConvention.standard().withZone(BERLIN);
    MrrAccumulator<Long> numbered = MrrAccumulator.ofNumbers(monthly, CurrencyUnit.EUR, MONTHS);
    numbered.add(8, MARCH, TEN);
    numbered.add(8, MARCH.minusMonths(7), TEN);
    MrrAccumulator<String> named = MrrAccumulator.ofTexts(monthly, CurrencyUnit.EUR, MONTHS);
    named.add("acme", MARCH, TEN);
    named.addExchangeEffect("acme", MARCH.plusMonths(1), Money.of(CurrencyUnit.EUR, 1));
    MrrChangeAccumulator<String> changes = MrrChangeAccumulator.ofTexts(
        monthly.withMode(new EachChange(Duration.ofMinutes(60))), CurrencyUnit.EUR, MONTHS);
    changes.add("acme", NOON, TEN);
    CohortRevenueAccumulator<String> cohorts =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.EUR, MONTHS);
    cohorts.add("acme", MARCH, TEN);
    cohorts.add("acme", MARCH, TEN.negated());
    MrrAccumulator<Long> growing = MrrAccumulator.growingNumbers(monthly, CurrencyUnit.EUR);
    growing.add(8, MARCH, TEN);
    growing.add(8, MARCH.plusMonths(2), TEN);
    growing.add(8, MARCH.plusMonths(2), TEN.negated());
    growing.addExchangeEffect(8, MARCH.plusMonths(1), TEN);
    MrrChangeAccumulator<Long> growingChanges =
        MrrChangeAccumulator.growingNumbers(monthly, CurrencyUnit.EUR);
    growingChanges.add(8, NOON, TEN);
    CohortRevenueAccumulator<Long> growingCohorts =
        CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    growingCohorts.add(8, MARCH, TEN.negated());
    growingCohorts.add(8, MARCH.plusMonths(1), TEN);
    growingCohorts.add(9, MARCH, TEN);
    return List.of(
        SavedAccumulator.of(
            "numbersFromBytes",
            growing,
            MrrAccumulator::toBytes,
            MrrAccumulator::numbersFromBytes,
            MrrAccumulator::snapshot),
        SavedAccumulator.of(
            "numbersFromBytes",
            growingChanges,
            MrrChangeAccumulator::toBytes,
            MrrChangeAccumulator::numbersFromBytes,
            MrrChangeAccumulator::snapshot),
        SavedAccumulator.of(
            "numbersFromBytes",
            growingCohorts,
            CohortRevenueAccumulator::toBytes,
            CohortRevenueAccumulator::numbersFromBytes,
            read -> read.snapshot(MARCH)),
        SavedAccumulator.of(
            "numbersFromBytes",
            numbered,
            MrrAccumulator::toBytes,
            MrrAccumulator::numbersFromBytes,
            MrrAccumulator::snapshot),
        SavedAccumulator.of(
            "textsFromBytes",
            named,
            MrrAccumulator::toBytes,
            MrrAccumulator::textsFromBytes,
            MrrAccumulator::snapshot),
        SavedAccumulator.of(
            "textsFromBytes",
            changes,
            MrrChangeAccumulator::toBytes,
            MrrChangeAccumulator::textsFromBytes,
            MrrChangeAccumulator::snapshot),
        SavedAccumulator.of(
            "textsFromBytes",
            cohorts,
            CohortRevenueAccumulator::toBytes,
            CohortRevenueAccumulator::textsFromBytes,
            saved -> saved.snapshot(MARCH)));
  }
}
