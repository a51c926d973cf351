package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.portfolio.InvalidPortfolioException;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.jackson.model.Forms;
import dev.tandem.scheduling.criticalpath.Violation;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.simulation.SimulationResult;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every public record of the published modules is stored, and every other class is refused: whoever adds one either finds it working here or
 * says in decision 36 why it is asked and not stored.
 */
class EveryRecordTest {
  /** Records that hold a view; see docs/decisions/0036-values-are-stored-views-are-asked.md. */
  private static final Set<Class<?>> VIEWS = Set.of(Violation.class, SimulationResult.Due.class);

  /** Classes that are the sum of their parts, and stored as such. */
  private static final Set<Class<?>> STORED =
      Set.of(SchedulingPolicy.class, Portfolio.class, DeliveryClock.class);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  static List<Class<?>> records() {
    return PublicTypes.records().stream().filter(type -> !VIEWS.contains(type)).toList();
  }

  static List<Class<?>> enums() {
    return PublicTypes.all().stream().filter(Class::isEnum).toList();
  }

  static List<Class<?>> classes() {
    return PublicTypes.all().stream()
        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
        .filter(type -> !STORED.contains(type))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void record_writtenAndRead_isEqual(Class<?> type) {
    List<Object> values = LongStream.range(0, 20)
        .boxed()
        .flatMap(seed -> new AnyValue(seed).of(type).stream())
        .limit(3)
        .toList();
    assertThat(values)
        .as("values of this type, drawn by AnyValue, which may have to be taught how")
        .isNotEmpty();
    for (Object value : values) {
      String json = MAPPER.writeValueAsString(value);
      Object read = MAPPER.readValue(json, type);
      assertThat(read).as(json).isEqualTo(value);
      assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }
  }

  @Test
  void class_thatIsTheSumOfItsParts_isEqualToWhatIsRead() {
    for (Class<?> type : List.of(Portfolio.class, DeliveryClock.class)) {
      Object value = new AnyValue(7).of(type).orElseThrow();
      assertThat((Object) MAPPER.readValue(MAPPER.writeValueAsString(value), type))
          .isEqualTo(value);
    }
    Portfolio portfolio = (Portfolio) new AnyValue(8).of(Portfolio.class).orElseThrow();
    String json = TandemJson.write(portfolio);
    assertThat(json).startsWith("{\"tandem\":1,\"portfolio\":{");
    assertThat(TandemJson.readPortfolio(json)).isEqualTo(portfolio);
    String nameless = json.replaceFirst("\"name\": ?\"[^\"]*\"", "\"name\":\" \"");
    assertThatThrownBy(() -> TandemJson.readPortfolio(nameless))
        .isInstanceOf(InvalidPortfolioException.class);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void constant_writtenAndRead_isTheSame(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      assertThat((Object) MAPPER.readValue(MAPPER.writeValueAsString(constant), type))
          .isSameAs(constant);
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void class_thatIsNoValue_isRefused(Class<?> type) {
    assertThatThrownBy(() -> new Forms().of((Type) type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be one that is stored: " + type.getSimpleName()
            + " is not. Store the records that it answers with, and what it was made of.");
  }

  @Test
  void records_ofAllModules_areMany() {
    assertThat(records()).hasSizeGreaterThan(320);
    assertThat(enums()).hasSizeGreaterThan(60);
  }
}
