package dev.tandem.jackson.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.jackson.form.EnumForm;
import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.form.ListForm;
import dev.tandem.jackson.form.MapForm;
import dev.tandem.jackson.form.MappedForm;
import dev.tandem.jackson.form.NumberForm;
import dev.tandem.jackson.form.OptionalForm;
import dev.tandem.scheduling.policy.PolicyChoice;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.util.OptionalDouble;
import org.joda.money.Money;

/** The types in whose place something else is stored. */
final class Replacements {

  private Replacements() {}

  static ImmutableMap<Type, Form<?>> all(Forms forms) {
    Form<StoredPolicy> choices = forms.of(StoredPolicy.class);
    return ImmutableMap.<Type, Form<?>>builder()
        .put(OptionalDouble.class, OptionalForm.ofDouble(NumberForm.DOUBLE))
        .put(ImmutableDoubleArray.class, ListForm.ofDoubles(NumberForm.DOUBLE))
        .put(ImmutableIntArray.class, ListForm.ofInts(NumberForm.INT))
        .put(WorkWeek.class, week(forms))
        .put(
            Workday.class,
            MappedForm.<Workday, StoredWorkday>of(
                forms.of(StoredWorkday.class), StoredWorkday::of, StoredWorkday::workday))
        .put(
            Money.class,
            MappedForm.<Money, StoredMoney>of(
                forms.of(StoredMoney.class), StoredMoney::of, StoredMoney::money))
        .put(
            DeliveryClock.class,
            MappedForm.<DeliveryClock, StoredClock>of(
                forms.of(StoredClock.class), StoredClock::of, StoredClock::clock))
        .put(
            Portfolio.class,
            MappedForm.<Portfolio, StoredPortfolio>of(
                forms.of(StoredPortfolio.class), StoredPortfolio::of, StoredPortfolio::portfolio))
        .put(
            SchedulingPolicy.class,
            MappedForm.<SchedulingPolicy, StoredPolicy>of(
                choices, StoredPolicy::of, StoredPolicy::policy))
        .put(
            PolicyChoice.class,
            MappedForm.<PolicyChoice, StoredPolicy>of(
                choices, StoredPolicy::of, StoredPolicy::choice))
        .buildOrThrow();
  }

  /** The hours by the day, without an object around them. */
  private static Form<WorkWeek> week(Forms forms) {
    return MappedForm.of(
        new MapForm<>(EnumForm.of(DayOfWeek.class), ListForm.of(forms.of(TimeRange.class))),
        WorkWeek::days,
        WorkWeek::new);
  }
}
