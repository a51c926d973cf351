package dev.tandem.examples.csv;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a file.
 *
 * @param name what messages call the file
 * @param text what stands in it
 */
public record SourceText(String name, String text) {
  /** What a default heap can hold, several times over. */
  private static final long MOST_BYTES = 100_000_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Removes the mark with which spreadsheets begin a text. */
  public SourceText {
    text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * {@return the text of a file that a person names}
   *
   * @param path its path
   * @throws UnreadableInputException if it is not there, is a folder or is not text in UTF-8
   */
  public static SourceText ofFile(String path) {
    try {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        throw new UnreadableInputException(
            path + ": path must be that of a file: it is a folder. Name the file in it.");
      }
      checkSize(path, Files.size(file));
      return new SourceText(path, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException(
          path + ": file must exist. Correct the path, which counts from "
              + Path.of("").toAbsolutePath() + ".");
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(
          path + ": file must be text in UTF-8. Save it in that encoding.");
    } catch (IOException | InvalidPathException e) {
      throw new UnreadableInputException(path + ": file must be readable ("
          + e.getClass().getSimpleName() + "). Name a file that you may read.");
    }
  }

  private static void checkSize(String path, long bytes) {
    if (bytes > MOST_BYTES) {
      throw new UnreadableInputException(path + ": file must have at most " + MOST_BYTES
          + " bytes: " + bytes + ". Use the library itself for larger ones.");
    }
  }

  /**
   * {@return the text of a file that nobody gave, and which is therefore empty}
   *
   * @param name what messages call it
   */
  public static SourceText none(String name) {
    return new SourceText(name, "");
  }

  /**
   * {@return the text of a file that is shipped with the examples}
   *
   * @param name its name among the resources of {@code dev.tandem.examples}
   */
  public static SourceText ofShipped(String name) {
    try {
      return new SourceText(
          name,
          Resources.toString(
              Resources.getResource("dev/tandem/examples/" + name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
