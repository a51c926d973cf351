package dev.tandem.examples.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import org.junit.jupiter.api.Test;

class PointScaleTest {

  @Test
  void draw_scoreAndInterval_standUnderTheirPoints() {
    assertThat(PointScale.draw(NetPromoterScore.of(150, 250, 600)))
        .isEqualTo("····················│·······━●━··········");
    assertThat(PointScale.heading()).hasSize(41);
  }

  @Test
  void draw_extremes_stayWithinTheScale() {
    assertThat(PointScale.draw(NetPromoterScore.of(0, 0, 1))).hasSize(41).endsWith("●");
    assertThat(PointScale.draw(NetPromoterScore.of(1, 0, 0))).hasSize(41).startsWith("●");
  }
}
