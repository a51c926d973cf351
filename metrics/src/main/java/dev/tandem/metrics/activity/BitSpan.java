package dev.tandem.metrics.activity;

/** The first and the last of many bits, without keeping them. */
public final class BitSpan {
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  /**
   * Includes the bits of some words.
   *
   * @param words the words
   * @param from the index of the word with bit 0
   * @param count how many words there are from there
   */
  public void include(long[] words, int from, int count) {
    for (int word = 0; word < count; word++) {
      include(words[from + word], word * Long.SIZE);
    }
  }

  /**
   * Includes the bits of a word.
   *
   * @param word the word
   * @param number the number of its lowest bit
   */
  public void include(long word, int number) {
    if (word != 0) {
      first = Math.min(first, number + Long.numberOfTrailingZeros(word));
      last = Math.max(last, number + Long.SIZE - 1 - Long.numberOfLeadingZeros(word));
    }
  }

  /** {@return the number of the first bit; more than the last one if there is none} */
  public int first() {
    return first;
  }

  /** {@return the number of the last bit; -1 if there is none} */
  public int last() {
    return last;
  }
}
