package dev.tandem.metrics.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.core.stakeholder.StakeholderId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grid and the classes as their sources define them; each case of the file names its source. */
class StakeholderReferenceTest {

  private static JsonNode read(String id) throws IOException {
    try (InputStream in = StakeholderReferenceTest.class.getResourceAsStream("stakeholders.json")) {
      return new JsonMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .get(id);
    }
  }

  @Test
  void grid_mendelow_agrees() throws IOException {
    JsonNode golden = read("mendelow");
    assertThat(PowerInterestGrid.standard().powerFrom())
        .isEqualTo(golden.get("threshold").asDouble());
    for (JsonNode given : golden.get("cases")) {
      Stakeholder stakeholder = new Stakeholder(
          StakeholderId.of("s"),
          "S",
          given.get("power").asDouble(),
          given.get("interest").asDouble(),
          Attitude.NEUTRAL,
          1);
      String expected = given.get("expected").asString();
      assertThat(PowerInterestGrid.standard().quadrant(stakeholder)).hasToString(expected);
      assertThat(stakeholder.quadrant()).hasToString(expected);
    }
  }

  @Test
  void salience_mitchellAgleWood_agrees() throws IOException {
    for (JsonNode given : read("salience").get("cases")) {
      Set<SalienceAttribute> attributes = EnumSet.noneOf(SalienceAttribute.class);
      for (SalienceAttribute attribute : SalienceAttribute.values()) {
        if (given.get(attribute.name().toLowerCase(Locale.ROOT)).asBoolean()) {
          attributes.add(attribute);
        }
      }
      assertThat(SalienceClass.of(attributes)).hasToString(given.get("expected").asString());
    }
  }
}
