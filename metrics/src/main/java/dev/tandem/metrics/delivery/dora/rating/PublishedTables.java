package dev.tandem.metrics.delivery.dora.rating;

import static dev.tandem.metrics.delivery.dora.rating.LevelBand.DAY;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.MONTH;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.SIX_MONTHS;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.WEEK;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.between;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.lessThan;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.moreThan;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The tables of the State of DevOps reports. Times in hours, frequencies in deployments a day. */
final class PublishedTables {

  private static final String ELITE = "elite";
  private static final String HIGH = "high";
  private static final String MEDIUM = "medium";
  private static final String LOW = "low";
  private static final double HOUR = 1;

  private PublishedTables() {}

  private static LevelBand onDemand(String level) {
    return moreThan(level, 1);
  }

  /** Once in so many hours to once in so many. */
  private static LevelBand once(String level, double often, double seldom) {
    return between(level, DAY / seldom, DAY / often);
  }

  static PublishedTable of2016() {
    return new PublishedTable(
        List.of(onDemand(HIGH), once(MEDIUM, WEEK, MONTH), once(LOW, MONTH, SIX_MONTHS)),
        List.of(
            lessThan(HIGH, HOUR), between(MEDIUM, WEEK, MONTH), between(LOW, MONTH, SIX_MONTHS)),
        List.of(between(HIGH, 0, 0.15), between(MEDIUM, 0.31, 0.45), between(LOW, 0.16, 0.30)),
        List.of(lessThan(HIGH, HOUR), lessThan(MEDIUM, DAY), lessThan(LOW, DAY)));
  }

  static PublishedTable of2017() {
    return new PublishedTable(
        List.of(onDemand(HIGH), once(MEDIUM, WEEK, MONTH), once(LOW, WEEK, MONTH)),
        List.of(lessThan(HIGH, HOUR), between(MEDIUM, WEEK, MONTH), between(LOW, WEEK, MONTH)),
        List.of(between(HIGH, 0, 0.15), between(MEDIUM, 0, 0.15), between(LOW, 0.31, 0.45)),
        List.of(lessThan(HIGH, HOUR), lessThan(MEDIUM, DAY), between(LOW, DAY, WEEK)));
  }

  static PublishedTable of2018() {
    return new PublishedTable(
        List.of(
            onDemand(ELITE),
            once(HIGH, HOUR, DAY),
            once(MEDIUM, WEEK, MONTH),
            once(LOW, WEEK, MONTH)),
        List.of(
            lessThan(ELITE, HOUR),
            between(HIGH, DAY, WEEK),
            between(MEDIUM, WEEK, MONTH),
            between(LOW, MONTH, SIX_MONTHS)),
        List.of(
            between(ELITE, 0, 0.15),
            between(HIGH, 0, 0.15),
            between(MEDIUM, 0, 0.15),
            between(LOW, 0.46, 0.60)),
        List.of(
            lessThan(ELITE, HOUR),
            lessThan(HIGH, DAY),
            lessThan(MEDIUM, DAY),
            between(LOW, WEEK, MONTH)));
  }

  static PublishedTable of2019() {
    return new PublishedTable(
        dailyToHalfYearly(),
        daysToMonths(),
        List.of(
            between(ELITE, 0, 0.15),
            between(HIGH, 0, 0.15),
            between(MEDIUM, 0, 0.15),
            between(LOW, 0.46, 0.60)),
        List.of(
            lessThan(ELITE, HOUR),
            lessThan(HIGH, DAY),
            lessThan(MEDIUM, DAY),
            between(LOW, WEEK, MONTH)));
  }

  static PublishedTable of2021() {
    return new PublishedTable(
        List.of(
            onDemand(ELITE),
            once(HIGH, WEEK, MONTH),
            once(MEDIUM, MONTH, SIX_MONTHS),
            lessThan(LOW, DAY / SIX_MONTHS)),
        List.of(
            lessThan(ELITE, HOUR),
            between(HIGH, DAY, WEEK),
            between(MEDIUM, MONTH, SIX_MONTHS),
            moreThan(LOW, SIX_MONTHS)),
        List.of(
            between(ELITE, 0, 0.15),
            between(HIGH, 0.16, 0.30),
            between(MEDIUM, 0.16, 0.30),
            between(LOW, 0.16, 0.30)),
        List.of(
            lessThan(ELITE, HOUR),
            lessThan(HIGH, DAY),
            between(MEDIUM, DAY, WEEK),
            moreThan(LOW, SIX_MONTHS)));
  }

  static PublishedTable of2022() {
    return new PublishedTable(
        List.of(onDemand(HIGH), once(MEDIUM, WEEK, MONTH), once(LOW, MONTH, SIX_MONTHS)),
        List.of(
            between(HIGH, DAY, WEEK),
            between(MEDIUM, WEEK, MONTH),
            between(LOW, MONTH, SIX_MONTHS)),
        List.of(between(HIGH, 0, 0.15), between(MEDIUM, 0.16, 0.30), between(LOW, 0.46, 0.60)),
        List.of(lessThan(HIGH, DAY), between(MEDIUM, DAY, WEEK), between(LOW, WEEK, MONTH)));
  }

  static PublishedTable of2023() {
    return PublishedTable.withPoints(
        List.of(
            onDemand(ELITE),
            once(HIGH, DAY, WEEK),
            once(MEDIUM, WEEK, MONTH),
            once(LOW, WEEK, MONTH)),
        List.of(
            lessThan(ELITE, DAY),
            between(HIGH, DAY, WEEK),
            between(MEDIUM, WEEK, MONTH),
            between(LOW, WEEK, MONTH)),
        List.of(
            lessThan(ELITE, HOUR),
            lessThan(HIGH, DAY),
            between(MEDIUM, DAY, WEEK),
            between(LOW, MONTH, SIX_MONTHS)),
        "elite 5 %, high 10 %, medium 15 %, low 64 %");
  }

  static PublishedTable of2024() {
    return PublishedTable.withPoints(
        dailyToHalfYearly(),
        daysToMonths(),
        List.of(
            lessThan(ELITE, HOUR),
            lessThan(HIGH, DAY),
            lessThan(MEDIUM, DAY),
            between(LOW, WEEK, MONTH)),
        "elite 5 %, high 20 %, medium 10 %, low 40 %");
  }

  private static ImmutableList<LevelBand> dailyToHalfYearly() {
    return ImmutableList.of(
        onDemand(ELITE),
        once(HIGH, DAY, WEEK),
        once(MEDIUM, WEEK, MONTH),
        once(LOW, MONTH, SIX_MONTHS));
  }

  private static ImmutableList<LevelBand> daysToMonths() {
    return ImmutableList.of(
        lessThan(ELITE, DAY),
        between(HIGH, DAY, WEEK),
        between(MEDIUM, WEEK, MONTH),
        between(LOW, MONTH, SIX_MONTHS));
  }
}
