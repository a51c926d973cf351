package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

/** Rows found by multiplication: the id is the row's number. Memory grows with the largest id. */
final class DenseUserTable extends UserTable {

  private static final int FIRST_ROWS = 64;

  private long[] words;

  DenseUserTable(int width) {
    super(width);
    words = new long[FIRST_ROWS * width];
  }

  @Override
  public UserIds ids() {
    return UserIds.DENSE;
  }

  @Override
  public long[] words() {
    return words;
  }

  @Override
  public int row(long user) {
    long row = user * width();
    if (user < 0 || row >= words.length) {
      grow(user);
    }
    return (int) row;
  }

  @Override
  public void setBits(long[] users, int[] bits, int count) {
    long largest = 0;
    for (int i = 0; i < count; i++) {
      largest |= users[i];
    }
    for (int i = 0; i < count && (largest < 0 || largest * width() >= words.length); i++) {
      row(users[i]);
    }
    long[] rows = words;
    int stride = width();
    for (int i = 0; i < count; i++) {
      int bit = bits[i];
      rows[(int) users[i] * stride + (bit >>> 6)] |= 1L << bit;
    }
  }

  private void grow(long user) {
    checkArgument(
        user >= 0 && user < Integer.MAX_VALUE,
        "dense user id must be from 0 to 2147483646: %s. Use arbitrary ids.",
        user);
    long rows = Math.max(user + 1, words.length / width() * 3L / 2);
    words = resized(words, rows * width());
  }

  @Override
  public void reserveFor(UserTable other) {
    if (other instanceof DenseUserTable dense && dense.words.length > words.length) {
      words = resized(words, dense.words.length);
    }
  }

  @Override
  public void forEach(RowVisitor visitor) {
    for (int row = 0; row < words.length; row += width()) {
      if (present(row)) {
        visitor.visit(row / width(), row);
      }
    }
  }
}
