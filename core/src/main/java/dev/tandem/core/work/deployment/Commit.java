package dev.tandem.core.work.deployment;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Objects;

/**
 * A commit that a deployment brought to its environment.
 *
 * @param id its hash, or another id unique in its repository; not blank
 * @param time when it was written
 * @param change the pull or merge request that it came with; empty if none or unknown
 */
public record Commit(String id, Instant time, String change) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public Commit {
    checkArgument(!id.isBlank(), "commit id must not be blank: \"%s\". Give its hash.", id);
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(change, "change");
  }

  /**
   * {@return a commit of no known change}
   *
   * @param id its hash; not blank
   * @param time when it was written
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Commit of(String id, Instant time) {
    return new Commit(id, time, "");
  }
}
