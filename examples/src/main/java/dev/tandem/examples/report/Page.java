package dev.tandem.examples.report;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lines of text with titles, sections and columns, broken at 110 characters. */
public final class Page {
  private static final int WIDTH = 110;
  private static final int FIRST_COLUMN = 40;
  private static final int SECOND_COLUMN = 22;

  /** Nobody reads longer lists. */
  private static final int MOST_ROWS = 100;

  private final StringBuilder text = new StringBuilder();

  /** Starts an empty page. */
  public Page() {}

  /**
   * Adds a title.
   *
   * @param title the title
   */
  public void title(String title) {
    line(title);
    line("═".repeat(Math.min(Columns.width(title), WIDTH)));
  }

  /**
   * Adds a heading, after an empty line.
   *
   * @param title the heading
   */
  public void section(String title) {
    line("");
    line(title);
    line("─".repeat(Math.min(Columns.width(title), WIDTH)));
  }

  /**
   * Adds text that is laid out already.
   *
   * @param lines the text, with its line breaks
   */
  public void text(String lines) {
    text.append(lines);
  }

  /**
   * Adds a line in three columns, the first two cut, the third going on below.
   *
   * @param first the first column, mostly a name
   * @param second the second column
   * @param third the rest of the line
   */
  public void row(String first, String second, String third) {
    String columns =
        "  " + Columns.left(first, FIRST_COLUMN) + " " + Columns.left(second, SECOND_COLUMN) + " ";
    append(columns, columns.length(), third);
  }

  /**
   * Adds a line, which goes on below, indented, where it is too long.
   *
   * @param content the line
   */
  public void line(String content) {
    String body = content.stripLeading();
    int indent = content.length() - body.length();
    append(" ".repeat(indent), indent + 4, body);
  }

  /**
   * Adds what is written of each, of the first so many; the others are counted.
   *
   * @param <T> the things
   * @param all the things
   * @param write writes one of them
   */
  public <T> void each(List<T> all, Consumer<T> write) {
    all.subList(0, Math.min(all.size(), MOST_ROWS)).forEach(write);
    if (all.size() > MOST_ROWS) {
      line("  … and " + (all.size() - MOST_ROWS) + " more");
    }
  }

  /**
   * Says that there is nothing to list.
   *
   * @param empty whether that is so
   */
  public void noneIf(boolean empty) {
    if (empty) {
      line("  none");
    }
  }

  private void append(String start, int indent, String words) {
    StringBuilder line = new StringBuilder(start);
    boolean fresh = true;
    for (String word : pieces(Columns.oneLine(words), WIDTH - indent)) {
      if (!fresh && Columns.width(line.toString()) + 1 + Columns.width(word) > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** The words, those that are longer than a line in pieces. */
  private static List<String> pieces(String words, int width) {
    List<String> pieces = new ArrayList<>();
    for (String word : Splitter.on(' ').split(words)) {
      String rest = word;
      while (Columns.width(rest) > width) {
        String piece = Columns.start(rest, width);
        pieces.add(piece);
        rest = rest.substring(piece.length());
      }
      pieces.add(rest);
    }
    return pieces;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
