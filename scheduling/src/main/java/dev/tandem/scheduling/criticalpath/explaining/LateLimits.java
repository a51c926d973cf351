package dev.tandem.scheduling.criticalpath.explaining;

import dev.tandem.scheduling.criticalpath.reason.LateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tightest of what holds a node's late dates: links to others, and reasons of its own. */
final class LateLimits {
  private final List<Integer> links = new ArrayList<>();
  private final List<LateReason> reasons = new ArrayList<>();
  private long least = Long.MAX_VALUE;

  /** Takes a link into account that leaves some room beside the late dates. */
  void link(int link, long room) {
    if (isAmongTheTightest(room)) {
      links.add(link);
    }
  }

  /** Takes a reason into account that leaves some room beside the late dates. */
  void reason(LateReason reason, long room) {
    if (isAmongTheTightest(room)) {
      reasons.add(reason);
    }
  }

  private boolean isAmongTheTightest(long room) {
    if (room < least) {
      links.clear();
      reasons.clear();
      least = room;
    }
    return room == least;
  }

  int[] links() {
    return links.stream().flatMapToInt(IntStream::of).toArray();
  }

  List<LateReason> reasons() {
    return reasons;
  }
}
