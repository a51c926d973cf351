package dev.tandem.examples.report;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;

/** Lines of text with titles, sections and columns, broken at 110 characters. */
public final class Page {
  private static final int WIDTH = 110;
  private static final int FIRST_COLUMN = 40;
  private static final int SECOND_COLUMN = 22;

  private final StringBuilder text = new StringBuilder();

  /** Starts an empty page. */
  public Page() {}

  /**
   * Adds a title.
   *
   * @param title the title
   */
  public void title(String title) {
    text.append(title)
        .append('\n')
        .append("═".repeat(Math.min(title.length(), WIDTH)))
        .append('\n');
  }

  /**
   * Adds a heading, after an empty line.
   *
   * @param title the heading
   */
  public void section(String title) {
    line("");
    line(title);
    line("─".repeat(Math.min(title.length(), WIDTH)));
  }

  /**
   * Adds text that is laid out already.
   *
   * @param lines the text, with its line breaks
   */
  public void text(String lines) {
    text.append(lines);
  }

  /** Adds a line in three columns. */
  void row(String first, String second, String third) {
    String columns = "  " + Strings.padEnd(first, FIRST_COLUMN, ' ') + " "
        + Strings.padEnd(second, SECOND_COLUMN, ' ') + " ";
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

  void noneIf(boolean empty) {
    if (empty) {
      line("  none");
    }
  }

  private void append(String start, int indent, String words) {
    StringBuilder line = new StringBuilder(start);
    boolean fresh = true;
    for (String word : Splitter.on(' ').split(words)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
