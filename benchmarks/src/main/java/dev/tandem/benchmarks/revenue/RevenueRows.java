package dev.tandem.benchmarks.revenue;

import java.util.SplittableRandom;

/** Rows of customer, month and amount in columns, from a fixed seed. */
final class RevenueRows {

  private static final long SEED = 20250101;

  private final long[] customers;
  private final int[] numbers;
  private final int[] months;
  private final long[] amounts;

  private RevenueRows(int size) {
    customers = new long[size];
    numbers = new int[size];
    months = new int[size];
    amounts = new long[size];
  }

  static RevenueRows empty() {
    return new RevenueRows(0);
  }

  /** Customers with scattered ids; every one has a few gaps and changes price now and then. */
  static RevenueRows of(int customers, int rowsPerCustomer, int months, RowOrder order) {
    SplittableRandom random = new SplittableRandom(SEED);
    RevenueRows rows = new RevenueRows(customers * rowsPerCustomer);
    int next = 0;
    for (int customer = 0; customer < customers; customer++) {
      long id = random.nextLong();
      long amount = 100L * random.nextInt(10, 500);
      int gap = random.nextInt(months - rowsPerCustomer + 1);
      int gapAt = random.nextInt(rowsPerCustomer);
      for (int i = 0; i < rowsPerCustomer; i++) {
        amount = random.nextInt(8) == 0 ? 100L * random.nextInt(10, 500) : amount;
        rows.set(next++, id, customer, i < gapAt ? i : i + gap, amount);
      }
    }
    if (order == RowOrder.ANY) {
      for (int i = rows.size() - 1; i > 0; i--) {
        rows.swap(i, random.nextInt(i + 1));
      }
    }
    return rows;
  }

  private void set(int row, long customer, int number, int month, long amount) {
    customers[row] = customer;
    numbers[row] = number;
    months[row] = month;
    amounts[row] = amount;
  }

  private void swap(int i, int j) {
    long customer = customers[i];
    int number = numbers[i];
    int month = months[i];
    long amount = amounts[i];
    set(i, customers[j], numbers[j], months[j], amounts[j]);
    set(j, customer, number, month, amount);
  }

  int size() {
    return customers.length;
  }

  long customer(int row) {
    return customers[row];
  }

  /** {@return which customer it is, counted from 0} */
  int number(int row) {
    return numbers[row];
  }

  int month(int row) {
    return months[row];
  }

  long amount(int row) {
    return amounts[row];
  }
}
