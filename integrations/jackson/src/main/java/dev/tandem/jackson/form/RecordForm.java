package dev.tandem.jackson.form;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A record as an object: one field for each component, by its name and in its order. A record that is a case of a sealed type says first
 * which one.
 *
 * <p>What the object says is given to the record's constructor, which checks it as it checks everybody's. Fields that are not known, missing
 * or come twice are refused, all of them at once.
 *
 * @param <T> the record
 */
public final class RecordForm<T> implements Form<T> {
  /** The field that names the case of a sealed type. */
  static final String TYPE = "type";

  private final Class<T> type;
  private final Optional<String> typeName;
  private final Supplier<RecordFields<T>> fields;

  /** Makes the form of a component. */
  public interface Components {
    /**
     * {@return the form of a component}
     *
     * @param component the component
     */
    Form<?> form(RecordComponent component);

    /**
     * {@return the value that stands for a component that is left out; null if there is none}
     *
     * @param component the component
     */
    @Nullable Object usual(RecordComponent component);
  }

  /**
   * Makes the form of a record; the forms of its components are asked for when they are first needed, as records may contain each other.
   *
   * @param type the record
   * @param typeName its name as a case of a sealed type; empty if it is none
   * @param components makes the forms of components
   */
  public RecordForm(Class<T> type, Optional<String> typeName, Components components) {
    this.type = type;
    this.typeName = typeName;
    this.fields = Suppliers.memoize(() -> RecordFields.of(type, components));
  }

  private RecordFields<T> fields() {
    return Objects.requireNonNull(fields.get());
  }

  @Override
  public void write(T value, JsonGenerator json) {
    json.writeStartObject();
    typeName.ifPresent(name -> json.writeName(TYPE).writeString(name));
    for (RecordField field : fields().list()) {
      field.write(value, json);
    }
    json.writeEndObject();
  }

  @Override
  public @Nullable T read(Source source) {
    if (source.token() != JsonToken.START_OBJECT) {
      source.refuse("value must be an object: " + source.actual() + ". Write its fields "
          + fields().names() + " between { and }.");
      return null;
    }
    return readFields(source);
  }

  /** Returns the record whose next field comes next. */
  @Nullable T readFields(Source source) {
    @Nullable Object[] values = new Object[fields().size()];
    boolean[] seen = new boolean[values.length];
    boolean sound = true;
    for (String name = source.nextField(); name != null; name = source.nextField()) {
      sound &= readField(source, name, values, seen);
    }
    return fillIn(source, values, seen) && sound ? construct(source, values) : null;
  }

  private boolean readField(Source source, String name, @Nullable Object[] values, boolean[] seen) {
    Integer position = fields().position(name);
    if (position == null) {
      return readTypeName(source, name);
    }
    if (seen[position]) {
      source.refuse("field must come once: " + Source.quoted(name) + ". Remove one of the two.");
      return false;
    }
    seen[position] = true;
    values[position] = source.within(name, fields().get(position).form());
    return values[position] != null;
  }

  /** Reads what no component is called: the name of the case, or else nothing that is known. */
  private boolean readTypeName(Source source, String name) {
    if (typeName.isEmpty() || !name.equals(TYPE)) {
      source.refuse("field must be one of " + fields().names() + ": " + Source.quoted(name) + ". "
          + NearestName.remedy(
              name,
              fields().positions().keySet(),
              "Leave it out, or read it with a newer Tandem."));
      return false;
    }
    if (source.token() != JsonToken.VALUE_STRING
        || !source.json().getString().equals(typeName.get())) {
      source.refuse(
          "type must be \"" + typeName.get() + "\": " + source.actual() + ". Correct it.");
      return false;
    }
    return true;
  }

  /** Puts in what was left out; false if some of it must not be. */
  private boolean fillIn(Source source, @Nullable Object[] values, boolean[] seen) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (!seen[i]) {
        values[i] = fields().get(i).whenLeftOut();
        if (values[i] == null) {
          missing.add(fields().get(i).name());
        }
      }
    }
    if (!missing.isEmpty()) {
      source.add("fields must all be there: without " + String.join(", ", missing) + ". Add them.");
    }
    return missing.isEmpty();
  }

  private @Nullable T construct(Source source, @Nullable Object[] values) {
    try {
      return fields().constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException
          || e.getCause() instanceof ArithmeticException
          || e.getCause() instanceof DateTimeException) {
        source.refuse((RuntimeException) e.getCause());
        return null;
      }
      throw new IllegalStateException("record must accept or refuse: " + type + ".", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("record must be public: " + type + ".", e);
    }
  }
}
