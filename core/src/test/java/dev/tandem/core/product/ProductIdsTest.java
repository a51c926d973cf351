package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.ObjectiveId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All typed ids of a product keep one contract. */
class ProductIdsTest {

  static Stream<Arguments> ids() {
    return Stream.of(
        id(ProductId::of, "product"),
        id(ObjectiveId::of, "objective"),
        id(KeyResultId::of, "key result"),
        id(FeatureId::of, "feature"),
        id(ReleaseId::of, "release"));
  }

  private static Arguments id(Function<String, Object> factory, String role) {
    return Arguments.of(factory, role);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void of_text_isTheId(Function<String, Object> factory, String role) {
    assertThat(factory.apply(role))
        .hasToString(role)
        .isEqualTo(factory.apply(role))
        .isNotEqualTo(factory.apply(role + "2"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void of_blank_throws(Function<String, Object> factory, String role) {
    assertThatThrownBy(() -> factory.apply("  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(role + " id must not be blank: \"  \". Give the " + role + " a short name.");
  }
}
