package dev.tandem.metrics.prioritisation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on choices, with what the pages say about their results. */
class ChoiceGuideTest {

  @Test
  void maxDiff() {
    List<MaxDiffTask> tasks = List.of(
        new MaxDiffTask(List.of("search", "export", "themes"), "search", "themes"),
        new MaxDiffTask(List.of("search", "export", "themes"), "search", "export"),
        new MaxDiffTask(List.of("search", "export", "themes"), "export", "search"),
        new MaxDiffTask(List.of("search", "export", "themes"), "themes", "export"));
    MaxDiffCounts counts = MaxDiff.count(tasks);
    ChoiceFit fit = MaxDiff.fit(tasks);
    assertThat(counts.score("search")).isEqualTo(Score.of(0.25));
    assertThat(counts.score("themes")).isEqualTo(Score.ZERO);
    assertThat(counts.score("export")).isEqualTo(Score.of(-0.25));
    ChoiceFit.Estimated utilities = fit.estimated().orElseThrow();
    assertThat(utilities.utility("search")).isCloseTo(0.26, within(0.005));
    assertThat(utilities.utility("themes")).isCloseTo(0, within(1e-9));
    assertThat(utilities.utility("export")).isCloseTo(-0.26, within(0.005));
  }

  @Test
  void bradleyTerry() {
    ChoiceFit fit = BradleyTerry.withDefaults()
        .fit(List.of(
            Duel.of("search", "export", 30, 10),
            Duel.of("export", "themes", 20, 12),
            Duel.of("search", "themes", 25, 5)));
    ChoiceFit.Estimated utilities = fit.estimated().orElseThrow();
    double better = utilities.probability("search", "themes");
    boolean separable = utilities.isSeparable("export", "themes", 0.95);
    assertThat(better).isCloseTo(0.83, within(0.005));
    assertThat(separable).isFalse();
  }
}
