package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Takes in deployments and incidents, and counts the metrics of DORA in any window, by any convention.
 *
 * <p>It keeps what it is given, so that which deployment an incident belongs to does not depend on the window, and two conventions can be
 * compared on the same data. The same deployment or incident may come several times, as it goes on: what has ended replaces what had not,
 * what ended later replaces what ended earlier. Order of arrival and partition do not matter.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. What {@link #snapshot} gives may be shared.
 *
 * <pre>{@code
 * DoraAccumulator accumulator = new DoraAccumulator();
 * history.deployments().forEach(accumulator::add);
 * history.incidents().forEach(accumulator::add);
 * DoraMetrics metrics = accumulator.snapshot(DoraConvention.standard(zone), quarter, now);
 * metrics.changeFailureRate();
 * }</pre>
 */
public final class DoraAccumulator {

  private static final String KIND = "deployments and incidents";
  private static final int VERSION = 1;

  /** What is known later wins; of equal ends the text decides, so that no order of arrival does. */
  private static final Comparator<Deployment> LATER = Comparator.comparing(
          (Deployment deployment) -> deployment.result() != DeploymentResult.RUNNING)
      .thenComparing(deployment -> deployment.finished().orElse(deployment.started()))
      .thenComparing(Deployment::toString);

  private static final Comparator<Incident> LATER_INCIDENT = Comparator.comparing(
          (Incident incident) -> incident.restored().isPresent())
      .thenComparing(incident -> incident.restored().orElse(incident.opened()))
      .thenComparing(Incident::toString);

  private final Map<String, Deployment> deployments = new TreeMap<>();
  private final Map<String, Incident> incidents = new TreeMap<>();

  /** Starts without deployments and incidents. */
  public DoraAccumulator() {}

  /**
   * {@return an accumulator of what a team's tools recorded}
   *
   * @param history the history, whose items do not matter
   */
  public static DoraAccumulator of(WorkHistory history) {
    DoraAccumulator accumulator = new DoraAccumulator();
    history.deployments().forEach(accumulator::add);
    history.incidents().forEach(accumulator::add);
    return accumulator;
  }

  /** {@return a collector of deployments; add incidents to what it gives, or combine it with the accumulator of these} */
  public static Collector<Deployment, ?, DoraAccumulator> collector() {
    return Collector.of(
        DoraAccumulator::new,
        DoraAccumulator::add,
        DoraAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a deployment, or what has become of it.
   *
   * @param deployment the deployment
   */
  public void add(Deployment deployment) {
    deployments.merge(
        deployment.id().value(),
        deployment,
        (before, now) -> LATER.compare(before, now) < 0 ? now : before);
  }

  /**
   * Takes in an incident, or what has become of it.
   *
   * @param incident the incident
   */
  public void add(Incident incident) {
    incidents.merge(
        incident.id().value(),
        incident,
        (before, now) -> LATER_INCIDENT.compare(before, now) < 0 ? now : before);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if {@code other} is this accumulator
   */
  public DoraAccumulator combine(DoraAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the deployments.");
    other.deployments.values().forEach(this::add);
    other.incidents.values().forEach(this::add);
    return this;
  }

  /**
   * {@return the metrics of a window}
   *
   * @param convention the choices
   * @param window the days
   * @param asOf up to when the data are known to be there; what happened later is not seen
   */
  public DoraMetrics snapshot(DoraConvention convention, DateRange window, Instant asOf) {
    return evidence(convention, window, asOf).metrics();
  }

  /**
   * {@return the metrics of a window with the rows behind them}
   *
   * @param convention the choices
   * @param window the days
   * @param asOf up to when the data are known to be there; what happened later is not seen
   */
  public DoraEvidence evidence(DoraConvention convention, DateRange window, Instant asOf) {
    Objects.requireNonNull(window, "window");
    return new DoraCount(convention, window, asOf).count(deployments.values(), incidents.values());
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(deployments.size());
    deployments.values().forEach(deployment -> DoraCodec.write(out, deployment));
    out.putInt(incidents.size());
    incidents.values().forEach(incident -> DoraCodec.write(out, incident));
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static DoraAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      DoraAccumulator accumulator = new DoraAccumulator();
      for (Deployment deployment : DoraCodec.readDeployments(in)) {
        accumulator.add(deployment);
      }
      ImmutableList<Incident> incidents = DoraCodec.readIncidents(in);
      incidents.forEach(accumulator::add);
      return accumulator;
    });
  }

  /** {@return how many deployments and incidents there are} */
  @Override
  public String toString() {
    return deployments.size() + " deployments, " + incidents.size() + " incidents";
  }
}
