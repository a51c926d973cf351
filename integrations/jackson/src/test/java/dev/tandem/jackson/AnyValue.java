package dev.tandem.jackson;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.reflect.TypeToken;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioRule;
import dev.tandem.core.problem.Rule;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.ProductRule;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectRule;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.flow.forecast.CompletionForecast;
import dev.tandem.metrics.flow.forecast.ThroughputForecast;
import dev.tandem.metrics.flow.forecast.ThroughputHistory;
import dev.tandem.metrics.forecast.ForecastComparison;
import dev.tandem.metrics.forecast.ForecastDisagreement;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.bound.DeadEnds;
import dev.tandem.scheduling.roadmap.RoadmapRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Draws values of any type by trying: components are drawn until a record's constructor takes them. The same seed gives the same values.
 */
final class AnyValue {
  private static final int TRIES = 400;
  private static final int BUDGET = 6_000;

  private final Random random;
  private final Map<Class<?>, Function<Random, Object>> simple = new LinkedHashMap<>();
  private int length;
  private int budget;

  AnyValue(long seed) {
    random = new Random(seed);
    length = 1 + random.nextInt(3);
    simple.put(String.class, r -> List.of("a", "b", "c", "Zoë \"x\"\n", "d-1").get(r.nextInt(5)));
    simple.put(boolean.class, Random::nextBoolean);
    simple.put(double.class, AnyValue::number);
    simple.put(Double.class, AnyValue::number);
    simple.put(int.class, r -> r.nextInt(7) - (r.nextInt(6) == 0 ? 5 : 0));
    simple.put(Integer.class, r -> r.nextInt(7));
    simple.put(long.class, r -> r.nextInt(20) == 0 ? r.nextLong() : (long) r.nextInt(7));
    simple.put(Long.class, r -> r.nextInt(20) == 0 ? r.nextLong() : (long) r.nextInt(7));
    simple.put(
        BigDecimal.class, r -> new BigDecimal(BigInteger.valueOf(r.nextInt(1000)), r.nextInt(4)));
    simple.put(BigInteger.class, r -> BigInteger.valueOf(r.nextInt(2000) - 500));
    simple.put(LocalDate.class, r -> LocalDate.of(2026, 1, 1).plusDays(r.nextInt(400)));
    simple.put(LocalTime.class, r -> LocalTime.ofSecondOfDay(r.nextInt(86_400)));
    simple.put(
        LocalDateTime.class,
        r -> LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(r.nextInt(30_000_000)));
    simple.put(Instant.class, r -> Instant.ofEpochMilli(1_767_000_000_000L + r.nextInt()));
    simple.put(MonthDay.class, r -> MonthDay.of(1 + r.nextInt(12), 1 + r.nextInt(28)));
    simple.put(YearMonth.class, r -> YearMonth.of(2026, 1).plusMonths(r.nextInt(24)));
    simple.put(
        ZoneId.class,
        r -> ZoneId.of(List.of("UTC", "Europe/Berlin", "+02:00", "Z").get(r.nextInt(4))));
    simple.put(Duration.class, r -> Duration.ofSeconds(r.nextInt(200_000) - 1000));
    simple.put(Currency.class, r -> Currency.getInstance("EUR"));
    simple.put(Money.class, r -> Money.ofMinor(CurrencyUnit.EUR, r.nextInt(100_000) - 20_000));
    simple.put(
        OptionalDouble.class,
        r -> r.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number(r)));
    simple.put(Comparable.class, r -> "user " + r.nextInt(9));
    Dice dice = new Dice(seed);
    RandomCalendars calendars = new RandomCalendars(dice);
    RandomProducts products = new RandomProducts(dice);
    RandomRisks risks = new RandomRisks(dice);
    simple.put(
        Rule.class,
        r -> List.<Rule>of(
                ProjectRule.UNKNOWN_TASK,
                ProductRule.BLANK_TEXT,
                PortfolioRule.DUPLICATE_TASK,
                RoadmapRule.EFFORTS_APART)
            .get(r.nextInt(4)));
    simple.put(
        DeliveryClock.class,
        r -> DeliveryClock.of(
                LocalDateTime.of(2026, 1, 5, 8, 0).plusHours(r.nextInt(99)),
                WorkCalendar.standard())
            .withCapacity(1 + r.nextInt(3)));
    simple.put(
        Portfolio.class,
        r -> Portfolio.builder("p" + r.nextInt(9))
            .project(RandomProjects.of(r.nextInt()))
            .build());
    simple.put(WorkWeek.class, r -> calendars.week());
    simple.put(WorkCalendar.class, r -> calendars.calendar("c"));
    simple.put(Recurrence.class, r -> calendars.recurrence());
    simple.put(Project.class, r -> RandomProjects.of(r.nextInt()));
    simple.put(Product.class, r -> RandomProducts.of(r.nextInt()));
    simple.put(Objective.class, r -> products.objective(0));
    simple.put(KeyResult.class, r -> products.keyResult("k" + r.nextInt(3)));
    simple.put(Feature.class, r -> products.feature(0));
    simple.put(Estimate.class, r -> risks.estimate());
    simple.put(Risk.class, r -> risks.risk());
    simple.put(DurationCorrelation.Group.class, r -> risks.group("a"));
    simple.put(DurationCorrelation.Matrix.class, r -> risks.matrix());
    simple.put(RiskRegister.class, r -> risks.register());
    simple.put(RiskAssessment.class, r -> risks.assessment());
    simple.put(
        CompletionForecast.class,
        r -> ThroughputForecast.of(ThroughputHistory.of("day", 1 + r.nextInt(3), 0))
            .withHorizon(1 + r.nextInt(9))
            .when(1 + r.nextInt(5)));
    simple.put(
        ForecastDisagreement.class,
        r -> new ForecastDisagreement(forecast("a", r), forecast("b", r)));
    simple.put(
        ForecastComparison.class,
        r -> new ForecastComparison("release", List.of(forecast("a", r), forecast("b", r))));
    simple.put(
        DeadEnds.class,
        r -> new DeadEnds(
            ImmutableIntArray.of(1, 2),
            ImmutableIntArray.of(r.nextInt(9), r.nextInt(9)),
            ImmutableIntArray.of(r.nextInt(9), r.nextInt(9))));
    simple.put(Capacity.class, r -> Capacity.constant(r.nextInt(9)).thenFrom(5, r.nextInt(9)));
    simple.putAll(RandomRevenue.all());
    simple.putAll(RandomDelivery.all());
  }

  private static Double number(Random r) {
    return switch (r.nextInt(6)) {
      case 0 -> (double) r.nextInt(5);
      case 1 -> r.nextInt(100) / 100.0;
      case 2 -> r.nextDouble();
      case 3 -> r.nextGaussian() * 1000;
      case 4 -> 1.0;
      default -> 0.0;
    };
  }

  /** Returns a value of a type, or none if no try was taken. */
  Optional<Object> of(Class<?> type) {
    budget = BUDGET;
    for (int i = 0; i < TRIES && budget > 0; i++) {
      length = 1 + random.nextInt(3);
      try {
        return Optional.of(draw(type, 0));
      } catch (Refused e) {
        // Try again.
      }
    }
    return Optional.empty();
  }

  private static FinishForecast forecast(String method, Random random) {
    LocalDate today = LocalDate.of(2026, 4, 10);
    LocalDate middle = today.plusDays(random.nextInt(100));
    return new FinishForecast(
        method,
        today,
        random.nextInt(101) / 100.0,
        "some",
        middle,
        List.of(new DatedProbability(0.85, middle.plusDays(random.nextInt(50)))));
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  private Object draw(Type type, int depth) {
    Class<?> raw = TypeToken.of(type).getRawType();
    if (type instanceof ParameterizedType parameterized && !raw.isRecord()) {
      return container(raw, parameterized.getActualTypeArguments(), depth);
    }
    if (raw == ImmutableDoubleArray.class) {
      return ImmutableDoubleArray.of(random.nextDouble(), 2 + random.nextDouble());
    }
    if (raw == ImmutableIntArray.class) {
      return ImmutableIntArray.of(random.nextInt(9), 10 + random.nextInt(9));
    }
    if (simple.containsKey(raw)) {
      return simple.get(raw).apply(random);
    }
    if (raw.isRecord()) {
      return record(raw, depth);
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    }
    if (raw.isSealed()) {
      Class<?>[] cases = raw.getPermittedSubclasses();
      return draw(cases[random.nextInt(cases.length)], depth + 1);
    }
    throw new Refused(type.toString());
  }

  private Object record(Class<?> type, int depth) {
    Refused last = new Refused("");
    int tries = depth == 0 ? 30 : 12;
    for (int i = 0; i < tries && budget-- > 0; i++) {
      try {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int c = 0; c < values.length; c++) {
          values[c] = draw(components[c].getGenericType(), depth + 1);
        }
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
            .newInstance(values);
      } catch (InvocationTargetException e) {
        last = new Refused(String.valueOf(e.getCause()));
      } catch (Refused e) {
        last = e;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw last;
  }

  private Object container(Class<?> raw, Type[] arguments, int depth) {
    if (depth > 8) {
      throw new Refused("too deep");
    }
    if (raw == Optional.class) {
      return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(draw(arguments[0], depth + 1));
    }
    int size = random.nextInt(4) == 0 ? random.nextInt(4) : length;
    if (raw == List.class) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        values.add(draw(arguments[0], depth + 1));
      }
      return ImmutableList.copyOf(values);
    }
    if (raw == Set.class) {
      Set<Object> values = new LinkedHashSet<>();
      for (int i = 0; i < size; i++) {
        values.add(draw(arguments[0], depth + 1));
      }
      return values;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(draw(arguments[0], depth + 1), draw(arguments[1], depth + 1));
    }
    return values;
  }
}
