package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;

/**
 * Gives each account a row; what an account is depends on the level.
 *
 * @param <A> how customers are named
 * @param level whose balance moves
 * @param index rows of customers, or of customers and subscriptions joined by a separator
 */
public record Accounts<A extends Comparable<A>>(MovementLevel level, UserDictionary<A> index) {

  private static final char SEPARATOR = '\u001f';

  /** A look at saved ids: customers, or customers and subscriptions joined by the separator. */
  static AscendingIds ascending(StateReader in, MovementLevel level, UserName<?> type) {
    return level == MovementLevel.CUSTOMER
        ? type.ascending(in)
        : type.ascending(in).eachWith(SEPARATOR);
  }

  /** {@return the row of a customer} */
  public int row(long customer) {
    checkCustomers();
    return index.id(customer);
  }

  /** {@return the row of a customer} */
  public int row(A customer) {
    checkCustomers();
    return index.id(customer);
  }

  /** {@return the row of a customer, or of a subscription at that level} */
  public int row(A customer, String subscription) {
    return level == MovementLevel.CUSTOMER
        ? index.id(customer)
        : rowOfText(customer.toString(), subscription);
  }

  /** {@return the row of a customer, or of a subscription at that level, where customers are named by texts} */
  public int rowOfText(String customer, String subscription) {
    if (level == MovementLevel.CUSTOMER) {
      return index.idOfText(customer);
    }
    checkArgument(
        customer.indexOf(SEPARATOR) < 0,
        "customer must not contain the unit separator U+001F: \"%s\". Remove it.",
        customer);
    return index.idOfText(customer + SEPARATOR + subscription);
  }

  private void checkCustomers() {
    checkState(
        level == MovementLevel.CUSTOMER,
        "level must be %s to add amounts of customers: %s. Name the subscription too.",
        MovementLevel.CUSTOMER,
        level);
  }

  int rowOf(Accounts<?> other, int row) {
    return index.idFrom(other.index, row);
  }

  /** {@return how many accounts there are} */
  public int size() {
    return index.size();
  }

  /** {@return all rows, by ascending name} */
  public int[] ascendingRows() {
    return index.ascendingIds();
  }

  /** {@return the customer of the account in a row} */
  public A customer(int row) {
    return level == MovementLevel.CUSTOMER ? index.name(row) : index.nameUpTo(SEPARATOR, row);
  }

  /** {@return the account in a row; customer and subscription are parted by a slash} */
  public String account(int row) {
    String name = String.valueOf(index.name(row));
    return level == MovementLevel.CUSTOMER ? name : name.replace(SEPARATOR, '/');
  }

  Accounts<A> copy() {
    return new Accounts<>(level, index.copy());
  }
}
