package dev.tandem.jackson;

import com.google.common.collect.ImmutableList;
import dev.tandem.jackson.form.Form;
import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value with the version of its format around it: {@code {"tandem": 1, "project": {...}}}.
 *
 * @param name the field that holds the value
 * @param form the value's form
 * @param <T> the type of value
 */
record Document<T>(String name, Form<T> form) {
  static final String VERSION_FIELD = "tandem";
  static final String VERSION = "1";

  /** The JDK's own text of a number differs between versions of the JDK. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  String write(T value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeName(VERSION_FIELD).writeNumber(VERSION);
      json.writeName(name);
      form.write(value, json);
      json.writeEndObject();
    }
    return text.toString();
  }

  T read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new DocumentReader<>(name, form, json).read();
    } catch (JacksonException e) {
      throw refused("document must be JSON: " + e.getOriginalMessage() + ", line "
          + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
          + ". Correct it there.");
    }
  }

  /** Returns the refusal of a whole document. */
  static InvalidDocumentException refused(String message) {
    return new InvalidDocumentException(ImmutableList.of(new DocumentProblem("", message)), 1);
  }
}
