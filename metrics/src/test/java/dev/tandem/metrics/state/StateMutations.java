package dev.tandem.metrics.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** Changes saved states at random and makes their checksums right again, as somebody would who wants to harm the reader. */
final class StateMutations {

  private static final int[] NUMBERS = {
    0,
    1,
    2,
    -1,
    7,
    63,
    64,
    65,
    100,
    1_000,
    10_000,
    100_000,
    1 << 24,
    Integer.MAX_VALUE - 1,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  private final List<SavedAccumulator> saved;
  private final SplittableRandom random;

  StateMutations(List<SavedAccumulator> saved, long seed) {
    this.saved = saved;
    this.random = new SplittableRandom(seed);
  }

  /** {@return a state of an accumulator after one to three changes} */
  ByteBuffer mutated(SavedAccumulator original) {
    byte[] bytes = bytes(original.state());
    int header = Integer.BYTES + 2 + original.kind().length();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      bytes = changed(bytes, header);
    }
    return sealed(bytes);
  }

  private byte[] changed(byte[] bytes, int header) {
    int end = bytes.length - Integer.BYTES;
    if (end <= header) {
      return bytes;
    }
    int at = random.nextInt(header, end);
    int other = random.nextInt(header, end);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> putInt(bytes, at, end, NUMBERS[random.nextInt(NUMBERS.length)]);
      case 3 -> putInt(bytes, at, end, random.nextInt());
      case 4 -> Arrays.fill(bytes, Math.min(at, other), Math.max(at, other), (byte) 0);
      case 5 -> System.arraycopy(bytes, at, bytes, other, Math.min(16, end - Math.max(at, other)));
      case 6 -> {
        return spliced(bytes, Math.min(at, other), Math.max(at, other), end);
      }
      default -> {
        byte[] stranger = bytes(saved.get(random.nextInt(saved.size())).state());
        int length = Math.min(stranger.length, end - at);
        System.arraycopy(stranger, stranger.length - length, bytes, at, length);
      }
    }
    return bytes;
  }

  /** Without some bytes, or with them twice. */
  private byte[] spliced(byte[] bytes, int from, int to, int end) {
    boolean twice = random.nextBoolean();
    byte[] longer = Arrays.copyOf(bytes, bytes.length + (twice ? to - from : from - to));
    System.arraycopy(
        bytes, twice ? from : to, longer, twice ? to : from, end - (twice ? from : to));
    return longer;
  }

  private static void putInt(byte[] bytes, int at, int end, int number) {
    for (int i = 0; i < Integer.BYTES && at + i < end; i++) {
      bytes[at + i] = (byte) (number >>> (8 * (Integer.BYTES - 1 - i)));
    }
  }

  private static byte[] bytes(ByteBuffer state) {
    byte[] bytes = new byte[state.remaining()];
    state.get(state.position(), bytes);
    return bytes;
  }

  /** The bytes, the last four of which become the checksum of those before. */
  static ByteBuffer sealed(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - Integer.BYTES);
    return ByteBuffer.wrap(bytes)
        .putInt(bytes.length - Integer.BYTES, (int) checksum.getValue())
        .asReadOnlyBuffer();
  }
}
