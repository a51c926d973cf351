package dev.tandem.metrics.bottleneck;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.statement.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queues and a bottleneck against closed forms computed elsewhere. */
class BottleneckReferenceTest {

  /** 1 - ρ at ρ = 0.95 loses a digit and a half. */
  private static final double TOLERANCE = 4e-15;

  private static JsonNode read(String id) throws IOException {
    try (InputStream in = BottleneckReferenceTest.class.getResourceAsStream("bottleneck.json")) {
      return new JsonMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .get(id);
    }
  }

  private static void assertAgrees(Figure figure, JsonNode expected) {
    assertClose(TOLERANCE, figure.value().orElseThrow(), expected.asDouble());
  }

  private static void assertQueue(QueueModel model, WorkStage stage, JsonNode expected) {
    assertClose(TOLERANCE, stage.utilisation(), expected.get("rho").asDouble());
    assertAgrees(model.expectedItems(stage), expected.get("L"));
    assertAgrees(model.expectedQueue(stage), expected.get("Lq"));
    assertAgrees(model.expectedTime(stage), expected.get("W"));
    assertAgrees(model.expectedWait(stage), expected.get("Wq"));
  }

  @Test
  void oneServer_agrees() throws IOException {
    for (JsonNode given : read("queues").get("mm1")) {
      WorkStage stage =
          WorkStage.of("s", given.get("lam").asDouble(), given.get("mu").asDouble());
      assertQueue(QueueModel.M_M_1, stage, given);
      assertQueue(QueueModel.M_M_C, stage, given);
      assertQueue(QueueModel.POLLACZEK_KHINCHINE, stage, given);
      assertQueue(QueueModel.KINGMAN, stage, given);
    }
  }

  @Test
  void severalServers_agree() throws IOException {
    for (JsonNode given : read("queues").get("mmc")) {
      int servers = given.get("c").asInt();
      WorkStage stage = WorkStage.of(
              "s", given.get("lam").asDouble(), servers * given.get("mu").asDouble())
          .withServers(servers);
      assertQueue(QueueModel.M_M_C, stage, given);
      assertAgrees(QueueModel.M_M_C.waitProbability(stage), given.get("p_wait"));
    }
  }

  @Test
  void pollaczekKhinchine_agrees() throws IOException {
    for (JsonNode given : read("queues").get("mg1_pollaczek_khinchine")) {
      WorkStage stage = WorkStage.of(
              "s", given.get("lam").asDouble(), 1 / given.get("es").asDouble())
          .withVariability(1, given.get("cs2").asDouble());
      assertAgrees(QueueModel.POLLACZEK_KHINCHINE.expectedQueue(stage), given.get("Lq"));
    }
  }

  @Test
  void kingman_agrees() throws IOException {
    for (JsonNode given : read("queues").get("kingman")) {
      double capacity = 1 / given.get("es").asDouble();
      WorkStage stage = WorkStage.of("s", given.get("rho").asDouble() * capacity, capacity)
          .withVariability(given.get("ca2").asDouble(), given.get("cs2").asDouble());
      assertAgrees(QueueModel.KINGMAN.expectedWait(stage), given.get("Wq"));
    }
  }

  @Test
  void bottleneck_isTheMostUsedStageNotTheLongestQueue() throws IOException {
    JsonNode golden = read("bottleneck");
    JsonNode expected = golden.get("expected");
    List<WorkStage> stages = new ArrayList<>();
    Map<String, Double> queues = new HashMap<>();
    for (JsonNode stage : golden.get("stages")) {
      String name = stage.get("name").asString();
      stages.add(WorkStage.of(
          name,
          golden.get("demand_per_week").asDouble(),
          stage.get("capacity_per_week").asDouble()));
      queues.put(name, stage.get("avg_queue").asDouble());
    }
    Bottleneck bottleneck = Bottleneck.of(stages, queues);
    bottleneck
        .stages()
        .forEach(load -> assertClose(
            TOLERANCE,
            load.stage().utilisation(),
            expected.get("utilisation").get(load.stage().name()).asDouble()));
    assertThat(bottleneck.limiting().stage().name())
        .isEqualTo(expected.get("bottleneck").asString());
    assertThat(bottleneck.systemCapacity())
        .isEqualTo(expected.get("system_capacity").asDouble());
    assertThat(bottleneck.stages().get(0).observedQueue()).hasValue(8);
    assertThat(bottleneck.stages().get(0).stage().name())
        .isEqualTo(expected.get("max_queue_stage").asString());
  }
}
