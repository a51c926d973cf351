package dev.tandem.jackson.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant. */
final class NearestName {
  /** How many letters of ten may differ. */
  private static final int TENTHS = 4;

  private static final int LONGEST = 100;

  private NearestName() {}

  /** Returns the known name nearest to one that is not known, if it is near enough to have been meant. */
  static Optional<String> of(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.comparingInt(name -> edits(unknown, name)))
        .filter(name -> 10 * edits(unknown, name) <= TENTHS * name.length());
  }

  /** Returns how many letters must be put in, taken out or changed, capitals or not. */
  private static int edits(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  /** Returns what to do about a name that is not known. */
  static String remedy(String unknown, Collection<String> known, String otherwise) {
    return of(unknown, known).map(name -> "Write \"" + name + "\".").orElse(otherwise);
  }
}
