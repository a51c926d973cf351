package dev.tandem.examples;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of an input file. */
final class InputText {
  /** What some editors put in front of a text in UTF-8; it is no part of it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private InputText() {}

  static String read(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UnreadableInputException(
            file + ": path must be that of a file: it is a folder. Name the file in it.");
      }
      String text = Files.readString(path);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException(
          file + ": file must exist. Correct the path, which counts from "
              + Path.of("").toAbsolutePath() + ".");
    } catch (MalformedInputException e) {
      throw new UnreadableInputException(
          file + ": file must be text in UTF-8. Save it in that encoding.");
    } catch (IOException | InvalidPathException e) {
      throw new UnreadableInputException(file + ": file must be readable ("
          + e.getClass().getSimpleName() + "). Name a file that you may read.");
    }
  }
}
