package dev.tandem.scheduling.simulation.exact;

import dev.tandem.scheduling.simulation.SimulatedPlans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases with a closed form, which samples are held to as well. */
final class ClosedForms {
  private ClosedForms() {}

  static JsonNode read() {
    try (InputStream in = SimulatedPlans.class.getResourceAsStream("closed-forms.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
