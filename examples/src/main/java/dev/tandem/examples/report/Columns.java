package dev.tandem.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.PrimitiveIterator;

/** Texts and numbers cut and filled up to a number of terminal columns, so that no name breaks a table. */
public final class Columns {
  private static final String CUT = "…";

  private Columns() {}

  /**
   * {@return a text in exactly so many columns: filled with spaces, or cut and marked}
   *
   * @param text the text
   * @param width how many columns, at least 1
   */
  public static String left(String text, int width) {
    String line = oneLine(text);
    String fitting = width(line) > width ? start(line, width - 1) + CUT : line;
    return fitting + " ".repeat(width - width(fitting));
  }

  /**
   * {@return a text cut and marked if it has more columns}
   *
   * @param text the text
   * @param width how many columns, at least 1
   */
  public static String atMost(String text, int width) {
    return left(text, width).stripTrailing();
  }

  /**
   * {@return a number with its sign and one decimal; of what rounds to nothing {@code +0.0}, which a {@code double} would print as {@code -0.0}}
   *
   * @param number the number; finite
   */
  public static String signed(double number) {
    return String.format(
        Locale.ROOT, "%+.1f", BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
  }

  /** {@return the text with a space for each line break, tab and other control character} */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> line.appendCodePoint(Character.isISOControl(c) || isBreak(c) ? ' ' : c));
    return line.toString();
  }

  private static boolean isBreak(int character) {
    int type = Character.getType(character);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** {@return how many columns a terminal needs: two for a character of East Asia or a pictogram, none for one that joins the last} */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  /** Unicode Standard Annex 11, East Asian Width, by its large blocks. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** {@return as many whole characters from the start as fit} */
  static String start(String text, int width) {
    StringBuilder start = new StringBuilder();
    int left = width;
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      left -= width(character);
      if (left < 0) {
        break;
      }
      start.appendCodePoint(character);
    }
    return start.toString();
  }
}
