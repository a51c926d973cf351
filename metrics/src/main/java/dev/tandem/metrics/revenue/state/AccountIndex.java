package dev.tandem.metrics.revenue.state;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/** Numbers accounts from 0 in order of appearance; they are named by a {@code long} or by a text, but not by both. */
public abstract sealed class AccountIndex permits NumberedAccounts, NamedAccounts {

  AccountIndex() {}

  /** {@return an empty index of accounts with {@code long} ids} */
  public static AccountIndex numbered() {
    return new NumberedAccounts();
  }

  /** {@return an empty index of accounts with text ids} */
  public static AccountIndex named() {
    return new NamedAccounts();
  }

  /**
   * {@return the kind of index that {@link #writeKind} wrote, empty}
   *
   * @param in where to read
   */
  public static AccountIndex readKind(StateReader in) {
    return in.getBoolean() ? named() : numbered();
  }

  /**
   * Writes whether accounts are named by text.
   *
   * @param out where to write
   */
  public final void writeKind(StateWriter out) {
    out.putBoolean(isNamed());
  }

  /** {@return an empty index of the same kind} */
  public final AccountIndex empty() {
    return isNamed() ? named() : numbered();
  }

  /**
   * {@return the row of an account; a new account gets the next row}
   *
   * @param account the account's number
   * @throws IllegalStateException if the accounts of this index are named by text
   */
  public int row(long account) {
    checkState(
        false, "accounts must be named by text: %s. Start the accumulator for numbers.", account);
    return -1;
  }

  /**
   * {@return the row of an account; a new account gets the next row}
   *
   * @param account the account's name
   * @throws IllegalStateException if the accounts of this index are named by number
   */
  public int row(String account) {
    checkState(
        false,
        "accounts must be named by number: \"%s\". Start the accumulator for names.",
        account);
    return -1;
  }

  /**
   * {@return the row that an account of another index has in this one}
   *
   * @param other an index of the same kind
   * @param row the account's row there
   */
  public abstract int rowOf(AccountIndex other, int row);

  /** {@return whether accounts are named by text} */
  public abstract boolean isNamed();

  /**
   * {@return the name of the account in a row; for a number, its decimal digits}
   *
   * @param row the row
   */
  public abstract String name(int row);

  /** {@return how many accounts there are} */
  public abstract int size();

  /** {@return all rows, by ascending id} */
  public abstract int[] ascendingRows();

  /**
   * Writes the id of an account.
   *
   * @param out where to write
   * @param row the account's row
   */
  public abstract void writeId(StateWriter out, int row);

  /** {@return how many bytes a saved id has at least} */
  public abstract int leastBytes();

  /**
   * {@return a look at saved ids}
   *
   * @param in where they are
   */
  public abstract AscendingIds ascending(StateReader in);

  /**
   * {@return the row of the account whose id {@link #writeId} wrote}
   *
   * @param in where to read
   */
  public abstract int readId(StateReader in);
}
