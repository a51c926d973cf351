package dev.tandem.jackson.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A component of a record as a field of an object.
 *
 * @param name the field's name
 * @param accessor reads the component
 * @param form the component's form
 * @param usual the value that stands for a field that is left out; null if there is none but the form's own
 */
record RecordField(
    String name,
    Method accessor,
    Form<Object> form,
    @Nullable Object usual) {

  private Object of(Object value) {
    try {
      return Objects.requireNonNull(accessor.invoke(value), name);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("accessor must be public and simple: " + accessor + ".", e);
    }
  }

  /** Writes the component of a record with its name, unless it is left out. */
  void write(Object value, JsonGenerator json) {
    Object component = of(value);
    boolean leftOut = usual == null ? form.isLeftOut(component) : usual.equals(component);
    if (!leftOut) {
      json.writeName(name);
      form.write(component, json);
    }
  }

  /** Returns the component's value where the field is left out; null if it must be there. */
  @Nullable Object whenLeftOut() {
    return usual == null ? form.whenLeftOut() : usual;
  }
}
