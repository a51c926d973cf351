package dev.tandem.core.work.deployment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change is brought to an environment.
 *
 * <p>The fields are those on which DevLake's webhooks, GitHub deployments, GitLab and Argo agree.
 *
 * @param id identifies it within its history
 * @param environment where to, as the tool names it, for example {@code PRODUCTION}; not blank
 * @param team whose it is; empty if not recorded
 * @param started when it began
 * @param finished when it ended, not before {@code started}; empty exactly while it runs
 * @param result how it ended
 * @param purpose why, as far as the tools say
 * @param commits what it brought, in the order stated; empty if not recorded
 */
public record Deployment(
    DeploymentId id,
    String environment,
    Optional<ResourceId> team,
    Instant started,
    Optional<Instant> finished,
    DeploymentResult result,
    DeploymentPurpose purpose,
    List<Commit> commits) {

  /**
   * Copies the commits and checks the times.
   *
   * @throws IllegalArgumentException if {@code environment} is blank, {@code finished} is before {@code started}, or there is an end of a
   *     running deployment or none of another
   */
  public Deployment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(purpose, "purpose");
    commits = ImmutableList.copyOf(commits);
    checkArgument(
        !environment.isBlank(),
        "environment of deployment %s must not be blank: \"%s\". Say where it went.",
        id,
        environment);
    checkArgument(
        finished.isPresent() == (result != DeploymentResult.RUNNING),
        "deployment %s must have an end unless it runs: %s, %s. Correct one of the two.",
        id,
        result,
        finished.map(Instant::toString).orElse("no end"));
    checkArgument(
        finished.isEmpty() || !finished.get().isBefore(started),
        "end of deployment %s must not be before its start: %s, start %s. Swap the two times.",
        id,
        finished.map(Instant::toString).orElse(""),
        started);
  }

  /**
   * {@return a deployment that succeeded, of no recorded team, purpose and commits}
   *
   * @param id identifies it within its history; not blank
   * @param environment where to; not blank
   * @param started when it began
   * @param finished when it ended, not before {@code started}
   * @throws IllegalArgumentException if {@code id} or {@code environment} is blank, or {@code finished} is before {@code started}
   */
  public static Deployment of(String id, String environment, Instant started, Instant finished) {
    return new Deployment(
        DeploymentId.of(id),
        environment,
        Optional.empty(),
        started,
        Optional.of(finished),
        DeploymentResult.SUCCEEDED,
        DeploymentPurpose.UNKNOWN,
        ImmutableList.of());
  }

  /**
   * {@return a deployment that has begun and not ended, of no recorded team, purpose and commits}
   *
   * @param id identifies it within its history; not blank
   * @param environment where to; not blank
   * @param started when it began
   * @throws IllegalArgumentException if {@code id} or {@code environment} is blank
   */
  public static Deployment running(String id, String environment, Instant started) {
    return new Deployment(
        DeploymentId.of(id),
        environment,
        Optional.empty(),
        started,
        Optional.empty(),
        DeploymentResult.RUNNING,
        DeploymentPurpose.UNKNOWN,
        ImmutableList.of());
  }

  /**
   * {@return this deployment of a team}
   *
   * @param newTeam whose it is
   */
  public Deployment withTeam(ResourceId newTeam) {
    return new Deployment(
        id, environment, Optional.of(newTeam), started, finished, result, purpose, commits);
  }

  /**
   * {@return this deployment with another result, for one that has ended}
   *
   * @param newResult how it ended
   * @throws IllegalArgumentException if this one runs and the result is another, or the other way round
   */
  public Deployment withResult(DeploymentResult newResult) {
    return new Deployment(id, environment, team, started, finished, newResult, purpose, commits);
  }

  /**
   * {@return this deployment with another purpose}
   *
   * @param newPurpose why
   */
  public Deployment withPurpose(DeploymentPurpose newPurpose) {
    return new Deployment(id, environment, team, started, finished, result, newPurpose, commits);
  }

  /**
   * {@return this deployment with one more commit}
   *
   * @param commit what it brought
   */
  public Deployment withCommit(Commit commit) {
    ImmutableList<Commit> longer =
        ImmutableList.<Commit>builder().addAll(commits).add(commit).build();
    return new Deployment(id, environment, team, started, finished, result, purpose, longer);
  }
}
