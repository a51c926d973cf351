package dev.tandem.jackson.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record's form, and what makes a record of their values.
 *
 * @param constructor the record's canonical constructor
 * @param list in the order of the record's components
 * @param positions where each name stands in the list
 */
record RecordFields<T>(
    Constructor<T> constructor,
    ImmutableList<RecordField> list,
    ImmutableMap<String, Integer> positions) {

  static <T> RecordFields<T> of(Class<T> type, RecordForm.Components components) {
    ImmutableList<RecordField> list = Arrays.stream(type.getRecordComponents())
        .map(component -> field(component, components))
        .collect(ImmutableList.toImmutableList());
    return new RecordFields<>(
        constructor(type),
        list,
        IntStream.range(0, list.size())
            .boxed()
            .collect(ImmutableMap.toImmutableMap(i -> list.get(i).name(), i -> i)));
  }

  private static <T> Constructor<T> constructor(Class<T> type) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("record must have its constructor: " + type + ".", e);
    }
  }

  private static RecordField field(RecordComponent component, RecordForm.Components components) {
    return new RecordField(
        component.getName(),
        component.getAccessor(),
        untyped(components.form(component)),
        components.usual(component));
  }

  @SuppressWarnings("unchecked") // Only values of the component's own type reach its form.
  private static Form<Object> untyped(Form<?> form) {
    return (Form<Object>) form;
  }

  int size() {
    return list.size();
  }

  RecordField get(int position) {
    return list.get(position);
  }

  /** Returns where a name stands; null if no field is called so. */
  @Nullable Integer position(String name) {
    return positions.get(name);
  }

  /** Returns the names as they may stand in a message. */
  String names() {
    return String.join(", ", positions.keySet());
  }
}
