package dev.tandem.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.project.InvalidProjectException;
import java.util.function.Function;

class TandemJsonFuzzTest {

  /** Any text is refused as it is documented, or is a value whose document is the same again. */
  @FuzzTest
  void read(byte[] bytes) {
    String json = new String(bytes, UTF_8);
    check(json, TandemJson::readProject, TandemJson::write);
    check(json, TandemJson::readProduct, TandemJson::write);
    check(json, TandemJson::readScheduleDates, TandemJson::write);
  }

  private static <T> void check(
      String json, Function<String, T> reader, Function<T, String> writer) {
    T value;
    try {
      value = reader.apply(json);
    } catch (InvalidDocumentException | InvalidProjectException | InvalidProductException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("dates of ");
      return;
    }
    String written = writer.apply(value);
    assertThat(reader.apply(written)).isEqualTo(value);
    assertThat(writer.apply(reader.apply(written))).isEqualTo(written);
  }
}
