package dev.tandem.core.calendar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketedKeysTest {

  private static long[] keys(String text) {
    return Splitter.on(' ').splitToStream(text).mapToLong(Long::parseLong).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 1",
        "0 10",
        "-100 -90 -80 -10",
        "-7 -7 -3 0 0 0 4 9",
        "5 6 7 8 9 10 11 12",
        "3 5 5 9",
        "0 0 0 1000 1000 1001 1002 1003 1004 1005 1006 1007 1008 1009 1010 2000",
        "-1000 -999 -998 -997 -996 -995 1000 1003 1005 1010"
      })
  void lastAtMost_everyKeyInTheSpan_isTheLastThatIsNotGreater(String text) {
    long[] keys = keys(text);
    BucketedKeys bucketed = BucketedKeys.of(keys(text));
    int expected = 0;
    for (long key = keys[0]; key < keys[keys.length - 1]; key++) {
      while (keys[expected + 1] <= key) {
        expected++;
      }
      assertThat(bucketed.lastAtMost(key)).as("%s in %s", key, text).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 33, 1L << 40, 1L << 52})
  void lastAtMost_keysFarApart_areFoundInFewBuckets(long apart) {
    BucketedKeys bucketed = BucketedKeys.of(new long[] {-apart, 0, 1, apart});
    assertThat(bucketed.lastAtMost(-apart)).isZero();
    assertThat(bucketed.lastAtMost(-1)).isZero();
    assertThat(bucketed.lastAtMost(0)).isEqualTo(1);
    assertThat(bucketed.lastAtMost(1)).isEqualTo(2);
    assertThat(bucketed.lastAtMost(apart - 1)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 10", "-100 -90 -80 -10", "3 5 5 9"})
  void covers_fromTheFirstKeyUntilBeforeTheLast(String text) {
    long[] keys = keys(text);
    BucketedKeys bucketed = BucketedKeys.of(keys(text));
    long first = keys[0];
    long last = keys[keys.length - 1];
    assertThat(bucketed.covers(first - 1)).isFalse();
    assertThat(bucketed.covers(first)).isTrue();
    assertThat(bucketed.covers(last - 1)).isTrue();
    assertThat(bucketed.covers(last)).isFalse();
    assertThat(bucketed.get(1)).isEqualTo(keys[1]);
  }
}
