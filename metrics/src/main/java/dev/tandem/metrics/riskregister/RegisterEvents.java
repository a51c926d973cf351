package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What of a register is added up: its pending risks at a stage, in groups that are independent of each other. */
final class RegisterEvents {

  private final RegisterConvention convention;
  private final ImmutableList<Event> events;
  private final ImmutableList<Group> groups;

  private RegisterEvents(RegisterConvention convention, List<Event> events, List<Group> groups) {
    this.convention = convention;
    this.events = ImmutableList.copyOf(events);
    this.groups = ImmutableList.copyOf(groups);
  }

  /** Returns the events of a register, each risk at the stage of the convention. */
  static RegisterEvents of(RegisterModel model, RegisterConvention convention) {
    return of(model, convention, risk -> convention.stage() == ResponseStage.RESIDUAL);
  }

  /** Returns the events of a register, risks after their responses where {@code residual} says so. */
  static RegisterEvents of(
      RegisterModel model, RegisterConvention convention, Predicate<RiskId> residual) {
    Map<RiskId, RiskId> primaries = new HashMap<>();
    model.secondaryRisks().forEach(link -> primaries.put(link.secondary(), link.primary()));
    List<Event> events = new ArrayList<>();
    for (Risk risk : model.register().risks()) {
      RiskId primary = primaries.getOrDefault(risk.id(), risk.id());
      boolean isThere = primary.equals(risk.id()) || residual.test(primary);
      if (risk.state().isPending() && isThere) {
        ResponseStage stage =
            residual.test(risk.id()) ? ResponseStage.RESIDUAL : ResponseStage.INHERENT;
        events.add(event(risk, stage.assessment(risk), convention.measure()));
      }
    }
    return new RegisterEvents(convention, events, groups(model, events));
  }

  private static Event event(Risk risk, RiskAssessment assessment, ImpactMeasure measure) {
    return new Event(
        risk.id(),
        risk.title(),
        risk.kind(),
        risk.inherent().probability(),
        assessment.probability(),
        measure.impact(assessment),
        measure.sign());
  }

  private static List<Group> groups(RegisterModel model, List<Event> events) {
    Map<RiskId, Event> byId = new LinkedHashMap<>();
    events.forEach(event -> byId.put(event.id(), event));
    Set<RiskId> driven = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    for (SharedDriver driver : model.drivers()) {
      List<Event> with = new ArrayList<>();
      List<Event> without = new ArrayList<>();
      driver.given().forEach((id, given) -> {
        Event event = byId.get(id);
        if (event != null) {
          driven.add(id);
          with.add(event.given(given));
          without.add(event.given(otherwise(driver, event, given)));
        }
      });
      groups.add(new Group(driver.probability(), with, without));
    }
    events.stream()
        .filter(event -> !driven.contains(event.id()))
        .forEach(event -> groups.add(new Group(1, List.of(event), List.of())));
    return groups;
  }

  private static double otherwise(SharedDriver driver, Event event, double given) {
    double q = driver.probability();
    double otherwise = driver.otherwise(event.inherent(), given);
    if (otherwise < 0 || otherwise > 1) {
      double least = Math.max(0, (event.inherent() - (1 - q)) / q);
      double most = Math.min(1, event.inherent() / q);
      throw new IllegalArgumentException("probability given driver " + driver.name()
          + " must leave that in all at "
          + event.inherent() + ", so be from " + least + " to " + most + ": " + given
          + ", risk " + event.id() + ". Change one of the two, or the driver's own, " + q + ".");
    }
    return otherwise;
  }

  RegisterConvention convention() {
    return convention;
  }

  ImmutableList<Event> events() {
    return events;
  }

  ImmutableList<Group> groups() {
    return groups;
  }

  /** Returns mean and variance of all events of a kind together. */
  Exposure total(Predicate<Event> wanted) {
    Exposure total = Exposure.NONE;
    for (Group group : groups) {
      total = total.plusIndependent(group.exposure(wanted));
    }
    return total;
  }

  /** Returns the mean in decimals, in which 0.1 + 0.7 is 0.8, so that a total which is the mean counts as at most the mean. */
  BigDecimal decimalMean() {
    BigDecimal mean = BigDecimal.ZERO;
    for (Event event : events) {
      mean = mean.add(BigDecimal.valueOf(event.probability())
          .multiply(BigDecimal.valueOf(event.sign() * event.impact().mean())));
    }
    return mean;
  }

  /** Returns the probability that no event of a kind occurs. */
  double noneOf(RiskKind kind) {
    double none = 1;
    for (Group group : groups) {
      none *= group.weight() * Group.noneOf(kind, group.with())
          + (1 - group.weight()) * Group.noneOf(kind, group.without());
    }
    return none;
  }

  /**
   * A risk as it is added up.
   *
   * @param id the risk
   * @param title the event
   * @param kind threat or opportunity
   * @param inherent how likely it is before any response
   * @param probability how likely it is
   * @param impact what it adds, before the sign
   * @param sign 1 or -1
   */
  record Event(
      RiskId id,
      String title,
      RiskKind kind,
      double inherent,
      double probability,
      Estimate impact,
      int sign) {

    /** This event where it would have another probability before responses, which change that by the same factor. */
    Event given(double inherentGiven) {
      double now = inherent == 0 ? probability : inherentGiven * (probability / inherent);
      checkArgument(
          now <= 1,
          "response must not raise a risk above 1 under its driver: %s, risk %s. Correct the residual, or leave the driver out.",
          now,
          id);
      return new Event(id, title, kind, inherent, now, impact, sign);
    }

    Exposure exposure() {
      Exposure assessed = Exposure.of(probability, impact);
      return new Exposure(sign * assessed.mean() + 0.0, assessed.variance());
    }
  }

  /**
   * Risks that depend on nothing outside the group, and given the group's driver not on each other either.
   *
   * @param weight the probability of the driver; 1 without a driver
   * @param with the risks while the driver is at work
   * @param without the risks otherwise
   */
  record Group(double weight, List<Event> with, List<Event> without) {

    Group {
      with = ImmutableList.copyOf(with);
      without = ImmutableList.copyOf(without);
    }

    /** By the law of total variance: the mean of the variances, and the variance of the means. */
    Exposure exposure(Predicate<Event> wanted) {
      Exposure first = sum(with, wanted);
      if (weight == 1) {
        return first;
      }
      Exposure second = sum(without, wanted);
      double apart = first.mean() - second.mean();
      return new Exposure(
          weight * first.mean() + (1 - weight) * second.mean(),
          weight * first.variance()
              + (1 - weight) * second.variance()
              + weight * (1 - weight) * apart * apart);
    }

    private static Exposure sum(List<Event> events, Predicate<Event> wanted) {
      return events.stream()
          .filter(wanted)
          .map(Event::exposure)
          .reduce(Exposure.NONE, Exposure::plusIndependent);
    }

    private static double noneOf(RiskKind kind, List<Event> events) {
      double none = 1;
      for (Event event : events) {
        none *= event.kind() == kind ? 1 - event.probability() : 1;
      }
      return none;
    }
  }
}
