package dev.tandem.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.task.TaskId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RiskJsonTest {

  /** Says which kind of estimate follows; nothing else in a risk needs help. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  interface Kind {}

  @Test
  void risk_withResponse_roundTrips() {
    JsonMapper mapper =
        JsonMapper.builder().addMixIn(Estimate.class, Kind.class).build();
    RiskAssessment inherent = RiskAssessment.of(0.4)
        .withDuration(new DurationImpact(
            Set.of(TaskId.of("build"), TaskId.of("test")),
            DurationImpact.Effect.FACTOR,
            Estimate.betaPert(1, 1.1, 1.5)))
        .withDuration(DurationImpact.delay(TaskId.of("ship"), Estimate.uniform(2, 4)))
        .withCost(Estimate.logNormal(100, 20))
        .withValue(Estimate.fixed(-5));
    Risk risk = Risk.threat(RiskId.of("R1"), "Supplier delivers late", inherent)
        .withCause("One source")
        .withOwner("Ada")
        .withResponse(RiskResponse.of(
                ResponseStrategy.TRANSFER, "Insure", inherent.withCost(Estimate.fixed(10)))
            .withCost(Estimate.fixed(3))
            .withTrigger("No date by May"));
    assertThat(mapper.readValue(mapper.writeValueAsString(risk), Risk.class)).isEqualTo(risk);
  }

  @Test
  void stakeholder_plainMapper_roundTrips() {
    Stakeholder sponsor =
        new Stakeholder(StakeholderId.of("sponsor"), "Ada", 0.9, 0.4, Attitude.LEADING, 2);
    JsonMapper mapper = JsonMapper.shared();
    assertThat(mapper.readValue(mapper.writeValueAsString(sponsor), Stakeholder.class))
        .isEqualTo(sponsor);
  }

  @Test
  void exposure_plainMapper_roundTrips() {
    JsonMapper mapper = JsonMapper.shared();
    Exposure exposure = new Exposure(9, 224);
    assertThat(mapper.readValue(mapper.writeValueAsString(exposure), Exposure.class))
        .isEqualTo(exposure);
  }

  /** What a stored value lacks is found when it is read, not when it is used. */
  @ParameterizedTest
  @MethodSource
  void attributeMissing_anyValue_isRefused(Class<?> type, String json, String missing) {
    assertThatThrownBy(() -> JsonMapper.shared().readValue(json.replace('\'', '"'), type))
        .hasRootCauseInstanceOf(NullPointerException.class)
        .hasRootCauseMessage(missing);
  }

  static Stream<Arguments> attributeMissing_anyValue_isRefused() {
    return Stream.of(
        arguments(
            Stakeholder.class,
            "{'id': {'value': 'a'}, 'name': 'Ada', 'power': 1, 'interest': 1, 'weight': 1}",
            "attitude"),
        arguments(DurationImpact.class, "{'tasks': [{'value': 'build'}]}", "effect"),
        arguments(RiskAssessment.class, "{'probability': 0.5, 'durations': []}", "cost"),
        arguments(RiskResponse.class, "{'action': 'Order earlier'}", "strategy"),
        arguments(Risk.class, "{'id': {'value': 'R1'}, 'title': 'Late', 'responses': []}", "kind"));
  }
}
