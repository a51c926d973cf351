package dev.tandem.metrics.delivery.portfolio;

import static dev.tandem.metrics.delivery.portfolio.Portfolios.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryTolerance;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What explains the difference of two rates leads from one to the other, project by project and choice by choice. */
class DeliveryDifferenceProperties {

  private static List<DeliveredProject> projects(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> Portfolios.project(random, "p" + i, "signed"))
        .toList();
  }

  private static DeliveryRates rates(
      List<DeliveredProject> projects, DeliveryConvention convention) {
    return new DeliveryRates(
        convention,
        projects.stream()
            .map(project -> DeliveryVerdict.of(project, CALENDAR, convention))
            .toList());
  }

  @Property(tries = 300)
  void parts_leadFromOneRateToTheOther(@ForAll Random random) {
    List<DeliveredProject> projects = projects(random);
    DeliveryRates first = rates(projects, Portfolios.convention(random));
    DeliveryRates second = rates(projects, Portfolios.convention(random));
    DeliveryDifference difference = DeliveryDifference.between(first, second);
    Map<DeliveryQuestion, RateDifference> parts = difference.rates().stream()
        .collect(Collectors.toMap(RateDifference::question, each -> each));
    for (DeliveryQuestion question : DeliveryQuestion.values()) {
      RateDifference part = parts.get(question);
      if (part == null) {
        assertThat(second.rate(question)).isEqualTo(first.rate(question));
        continue;
      }
      assertThat(part.first()).isEqualTo(first.rate(question));
      assertThat(part.second()).isEqualTo(second.rate(question));
      Set<String> met = ids(first.evidence().met(question));
      met.removeAll(part.metOnlyFirst());
      met.addAll(part.metOnlySecond());
      assertThat(met).isEqualTo(ids(second.evidence().met(question)));
      assertThat(part.because()).as("%s", part).isNotEmpty();
    }
  }

  private static Set<String> ids(List<DeliveryVerdict> verdicts) {
    return verdicts.stream()
        .map(verdict -> verdict.project().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One tolerance at a time changes the questions that say so, and no others. */
  @Property(tries = 300)
  void because_namesEveryChoiceThatMatters(@ForAll Random random) {
    List<DeliveredProject> projects = projects(random);
    DeliveryConvention before = Portfolios.convention(random);
    DeliveryTolerance old = before.tolerance();
    DeliveryTolerance other = Portfolios.convention(random).tolerance();
    List<DeliveryTolerance> steps = List.of(
        new DeliveryTolerance(
            other.timeShare(),
            old.costShare(),
            old.scopeShare(),
            old.escapedShare(),
            old.reworkShare()),
        new DeliveryTolerance(
            old.timeShare(),
            other.costShare(),
            old.scopeShare(),
            old.escapedShare(),
            old.reworkShare()),
        new DeliveryTolerance(
            old.timeShare(),
            old.costShare(),
            other.scopeShare(),
            old.escapedShare(),
            old.reworkShare()),
        new DeliveryTolerance(
            old.timeShare(),
            old.costShare(),
            old.scopeShare(),
            other.escapedShare(),
            old.reworkShare()),
        new DeliveryTolerance(
            old.timeShare(),
            old.costShare(),
            old.scopeShare(),
            old.escapedShare(),
            other.reworkShare()));
    for (DeliveryTolerance step : steps) {
      DeliveryDifference difference = DeliveryDifference.between(
          rates(projects, before), rates(projects, before.withTolerance(step)));
      for (RateDifference rate : difference.rates()) {
        assertThat(rate.because())
            .as("%s", rate)
            .isEqualTo(difference.choices())
            .hasSize(1);
      }
    }
  }

  @Property(tries = 100)
  void difference_fromItself_isNothing(@ForAll Random random) {
    DeliveryRates rates = rates(projects(random), Portfolios.convention(random));
    DeliveryDifference none = DeliveryDifference.between(rates, rates);
    assertThat(none.choices()).isEmpty();
    assertThat(none.rates()).isEmpty();
    assertThat(none.projects()).isEmpty();
  }
}
