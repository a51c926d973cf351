package dev.tandem.metrics.prioritisation.selection.planning;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says of postponed features why no release could ever hold them. */
final class PlanFindings {

  private PlanFindings() {}

  static ImmutableList<Finding> of(List<PlannedRelease> releases, List<PlannedFeature> postponed) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (PlannedFeature feature : postponed) {
      feature
          .effort()
          .forEach((team, effort) -> reason(releases, team, effort)
              .ifPresent(reason -> findings.add(new Finding(feature.id(), reason))));
    }
    return findings.build();
  }

  private static Optional<String> reason(
      List<PlannedRelease> releases, String team, BigDecimal effort) {
    if (effort.signum() == 0) {
      return Optional.empty();
    }
    Optional<BigDecimal> greatest = releases.stream()
        .filter(release -> release.capacity().containsKey(team))
        .map(release -> release.capacity().get(team))
        .reduce(BigDecimal::max);
    if (greatest.isEmpty()) {
      return Optional.of("no release states a capacity of team \"" + team
          + "\". Add it to a release, or correct the name.");
    }
    return greatest
        .filter(capacity -> capacity.compareTo(effort) < 0)
        .map(capacity ->
            "takes " + ScaledAmounts.plain(effort).toPlainString() + " of team \"" + team
                + "\", of which no release has more than "
                + ScaledAmounts.plain(capacity).toPlainString()
                + ". Divide it, or raise a capacity.");
  }
}
