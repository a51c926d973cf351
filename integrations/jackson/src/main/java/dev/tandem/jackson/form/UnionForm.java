package dev.tandem.jackson.form;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A sealed type as an object whose field {@code type} names the case; the others are the case's own. The type comes first where Tandem
 * writes, and anywhere where others do.
 *
 * @param <T> the sealed type
 */
public final class UnionForm<T> implements Form<T> {
  private final ImmutableMap<String, RecordForm<T>> byName;
  private final ImmutableMap<Class<?>, RecordForm<T>> byClass;

  private UnionForm(
      ImmutableMap<String, RecordForm<T>> byName, ImmutableMap<Class<?>, RecordForm<T>> byClass) {
    this.byName = byName;
    this.byClass = byClass;
  }

  /**
   * {@return the form of a sealed type}
   *
   * @param names the name of each case
   * @param forms the form of each case
   * @param <T> the sealed type
   */
  public static <T> UnionForm<T> of(
      Map<Class<?>, String> names, Map<Class<?>, RecordForm<?>> forms) {
    ImmutableMap.Builder<String, RecordForm<T>> byName = ImmutableMap.builder();
    ImmutableMap.Builder<Class<?>, RecordForm<T>> byClass = ImmutableMap.builder();
    names.forEach((type, name) -> {
      RecordForm<T> form = untyped(Objects.requireNonNull(forms.get(type)));
      byName.put(name, form);
      byClass.put(type, form);
    });
    return new UnionForm<>(byName.buildOrThrow(), byClass.buildOrThrow());
  }

  @SuppressWarnings("unchecked") // A case's form is given values of that case only.
  private static <T> RecordForm<T> untyped(RecordForm<?> form) {
    return (RecordForm<T>) form;
  }

  @Override
  public void write(T value, JsonGenerator json) {
    Optional.ofNullable(byClass.get(value.getClass())).orElseThrow().write(value, json);
  }

  @Override
  public @Nullable T read(Source source) {
    if (source.token() != JsonToken.START_OBJECT) {
      source.refuse("value must be an object with a type: " + source.actual()
          + ". Write \"type\" and the fields of the type between { and }.");
      return null;
    }
    if (source.next() != JsonToken.END_OBJECT && isType(source)) {
      source.next();
      RecordForm<T> form = named(source);
      if (form != null) {
        return form.readFields(source);
      }
      skipRest(source);
      return null;
    }
    return readUnordered(source);
  }

  private static boolean isType(Source source) {
    return source.json().currentName().equals(RecordForm.TYPE);
  }

  /** Looks for the type behind other fields, which are then read again. */
  private @Nullable T readUnordered(Source source) {
    try (TokenBuffer fields = TokenBuffer.forBuffering(source.json(), ObjectReadContext.empty())) {
      Optional<RecordForm<T>> form = Optional.empty();
      boolean named = false;
      fields.writeStartObject();
      while (source.token() != JsonToken.END_OBJECT) {
        if (isType(source)) {
          named = true;
          source.next();
          form = Optional.ofNullable(named(source));
        } else {
          fields.copyCurrentStructure(source.json());
        }
        source.next();
      }
      fields.writeEndObject();
      if (!named) {
        source.add("type must be there: none is named. Write \"type\" with one of "
            + String.join(", ", byName.keySet()) + ".");
      }
      return form.isEmpty()
          ? null
          : source.replay(
              fields.asParserOnFirstToken(ObjectReadContext.empty()), form.get()::readFields);
    }
  }

  /** Returns the form of the case that the current value names; null if there is none. */
  private @Nullable RecordForm<T> named(Source source) {
    if (source.token() != JsonToken.VALUE_STRING) {
      source.refuse("type must be one of " + String.join(", ", byName.keySet()) + ": "
          + source.actual() + ". Write one of them.");
      return null;
    }
    String name = source.json().getString();
    RecordForm<T> form = byName.get(name);
    if (form == null) {
      source.add(EnumForm.oneOf("type", byName.keySet(), name));
    }
    return form;
  }

  private static void skipRest(Source source) {
    for (String name = source.nextField(); name != null; name = source.nextField()) {
      source.json().skipChildren();
    }
  }
}
