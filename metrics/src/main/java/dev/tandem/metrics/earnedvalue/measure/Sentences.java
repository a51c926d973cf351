package dev.tandem.metrics.earnedvalue.measure;

/** What figures say to people. */
final class Sentences {
  private Sentences() {}

  static String of(EarnedValueMeasure measure, EarnedValue at) {
    ExactFigure figure = at.underlying(measure);
    String subject = "The " + measure + " is " + figure.text();
    if (!figure.isDefined()) {
      return subject + ", because " + figure.undefinedBecause() + ".";
    }
    Rational number = figure.exact().orElseThrow();
    return subject + ": " + meaning(measure, at, number) + ".";
  }

  private static String meaning(EarnedValueMeasure measure, EarnedValue at, Rational number) {
    return switch (measure) {
      case COST_VARIANCE -> "the work done was worth " + at.earned() + " and cost " + at.actual()
          + sign(number, ", less than its budget", ", more than its budget", ", its budget");
      case SCHEDULE_VARIANCE -> "work worth " + at.earned() + " is done and " + at.planned()
          + " was planned by now"
          + sign(number, ", so the work is ahead", ", so the work is behind", ", so it is on plan");
      case COST_VARIANCE_SHARE -> "the cost variance as a share of what is earned";
      case SCHEDULE_VARIANCE_SHARE -> "the schedule variance as a share of what was planned by now";
      case COST_PERFORMANCE_INDEX -> "each unit of cost has earned " + number + " of value"
          + index(number, ", so the work is under its budget", ", so the work is over its budget");
      case SCHEDULE_PERFORMANCE_INDEX -> number + " of the work that was planned by now is done"
          + index(number, ", so the work is ahead", ", so the work is behind");
      case COST_SCHEDULE_INDEX -> "cost and schedule performance multiplied";
      case SHARE_COMPLETE -> "so much of the budget of " + at.budget() + " is earned";
      case SHARE_PLANNED -> "so much of the budget of " + at.budget() + " was planned by now";
      case SHARE_SPENT -> "so much of the budget of " + at.budget() + " is spent";
      case WORK_REMAINING -> "the budget of the work that is left";
      case TO_COMPLETE_INDEX -> at.isComplete()
          ? "no work is left"
          : "each unit of cost must earn " + number + " from now on to keep the budget";
    };
  }

  private static String sign(Rational number, String above, String below, String equal) {
    return number.signum() > 0 ? above : number.signum() < 0 ? below : equal;
  }

  private static String index(Rational number, String above, String below) {
    return sign(number.minus(Rational.ONE), above, below, ", as planned");
  }
}
