package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Reading and writing at the ends of what a state holds. */
class StateLimitsTest {

  private static ByteBuffer state(Consumer<StateWriter> body) {
    StateWriter out = new StateWriter("test", 1);
    body.accept(out);
    return out.toBytes();
  }

  private static long read(ByteBuffer state, ToLongFunction<StateReader> body) {
    return StateReader.<Long>read(state, "test", 1, body::applyAsLong);
  }

  private static void refused(ByteBuffer state, ToLongFunction<StateReader> body, String why) {
    assertThatThrownBy(() -> read(state, body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of test must be as an accumulator wrote it: " + why
            + " Give what toBytes() returned.");
  }

  private static ByteBuffer longs(long... values) {
    return state(out -> {
      for (long value : values) {
        out.putLong(value);
      }
    });
  }

  @Test
  void count_thatJustFits_isReadAndOneMoreRefused() {
    ByteBuffer two = state(out -> {
      out.putInt(2);
      out.putLong(7);
      out.putLong(8);
    });
    assertThat(read(two, in -> in.count("things", 8) + in.getLong() + in.getLong()))
        .isEqualTo(17);
    refused(
        two,
        in -> in.count("things", 9),
        "things must be from 0 to what fits into the 16 bytes that are left: 2.");
    refused(
        state(out -> out.putInt(-1)),
        in -> in.count("things", 0),
        "things must be from 0 to what fits into the 0 bytes that are left: -1.");
    assertThat(read(state(out -> out.putInt(0)), in -> in.count("things", 100))).isZero();
  }

  @Test
  void checkRoom_whatIsLeft_isTheMost() {
    assertThat(read(longs(5), in -> {
          in.checkRoom("rows", 8);
          return in.getLong();
        }))
        .isEqualTo(5);
    refused(
        longs(5),
        in -> {
          in.checkRoom("rows", 9);
          return 0;
        },
        "rows must fit into the 8 bytes that are left: 9 bytes.");
  }

  @Test
  void peekLong_rowsAhead_readsWithoutMoving() {
    assertThat(read(longs(1, 2, 3, 4, 5, 6), in -> {
          assertThat(in.peekLong(-1, 2)).isEqualTo(-1);
          assertThat(in.peekLong(0, 2)).isEqualTo(1);
          assertThat(in.peekLong(2, 2)).isEqualTo(5);
          assertThat(in.getLong()).isEqualTo(1);
          assertThat(in.peekLong(2, 2)).isEqualTo(6);
          in.skip(4 * Long.BYTES);
          return in.getLong();
        }))
        .isEqualTo(6);
    refused(longs(1, 2), in -> in.peekLong(1, 2), "it must hold its whole payload.");
    refused(
        longs(1, 2),
        in -> {
          in.skip(17);
          return 0;
        },
        "it must hold its whole payload.");
  }

  @Test
  void getCount_zero_isOne() {
    assertThat(read(longs(0), in -> in.getCount("seen"))).isZero();
    refused(longs(-1), in -> in.getCount("seen"), "seen must be at least 0: -1.");
  }

  @Test
  void getName_of64Bytes_isTheLongest() {
    String longest = "n".repeat(64);
    assertThat(read(state(out -> out.putText(longest)), in -> in.getName().length()))
        .isEqualTo(64);
    refused(
        state(out -> out.putText(longest + "n")),
        in -> in.getName().length(),
        "it must have names of at most 64 bytes.");
    refused(longs(), in -> in.getName().length(), "it must hold its whole payload.");
  }

  @Test
  void ascendingNumbers_fromTheLeast_areAccepted() {
    ToLongFunction<StateReader> three = in -> {
      AscendingIds ids = AscendingIds.numbers(in);
      ids.next();
      ids.next();
      ids.next();
      return 3;
    };
    assertThat(read(longs(Long.MIN_VALUE, -1, 0), three)).isEqualTo(3);
    String why = "it must hold its numbers in ascending order, each once.";
    refused(longs(1, 2, 2), three, why);
    refused(longs(1, 3, 2), three, why);
    refused(longs(Long.MIN_VALUE, Long.MIN_VALUE, 2), three, why);
    refused(
        longs(1, 2, 3),
        in -> {
          AscendingIds.numbers(in).eachWith('/').next();
          return 0;
        },
        "it must have ids of two parts.");
  }

  @Test
  void ascendingTexts_ofTwoParts_haveTheCharacterBetween() {
    ByteBuffer texts = state(out -> {
      out.putText("/");
      out.putText("a/b");
      out.putText("b");
    });
    refused(
        texts,
        in -> {
          AscendingIds ids = AscendingIds.texts(in).eachWith('/');
          ids.next();
          ids.next();
          ids.next();
          return 0;
        },
        "it must have ids of two parts.");
    assertThat(read(texts, in -> {
          AscendingIds ids = AscendingIds.texts(in);
          ids.next();
          ids.next();
          ids.next();
          return 3;
        }))
        .isEqualTo(3);
  }

  @Test
  void ascendingTexts_equalOrShorter_areRefused() {
    ToLongFunction<StateReader> two = in -> {
      AscendingIds ids = AscendingIds.texts(in);
      ids.next();
      ids.next();
      return 2;
    };
    String why = "it must hold its texts in ascending order, each once.";
    for (String second : new String[] {"ab", "a", "", "aa"}) {
      refused(
          state(out -> {
            out.putText("ab");
            out.putText(second);
          }),
          two,
          why);
    }
    ByteBuffer longer = state(out -> {
      out.putText("ab");
      out.putText("abc");
    });
    assertThat(read(longer, two)).isEqualTo(2);
    String manyBytes = "é".repeat(100);
    ByteBuffer many = state(out -> {
      out.putText(manyBytes);
      out.putText(manyBytes + "x");
    });
    assertThat(read(many, two)).isEqualTo(2);
  }

  @Test
  void size_asMuchAsAnArrayHolds_isTheMost() {
    assertThat(StateWriter.size("test", 100)).isEqualTo(150);
    assertThat(StateWriter.size("test", Integer.MAX_VALUE - 8)).isEqualTo(Integer.MAX_VALUE - 8);
    assertThatThrownBy(() -> StateWriter.size("test", Integer.MAX_VALUE - 7L))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state of test must fit into 2147483639 bytes: 2147483640 are needed."
            + " Save parts of it and combine them.");
  }
}
