package dev.tandem.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.function.Function;

class WorkDurationFuzzTest {

  private static final Workday WORKDAY = Workday.ofHours(7);

  @FuzzTest
  void parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Optional<WorkDuration> plain = parsed(text, WorkDuration::parse);
    Optional<WorkDuration> withWorkday = parsed(text, read -> WorkDuration.parse(read, WORKDAY));
    if (plain.isPresent()) {
      assertThat(withWorkday.orElseThrow().toString()).isNotEmpty();
    }
  }

  private static Optional<WorkDuration> parsed(String text, Function<String, WorkDuration> parser) {
    WorkDuration duration;
    try {
      duration = parser.apply(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text);
      return Optional.empty();
    }
    assertThat(parser.apply(duration.toString())).isEqualTo(duration);
    return Optional.of(duration);
  }
}
