package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;

/** Looks at the saved bits of users and refuses what {@link CalendarState} does not write. It keeps one user at a time. */
final class CalendarLook {

  private CalendarLook() {}

  static void at(StateReader in, SavedLayout layout, UserIds ids, long idsBelow, SavedRange range) {
    boolean startsApart = in.getBoolean();
    in.getCount("events after the range");
    int levels = layout.convention().minimumOccurrences();
    int mask = UserMasks.of(layout.convention(), layout.axis().count()).words();
    BitSpan used = new BitSpan();
    UserTable.lookAt(in, ids, (levels + (startsApart ? 1 : 0)) * mask, (user, words) -> {
      in.check(ids == UserIds.ARBITRARY || user < idsBelow, "have ids of its users only");
      in.check(isPossible(words, layout), "have bits of its periods, fewer for more returns");
      for (int from = 0; from < words.length; from += mask) {
        used.include(words, from, mask);
      }
    });
    in.check(range.fits(layout, used.first() - 1, used.last() - 1), "have the range of its events");
    LaterReturns.lookAt(in, layout, ids, idsBelow);
  }

  /**
   * Whether each mask fits the periods, more returns are in no more periods, and all returns before the range began a cohort there. Only
   * the mask of enough returns has a bit for later ones.
   */
  private static boolean isPossible(long[] words, SavedLayout layout) {
    int periods = layout.axis().count();
    int levels = layout.convention().minimumOccurrences();
    UserMasks masks = UserMasks.of(layout.convention(), periods);
    int mask = masks.words();
    int enough = masks.returnsAt();
    for (int from = 0; from < words.length; from += mask) {
      int bits = from == enough ? masks.bits() : periods + 1;
      if (!fit(words, from, bits, mask)) {
        return false;
      }
    }
    for (int word = mask; word < levels * mask; word++) {
      long inFewer = words[word] & ~words[word - mask];
      boolean mayBeLater = word == enough + (periods + 1) / Long.SIZE;
      if ((mayBeLater ? inFewer & ~(1L << (periods + 1)) : inFewer) != 0) {
        return false;
      }
    }
    int starts = words.length - mask;
    return words.length == levels * mask || (words[0] & ~words[starts] & 1) == 0;
  }

  /** Whether no bit from some number on is set in a mask, which may have a word more than those bits need. */
  private static boolean fit(long[] words, int from, int bits, int mask) {
    boolean empty = true;
    for (int word = (bits - 1) / Long.SIZE + 1; word < mask; word++) {
      empty &= words[from + word] == 0;
    }
    return empty && UserTable.fit(words, from, bits);
  }
}
