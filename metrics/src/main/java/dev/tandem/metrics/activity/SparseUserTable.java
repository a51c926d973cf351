package dev.tandem.metrics.activity;

/** Users with dense ids who turned out to leave large gaps: rows found by hashing, so that gaps cost nothing. */
final class SparseUserTable extends HashedUserTable {

  SparseUserTable(int width, int users) {
    super(width, users);
  }

  @Override
  public UserTable emptyOf(int otherWidth) {
    return new SparseUserTable(otherWidth, 0);
  }

  @Override
  public int row(long user) {
    DenseUserTable.checkId(user);
    return super.row(user);
  }

  @Override
  public void setBits(long[] users, int[] bits, int count) {
    for (int i = 0; i < count; i++) {
      DenseUserTable.checkId(users[i]);
    }
    super.setBits(users, bits, count);
  }
}
