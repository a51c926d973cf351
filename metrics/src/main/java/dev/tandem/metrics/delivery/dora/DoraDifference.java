package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.IncidentId;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Why the same history gives two sets of DORA metrics: the choices that differ, and whom they concern.
 *
 * @param first what produced the first metrics
 * @param second what produced the second metrics
 * @param countedByFirst deployments that only the first counts
 * @param countedBySecond deployments that only the second counts
 * @param failedByFirst deployments that both count and only the first calls failed
 * @param failedBySecond deployments that both count and only the second calls failed
 * @param otherLeadTimes deployments that both count with other lead times
 * @param movedIncidents incidents of the window that belong to different deployments
 */
public record DoraDifference(
    MethodStatement first,
    MethodStatement second,
    List<DeploymentId> countedByFirst,
    List<DeploymentId> countedBySecond,
    List<DeploymentId> failedByFirst,
    List<DeploymentId> failedBySecond,
    List<DeploymentId> otherLeadTimes,
    List<IncidentId> movedIncidents) {

  /** Copies the lists. */
  public DoraDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    countedByFirst = ImmutableList.copyOf(countedByFirst);
    countedBySecond = ImmutableList.copyOf(countedBySecond);
    failedByFirst = ImmutableList.copyOf(failedByFirst);
    failedBySecond = ImmutableList.copyOf(failedBySecond);
    otherLeadTimes = ImmutableList.copyOf(otherLeadTimes);
    movedIncidents = ImmutableList.copyOf(movedIncidents);
  }

  /**
   * {@return the difference of two conventions on the same history}
   *
   * @param first the evidence under the first convention
   * @param second the evidence under the second convention
   * @throws IllegalArgumentException if windows or as of differ
   */
  public static DoraDifference between(DoraEvidence first, DoraEvidence second) {
    checkArgument(
        first.metrics().window().equals(second.metrics().window())
            && first.metrics().asOf().equals(second.metrics().asOf()),
        "evidence must be of one window as of one instant: %s, %s and %s, %s. Count both alike.",
        first.metrics().window(),
        first.metrics().asOf(),
        second.metrics().window(),
        second.metrics().asOf());
    Map<DeploymentId, DeploymentRow> left = byId(first);
    Map<DeploymentId, DeploymentRow> right = byId(second);
    return new DoraDifference(
        first.metrics().statement(),
        second.metrics().statement(),
        ids(left, id -> !right.containsKey(id)),
        ids(right, id -> !left.containsKey(id)),
        both(left, right, (one, two) -> one.failed() > 0 && two.failed() == 0),
        both(left, right, (one, two) -> one.failed() == 0 && two.failed() > 0),
        both(left, right, (one, two) -> !one.leadSeconds().equals(two.leadSeconds())),
        moved(first, second));
  }

  private static Map<DeploymentId, DeploymentRow> byId(DoraEvidence evidence) {
    Map<DeploymentId, DeploymentRow> rows = new LinkedHashMap<>();
    evidence.deployments().forEach(row -> rows.put(row.deployment(), row));
    return rows;
  }

  private static List<DeploymentId> ids(
      Map<DeploymentId, DeploymentRow> rows, Predicate<DeploymentId> wanted) {
    return rows.keySet().stream().filter(wanted).toList();
  }

  private static List<DeploymentId> both(
      Map<DeploymentId, DeploymentRow> left,
      Map<DeploymentId, DeploymentRow> right,
      BiPredicate<DeploymentRow, DeploymentRow> wanted) {
    return left.values().stream()
        .filter(row -> Optional.ofNullable(right.get(row.deployment()))
            .filter(other -> wanted.test(row, other))
            .isPresent())
        .map(DeploymentRow::deployment)
        .toList();
  }

  private static List<IncidentId> moved(DoraEvidence first, DoraEvidence second) {
    Map<IncidentId, Optional<DeploymentId>> before = new LinkedHashMap<>();
    first.incidents().forEach(row -> before.put(row.incident(), row.deployment()));
    return second.incidents().stream()
        .filter(
            row -> !row.deployment().equals(before.getOrDefault(row.incident(), row.deployment())))
        .map(IncidentRow::incident)
        .toList();
  }

  /** {@return the choices that differ, which come before all cases} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /** {@return the choices that differ, and the deployments and incidents that they concern} */
  @Override
  public String toString() {
    return choices() + "\ncounted only by the first " + countedByFirst + ", by the second "
        + countedBySecond + "\nfailed only by the first " + failedByFirst + ", by the second "
        + failedBySecond + "\nother lead times " + otherLeadTimes + ", incidents moved "
        + movedIncidents;
  }
}
