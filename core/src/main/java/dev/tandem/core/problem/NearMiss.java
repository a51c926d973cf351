package dev.tandem.core.problem;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the name that a person probably meant by one that does not exist.
 *
 * <p>Two names are near if one becomes the other by a few edits: a letter left out, added, changed, or two neighbours exchanged (optimal
 * string alignment; Damerau 1964, "A technique for computer detection and correction of spelling errors"). No edit in a
 * name of one or two letters, one in a name of up to five, two in a longer one; upper and lower case count as the same.
 *
 * <p>Cost: O(names) for each question, and no more than {@value #MOST_QUESTIONS} questions are answered, so that a model in which
 * everything is unknown costs no more than one in which little is. For one thread.
 */
public final class NearMiss {
  private static final int MOST_QUESTIONS = 100;
  private static final int LONGEST = 200;
  private static final int SHORT = 3;
  private static final int LONG = 6;

  private final ImmutableList<String> names;
  private int asked;

  private NearMiss(ImmutableList<String> names) {
    this.names = names;
  }

  /**
   * {@return a finder of near misses}
   *
   * @param names the names that exist; of several that are as near, the first is found
   */
  public static NearMiss among(Collection<?> names) {
    return new NearMiss(
        names.stream().map(Object::toString).collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return the nearest name, if one is near}
   *
   * @param unknown the name that does not exist
   */
  public Optional<String> to(String unknown) {
    if (asked == MOST_QUESTIONS || unknown.length() > LONGEST) {
      return Optional.empty();
    }
    asked++;
    int allowed = unknown.length() < SHORT ? 0 : unknown.length() < LONG ? 1 : 2;
    Optional<String> nearest = Optional.empty();
    for (String name : names) {
      int edits = edits(unknown, name, allowed);
      if (edits <= allowed && !name.equals(unknown)) {
        nearest = Optional.of(name);
        allowed = edits - 1;
      }
    }
    return nearest;
  }

  /**
   * {@return what to do about an unknown name: "Did you mean …?" if one is near, else the other remedy}
   *
   * @param unknown the name that does not exist
   * @param otherwise the remedy if no name is near
   */
  public String remedy(Object unknown, String otherwise) {
    return to(unknown.toString()).map(name -> "Did you mean " + name + "?").orElse(otherwise);
  }

  /** The number of edits between two names; something above the limit as soon as it must be. */
  private static int edits(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int change = isSame(one, i, other, j) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && isSame(one, i, other, j - 1) && isSame(one, i - 1, other, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static boolean isSame(String one, int i, String other, int j) {
    char a = one.charAt(i - 1);
    char b = other.charAt(j - 1);
    return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
