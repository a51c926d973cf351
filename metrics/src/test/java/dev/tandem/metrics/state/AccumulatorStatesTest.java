package dev.tandem.metrics.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the saved state of every accumulator of this module. */
class AccumulatorStatesTest {

  private static final String INVALID =
      "state of %s must be as an accumulator wrote it: .* Give what toBytes\\(\\) returned\\.";

  private static List<SavedAccumulator> saved() {
    return SavedAccumulators.all();
  }

  private static void refused(SavedAccumulator saved, ByteBuffer bytes, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> saved.readAndWrite(bytes))
        .withMessageMatching(message);
  }

  @Test
  void saved_everyAccumulatorOfTheModule_isListed() throws Exception {
    List<String> readers = new ArrayList<>();
    for (Class<?> accumulator : accumulators()) {
      for (Method method : readers(accumulator)) {
        readers.add(accumulator.getSimpleName() + "." + method.getName());
      }
    }
    assertThat(saved().stream().map(SavedAccumulator::reader).distinct())
        .containsExactlyInAnyOrderElementsOf(readers);
  }

  @Test
  void shape_everyAccumulatorOfTheModule_isTheSame() throws Exception {
    assertThat(accumulators()).hasSizeGreaterThanOrEqualTo(11);
    for (Class<?> accumulator : accumulators()) {
      assertThat(accumulator.getMethods())
          .as("%s", accumulator)
          .anyMatch(method -> method.getName().equals("add"))
          .anyMatch(method -> method.getName().equals("snapshot"))
          .anyMatch(
              method -> method.getName().equals("combine") && method.getReturnType() == accumulator)
          .anyMatch(method ->
              method.getName().equals("toBytes") && method.getReturnType() == ByteBuffer.class)
          .anyMatch(method -> method.getName().equals("collector")
              && method.getReturnType() == Collector.class
              && Modifier.isStatic(method.getModifiers()));
      assertThat(readers(accumulator)).as("%s", accumulator).isNotEmpty();
    }
  }

  private static List<Class<?>> accumulators() throws IOException, URISyntaxException {
    Path classes = Path.of(RatingAccumulator.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI());
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        if (!name.contains("-info") && !name.contains("$")) {
          Class<?> type = load(name.substring(0, name.length() - ".class".length()));
          if (Modifier.isPublic(type.getModifiers())
              && !Modifier.isAbstract(type.getModifiers())
              && (type.getSimpleName().endsWith("Accumulator") || !readers(type).isEmpty())) {
            found.add(type);
          }
        }
      }
    }
    return found;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, RatingAccumulator.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Method> readers(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == type)
        .filter(method -> List.of(method.getParameterTypes()).equals(List.of(ByteBuffer.class)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_savedState_givesTheSameBytes(SavedAccumulator saved) {
    ByteBuffer state = saved.state();
    assertThat(state.isReadOnly()).isTrue();
    assertThat(state.position()).isZero();
    assertThat(saved.readAndWrite(state)).isEqualTo(state);
    assertThat(state.position()).isZero();
    ByteBuffer within = ByteBuffer.allocate(state.remaining() + 7).put(3, state, 0, state.limit());
    within.limit(3 + state.remaining()).position(3);
    assertThat(saved.readAndWrite(within)).isEqualTo(state);
    assertThat(within.position()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_cutOffAnywhere_throws(SavedAccumulator saved) {
    for (int length = 0; length < saved.state().limit(); length++) {
      refused(
          saved,
          saved.state().slice(0, length),
          length < StateWriter.OVERHEAD
              ? "state must begin with TNDM and a header: " + length
                  + " bytes\\. Give what toBytes\\(\\) returned\\."
              : "state must be whole: " + length
                  + " bytes do not match their checksum\\. Read or fetch it again\\.");
    }
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_anyByteChanged_throws(SavedAccumulator saved) {
    for (int i = 0; i < saved.state().limit(); i++) {
      ByteBuffer changed = copy(saved.state());
      changed.put(i, (byte) (changed.get(i) ^ 0x10));
      refused(saved, changed, "state must (begin with TNDM and a header|be whole): .*");
    }
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_otherBytes_throws(SavedAccumulator saved) {
    refused(
        saved,
        ByteBuffer.wrap("not a state of Tandem".getBytes(US_ASCII)),
        "state must begin with TNDM and a header: 21 bytes\\. Give what toBytes\\(\\) returned\\.");
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_foreignKind_throws(SavedAccumulator saved) {
    for (SavedAccumulator other : saved()) {
      if (!other.kind().equals(saved.kind())) {
        refused(
            saved,
            other.state(),
            "state must be of " + saved.kind() + ": " + other.kind()
                + "\\. Read it with the class that wrote it\\.");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_newerVersion_throws(SavedAccumulator saved) {
    ByteBuffer newer = copy(saved.state());
    int at = Integer.BYTES + 1 + saved.kind().length();
    int version = newer.get(at);
    newer.put(at, (byte) (version + 1));
    refused(
        saved,
        sealed(newer, newer.limit()),
        "state of " + saved.kind() + " must have version " + version + ": " + (version + 1)
            + "\\. Use the library version that wrote it\\.");
  }

  @ParameterizedTest
  @MethodSource("saved")
  void fromBytes_shorterOrLongerPayloadWithItsChecksum_throws(SavedAccumulator saved) {
    ByteBuffer state = saved.state();
    int header = StateWriter.OVERHEAD + saved.kind().length();
    for (int length = header; length < state.limit(); length++) {
      refused(saved, sealed(copy(state), length), INVALID.formatted(saved.kind()));
    }
    ByteBuffer longer =
        ByteBuffer.allocate(state.limit() + 8).put(0, state, 0, state.limit() - Integer.BYTES);
    refused(saved, sealed(longer, longer.limit()), INVALID.formatted(saved.kind()));
  }

  private static ByteBuffer copy(ByteBuffer state) {
    return ByteBuffer.allocate(state.limit()).put(0, state, 0, state.limit());
  }

  /** The first bytes of a state, the last four of which become their checksum. */
  private static ByteBuffer sealed(ByteBuffer bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.slice(0, length - Integer.BYTES));
    return bytes.putInt(length - Integer.BYTES, (int) checksum.getValue()).slice(0, length);
  }
}
