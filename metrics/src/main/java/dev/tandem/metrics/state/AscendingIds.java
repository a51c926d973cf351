package dev.tandem.metrics.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Looks at ids in a state one after the other, and refuses one that does not come after the one before; it keeps none of them. */
public abstract sealed class AscendingIds {

  private int needed = -1;

  private AscendingIds() {}

  /**
   * {@return a look at numbers}
   *
   * @param in where they are
   */
  public static AscendingIds numbers(StateReader in) {
    return new Numbers(in);
  }

  /**
   * {@return a look at texts in the order of {@link String#compareTo}}
   *
   * @param in where they are
   */
  public static AscendingIds texts(StateReader in) {
    return new Texts(in);
  }

  /**
   * {@return this look, which also refuses an id without some character; numbers have none}
   *
   * @param ascii the character
   */
  public final AscendingIds eachWith(char ascii) {
    needed = ascii;
    return this;
  }

  /** {@return the character that each id must hold, or a negative number} */
  final int needed() {
    return needed;
  }

  /**
   * Goes on after the next id.
   *
   * @throws IllegalArgumentException if it does not come after the one before, or is a text that is not in UTF-8
   */
  public abstract void next();

  private static final class Numbers extends AscendingIds {
    private final StateReader in;
    private long last = Long.MIN_VALUE;
    private boolean first = true;

    Numbers(StateReader in) {
      this.in = in;
    }

    @Override
    public void next() {
      in.check(needed() < 0, "have ids of two parts");
      long id = in.getLong();
      in.check(first || id > last, "hold its numbers in ascending order, each once");
      first = false;
      last = id;
    }
  }

  private static final class Texts extends AscendingIds {
    private static final int CHARS = 64;

    private final StateReader in;
    private final ByteBuffer view;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(CHARS);
    private int last = -1;
    private int lastEnd;

    Texts(StateReader in) {
      this.in = in;
      this.view = in.bytes().duplicate();
    }

    @Override
    public void next() {
      int length = in.count("length", 1);
      int from = in.bytes().position();
      checkCharacters(from, from + length);
      in.check(
          last < 0 || isAfterLast(from, from + length),
          "hold its texts in ascending order, each once");
      in.check(needed() < 0 || holdsNeeded(from, from + length), "have ids of two parts");
      last = from;
      lastEnd = from + length;
      in.skip(length);
    }

    private void checkCharacters(int from, int end) {
      view.limit(end).position(from);
      decoder.reset();
      CoderResult result = CoderResult.OVERFLOW;
      while (result.isOverflow()) {
        result = decoder.decode(view, chars.clear(), true);
      }
      in.check(!result.isError(), "hold texts in UTF-8");
    }

    private boolean holdsNeeded(int from, int end) {
      for (int at = from; at < end; at++) {
        if (in.bytes().get(at) == needed()) {
          return true;
        }
      }
      return false;
    }

    private boolean isAfterLast(int from, int end) {
      int at = from;
      int before = last;
      while (at < end && before < lastEnd) {
        int rank = rank(view.get(at++));
        int rankBefore = rank(view.get(before++));
        if (rank != rankBefore) {
          return rank > rankBefore;
        }
      }
      return at < end;
    }

    /** UTF-8 sorts by code point, but strings by UTF-16: there what lies beyond U+FFFF comes before U+E000, whose first byte is EE. */
    private static int rank(byte utf8) {
      int value = utf8 & 0xFF;
      return value == 0xEE || value == 0xEF ? value + 0x10 : value;
    }
  }
}
