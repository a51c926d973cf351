package dev.tandem.examples.analysis;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioBuilder;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PiecewiseLinear;
import dev.tandem.examples.plan.Plan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * The portfolio of a plan with all delay counted from one date, as prices of tasks need it; in a plan file each feature has its own.
 *
 * <p>A feature whose delay counts from later loses nothing until then. Exact for profiles of straight lines and steps; others are joined
 * from day to day over {@value #YEARS} years, and flat from there on.
 *
 * @param portfolio the portfolio, with profiles that count from the date
 * @param reference the first of the features' dates; the start of the project if they state none
 */
record OneClock(Portfolio portfolio, LocalDate reference) {
  private static final int YEARS = 5;
  private static final int DAYS = 366 * YEARS;

  static OneClock of(Plan plan) {
    LocalDate first = plan.delayFrom().values().stream()
        .min(LocalDate::compareTo)
        .orElse(plan.project().start().toLocalDate());
    if (plan.delayFrom().values().stream().allMatch(first::equals)) {
      return new OneClock(plan.portfolio(), first);
    }
    PortfolioBuilder portfolio = Portfolio.builder(plan.portfolio().name()).project(plan.project());
    plan.portfolio()
        .products()
        .forEach(product -> portfolio.product(shifted(product, plan, first)));
    return new OneClock(portfolio.build(), first);
  }

  private static Product shifted(Product product, Plan plan, LocalDate first) {
    Product.Builder builder =
        Product.builder(product.id().value(), product.name(), product.currency().getCurrencyCode());
    product.objectives().forEach(builder::objective);
    product.releases().forEach(builder::release);
    for (Feature feature : product.features()) {
      LocalDate from = plan.delayFrom().getOrDefault(feature.id(), first);
      CostOfDelay later = later(feature.costOfDelay(), ChronoUnit.DAYS.between(first, from));
      builder.feature(feature.toBuilder().costOfDelay(later).build());
    }
    return builder.build();
  }

  /** A profile that loses nothing for some days, and then what it lost before. */
  static CostOfDelay later(CostOfDelay profile, long days) {
    if (days == 0 || profile instanceof CostOfDelay.None) {
      return profile;
    }
    if (profile instanceof Linear linear) {
      return new DeadlineThenLinear(linear.rate(), days);
    }
    if (profile instanceof DeadlineThenLinear linear) {
      return new DeadlineThenLinear(linear.rate(), days + linear.deadline());
    }
    if (profile instanceof DeadlineStep step) {
      return new DeadlineStep(step.penalty(), days + step.deadline());
    }
    return new PiecewiseLinear(
        IntStream.rangeClosed(0, DAYS)
            .mapToObj(day -> new PiecewiseLinear.Point((double) days + day, profile.cost(day)))
            .collect(ImmutableList.toImmutableList()),
        0);
  }
}
