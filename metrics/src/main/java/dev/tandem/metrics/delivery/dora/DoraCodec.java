package dev.tandem.metrics.delivery.dora;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.core.work.deployment.IncidentId;
import dev.tandem.metrics.state.InstantCodec;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Optional;

/** Deployments and incidents as bytes, in ascending order of their ids. */
final class DoraCodec {

  /** Three lengths of texts, a start, an end, and how many commits. */
  private static final int LEAST_DEPLOYMENT_BYTES = 40;

  private static final int LEAST_INCIDENT_BYTES = 20;
  private static final int LEAST_COMMIT_BYTES = 20;

  private DoraCodec() {}

  static void write(StateWriter out, Deployment deployment) {
    out.putText(deployment.id().value());
    out.putText(deployment.environment());
    write(out, deployment.team().map(ResourceId::value));
    InstantCodec.write(out, deployment.started());
    writeTime(out, deployment.finished());
    out.putEnum(deployment.result());
    out.putEnum(deployment.purpose());
    out.putInt(deployment.commits().size());
    for (Commit commit : deployment.commits()) {
      out.putText(commit.id());
      InstantCodec.write(out, commit.time());
      out.putText(commit.change());
    }
  }

  static void write(StateWriter out, Incident incident) {
    out.putText(incident.id().value());
    write(out, incident.team().map(ResourceId::value));
    InstantCodec.write(out, incident.opened());
    writeTime(out, incident.restored());
    write(out, incident.deployment().map(DeploymentId::value));
  }

  static ImmutableList<Deployment> readDeployments(StateReader in) {
    ImmutableList.Builder<Deployment> deployments = ImmutableList.builder();
    String last = "";
    for (int left = in.count("deployments", LEAST_DEPLOYMENT_BYTES); left > 0; left--) {
      String id = in.getText();
      in.check(id.compareTo(last) > 0, "have its deployments in ascending order");
      last = id;
      deployments.add(readDeployment(id, in));
    }
    return deployments.build();
  }

  private static Deployment readDeployment(String id, StateReader in) {
    return new Deployment(
        DeploymentId.of(id),
        in.getText(),
        readText(in).map(ResourceId::of),
        InstantCodec.read(in),
        readTime(in),
        in.getEnum(DeploymentResult.class),
        in.getEnum(DeploymentPurpose.class),
        readCommits(in));
  }

  private static ImmutableList<Commit> readCommits(StateReader in) {
    ImmutableList.Builder<Commit> commits = ImmutableList.builder();
    for (int left = in.count("commits", LEAST_COMMIT_BYTES); left > 0; left--) {
      commits.add(new Commit(in.getText(), InstantCodec.read(in), in.getText()));
    }
    return commits.build();
  }

  static ImmutableList<Incident> readIncidents(StateReader in) {
    ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
    String last = "";
    for (int left = in.count("incidents", LEAST_INCIDENT_BYTES); left > 0; left--) {
      String id = in.getText();
      in.check(id.compareTo(last) > 0, "have its incidents in ascending order");
      last = id;
      incidents.add(new Incident(
          IncidentId.of(id),
          readText(in).map(ResourceId::of),
          InstantCodec.read(in),
          readTime(in),
          readText(in).map(DeploymentId::of)));
    }
    return incidents.build();
  }

  private static void writeTime(StateWriter out, Optional<Instant> time) {
    out.putBoolean(time.isPresent());
    time.ifPresent(present -> InstantCodec.write(out, present));
  }

  private static Optional<Instant> readTime(StateReader in) {
    return in.getBoolean() ? Optional.of(InstantCodec.read(in)) : Optional.empty();
  }

  private static void write(StateWriter out, Optional<String> text) {
    out.putBoolean(text.isPresent());
    text.ifPresent(out::putText);
  }

  private static Optional<String> readText(StateReader in) {
    return in.getBoolean() ? Optional.of(in.getText()) : Optional.empty();
  }
}
