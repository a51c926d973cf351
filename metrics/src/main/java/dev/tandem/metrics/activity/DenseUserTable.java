package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.dictionary.UserIds;

/** Rows found by multiplication: the id is the row's number. Memory grows with the largest id. */
final class DenseUserTable extends UserTable {

  private static final int FIRST_ROWS = 64;

  private int rows;
  private long[] words;

  DenseUserTable(int width) {
    this(width, FIRST_ROWS);
  }

  DenseUserTable(int width, int rows) {
    super(width);
    this.rows = rows;
    words = resized(new long[0], (long) rows * width);
  }

  @Override
  public UserTable emptyOf(int otherWidth) {
    return new DenseUserTable(otherWidth);
  }

  @Override
  public long[] words() {
    return words;
  }

  @Override
  public int row(long user) {
    if (user < 0 || user >= rows) {
      grow(user);
    }
    return (int) user * width();
  }

  @Override
  public void setBits(long[] users, int[] bits, int count) {
    long largest = 0;
    for (int i = 0; i < count; i++) {
      largest |= users[i];
    }
    for (int i = 0; i < count && (largest < 0 || largest >= rows); i++) {
      row(users[i]);
    }
    long[] target = words;
    int stride = width();
    for (int i = 0; i < count; i++) {
      int bit = bits[i];
      target[(int) users[i] * stride + (bit >>> 6)] |= 1L << bit;
    }
  }

  private void grow(long user) {
    checkId(user);
    resize(Math.max(user + 1, rows * 3L / 2));
  }

  static void checkId(long user) {
    checkArgument(
        user >= 0 && user < UserIds.MOST_DENSE,
        "dense user id must be from 0 to 2147483646: %s. Use arbitrary ids.",
        user);
  }

  private void resize(long newRows) {
    words = resized(words, newRows * width());
    rows = (int) newRows;
  }

  @Override
  public void reserveFor(UserTable other) {
    if (other instanceof DenseUserTable dense && dense.rows > rows) {
      resize(dense.rows);
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
