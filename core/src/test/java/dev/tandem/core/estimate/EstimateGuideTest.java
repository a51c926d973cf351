package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The snippets of the page on estimates, with what the page says about their results. */
class EstimateGuideTest {

  @Test
  void estimates() {
    Estimate build = Estimate.betaPert(2, 3, 10);
    double mean = build.mean();
    double likely = build.quantile(0.8);
    double late = build.survival(8);
    double variance = build.variance();
    assertThat(mean).isCloseTo(4.0, within(1e-12));
    assertThat(likely).isCloseTo(5.10, within(0.005));
    assertThat(late).isCloseTo(0.0045, within(0.00005));
    assertThat(variance).isCloseTo(1.71, within(0.005));
    assertThat(ThreePoint.PERT.variance(2, 3, 10)).isCloseTo(1.78, within(0.005));
  }

  @Test
  void storing() {
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    interface Kind {}
    JsonMapper mapper =
        JsonMapper.builder().addMixIn(Estimate.class, Kind.class).build();
    String json = mapper.writeValueAsString(Estimate.betaPert(2, 3, 10));
    assertThat(json).isEqualTo("""
        {"kind":"BetaPert","min":2.0,"mode":3.0,"max":10.0,"shape":4.0}""");
  }
}
