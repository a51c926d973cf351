package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EstimateJsonTest {

  /** All that an embedding tool writes in order to store estimates of any kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  interface Kind {}

  @ParameterizedTest
  @MethodSource("dev.tandem.core.estimate.EstimateTest#all")
  void plainMapper_concreteKind_roundTrips(Estimate estimate) {
    JsonMapper mapper = JsonMapper.shared();
    String json = mapper.writeValueAsString(estimate);
    assertThat(mapper.readValue(json, estimate.getClass())).isEqualTo(estimate);
  }

  @ParameterizedTest
  @MethodSource("dev.tandem.core.estimate.EstimateTest#all")
  void mapperWithMixIn_anyKind_roundTrips(Estimate estimate) {
    JsonMapper mapper =
        JsonMapper.builder().addMixIn(Estimate.class, Kind.class).build();
    String json = mapper.writerFor(Estimate.class).writeValueAsString(estimate);
    assertThat(mapper.readValue(json, Estimate.class)).isEqualTo(estimate);
  }

  @Test
  void json_holdsTheInputsAndNothingElse() {
    JsonMapper mapper =
        JsonMapper.builder().addMixIn(Estimate.class, Kind.class).build();
    assertThat(mapper.writeValueAsString(Estimate.betaPert(2, 3, 10)))
        .isEqualTo("{\"kind\":\"BetaPert\",\"min\":2.0,\"mode\":3.0,\"max\":10.0,\"shape\":4.0}");
    assertThat(mapper.writeValueAsString(Estimate.discrete(Map.of(3.0, 1.0))))
        .isEqualTo("{\"kind\":\"Discrete\",\"outcomes\":[{\"value\":3.0,\"probability\":1.0}]}");
  }
}
