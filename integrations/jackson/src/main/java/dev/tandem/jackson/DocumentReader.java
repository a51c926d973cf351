package dev.tandem.jackson;

import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.form.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one document. Its fields may come in any order; where the version is not ours, nothing else is said about what it holds.
 *
 * @param <T> the type of value
 */
final class DocumentReader<T> {
  private final String name;
  private final Form<T> form;
  private final JsonParser json;
  private Optional<String> version = Optional.empty();
  private Optional<Source> content = Optional.empty();
  private Optional<String> unknown = Optional.empty();
  private @Nullable T value;

  DocumentReader(String name, Form<T> form, JsonParser json) {
    this.name = name;
    this.form = form;
    this.json = json;
  }

  T read() {
    check(
        json.nextToken() == JsonToken.START_OBJECT,
        "document must be an object: ",
        json.currentToken() == null ? "empty" : json.getString(),
        "Write {\"tandem\": 1, \"" + name + "\": {...}}.");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      readField(json.currentName());
    }
    check(
        json.nextToken() == null,
        "document must end with its object: ",
        "more follows",
        "Remove it.");
    checkVersion();
    check(
        unknown.isEmpty(),
        "fields must be tandem and " + name + ": ",
        unknown.orElse(""),
        "Leave it out, or read the document as what it is.");
    check(
        content.isPresent(),
        "document must hold \"" + name + "\": ",
        "it does not",
        "Read it as what it is.");
    if (value == null) {
      throw Refusals.of(content.orElseThrow());
    }
    return value;
  }

  private void readField(String field) {
    json.nextToken();
    if (field.equals(name)) {
      check(content.isEmpty(), "field must come once: ", field, "Remove one of the two.");
      Source source = Source.at(json, name);
      content = Optional.of(source);
      value = form.read(source);
    } else if (field.equals(Document.VERSION_FIELD)) {
      check(version.isEmpty(), "field must come once: ", field, "Remove one of the two.");
      version = Optional.of(versionText());
      json.skipChildren();
    } else {
      unknown = Optional.of(unknown.orElse(field));
      json.skipChildren();
    }
  }

  /** Returns the version as it may stand in a message; a text is not a number. */
  private String versionText() {
    String text = json.getString();
    return json.currentToken() == JsonToken.VALUE_STRING ? "\"" + text + "\"" : text;
  }

  private void checkVersion() {
    check(version.isPresent(), "version must be 1: ", "none is stated", "Write \"tandem\": 1.");
    check(
        version.get().equals(Document.VERSION),
        "version must be 1: ",
        version.get(),
        "Read it with a newer Tandem.");
  }

  private static void check(boolean holds, String rule, String actual, String remedy) {
    if (!holds) {
      throw Document.refused(rule + actual + ". " + remedy);
    }
  }
}
