package dev.tandem.metrics.revenue.churn;

/**
 * What is divided by what in a churn rate.
 *
 * <p>The first example: 1000 customers at the start, 50 of them leave; 500 join, 12 of those leave again (S. Noble, Shopify, 2011, "Defining
 * churn rate"). The second, of ChartMogul: 100 at the start, 12 churn events, of which 1 customer had joined in the period and 1 came back in
 * it; 50 joined.
 */
public enum ChurnDefinition {
  /** Churn events over customers at the start: 62/1000 = 6.20 %; 12/100 = 12 %. Can exceed 1, because who joins may leave too. */
  EVENTS_OVER_START("churn events", "customers at the start") {
    @Override
    long numerator(CustomerChurn churn) {
      return churn.events();
    }

    @Override
    double denominator(CustomerChurn churn) {
      return churn.start();
    }
  },

  /** Churn events of those who were there at the start, over those: 50/1000 = 5.00 %; 11/100 = 11 %. */
  START_COHORT("churn events of customers at the start", "customers at the start") {
    @Override
    long numerator(CustomerChurn churn) {
      return churn.events() - churn.eventsOfJoined();
    }

    @Override
    double denominator(CustomerChurn churn) {
      return churn.start();
    }
  },

  /** As the start cohort, without those who came back in the period: 50/1000 = 5.00 %; 10/100 = 10 %. ChartMogul's standard. */
  LOST_OF_START("customers at the start who are lost at the end", "customers at the start") {
    @Override
    long numerator(CustomerChurn churn) {
      return churn.lostOfStart();
    }

    @Override
    double denominator(CustomerChurn churn) {
      return churn.start();
    }
  },

  /** Churn events over customers at the start and those who joined: 62/1500 = 4.13 %; 12/150 = 8 %. Stripe's form. */
  START_PLUS_JOINED("churn events", "customers at the start or joined") {
    @Override
    long numerator(CustomerChurn churn) {
      return churn.events();
    }

    @Override
    double denominator(CustomerChurn churn) {
      return (double) churn.start() + churn.joined();
    }
  },

  /** Churn events over the mean of customers at start and end: 62/1219 = 5.09 %; 12/119.5 = 10.04 %. */
  MIDPOINT("churn events", "mean of customers at start and end") {
    @Override
    long numerator(CustomerChurn churn) {
      return churn.events();
    }

    @Override
    double denominator(CustomerChurn churn) {
      return churn.start() / 2.0 + churn.end() / 2.0;
    }
  };

  private final String above;
  private final String below;

  ChurnDefinition(String above, String below) {
    this.above = above;
    this.below = below;
  }

  abstract long numerator(CustomerChurn churn);

  abstract double denominator(CustomerChurn churn);

  /** {@return what is divided by, in words} */
  public String denominatorName() {
    return below;
  }

  /** {@return the formula in words} */
  public String formula() {
    return above + " / " + below;
  }
}
