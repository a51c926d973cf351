package dev.tandem.metrics.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of times, spans of bits, blocks of users and batches of events. */
class EventCollectionsTest {
  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);
  private static final long DAY = 86_400_000;

  private static List<Long> times(EventTimes times) {
    List<Long> all = new ArrayList<>();
    times.forEach(all::add);
    return all;
  }

  private static EventTimes filled(EventTimes times, long... values) {
    for (long value : values) {
      times.add(value);
    }
    return times;
  }

  @Test
  void times_repeated_areKeptOrDropped() {
    EventTimes all = filled(EventTimes.ofAll(), 3, 1, 3, 2, 1);
    EventTimes distinct = filled(EventTimes.ofDistinct(), 3, 1, 3, 2, 1);
    all.sort();
    distinct.sort();
    assertThat(times(all)).containsExactly(1L, 1L, 2L, 3L, 3L);
    assertThat(times(distinct)).containsExactly(1L, 2L, 3L);
    assertThat(all.size()).isEqualTo(5);
    assertThat(distinct.size()).isEqualTo(3);
    assertThat(distinct.get(2)).isEqualTo(3);
    EventTimes one = filled(EventTimes.ofDistinct(), 7);
    one.sort();
    assertThat(times(one)).containsExactly(7L);
  }

  @Test
  void times_manyMoreThanTheFirstRoom_areAllThere() {
    EventTimes times = EventTimes.ofDistinct();
    for (int i = 0; i < 1_000; i++) {
      times.add(i % 100);
    }
    times.sort();
    assertThat(times(times))
        .isEqualTo(IntStream.range(0, 100).mapToObj(Long::valueOf).toList());
    EventTimes both = filled(EventTimes.ofAll(), 5);
    both.addAll(times);
    assertThat(both.size()).isEqualTo(101);
  }

  @Test
  void firstFrom_aTime_isTheFirstNoEarlier() {
    EventTimes times = filled(EventTimes.ofAll(), 10, 20, 20, 30);
    assertThat(times.firstFrom(5)).isZero();
    assertThat(times.firstFrom(10)).isZero();
    assertThat(times.firstFrom(11)).isEqualTo(1);
    assertThat(times.firstFrom(20)).isEqualTo(1);
    assertThat(times.firstFrom(21)).isEqualTo(3);
    assertThat(times.firstFrom(31)).isEqualTo(4);
  }

  @Test
  void bitSpan_ofWords_isTheFirstAndLastBit() {
    BitSpan none = new BitSpan();
    none.include(0, 64);
    assertThat(none.first()).isGreaterThan(none.last());
    assertThat(none.last()).isEqualTo(-1);
    BitSpan span = new BitSpan();
    span.include(new long[] {-1, 0, 1L << 5, 1L << 62, -1}, 1, 3);
    assertThat(span.first()).isEqualTo(69);
    assertThat(span.last()).isEqualTo(128 + 62);
    span.include(3, 7);
    assertThat(span.first()).isEqualTo(7);
    assertThat(span.last()).isEqualTo(128 + 62);
  }

  @Test
  void userBlock_turned_hasTheUsersOfEachBit() {
    UserBlock block = new UserBlock(2);
    assertThat(block.isEmpty()).isTrue();
    for (int user = 0; user < UserBlock.SIZE; user++) {
      assertThat(block.isFull()).isFalse();
      // Each has the bit of its own number, every third bit 64 as well, and the last all of a word.
      block.add(new long[] {-1, 1L << user, user % 3 == 0 ? 1 : 0}, 1);
      assertThat(block.isEmpty()).isFalse();
    }
    assertThat(block.isFull()).isTrue();
    long[] turned = block.turn();
    for (int bit = 0; bit < 64; bit++) {
      assertThat(turned[bit]).as("bit %s", bit).isEqualTo(1L << bit);
      assertThat(turned[64 + bit]).isEqualTo(bit == 0 ? 0x9249249249249249L : 0);
    }
    block.clear();
    assertThat(block.isEmpty()).isTrue();
    assertThat(block.turn()).containsOnly(0);
  }

  @Test
  void batch_eventsAfterTheLastPeriod_areDroppedOrOnePeriod() {
    PeriodAxis axis = PeriodAxis.of(DAYS, LocalDate.EPOCH, 3);
    for (EventBatch.After after : EventBatch.After.values()) {
      EventBatch batch = new EventBatch(axis, 1, after);
      assertThat(batch.add(0, 0)).isFalse();
      batch.add(0, 5 * DAY);
      batch.add(1, -1);
      batch.add(1, 3 * DAY);
      batch.add(0, 3 * DAY - 1);
      UserTable table = UserTable.of(UserIds.DENSE, 1);
      assertThat(batch.drainTo(table)).isEqualTo(2);
      boolean dropped = after == EventBatch.After.IS_DROPPED;
      // Bit 0 is before the periods, 1 to 3 are they, 4 is after.
      assertThat(table.words()[table.row(0)]).isEqualTo(dropped ? 0b01010 : 0b11010);
      assertThat(table.words()[table.row(1)]).isEqualTo(dropped ? 0b00001 : 0b10001);
      assertThat(batch.drainTo(table)).isZero();
    }
  }

  @Test
  void batch_of512_isFull() {
    EventBatch batch =
        new EventBatch(PeriodAxis.of(DAYS, LocalDate.EPOCH, 3), 0, EventBatch.After.IS_DROPPED);
    for (int event = 1; event < 512; event++) {
      assertThat(batch.add(event, DAY)).isFalse();
    }
    assertThat(batch.add(512, DAY)).isTrue();
    UserTable table = UserTable.of(UserIds.ARBITRARY, 1);
    assertThat(batch.drainTo(table)).isZero();
    assertThat(table.users()).isEqualTo(512);
  }

  @Test
  void dictionary_names_areNumberedAsTheyCome() {
    UserDictionary<String> names = UserDictionary.ofTexts();
    assertThat(names.id("zoe")).isZero();
    assertThat(names.id("ann")).isEqualTo(1);
    assertThat(names.id("zoe")).isZero();
    assertThat(names.id("bob")).isEqualTo(2);
    assertThat(names.size()).isEqualTo(3);
    assertThat(names.name(1)).isEqualTo("ann");
    assertThat(names.ascendingIds()).containsExactly(1, 2, 0);
    UserDictionary<String> sorted = names.sorted();
    assertThat(sorted.name(0)).isEqualTo("ann");
    assertThat(sorted.name(2)).isEqualTo("zoe");
    UserDictionary<String> copy = names.copy();
    copy.id("eve");
    assertThat(copy.name(0)).isEqualTo("zoe");
    assertThat(copy.size()).isEqualTo(4);
    assertThat(names.size()).isEqualTo(3);
    assertThat(copy.type()).isSameAs(UserName.TEXT);
    assertThat(UserName.TEXT.kindOf("retention")).isEqualTo("retention by text");
    assertThat(UserName.NUMBER.kindOf("retention")).isEqualTo("retention by number");
    assertThat(UserName.NUMBER.leastBytes()).isEqualTo(8);
    assertThat(UserName.TEXT.leastBytes()).isEqualTo(4);
  }

  @Test
  void savedAxis_ofMonths_knowsItsEnds() {
    SavedAxis saved =
        new SavedAxis(PeriodCalendar.months(ZoneOffset.UTC), LocalDate.of(2026, 1, 1), 3);
    assertThat(Instant.ofEpochMilli(saved.settled())).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(Instant.ofEpochMilli(saved.start(1))).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(Instant.ofEpochMilli(saved.end())).isEqualTo("2026-04-01T00:00:00Z");
    assertThat(saved.axis().count()).isEqualTo(3);
    assertThat(new SavedAxis(DAYS, LocalDate.EPOCH, PeriodAxis.MOST_PERIODS).count())
        .isEqualTo(100_000);
    assertThatThrownBy(() -> new SavedAxis(DAYS, LocalDate.EPOCH, 100_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periods must be at most 100000: 100001. Give a state as it was saved.");
  }

  @Test
  void growingAxis_eventsBeforeAndAfter_getsRoomForBoth() {
    GrowingAxis axis = GrowingAxis.of(DAYS);
    List<Integer> shifts = new ArrayList<>();
    GrowingAxis.Move move = (room, shift) -> shifts.add(shift);
    int first = axis.include(100 * DAY, move);
    assertThat(axis.room().date(first)).isEqualTo(LocalDate.EPOCH.plusDays(100));
    // Sixteen days of room on either side.
    assertThat(axis.room().count()).isEqualTo(33);
    assertThat(first).isEqualTo(16);
    assertThat(axis.include(84 * DAY, move)).isZero();
    assertThat(axis.include(116 * DAY, move)).isEqualTo(32);
    assertThat(shifts).containsExactly(0);
    // One before: 34 days in use, 17 on either side.
    assertThat(axis.include(83 * DAY, move)).isEqualTo(17);
    assertThat(shifts).containsExactly(0, 18);
    assertThat(axis.room().count()).isEqualTo(68);
    assertThat(axis.exact(Instant.EPOCH))
        .isEqualTo(PeriodAxis.of(DAYS, LocalDate.EPOCH.plusDays(83), 34));
    assertThat(axis.firstOfExact()).isZero();
    assertThat(axis.shiftToExact()).isEqualTo(-17);
    GrowingAxis other = GrowingAxis.of(DAYS);
    assertThat(axis.shiftFrom(other)).isZero();
    other.includeAll(axis, (room, shift) -> {});
    assertThat(other.exact(Instant.EPOCH)).isEqualTo(axis.exact(Instant.EPOCH));
    int here = axis.room().indexOf(90 * DAY);
    int there = other.room().indexOf(90 * DAY);
    assertThat(there + axis.shiftFrom(other)).isEqualTo(here);
  }

  @Test
  void growingAxis_withoutEvents_isThePeriodAskedFor() {
    GrowingAxis axis = GrowingAxis.of(DAYS);
    axis.includeAll(GrowingAxis.of(DAYS), (room, shift) -> {});
    assertThat(axis.exact(Instant.ofEpochMilli(5 * DAY)))
        .isEqualTo(PeriodAxis.of(DAYS, LocalDate.EPOCH.plusDays(5), 1));
    assertThat(axis.firstOfExact()).isEqualTo(1);
    assertThat(axis.shiftToExact()).isZero();
  }

  @Test
  void growingAxis_mostPeriods_areAcceptedAndOneMoreIsRefused() {
    GrowingAxis axis = GrowingAxis.of(DAYS);
    GrowingAxis.Move move = (room, shift) -> {};
    axis.include(0, move);
    axis.include(1_999 * DAY, move);
    assertThat(axis.exact(Instant.EPOCH).count()).isEqualTo(2_000);
    assertThatThrownBy(() -> axis.include(2_000 * DAY, move))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "events must lie within 2000 days where the range grows with them: 1970-01-01 to"
                + " 1975-06-24. State a range, or leave out events that are far off.");
    assertThat(axis.exact(Instant.EPOCH).count()).isEqualTo(2_000);
  }
}
