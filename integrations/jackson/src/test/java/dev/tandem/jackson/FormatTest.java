package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The fields of version 1 keep their names: {@code format-1.txt} lists the records of the model with their fields. New records and fields may
 * be added to it; who renames or removes one makes stored documents unreadable, and needs a version 2.
 */
class FormatTest {

  @Test
  void fields_ofVersionOne_areStillThere() throws IOException {
    Map<String, Class<?>> records = PublicTypes.records().stream()
        .collect(Collectors.toMap(FormatTest::name, Function.identity()));
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(45);
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      assertThat(records).containsKey(words.get(0));
      assertThat(fields(Objects.requireNonNull(records.get(words.get(0)))))
          .as(words.get(0))
          .containsAll(words.subList(1, words.size()));
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = FormatTest.class.getResourceAsStream("format-1.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String name(Class<?> type) {
    return type.getName().substring("dev.tandem.".length()).replace('$', '.');
  }

  private static List<String> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }
}
