package dev.tandem.scheduling.resource.rcpsp.proof;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.bound.DeadEnds;
import java.util.Optional;

/** What a search learns, in order, so that a checker can follow it; nothing any more once it has grown too long. */
final class DeadEndLog {
  /** Eight megabytes, and about as long as a checker can follow within seconds. */
  private static final int MOST_LITERALS = 1_000_000;

  private final Literals all = new Literals();
  private ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
  private boolean isTooLong;

  void add(Literals learned) {
    isTooLong |= all.size() + learned.size() > MOST_LITERALS;
    if (isTooLong) {
      all.cut(0);
      ends = ImmutableIntArray.builder();
    } else {
      all.addAll(learned);
      ends.add(all.size());
    }
  }

  /** All of it; empty if it has grown too long. */
  Optional<DeadEnds> written() {
    if (isTooLong) {
      return Optional.empty();
    }
    ImmutableIntArray.Builder quantities = ImmutableIntArray.builder(all.size());
    ImmutableIntArray.Builder slots = ImmutableIntArray.builder(all.size());
    for (int place = 0; place < all.size(); place++) {
      int quantity = all.quantity(place);
      quantities.add(quantity);
      slots.add(quantity % 2 == 0 ? all.bound(place) : -all.bound(place));
    }
    return Optional.of(new DeadEnds(ends.build(), quantities.build(), slots.build()));
  }
}
