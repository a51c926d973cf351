package dev.tandem.metrics.delivery.portfolio;

import dev.tandem.metrics.delivery.DeliveredProject;
import java.util.Comparator;

/** A project and the baseline against which it is measured, by id and then by name. */
record ProjectKey(String id, String baseline) implements Comparable<ProjectKey> {

  /** Two lengths of texts, and how many records. */
  static final int LEAST_BYTES = 12;

  private static final Comparator<ProjectKey> ORDER =
      Comparator.comparing(ProjectKey::id).thenComparing(ProjectKey::baseline);

  static ProjectKey of(DeliveredProject project) {
    return new ProjectKey(project.id(), project.baseline());
  }

  @Override
  public int compareTo(ProjectKey other) {
    return ORDER.compare(this, other);
  }
}
