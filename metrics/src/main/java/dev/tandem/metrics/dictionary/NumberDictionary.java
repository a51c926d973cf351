package dev.tandem.metrics.dictionary;

import java.util.Arrays;
import java.util.Objects;

/** Numbers, kept by id; how the id of a number is found, its two kinds say. */
abstract sealed class NumberDictionary extends UserDictionary<Long>
    permits HashedNumbers, DenseNumbers {

  private long[] numbers = new long[16];
  private int size;

  NumberDictionary(UserName<Long> type) {
    super(type);
  }

  @Override
  public abstract int id(long number);

  @Override
  public abstract void check(long number);

  @Override
  public final void check(Long number) {
    Objects.requireNonNull(number, "user");
    check(number.longValue());
  }

  @Override
  public final int id(Long number) {
    Objects.requireNonNull(number, "user");
    return id(number.longValue());
  }

  /** Gives a new number the next id. */
  final int append(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size] = number;
    return size++;
  }

  final long number(int id) {
    return numbers[id];
  }

  @Override
  public final int idFrom(UserDictionary<?> other, int id) {
    return id(((NumberDictionary) other).numbers[id]);
  }

  @Override
  public final Long name(long id) {
    return numbers[Math.toIntExact(id)];
  }

  @Override
  public final Long nameUpTo(char end, long id) {
    return name(id);
  }

  @Override
  public final int size() {
    return size;
  }

  @Override
  public final int[] ascendingIds() {
    long[] ascending = Arrays.copyOf(numbers, size);
    Arrays.sort(ascending);
    return Arrays.stream(ascending).mapToInt(this::id).toArray();
  }
}
