package dev.tandem.metrics.flow.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statement.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expectations of queues, beside those computed elsewhere by closed forms. */
class QueueTest {
  private static JsonNode reference;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(QueueTest.class.getResourceAsStream("reference.json"))) {
      reference = new JsonMapper().readTree(file);
    }
  }

  private static void check(Figure figure, JsonNode expected) {
    double value = expected.asDouble();
    assertThat(figure.value().orElseThrow()).isCloseTo(value, within(1e-13 * value));
  }

  @Test
  void oneServer_isEqual() {
    for (JsonNode each : reference.get("mm1")) {
      ServerQueue queue =
          new ServerQueue(each.get("lam").asDouble(), each.get("mu").asDouble(), 1);
      assertThat(queue.utilisation()).isEqualTo(each.get("rho").asDouble());
      check(queue.numberInSystem(), each.get("L"));
      check(queue.queueLength(), each.get("Lq"));
      check(queue.timeInSystem(), each.get("W"));
      check(queue.waitingTime(), each.get("Wq"));
      check(queue.probabilityOfWaiting(), each.get("rho"));
    }
  }

  @Test
  void severalServers_areEqual() {
    for (JsonNode each : reference.get("mmc")) {
      ServerQueue queue = new ServerQueue(
          each.get("lam").asDouble(), each.get("mu").asDouble(), each.get("c").asInt());
      check(queue.probabilityOfWaiting(), each.get("p_wait"));
      check(queue.queueLength(), each.get("Lq"));
      check(queue.waitingTime(), each.get("Wq"));
      check(queue.timeInSystem(), each.get("W"));
      check(queue.numberInSystem(), each.get("L"));
    }
  }

  @Test
  void variability_isEqual() {
    for (JsonNode each : reference.get("mg1_pollaczek_khinchine")) {
      double service = each.get("es").asDouble();
      VariableQueue queue = new VariableQueue(
          each.get("lam").asDouble() * service, 1, each.get("cs2").asDouble(), service);
      check(queue.queueLength(), each.get("Lq"));
      assertThat(queue.queueLength().statement().choices())
          .containsEntry("method", "Pollaczek-Khinchine");
    }
    for (JsonNode each : reference.get("kingman")) {
      check(
          new VariableQueue(
                  each.get("rho").asDouble(),
                  each.get("ca2").asDouble(),
                  each.get("cs2").asDouble(),
                  each.get("es").asDouble())
              .waitingTime(),
          each.get("Wq"));
    }
  }

  @Test
  void overload_isUndefined() {
    assertThat(new ServerQueue(2, 1, 2).waitingTime().undefinedBecause())
        .isEqualTo("the queue grows without end: utilisation 1.0");
    assertThat(new ServerQueue(5, 1, 2).queueLength().isDefined()).isFalse();
    assertThat(new VariableQueue(1, 0.5, 0.5, 1).waitingTime().undefinedBecause())
        .isEqualTo("the queue grows without end: utilisation 1.0");
  }

  @Test
  void manyServers_neitherOverflowNorCancel() {
    assertThat(new ServerQueue(9_000, 1, 10_000).probabilityOfWaiting().value().orElseThrow())
        .isBetween(0.0, 1e-20);
    assertThat(new ServerQueue(9_990, 1, 10_000).probabilityOfWaiting().value().orElseThrow())
        .isBetween(0.8, 0.95);
  }

  @Test
  void nonsense_isRefused() {
    refused(
        () -> new ServerQueue(0, 1, 1),
        "arrival rate must be above 0 and finite: 0.0. Count in a unit of time.");
    refused(
        () -> new ServerQueue(1, Double.NaN, 1),
        "service rate must be above 0 and finite: NaN. Count in a unit of time.");
    refused(
        () -> new ServerQueue(1, 1, 0),
        "servers must be from 1 to 100000: 0. Count those who work.");
    refused(
        () -> new VariableQueue(0, 1, 1, 1),
        "utilisation must be above 0 and finite: 0.0. Count in a unit of time.");
    refused(
        () -> new VariableQueue(0.5, 1, 1, 0),
        "service time must be above 0 and finite: 0.0. Count in a unit of time.");
    refused(
        () -> new VariableQueue(0.5, -1, 1, 1),
        "squared coefficient of variation must be at least 0 and finite: -1.0."
            + " Divide the variance by the squared mean.");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
