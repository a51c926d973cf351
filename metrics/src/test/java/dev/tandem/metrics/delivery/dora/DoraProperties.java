package dev.tandem.metrics.delivery.dora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws that every accumulator keeps, over random histories of two teams. */
class DoraProperties {

  private static final DateRange WINDOW =
      DateRange.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 20));
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static List<Object> events(Random random, String team) {
    List<Object> events = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Instant end = START.plus(Duration.ofMinutes(random.nextInt(40_000)));
      String id = team + random.nextInt(9);
      Deployment deployment = Deployment.of(id, "e" + random.nextInt(2), end, end)
          .withTeam(ResourceId.of(team))
          .withPurpose(any(random, DeploymentPurpose.values()))
          .withResult(any(
              random,
              DeploymentResult.SUCCEEDED,
              DeploymentResult.FAILED,
              DeploymentResult.CANCELLED));
      for (int c = random.nextInt(4); c > 0; c--) {
        deployment = deployment.withCommit(new Commit(
            "c" + c, end.plusSeconds(random.nextInt(20_000) - 15_000L), "p" + random.nextInt(2)));
      }
      events.add(deployment);
      Instant opened = START.plus(Duration.ofMinutes(random.nextInt(40_000)));
      Incident incident = Incident.open(team + "i" + i, opened).withTeam(ResourceId.of(team));
      incident = random.nextBoolean()
          ? incident.withRestored(opened.plusSeconds(random.nextInt(90_000)))
          : incident;
      events.add(random.nextBoolean() ? incident.withDeployment(DeploymentId.of(id)) : incident);
    }
    return events;
  }

  private static DoraAccumulator of(List<Object> events) {
    DoraAccumulator accumulator = new DoraAccumulator();
    for (Object event : events) {
      if (event instanceof Deployment deployment) {
        accumulator.add(deployment);
      } else {
        accumulator.add((Incident) event);
      }
    }
    return accumulator;
  }

  @SafeVarargs
  private static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  private static DoraConvention convention(Random random) {
    DoraConvention convention = DoraConvention.standard(ZoneOffset.UTC)
        .withFailure(any(random, FailureRule.values()))
        .withLeadTime(any(random, LeadTimeRule.values()))
        .withRecovery(any(random, RecoveryRule.values()));
    return switch (random.nextInt(3)) {
      case 0 -> convention.withAttribution(IncidentAttribution.stated());
      case 1 -> convention.withAttribution(IncidentAttribution.latestWithin(Duration.ofDays(3)));
      default -> convention.withEnvironments("e1");
    };
  }

  private static Instant asOf(Random random) {
    return START.plus(Duration.ofDays(15 + random.nextInt(20)));
  }

  @Property(tries = 100)
  void order_andSplit_andBytes_doNotMatter(@ForAll Random random) {
    List<Object> events = events(random, "red");
    List<Object> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(events.size());
    DoraAccumulator whole = of(events);
    DoraAccumulator parts = of(shuffled.subList(0, cut))
        .combine(
            DoraAccumulator.fromBytes(of(shuffled.subList(cut, shuffled.size())).toBytes()));
    assertThat(parts.toBytes()).isEqualTo(whole.toBytes());
    DoraConvention convention = convention(random);
    Instant asOf = asOf(random);
    assertThat(DoraAccumulator.fromBytes(parts.toBytes()).evidence(convention, WINDOW, asOf))
        .isEqualTo(whole.evidence(convention, WINDOW, asOf));
  }

  @Property(tries = 100)
  void metrics_ofTeams_addUp(@ForAll Random random) {
    DoraAccumulator red = of(events(random, "red"));
    DoraAccumulator blue = of(events(random, "blue"));
    DoraConvention convention = convention(random);
    Instant asOf = asOf(random);
    DoraMetrics apart =
        red.snapshot(convention, WINDOW, asOf).plus(blue.snapshot(convention, WINDOW, asOf));
    assertThat(red.combine(blue).snapshot(convention, WINDOW, asOf)).isEqualTo(apart);
  }

  @Property(tries = 100)
  void failureRate_ofDeployments_isNeverAboveOne(@ForAll Random random) {
    DoraConvention convention = DoraConvention.standard(ZoneOffset.UTC)
        .withFailure(any(random, FailureRule.INCIDENT, FailureRule.INCIDENT_OR_FAILED_RUN));
    DoraMetrics metrics = of(events(random, "red")).snapshot(convention, WINDOW, asOf(random));
    assertThat(metrics.changeFailureRate().value().orElse(0)).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void attribution_isTheSameInEveryWindow(@ForAll Random random) {
    DoraAccumulator accumulator = of(events(random, "red"));
    DoraConvention convention = convention(random);
    Instant asOf = asOf(random);
    DateRange all = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1));
    List<DeploymentRow> inAll = accumulator.evidence(convention, all, asOf).deployments();
    assertThat(inAll).containsAll(accumulator.evidence(convention, WINDOW, asOf).deployments());
  }
}
