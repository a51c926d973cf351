package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.PolicyChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each case of each sealed type names itself, differently from the others, and is read by the sealed type. */
class SealedTypesTest {
  /** Sealed types that are not objects with a type: a text, a field named by the kind, and what is computed and not stored. */
  private static final Set<Class<?>> OTHERS =
      Set.of(Lag.class, PolicyChoice.class, ActivityNetwork.class);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  static List<Class<?>> sealedTypes() {
    return PublicTypes.all().stream()
        .filter(type -> type.isInterface() && type.isSealed() && !OTHERS.contains(type))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sealedTypes")
  void case_ofASealedType_isReadByItsName(Class<?> type) {
    List<String> names = Arrays.stream(type.getPermittedSubclasses())
        .map(each -> {
          Object value = new AnyValue(1).of(each).orElseThrow();
          JsonNode json = MAPPER.valueToTree(value);
          assertThat((Object) MAPPER.readValue(json.toString(), type)).isEqualTo(value);
          return json.get("type").stringValue();
        })
        .toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-zA-Z]*"));
  }
}
