package dev.tandem.metrics.prioritisation.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Score;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippet of the page on the vendors' formulas, with what the page says about its result. */
class VendorGuideTest {

  @Test
  void vendorFormulas() {
    JiraField impact =
        new JiraField("impact", 1, ImmutableMap.of("sso", 5.0, "export", 1.0, "themes", -5.0));
    Map<String, Score> normalised = impact.normalised();
    assertThat(normalised.values()).containsExactly(Score.of(100), Score.of(60), Score.ZERO);
  }

  @Test
  void vendorFormulas_contradictoryExample_isAsTheRuleSays() {
    JiraField field = new JiraField("impact", 1, ImmutableMap.of("a", -5.0, "b", -2.0, "c", -1.0));
    assertThat(field.normalised().values())
        .containsExactly(Score.ZERO, Score.of(75), Score.of(100));
  }
}
