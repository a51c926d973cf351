package dev.tandem.jackson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small changes to JSON: of letters, or of whole values. */
final class Mutation {
  private static final Pattern VALUE = Pattern.compile(
      "\"(?:[^\"\\\\]|\\\\.)*\"(?!\\s*:)|-?\\d[\\d.Ee+-]*|true|false|\\{\\}|\\[\\]");
  private static final Pattern NAME = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)");
  private static final List<String> VALUES = List.of(
      "null",
      "true",
      "0",
      "-1",
      "1e400",
      "-0.0",
      "5.5",
      "99999999999999999999",
      "\"\"",
      "\"5d\"",
      "\"-9223372036854775808w\"",
      "\"1E+999999999\"",
      "\"2026-02-30T08:00\"",
      "\"+999999999-12-31T23:59:59\"",
      "\"1/0\"",
      "[]",
      "{}",
      "[[[]]]",
      "{\"type\":\"fixed\",\"value\":1}",
      "\"Infinity\"");

  private Mutation() {}

  static String of(Dice dice, String json) {
    return switch (dice.below(5)) {
      case 0 -> letters(dice, json);
      case 1 -> replaced(dice, json, NAME, "\"" + dice.text().replaceAll("[\"\\\\\n]", "") + "\"");
      case 2 -> swapped(dice, json);
      default -> replaced(dice, json, VALUE, dice.pick(VALUES));
    };
  }

  private static String letters(Dice dice, String json) {
    StringBuilder text = new StringBuilder(json);
    for (int i = dice.below(3); i >= 0 && text.length() > 0; i--) {
      int at = dice.below(text.length());
      switch (dice.below(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, json.charAt(dice.below(json.length())));
        default -> text.setCharAt(at, json.charAt(dice.below(json.length())));
      }
    }
    return text.toString();
  }

  private static String replaced(Dice dice, String json, Pattern pattern, String replacement) {
    List<MatchResult> found = new ArrayList<>(pattern.matcher(json).results().toList());
    if (found.isEmpty()) {
      return replacement;
    }
    MatchResult match = dice.pick(found);
    return json.substring(0, match.start()) + replacement + json.substring(match.end());
  }

  /** Puts one of the document's own values in the place of another. */
  private static String swapped(Dice dice, String json) {
    List<MatchResult> found = VALUE.matcher(json).results().toList();
    return found.isEmpty() ? json : replaced(dice, json, VALUE, dice.pick(found).group());
  }
}
