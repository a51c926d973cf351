package dev.tandem.jackson.form;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON that is being read: where it stands, and what was refused so far. Reading goes on after a refusal, so that people are told all of
 * it at once.
 *
 * <p>For one thread and one value.
 */
public final class Source {
  /** How many refusals are told; a document may hold millions. */
  private static final int MOST_FINDINGS = 1_000;

  private static final int LONGEST_QUOTE = 80;

  private final Deque<String> path = new ArrayDeque<>();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
  private final int depthOfWhole;
  private int refusals;
  private int refusalsOfWhole;
  private Optional<RuntimeException> refusalOfWhole = Optional.empty();
  private JsonParser json;

  /** Reads what a source stands at; null if it was refused. */
  interface Reader<T> {
    @Nullable T read(Source source);
  }

  private Source(JsonParser json, String root) {
    this.json = json;
    if (!root.isEmpty()) {
      path.addLast(root);
    }
    this.depthOfWhole = path.size();
  }

  /**
   * {@return a source that stands at a value}
   *
   * @param json at the value's first token
   * @param root what the value is called; may be empty
   */
  public static Source at(JsonParser json, String root) {
    return new Source(json, root);
  }

  /** {@return the current token} */
  public JsonToken token() {
    return Objects.requireNonNull(json.currentToken(), "token");
  }

  /** {@return the parser} */
  JsonParser json() {
    return json;
  }

  /** {@return the token after this one} */
  JsonToken next() {
    json.nextToken();
    return token();
  }

  /** Steps to the next field's value and returns the field's name; null at the end of the object. */
  @Nullable String nextField() {
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = json.currentName();
    next();
    return name;
  }

  /** Returns what a form reads of the current value, which is called {@code step} within the one around it. */
  <T> @Nullable T within(String step, Form<T> form) {
    path.addLast(step);
    try {
      return form.read(this);
    } finally {
      path.removeLast();
    }
  }

  /** Returns what is read from another parser that stands for the current value. */
  <T> @Nullable T replay(JsonParser copy, Reader<T> reader) {
    JsonParser original = json;
    json = copy;
    try {
      return reader.read(this);
    } finally {
      json = original;
    }
  }

  /** Refuses the current value and steps over it. */
  void refuse(String message) {
    add(message);
    json.skipChildren();
  }

  /** Remembers what is wrong with the current value, which is read on. */
  void add(String message) {
    refusals++;
    if (refusals <= MOST_FINDINGS) {
      findings.add(new Finding(place(), message));
    }
  }

  /** Remembers that the model refused the current value. */
  void refuse(RuntimeException reason) {
    boolean first = refusals == 0;
    if (reason instanceof InvalidCalendarException calendar) {
      calendar.problems().forEach(this::add);
    } else {
      add(String.valueOf(reason.getMessage()));
    }
    if (first && path.size() == depthOfWhole) {
      refusalOfWhole = Optional.of(reason);
      refusalsOfWhole = refusals;
    }
  }

  /** Returns the current token as it may stand in a message. */
  String actual() {
    return switch (token()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> quoted(json.getString());
      default -> shortened(json.getString());
    };
  }

  /** Returns a text in quotes, as it may stand in a message. */
  static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  private String place() {
    StringBuilder place = new StringBuilder();
    for (String step : path) {
      place.append(place.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
    }
    return place.toString();
  }

  /** {@return what was refused, in the order of the document} */
  public ImmutableList<Finding> findings() {
    return findings.build();
  }

  /** {@return how many things were refused, which may be more than {@link #findings()} tells} */
  public int refusals() {
    return refusals;
  }

  /** {@return the model's own reason to refuse the whole value, if all of its parts were accepted} */
  public Optional<RuntimeException> refusalOfWhole() {
    return refusalOfWhole.filter(reason -> refusals == refusalsOfWhole);
  }
}
