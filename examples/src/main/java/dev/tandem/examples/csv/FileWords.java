package dev.tandem.examples.csv;

import com.google.common.base.CaseFormat;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Messages of the library name choices as programs do, {@code STAY_BELOW}; whoever writes a file needs {@code stayBelow}. */
public final class FileWords {
  /** Words of capitals in a sentence are names of choices; what stands in quotes is the user's own. */
  private static final Pattern CHOICE =
      Pattern.compile("\\b(?:use|or|be|to) ([A-Z]{4,}(?:_[A-Z]+)*)\\b");

  private FileWords() {}

  /**
   * {@return a message with each choice as files spell it}
   *
   * @param message a message of the library
   */
  public static String in(String message) {
    List<String> parts = new ArrayList<>(Splitter.on('"').splitToList(message));
    for (int i = 0; i < parts.size(); i += 2) {
      parts.set(
          i,
          CHOICE
              .matcher(parts.get(i))
              .replaceAll(found -> found.group().replace(found.group(1), word(found.group(1)))));
    }
    return Joiner.on('"').join(parts);
  }

  /**
   * {@return a choice as files spell it, {@code stayBelow} for {@code STAY_BELOW}}
   *
   * @param choice the name of the constant
   */
  public static String word(String choice) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, choice);
  }
}
