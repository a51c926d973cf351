package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.problem.Rule;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ProductId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.jackson.form.TextForm;
import dev.tandem.metrics.prioritisation.Score;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** The types that are one text: ids, amounts of time, dates, exact numbers. */
final class TextForms {
  /** As YearMonth's own text, but with the sign that it wants to read back in years beyond 9999. */
  private static final DateTimeFormatter YEAR_AND_MONTH = new DateTimeFormatterBuilder()
      .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
      .appendLiteral('-')
      .appendValue(ChronoField.MONTH_OF_YEAR, 2)
      .toFormatter();

  /** Names as they are. */
  static final TextForm<String> PLAIN = TextForm.of("text", "name", text -> text, text -> text);

  /** Users as keys, where nothing says what they are: they read back as names. */
  static final TextForm<Object> USER = TextForm.of("user", "ann", Object::toString, text -> text);

  /** Users with numbers as keys. */
  static final TextForm<Long> NUMBER =
      TextForm.of("number", "1", number -> Long.toString(number), Long::valueOf);

  private TextForms() {}

  static ImmutableMap<Class<?>, TextForm<?>> all() {
    return ImmutableMap.<Class<?>, TextForm<?>>builder()
        .put(String.class, PLAIN)
        .putAll(ids())
        .putAll(dates())
        .putAll(amounts())
        .putAll(lags())
        .put(Rule.class, RuleTexts.FORM)
        .buildOrThrow();
  }

  private static ImmutableMap<Class<?>, TextForm<?>> ids() {
    return ImmutableMap.<Class<?>, TextForm<?>>builder()
        .put(TaskId.class, id("task id", TaskId::value, TaskId::of))
        .put(ResourceId.class, id("resource id", ResourceId::value, ResourceId::of))
        .put(ProductId.class, id("product id", ProductId::value, ProductId::of))
        .put(ObjectiveId.class, id("objective id", ObjectiveId::value, ObjectiveId::of))
        .put(KeyResultId.class, id("key result id", KeyResultId::value, KeyResultId::of))
        .put(FeatureId.class, id("feature id", FeatureId::value, FeatureId::of))
        .put(ReleaseId.class, id("release id", ReleaseId::value, ReleaseId::of))
        .put(RiskId.class, id("risk id", RiskId::value, RiskId::of))
        .put(StakeholderId.class, id("stakeholder id", StakeholderId::value, StakeholderId::of))
        .buildOrThrow();
  }

  private static <T> TextForm<T> id(
      String role, Function<T, String> toText, Function<String, T> fromText) {
    return TextForm.of(role, "a1", toText, fromText);
  }

  private static ImmutableMap<Class<?>, TextForm<?>> dates() {
    return ImmutableMap.<Class<?>, TextForm<?>>builder()
        .put(LocalDate.class, same("date", "2026-01-05", LocalDate::parse))
        .put(LocalTime.class, same("time of day", "08:00", LocalTime::parse))
        .put(LocalDateTime.class, same("date and time", "2026-01-05T08:00", LocalDateTime::parse))
        .put(Instant.class, same("instant", "2026-01-05T08:00:00Z", Instant::parse))
        .put(MonthDay.class, same("day of the year", "--12-25", MonthDay::parse))
        .put(YearMonth.class, month())
        .put(ZoneId.class, TextForm.of("zone", "Europe/Berlin", ZoneId::getId, ZoneId::of))
        .put(Duration.class, same("duration", "PT36H", Duration::parse))
        .buildOrThrow();
  }

  private static TextForm<YearMonth> month() {
    return TextForm.of(
        "month", "2026-01", YEAR_AND_MONTH::format, text -> YearMonth.parse(text, YEAR_AND_MONTH));
  }

  private static <T> TextForm<T> same(String role, String example, Function<String, T> fromText) {
    return TextForm.of(role, example, Object::toString, fromText);
  }

  private static ImmutableMap<Class<?>, TextForm<?>> amounts() {
    return ImmutableMap.<Class<?>, TextForm<?>>builder()
        .put(WorkDuration.class, same("duration", "5d", WorkDuration::parse))
        .put(TimeRange.class, same("time range", "08:00-12:00", TimeRange::parse))
        .put(
            DependencyType.class,
            TextForm.of("dependency type", "FS", DependencyType::symbol, DependencyType::parse))
        .put(
            Currency.class,
            TextForm.of("currency", "EUR", Currency::getCurrencyCode, TextForms::currency))
        .put(
            CurrencyUnit.class,
            TextForm.of("currency", "EUR", CurrencyUnit::getCode, TextForms::unit))
        .put(BigDecimal.class, same("number", "12.50", NumberTexts::decimal))
        .put(BigInteger.class, same("number", "12", NumberTexts::integer))
        .put(Score.class, TextForm.of("score", "7/4", NumberTexts::of, NumberTexts::score))
        .buildOrThrow();
  }

  /** Each kind too: a mapper may look for the form of a value's own class. */
  private static ImmutableMap<Class<?>, TextForm<?>> lags() {
    return ImmutableMap.of(
        Lag.class, LagText.form(Lag.class),
        Lag.Working.class, LagText.form(Lag.Working.class),
        Lag.Elapsed.class, LagText.form(Lag.Elapsed.class),
        Lag.PercentOfPredecessor.class, LagText.form(Lag.PercentOfPredecessor.class),
        Lag.ElapsedPercentOfPredecessor.class, LagText.form(Lag.ElapsedPercentOfPredecessor.class));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(currencyProblem(code), e);
    }
  }

  private static CurrencyUnit unit(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(currencyProblem(code), e);
    }
  }

  private static String currencyProblem(String code) {
    return "currency must be an ISO 4217 code: \"" + code + "\". Write for example EUR.";
  }
}
