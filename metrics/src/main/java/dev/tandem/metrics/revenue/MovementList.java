package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.book.MovementSink;
import dev.tandem.metrics.revenue.book.RevenueFrame;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.revenue.movement.MrrMovement;
import java.util.ArrayList;
import java.util.List;

/** Lists the movements of one account. */
final class MovementList<A extends Comparable<A>> implements MovementSink {

  private final RevenueFrame frame;
  private final A customer;
  private final String account;
  private final List<MrrMovement<A>> movements = new ArrayList<>();

  MovementList(RevenueFrame frame, A customer, String account) {
    this.frame = frame;
    this.customer = customer;
    this.account = account;
  }

  @Override
  public void opening(long balance) {}

  @Override
  public void movement(int month, MovementType type, long amount) {
    movements.add(
        new MrrMovement<>(customer, account, frame.range().month(month), type, frame.money(amount)));
  }

  @Override
  public void closing(int month, long balance) {}

  List<MrrMovement<A>> movements() {
    return movements;
  }
}
