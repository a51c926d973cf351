package dev.tandem.jackson.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * Values in a row, as a JSON array. A field without any is left out.
 *
 * @param <E> the type of value
 */
public final class ListForm<E> implements Form<List<E>> {
  private final Form<E> element;

  private ListForm(Form<E> element) {
    this.element = element;
  }

  /**
   * {@return the form of a list}
   *
   * @param element the form of an element
   * @param <E> the type of an element
   */
  public static <E> Form<List<E>> of(Form<E> element) {
    return new ListForm<>(element);
  }

  /**
   * {@return the form of a set, in its order; a value that comes twice is refused}
   *
   * @param element the form of an element
   * @param <E> the type of an element
   */
  public static <E> Form<Set<E>> ofSet(Form<E> element) {
    return MappedForm.of(of(element), ImmutableList::copyOf, ListForm::distinct);
  }

  /**
   * {@return the form of an array of numbers}
   *
   * @param element the form of an element
   */
  public static Form<ImmutableDoubleArray> ofDoubles(Form<Double> element) {
    Function<ImmutableDoubleArray, List<Double>> toList = ImmutableDoubleArray::asList;
    return MappedForm.of(of(element), toList, ImmutableDoubleArray::copyOf);
  }

  /**
   * {@return the form of an array of whole numbers}
   *
   * @param element the form of an element
   */
  public static Form<ImmutableIntArray> ofInts(Form<Integer> element) {
    Function<ImmutableIntArray, List<Integer>> toList = ImmutableIntArray::asList;
    return MappedForm.of(of(element), toList, ImmutableIntArray::copyOf);
  }

  private static <E> Set<E> distinct(List<E> elements) {
    ImmutableSet<E> set = ImmutableSet.copyOf(elements);
    if (set.size() < elements.size()) {
      throw new IllegalArgumentException("elements must differ from each other: "
          + (elements.size() - set.size()) + " of " + elements.size()
          + " come again. Write each of them once.");
    }
    return set;
  }

  @Override
  public void write(List<E> values, JsonGenerator json) {
    json.writeStartArray();
    for (E value : values) {
      element.write(value, json);
    }
    json.writeEndArray();
  }

  @Override
  public @Nullable List<E> read(Source source) {
    if (source.token() != JsonToken.START_ARRAY) {
      source.refuse("value must be a list: " + source.actual() + ". Write it between [ and ].");
      return null;
    }
    ImmutableList.Builder<E> values = ImmutableList.builder();
    boolean complete = true;
    for (int i = 0; source.next() != JsonToken.END_ARRAY; i++) {
      E value = source.within("[" + i + "]", element);
      if (value == null) {
        complete = false;
      } else {
        values.add(value);
      }
    }
    return complete ? values.build() : null;
  }

  @Override
  public boolean isLeftOut(List<E> values) {
    return values.isEmpty();
  }

  @Override
  public List<E> whenLeftOut() {
    return ImmutableList.of();
  }
}
