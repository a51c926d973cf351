package dev.tandem.metrics.revenue.state;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Each name is put into a dictionary once and is a dense number from then on. */
final class NamedAccounts extends AccountIndex {

  private final UserDictionary<String> names = new UserDictionary<>(UserName.TEXT);

  @Override
  public int row(String account) {
    return names.id(account);
  }

  @Override
  public int rowOf(AccountIndex other, int row) {
    return row(other.name(row));
  }

  @Override
  public boolean isNamed() {
    return true;
  }

  @Override
  public String name(int row) {
    return names.name(row);
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public int[] ascendingRows() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparing((Integer row) -> names.name(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public void writeId(StateWriter out, int row) {
    out.putText(name(row));
  }

  @Override
  public int leastBytes() {
    return Integer.BYTES;
  }

  @Override
  public AscendingIds ascending(StateReader in) {
    return AscendingIds.texts(in);
  }

  @Override
  public int readId(StateReader in) {
    return row(in.getText());
  }
}
