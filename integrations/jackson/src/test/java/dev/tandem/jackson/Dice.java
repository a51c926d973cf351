package dev.tandem.jackson;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Chance with a seed: the same seed gives the same draws. */
final class Dice {
  private static final List<String> NAMES = List.of(
      "Design",
      "",
      "Zoë \"x\"\\",
      "line\nbreak \u2028",
      "日本語 🚀",
      " blank ",
      "a/b: [c], {d}",
      "5d");

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int sides) {
    return random.nextInt(sides) == 0;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <E extends Enum<E>> E pick(Class<E> type) {
    return pick(List.of(type.getEnumConstants()));
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  <T> List<T> upTo(int most, Supplier<T> value) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> value.get())
        .toList();
  }

  /** Returns a number with many digits, or few; whole, tiny or huge. */
  double number(double low, double high) {
    double number = low + random.nextDouble() * (high - low);
    return oneIn(4) ? Math.rint(number) : number;
  }

  double positive() {
    return switch (random.nextInt(5)) {
      case 0 -> 1;
      case 1 -> Double.MIN_VALUE * (1 + random.nextInt(9));
      case 2 -> 1e300 * random.nextDouble() + 1;
      case 3 -> 1 + random.nextInt(100);
      default -> 0.001 + random.nextDouble();
    };
  }

  String text() {
    return pick(NAMES);
  }

  String name() {
    return "n " + text();
  }

  LocalDate date() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
  }

  LocalDateTime time() {
    return date().atStartOfDay().plusSeconds(oneIn(2) ? 28_800 : random.nextInt(86_400));
  }
}
