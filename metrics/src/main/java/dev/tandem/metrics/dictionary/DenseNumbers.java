package dev.tandem.metrics.dictionary;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Small numbers from 0 without large gaps, each found at its own place; memory grows with the largest.
 *
 * <p>The ids still follow the order of appearance, so that gaps get none and nothing else need know how a number is found. A look-up reads
 * four bytes, neighbours side by side, where {@link HashedNumbers} reads sixteen at a place that looks drawn at random. The id is kept plus
 * one, so that 0 marks a number that has none.
 */
final class DenseNumbers extends NumberDictionary {

  private static final int FIRST_PLACES = 64;
  private static final int MOST_PLACES = Integer.MAX_VALUE - 8;

  private int[] places = new int[FIRST_PLACES];

  DenseNumbers() {
    super(UserName.DENSE_NUMBER);
  }

  @Override
  public int id(long number) {
    if (number >= 0 && number < places.length) {
      int id = places[(int) number] - 1;
      return id >= 0 ? id : insert((int) number);
    }
    check(number);
    grow(number + 1);
    return insert((int) number);
  }

  @Override
  public void check(long number) {
    checkArgument(
        number >= 0 && number < MOST_PLACES,
        "dense user id must be from 0 to %s: %s. Use arbitrary ids.",
        MOST_PLACES - 1,
        number);
  }

  private int insert(int number) {
    int id = append(number);
    places[number] = id + 1;
    return id;
  }

  private void grow(long least) {
    long more = Math.min(MOST_PLACES, places.length * 3L / 2);
    places = Arrays.copyOf(places, (int) Math.max(least, more));
  }
}
