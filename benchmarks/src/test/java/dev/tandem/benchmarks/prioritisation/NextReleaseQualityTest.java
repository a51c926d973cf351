package dev.tandem.benchmarks.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ReleaseChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The bars on the published instances, which are not part of the project: name their directory by {@code -Dtandem.nrp=…}. */
class NextReleaseQualityTest {

  @Test
  @EnabledIfSystemProperty(named = "tandem.nrp", matches = ".+")
  void run_publishedInstances_areWithinTheBars() throws IOException {
    List<PublishedRelease> releases =
        PublishedRelease.read(Path.of(System.getProperty("tandem.nrp")));
    int withinOnePercent = 0;
    for (PublishedRelease release : releases) {
      ReleaseChoice choice = NextRelease.withCapacity(release.budget()).run(release.candidates());
      long value = choice.value().longValueExact();
      assertThat(choice.bound().longValueExact())
          .as(release.instance())
          .isGreaterThanOrEqualTo(release.optimum());
      assertThat(value).as(release.instance()).isBetween(release.bestOfPeer(), release.optimum());
      if (release.instance().startsWith("nrp-")) {
        assertThat(choice.gap()).as(release.instance()).isLessThanOrEqualTo(0.0035);
      }
      withinOnePercent += value >= 0.99 * release.optimum() ? 1 : 0;
    }
    assertThat(releases).isNotEmpty();
    assertThat(withinOnePercent).isGreaterThanOrEqualTo((int) Math.ceil(0.8 * releases.size()));
  }
}
